import { z } from 'zod';
import { paragraph } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { importanceOf } from '#domain/petition/petition.ts';
import { happen, refuse, step } from '#domain/step.ts';

/** 不再列为重点 · 第五条第四项：重点信访案件由信访团队负责人列入，也由其撤出并说明理由。 */
export const undesignateKey = step({
  name: 'undesignateKey',
  title: '不再列为重点信访案件',
  basis: '5',
  by: ['teamLeader'],
  next: '重点标记取消；列入和撤出的理由都留在历史中。',
  open: (petition) =>
    importanceOf(petition) === 'key' && !endedOn(petition)
      ? undefined
      : refuse('5', '本案不在重点信访案件之列，或者已经办结'),
  input: z.object({ reason: paragraph('撤出的理由') }),
  decide: (_, { reason }, { on }) => happen({ type: 'keyUndesignated', on, reason }),
});
