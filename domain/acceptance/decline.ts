import { z } from 'zod';
import { choice, optionalParagraph } from '#domain/form.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { approvals } from '#regulation/approvals.ts';
import { refuseGround } from './decline-condition.ts';

/** 不予受理 · 第十五条：由信访团队负责人确认；提请人不得自批。 */
export const decline = step({
  name: 'decline',
  title: '审批不予受理',
  basis: approvals.decline.basis,
  by: approvals.decline.by,
  paper: 'declineNotice',
  next: '同意的，生成不予受理告知书并送达信访人；不同意的，退回受理审查。',
  open: (petition, { by }) => {
    if (petition.stage !== 'declineProposed' || !petition.decline) return refuse('15', '尚未提请不予受理');
    if (petition.decline.by === by.id)
      return refuse('15', '提请人不得审批自己提请的事项', { remedy: '请由其他负责人审批' });
    return undefined;
  },
  input: z.object({
    result: choice('审批结果', { agree: '同意不予受理', reject: '不同意' }),
    reason: optionalParagraph('不同意的理由'),
  }),
  decide: (petition, { result, reason }, { on }) => {
    if (result === 'reject')
      return reason
        ? happen({ type: 'declineRejected', on, reason })
        : refuse('15', '不同意的须写明理由', { field: 'reason' });
    const ground = petition.decline?.ground;
    if (!ground) return refuse('15', '尚未提请不予受理');
    return refuseGround(petition, ground) ?? happen({ type: 'declined', on, ground });
  },
});
