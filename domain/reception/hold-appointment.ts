import { z } from 'zod';
import { choice, optionalParagraph } from '#domain/form.ts';
import { liveAppointment } from '#domain/petition/appointment.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { Appointment } from '#domain/petition/reception-facts.ts';
import { happen, type Refusal, refuse, step } from '#domain/step.ts';
import { appointmentResults } from '#regulation/reception.ts';
import { hasSay } from './appointment-time.ts';
import { isLeader } from './leader.ts';

const input = z.object({
  result: choice('结果', appointmentResults),
  said: optionalParagraph('信访人陈述（未到的写明情况）'),
  outcome: optionalParagraph('答复和处理'),
});
type Input = z.output<typeof input>;

const agreed = (petition: Petition): Appointment | undefined => {
  const one = liveAppointment(petition);
  return one?.state === 'agreed' ? one : undefined;
};

function refuseIncomplete({ result, said, outcome }: Input): Refusal | undefined {
  if (!said) return refuse('8', '请写明接谈或未到的情况', { field: 'said' });
  if (result === 'held' && !outcome) return refuse('8', '已接访的须写明答复和处理', { field: 'outcome' });
  return undefined;
}

/** 预约接访结果 · 第八条：如期接访的留接访记录；哪一方未到都要记明，信访人两次未到的预约终止，信访事项不受影响。 */
export const holdAppointment = step({
  name: 'holdAppointment',
  title: '记录预约结果',
  basis: '8',
  by: ['theAsked', 'receptionClerk', 'petitionTeam', 'teamLeader'],
  next: '已接访的留下接访记录；有一方未到的，由接待人员另约时间，信访人再次未到的预约终止。',
  open: (petition, setting) => {
    const one = agreed(petition);
    if (!one) return refuse('8', '没有已确认的预约');
    if (!hasSay(one, setting)) return refuse('8', '由接待人员或所约接访人员记录结果');
    return one.day > setting.on
      ? refuse('8', `所约${one.day}未到，不能记录结果`, { remedy: '需要改期的请另提时间' })
      : undefined;
  },
  input,
  decide: (petition, given, { staff, by }) => {
    const one = agreed(petition);
    if (!one) return refuse('8', '没有已确认的预约');
    const no = refuseIncomplete(given);
    if (no) return no;
    const { result, said = '', outcome = '' } = given;
    const at = { on: one.day, appointment: one.id };
    if (result !== 'held') return happen({ type: 'appointmentHeld', ...at, result, note: said });
    return happen(
      { type: 'appointmentHeld', ...at, result, note: '' },
      {
        type: 'received',
        ...at,
        ...{ receiver: one.receiver, way: 'meeting', place: one.place, said, outcome },
        leader: by.id === one.receiver && isLeader(staff.get(one.receiver)),
      },
    );
  },
});
