import { z } from 'zod';
import { choice, paragraph } from '#domain/form.ts';
import { inForce } from '#domain/petition/termination-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { propertyFindings } from '#regulation/measures.ts';
import { propertyChecks } from '#regulation/termination.ts';

/** 终结后定期查询财产 · 15号第二十一条：实施类信访终结后仍定期查询；查到财产的视为新线索，立即恢复执行。 */
export const checkProperty = step({
  name: 'checkProperty',
  title: '终结后查询财产',
  basis: propertyChecks.basis,
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '下一次查询的期限从今天起算；查到财产的，承办人立即恢复执行。',
  open: (petition) =>
    inForce(petition) && petition.acceptance?.track === 'implementation'
      ? undefined
      : refuse('opinions-21', '只有已经终结的实施类信访需要定期查询', { remedy: '办理中的请“查明财产”' }),
  input: z.object({
    result: choice('查询结果', propertyFindings),
    content: paragraph('查询情况'),
  }),
  decide: (petition, { result, content }, { on, newId }) => {
    const one = inForce(petition);
    if (!one) return refuse('opinions-21', '本案没有终结');
    const termination = one.id;
    const checked = { type: 'propertyChecked', on, termination, result, content } as const;
    return result === 'none'
      ? happen(checked)
      : happen(checked, {
          type: 'clueEntered',
          on,
          termination,
          clue: newId(),
          content: `定期查询：${content}`,
        });
  },
});
