import { z } from 'zod';
import { noticeField, optionalLine, paragraph } from '#domain/form.ts';
import { findNotice, standingFeedback } from '#domain/petition/superior-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';

/** 说明退回 · 第十四条：不属于本院涉执信访管辖范围的，向交办、转办单位作出说明，退回来文。 */
export const explainMisroute = step({
  name: 'explainMisroute',
  title: '说明不属管辖并退回',
  basis: '14',
  by: ['petitionTeam', 'teamLeader', 'commandCentre'],
  next: '该件来文的反馈期限完成；本案可依第十五条（五）至（七）不予受理。来文单位不同意的，会退回重新反馈。',
  open: ({ notices, acceptance }) => {
    if (acceptance) return refuse('14', '本案已经受理，不能再以不属管辖退回', { remedy: '请办理后反馈结果' });
    return notices.some((one) => !standingFeedback(one))
      ? undefined
      : refuse('14', '没有可以退回的来文', { remedy: '没有交办、转办单位的，请向信访人释明' });
  },
  input: z.object({
    notice: noticeField('退回哪件来文'),
    reason: paragraph('不属本院管辖的理由'),
    competent: optionalLine('有权处理的单位'),
    documentNumber: optionalLine('退回函文号'),
  }),
  decide: (petition, { notice: id, reason, competent, documentNumber }, { on, newId }) => {
    const notice = findNotice(petition, id);
    if (!notice || standingFeedback(notice))
      return refuse('14', '所选来文不在待反馈之列', { field: 'notice', remedy: '请刷新后重选' });
    return happen({
      type: 'misrouteExplained',
      on,
      feedback: newId(),
      notice: id,
      body: notice.body,
      documentNumber: documentNumber || undefined,
      reason,
      competent: competent || undefined,
    });
  },
});
