import { z } from 'zod';
import { liveAppointment } from '#domain/petition/appointment.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { Appointment } from '#domain/petition/reception-facts.ts';
import { happen, type Refusal, refuse, step } from '#domain/step.ts';
import { isTurnOf, refusePast } from './appointment-time.ts';

const proposed = (petition: Petition): Appointment | undefined => {
  const one = liveAppointment(petition);
  return one?.state === 'asksReceiver' || one?.state === 'asksPetitioner' ? one : undefined;
};

const nothing = (): Refusal => refuse('8', '没有待确认的预约时间');

/** 确认预约 · 第八条：由接访人员确认；接访人员另提时间的，由接待人员问过信访人后确认。 */
export const confirmAppointment = step({
  name: 'confirmAppointment',
  title: '确认预约时间',
  basis: '8',
  by: ['theAsked', 'receptionClerk', 'petitionTeam', 'teamLeader'],
  paper: 'appointmentNotice',
  next: '时间确定，接访人员的待办和接访台当日出现本次预约。',
  open: (petition, setting) => {
    const one = proposed(petition);
    if (!one) return nothing();
    if (!isTurnOf(one, setting))
      return refuse(
        '8',
        one.state === 'asksReceiver'
          ? '预约时间由所选接访人员本人确认'
          : '另提的时间由接待人员问过信访人后确认',
      );
    return refusePast(one, setting)
      ? refuse('8', `所约${one.day} ${one.time}已过`, { remedy: '请另提时间，或取消预约' })
      : undefined;
  },
  input: z.object({}),
  decide: (petition, _, { on }) => {
    const one = proposed(petition);
    if (!one) return nothing();
    return happen({ type: 'appointmentConfirmed', on, appointment: one.id, day: one.day, time: one.time });
  },
});
