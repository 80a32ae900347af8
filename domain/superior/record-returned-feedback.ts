import { z } from 'zod';
import { dayField, noticeField, paragraph } from '#domain/form.ts';
import { findNotice, standingFeedback } from '#domain/petition/superior-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { feedback } from '#regulation/notices.ts';
import { foreignTo } from './of-which-court.ts';

/** 反馈退回 · 第十四条：来文单位认为反馈不合要求退回的，重新反馈；本系统内的上级法院可直接退回。 */
export const recordReturnedFeedback = step({
  name: 'recordReturnedFeedback',
  title: '记录反馈退回',
  basis: feedback.basis,
  by: ['commandCentre', 'petitionTeam', 'teamLeader', 'theSuperior'],
  next: '该件来文重新待反馈，按退回时限定的日期计算；原期限照旧显示。',
  open: ({ notices }) =>
    notices.some((one) => standingFeedback(one) && !standingFeedback(one)?.confirmedOn)
      ? undefined
      : refuse('14', '没有可以退回的反馈'),
  input: z.object({
    notice: noticeField('退回哪件来文的反馈'),
    reason: paragraph('退回理由'),
    dueOn: dayField('重新反馈的日期'),
  }),
  decide: (petition, { notice: id, reason, dueOn }, { on, by }) => {
    const notice = findNotice(petition, id);
    const standing = notice && standingFeedback(notice);
    if (!notice || !standing || standing.confirmedOn)
      return refuse('14', '所选来文没有待认可的反馈', { field: 'notice', remedy: '请刷新后重选' });
    const no = foreignTo(petition, notice, by);
    if (no) return no;
    if (dueOn < on)
      return refuse('14', `重新反馈的日期${dueOn}早于今天`, {
        field: 'dueOn',
        remedy: '请给出今天或以后的日期',
      });
    return happen({ type: 'feedbackReturned', on, notice: id, body: notice.body, reason, dueOn });
  },
});
