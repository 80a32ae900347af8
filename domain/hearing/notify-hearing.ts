import { z } from 'zod';
import { choice, dayField, optionalLine, personsField } from '#domain/form.ts';
import { dateOf, pendingHearing } from '#domain/petition/hearing-facts.ts';
import { happen, refuse, refuseDay, step } from '#domain/step.ts';
import { contactWays } from '#regulation/registers.ts';
import { refuseNonePending } from './pending.ts';

/** 通知听证 · 第九条：听证前通知信访人和其他参加人，逾期通知的听证不得举行。 */
export const notifyHearing = step({
  name: 'notifyHearing',
  title: '通知听证',
  basis: '9',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '通知记入历史；应通知的信访人全部按期通知后，听证方可举行。',
  open: refuseNonePending,
  input: z.object({
    on: dayField('通知日期'),
    persons: personsField('被通知的信访人'),
    others: optionalLine('其他被通知的人员、单位'),
    way: choice('通知方式', contactWays),
  }),
  decide: (petition, { on, persons, others, way }, setting) => {
    const no = refuseDay(petition, on, setting);
    if (no) return no;
    const hearing = pendingHearing(petition);
    if (!hearing) return refuse('9', '没有待举行的听证');
    const { setOn } = dateOf(hearing);
    if (on < setOn)
      return refuse('9', `听证于${setOn}才决定，不会在${on}通知`, { field: 'on', remedy: '请核对日期' });
    if (persons.some((id) => !petition.petitioners.some((one) => one.person === id)))
      return refuse('9', '所选人员不是本案信访人', { field: 'persons', remedy: '请刷新后重选' });
    return happen({
      type: 'hearingNotified',
      on,
      hearing: hearing.id,
      persons,
      others: others || undefined,
      way,
    });
  },
});
