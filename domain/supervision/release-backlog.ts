import { z } from 'zod';
import { paragraph } from '#domain/form.ts';
import { backlogOf } from '#domain/petition/supervision-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';

/** 解除信访积案 · 第八条、第十六条：矛盾已经化解、不再需要跟进的，由负责人写明理由解除。 */
export const releaseBacklog = step({
  name: 'releaseBacklog',
  title: '解除信访积案',
  basis: '8',
  by: ['teamLeader', 'deputyDirector', 'director', 'commandCentre'],
  next: '案件不再列入信访积案，尚未到期的稳控跟进不再等待；理由记入历史。',
  open: (petition) => (backlogOf(petition) ? undefined : refuse('8', '本案不是信访积案')),
  input: z.object({ reason: paragraph('解除理由') }),
  decide: (_, { reason }, { on }) => happen({ type: 'backlogReleased', on, reason }),
});
