import { z } from 'zod';
import { choice, optionalParagraph } from '#domain/form.ts';
import { underWay } from '#domain/petition/termination-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { terminationConsent } from '#regulation/termination.ts';

/** 审核终结申请 · 15号第十九条：执行法院同意后才逐级报请。 */
export const reviewTermination = step({
  name: 'reviewTermination',
  title: '审核终结申请',
  basis: terminationConsent.basis,
  by: terminationConsent.by,
  next: '同意的，由执行指挥中心逐级报请；不同意的，继续办理。',
  open: (petition) =>
    underWay(petition) && !underWay(petition)?.review
      ? undefined
      : refuse('opinions-19', '没有待审核的终结申请'),
  input: z.object({
    result: choice('审核意见', { agree: '同意报请', refuse: '不同意' }),
    reason: optionalParagraph('理由', { hint: '不同意的必须写明' }),
  }),
  decide: (petition, { result, reason }, { on, by }) => {
    const one = underWay(petition);
    if (!one) return refuse('opinions-19', '没有待审核的终结申请');
    if (one.by === by.id)
      return refuse('opinions-19', '申请人不能审核自己的申请', { remedy: '请由其他负责人审核' });
    const agreed = result === 'agree';
    if (!agreed && !reason)
      return refuse('opinions-19', '不同意须写明理由', { field: 'reason', remedy: '请填写' });
    return happen({
      type: 'terminationReviewed',
      on,
      termination: one.id,
      agreed,
      reason: reason || undefined,
    });
  },
});
