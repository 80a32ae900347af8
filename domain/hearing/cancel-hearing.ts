import { z } from 'zod';
import { paragraph } from '#domain/form.ts';
import { pendingHearing } from '#domain/petition/hearing-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { refuseNonePending } from './pending.ts';

/** 取消听证 · 第九条：不再需要听证的，写明理由取消。 */
export const cancelHearing = step({
  name: 'cancelHearing',
  title: '取消听证',
  basis: '9',
  by: ['theHandler', 'petitionTeam', 'teamLeader', 'theLead'],
  next: '听证不再举行；已经通知的人员由信访团队告知。',
  open: refuseNonePending,
  input: z.object({ reason: paragraph('取消理由') }),
  decide: (petition, { reason }, { on }) => {
    const hearing = pendingHearing(petition);
    return hearing
      ? happen({ type: 'hearingCancelled', on, hearing: hearing.id, reason })
      : refuse('9', '没有待举行的听证');
  },
});
