import { z } from 'zod';
import { dayField, line, noticeField } from '#domain/form.ts';
import { findNotice, knowsDocument, standingFeedback } from '#domain/petition/superior-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';

/** 变更反馈日期 · 第十四条：上级以新的来文改变日期的，照改；原日期不撤下，已经逾期的仍是逾期。 */
export const changeNoticeDay = step({
  name: 'changeNoticeDay',
  title: '变更反馈日期',
  basis: '14',
  by: ['petitionTeam', 'teamLeader', 'commandCentre'],
  next: '按新日期计算反馈期限；原日期照旧显示，当时已逾期的仍计逾期。',
  open: (petition) =>
    petition.notices.some((one) => !standingFeedback(one))
      ? undefined
      : refuse('14', '没有待反馈的来文', { remedy: '新的来文请先“登记来文”' }),
  input: z.object({
    notice: noticeField('变更哪件来文的日期'),
    documentNumber: line('变更所依据的新文号'),
    dueOn: dayField('新的反馈日期'),
  }),
  decide: (petition, { notice: id, documentNumber, dueOn }, { on }) => {
    const notice = findNotice(petition, id);
    if (!notice) return refuse('14', '所选来文不在本案', { field: 'notice', remedy: '请刷新后重选' });
    if (standingFeedback(notice))
      return refuse('14', '该件来文已经反馈，不再有期限可改', { field: 'notice', remedy: '请核对来文' });
    if (knowsDocument(petition, notice.body, documentNumber))
      return refuse('14', `${notice.body}${documentNumber}已经登记，变更须凭新的来文`, {
        field: 'documentNumber',
        remedy: '请填写新的文号；本院不得自行延长',
      });
    if (dueOn < on)
      return refuse('14', `新的反馈日期${dueOn}早于今天`, { field: 'dueOn', remedy: '请核对来文' });
    return happen({ type: 'noticeDayChanged', on, notice: id, body: notice.body, documentNumber, dueOn });
  },
});
