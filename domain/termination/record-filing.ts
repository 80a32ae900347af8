import { z } from 'zod';
import { choice, optionalLine, optionalParagraph } from '#domain/form.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Termination, underWay } from '#domain/petition/termination-facts.ts';
import { happen, type Refusal, refuse, step } from '#domain/step.ts';
import { filingResults, terminationDeciders } from '#regulation/termination.ts';

/** The application whose filing is still to be answered, or why there is none. */
function awaiting(petition: Petition): Termination | Refusal {
  const one = underWay(petition);
  if (!one || one.reports.length === 0)
    return refuse('opinions-23', '终结尚未报请，谈不上备案', { remedy: '请先“报请终结”' });
  if (!terminationDeciders[one.decider].filing)
    return refuse('opinions-23', '由最高人民法院决定的，不另行备案', { remedy: '请直接“记录终结决定”' });
  return one.reports.at(-1)?.filing ? refuse('termination-6', '本次报请的备案结果已经记录') : one;
}

/** 记录终结备案 · 15号第二十三条、终结办法第六条：高级法院决定之前报最高法院备案，补正的再报，不予备案的不得终结。 */
export const recordFiling = step({
  name: 'recordFiling',
  title: '记录终结备案',
  basis: 'opinions-23',
  by: ['commandCentre', 'theSuperior'],
  next: '予以备案的，高级人民法院可以决定；通知补正的，补正后再报；退回的，不得终结。',
  open: (petition) => {
    const found = awaiting(petition);
    return 'ok' in found ? found : undefined;
  },
  input: z.object({
    result: choice('备案结果', filingResults),
    documentNumber: optionalLine('文号'),
    reason: optionalParagraph('补正或退回的理由'),
  }),
  decide: (petition, { result, documentNumber, reason }, { on }) => {
    const found = awaiting(petition);
    if ('ok' in found) return found;
    if (result !== 'filed' && !reason)
      return refuse('termination-6', '补正、退回须写明理由', { field: 'reason', remedy: '请按通知填写' });
    return happen({
      type: 'terminationFiled',
      on,
      termination: found.id,
      result,
      documentNumber: documentNumber || undefined,
      reason: reason || undefined,
    });
  },
});
