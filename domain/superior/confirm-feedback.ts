import { z } from 'zod';
import { noticeField, optionalParagraph } from '#domain/form.ts';
import { findNotice, standingFeedback } from '#domain/petition/superior-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { feedback } from '#regulation/notices.ts';
import { foreignTo } from './of-which-court.ts';

/** 反馈认可 · 第十四条：来文单位认可反馈的，记明；本系统内的上级法院可直接认可。 */
export const confirmFeedback = step({
  name: 'confirmFeedback',
  title: '记录反馈认可',
  basis: feedback.basis,
  by: ['commandCentre', 'petitionTeam', 'teamLeader', 'theSuperior'],
  next: '该件来文的反馈已获认可，不再退回。',
  open: ({ notices }) =>
    notices.some((one) => standingFeedback(one) && !standingFeedback(one)?.confirmedOn)
      ? undefined
      : refuse('14', '没有待认可的反馈'),
  input: z.object({
    notice: noticeField('认可哪件来文的反馈'),
    remark: optionalParagraph('意见'),
  }),
  decide: (petition, { notice: id, remark }, { on, by }) => {
    const notice = findNotice(petition, id);
    const standing = notice && standingFeedback(notice);
    if (!notice || !standing || standing.confirmedOn)
      return refuse('14', '所选来文没有待认可的反馈', { field: 'notice', remedy: '请刷新后重选' });
    return (
      foreignTo(petition, notice, by) ??
      happen({ type: 'feedbackConfirmed', on, notice: id, body: notice.body, remark: remark || undefined })
    );
  },
});
