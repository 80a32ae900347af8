import { z } from 'zod';
import { materialField, paragraph } from '#domain/form.ts';
import { lastFinding } from '#domain/petition/measures-facts.ts';
import { happen, refuse, refuseMaterial, step } from '#domain/step.ts';
import { refuseUnlessImplementation } from './while-handled.ts';

/** 说明穷尽措施 · 第六条（办理）：由人说明、由人负责；清单只供对照，不替人下结论。 */
export const stateExhausted = step({
  name: 'stateExhausted',
  title: '说明穷尽措施',
  basis: '6b',
  by: ['theHandler', 'teamLeader'],
  next: '说明以本人名义记入历史，与已登记的措施清单并列。',
  open: (petition) =>
    refuseUnlessImplementation(petition) ??
    (lastFinding(petition)
      ? undefined
      : refuse('6b', '尚未查明财产，不能说明已穷尽措施', { remedy: '请先办理“查明财产”' })),
  input: z.object({
    statement: paragraph('说明', { hint: '未采取的常用措施，写明为什么不适用' }),
    material: materialField('报告或合议笔录'),
  }),
  decide: (petition, input, { on }) =>
    refuseMaterial(petition, input.material) ?? happen({ type: 'exhaustionStated', on, ...input }),
});
