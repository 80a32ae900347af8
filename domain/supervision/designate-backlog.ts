import { z } from 'zod';
import { paragraph } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { backlogOf } from '#domain/petition/supervision-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';

/** 列为信访积案 · 第八条、第十六条：长期未结、反复来访的列入积案，单独列账，定期稳控跟进。 */
export const designateBacklog = step({
  name: 'designateBacklog',
  title: '列为信访积案',
  basis: '8',
  by: ['teamLeader', 'deputyDirector', 'director', 'commandCentre'],
  next: '案件列入信访积案；承办人定期稳控跟进并记录帮扶，办结后仍须跟进，直到解除。',
  open: (petition) => {
    if (endedOn(petition) || !petition.acceptance) return refuse('8', '受理之后、办结之前才能列为积案');
    return backlogOf(petition) ? refuse('8', '本案已是信访积案') : undefined;
  },
  input: z.object({ reason: paragraph('列为积案的理由') }),
  decide: (_, { reason }, { on }) => happen({ type: 'backlogDesignated', on, reason, automatic: false }),
});
