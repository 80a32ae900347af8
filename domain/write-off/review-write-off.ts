import { z } from 'zod';
import { choice, errandField, optionalParagraph } from '#domain/form.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { writeOffConsent } from '#regulation/write-off.ts';
import { writeOffBehind } from './chosen-round.ts';

/** 审核核销申请 · 流程规范第十五条：核销申请须经执行法院审核同意，才能层报上级法院。 */
export const reviewWriteOff = step({
  name: 'reviewWriteOff',
  title: '审核核销申请',
  basis: writeOffConsent.basis,
  by: writeOffConsent.by,
  next: '同意的，执行指挥中心汇总上报；不同意的，退回承办人。',
  open: (petition) =>
    openErrands(petition).some(({ kind }) => kind === 'writeOffReview')
      ? undefined
      : refuse('process-15', '没有待审核的核销申请'),
  input: z.object({
    errand: errandField('哪项申请', ['writeOffReview']),
    result: choice('审核意见', { agree: '同意上报', sendBack: '不同意，退回' }),
    reason: optionalParagraph('理由', { hint: '退回的必须写明' }),
  }),
  decide: (petition, { errand, result, reason }, { on, by }) => {
    const found = writeOffBehind(petition, errand, 'writeOffReview');
    if (!found) return refuse('process-15', '该项申请已经审核', { field: 'errand', remedy: '请刷新后重选' });
    const { one, round } = found;
    if (one.rounds.at(-1)?.by === by.id)
      return refuse('process-15', '申请人不能审核自己的申请', { remedy: '请由其他负责人审核' });
    if (result === 'agree') return happen({ type: 'writeOffConsented', on, writeOff: one.id, round });
    return reason
      ? happen({ type: 'writeOffSentBack', on, writeOff: one.id, round, reason })
      : refuse('process-15', '退回须写明理由', { field: 'reason', remedy: '请写明缺什么、怎样补' });
  },
});
