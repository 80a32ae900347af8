import { z } from 'zod';
import { choice, materialField, optionalParagraph, yesNo } from '#domain/form.ts';
import { openErrands } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happen, type Refusal, refuse, refuseMaterial, step } from '#domain/step.ts';
import { approvals } from '#regulation/approvals.ts';
import { unansweredBodies } from './persons.ts';

const input = z.object({
  result: choice('决定', { end: '同意终止', goOn: '依职权继续办理' }),
  unlawful: yesNo('办理中是否发现违法行为'),
  undertaking: materialField('息诉息访承诺'),
  reason: optionalParagraph('理由', { hint: '继续办理的必填' }),
});

/** A withdrawal ends what was asked for, not what the court owes others or has found by itself. */
function refuseEnd(petition: Petition, given: z.output<typeof input>): Refusal | undefined {
  const [body] = unansweredBodies(petition);
  if (body)
    return refuse('14', `${body}的来文仍须反馈，不能因撤回终止`, {
      field: 'result',
      remedy: '请选择“依职权继续办理”，反馈后办结',
    });
  if (given.unlawful && petition.referrals.length === 0)
    return refuse('2', '发现违法行为的须依法处理，不因撤回终止', {
      field: 'unlawful',
      remedy: '请先移送处理，或选择“依职权继续办理”',
    });
  const { undertaking } = given;
  return refuseMaterial(petition, undertaking, 'undertaking');
}

/** 决定是否终止 · 流程规范第九条：信访人均已撤回的，负责人决定终止；发现违法、来文未反馈的依职权继续。 */
export const confirmWithdrawal = step({
  name: 'confirmWithdrawal',
  title: '决定是否因撤回而终止',
  basis: approvals.closing.basis,
  by: approvals.closing.by,
  next: '同意终止的，本件结束，没有承诺的不计化解；继续办理的，按原程序办理并反馈来文单位。',
  open: (petition) =>
    openErrands(petition).some(({ kind }) => kind === 'withdrawalDecision')
      ? undefined
      : refuse('process-9', '信访人没有全部撤回，或已经决定'),
  input,
  decide: (petition, given, { on }) => {
    if (given.result === 'end') {
      const { undertaking, reason } = given;
      const resolved = undertaking !== undefined;
      return (
        refuseEnd(petition, given) ??
        happen({ type: 'withdrawalConfirmed', on, reason: reason || undefined, resolved, undertaking })
      );
    }
    return given.reason
      ? happen({ type: 'withdrawalOverridden', on, reason: given.reason })
      : refuse('process-9', '依职权继续办理的须写明理由', { field: 'reason' });
  },
});
