import { z } from 'zod';
import { line } from '#domain/form.ts';
import { liveAppointment } from '#domain/petition/appointment.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { hasSay, refuseTime, timeFields } from './appointment-time.ts';

/** 另提时间 · 第八条：所约时间不便或有人未到的，另提时间，由对方确认。 */
export const proposeOtherTime = step({
  name: 'proposeOtherTime',
  title: '另提接访时间',
  basis: '8',
  by: ['theAsked', 'receptionClerk', 'petitionTeam', 'teamLeader'],
  next: '原约时间不再有效；接访人员提出的，由接待人员问信访人，接待人员提出的，由接访人员确认。',
  open: (petition, setting) => {
    const one = liveAppointment(petition);
    if (!one) return refuse('8', '没有未结束的预约');
    return hasSay(one, setting) ? undefined : refuse('8', '由接待人员或所约接访人员另提时间');
  },
  input: z.object({ ...timeFields, reason: line('另约的原因') }),
  decide: (petition, given, setting) => {
    const one = liveAppointment(petition);
    const no = refuseTime(given, setting);
    if (no) return no;
    if (!one) return refuse('8', '没有未结束的预约');
    const { day, time, place, reason } = given;
    return happen({
      type: 'otherTimeProposed',
      on: setting.on,
      appointment: one.id,
      ...{ day, time, place, reason },
      byReceiver: setting.by.id === one.receiver,
    });
  },
});
