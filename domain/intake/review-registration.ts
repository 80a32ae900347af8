import { z } from 'zod';
import { choice, optionalParagraph } from '#domain/form.ts';
import { missingItems } from '#domain/petition/missing.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { approvals } from '#regulation/approvals.ts';

const results = { pass: '通过', return: '退回补正', strikeOut: '剔除（不属受理范围）' } as const;

/** 登记审核 · 流程规范第五条：信访负责人对登记审核，通过、退回补充或剔除。 */
export const reviewRegistration = step({
  name: 'reviewRegistration',
  title: '登记审核',
  basis: approvals.registration.basis,
  by: approvals.registration.by,
  next: '通过后进入受理审查；退回的由登记人补正；剔除的留存记录并写明理由。',
  open: (petition) =>
    petition.stage === 'registered' ? undefined : refuse('process-5', '本件不在登记审核环节'),
  input: z.object({ result: choice('审核结果', results), reason: optionalParagraph('理由') }),
  decide: (petition, { result, reason }, { on }) => {
    if (result === 'pass') return happen({ type: 'registrationPassed', on });
    if (!reason)
      return refuse('process-5', '退回或剔除须写明理由', {
        field: 'reason',
        remedy: '请写明缺什么或为何不属受理范围',
      });
    return result === 'return'
      ? happen({ type: 'registrationReturned', on, missing: [...missingItems(petition, 'transfer')], reason })
      : happen({ type: 'registrationStruckOut', on, reason });
  },
});
