import { z } from 'zod';
import {
  choice,
  dayField,
  materialField,
  noticeField,
  optionalLine,
  paragraph,
  yesNo,
} from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { isDeclined, type Petition } from '#domain/petition/petition.ts';
import { findNotice, type Notice, owedDay, standingFeedback } from '#domain/petition/superior-facts.ts';
import { happen, type Refusal, refuse, refuseMaterial, type Setting, step } from '#domain/step.ts';
import { feedback, feedbackWays } from '#regulation/notices.ts';

/** There is an outcome to tell: an answer, a decline, or an end. */
const hasResult = (petition: Petition): boolean =>
  petition.reply !== undefined || isDeclined(petition) || endedOn(petition) !== undefined;

function refuseOn(notice: Notice, on: string, setting: Setting): Refusal | undefined {
  if (on > setting.on)
    return refuse('14', `反馈日期${on}在今天之后`, { field: 'on', remedy: '请填写实际反馈的日期' });
  const from = owedDay(notice)?.from ?? notice.receivedOn;
  if (on < from)
    return refuse('14', `反馈日期${on}早于本次期限起算日${from}`, { field: 'on', remedy: '请核对日期' });
  return undefined;
}

/** 反馈 · 第十四条：按催、督办通知的要求，由执行指挥中心统一汇总，逐件向来文单位反馈。 */
export const feedBack = step({
  name: 'feedBack',
  title: '反馈来文单位',
  basis: feedback.basis,
  by: ['commandCentre', 'petitionTeam', 'teamLeader'],
  paper: 'feedbackReport',
  next: '该件来文的反馈期限完成，其他来文不受影响；阶段性反馈不完成期限。',
  open: (petition) =>
    petition.notices.some((one) => !standingFeedback(one))
      ? undefined
      : refuse('14', '没有待反馈的来文', { remedy: '新的来文请先“登记来文”' }),
  input: z.object({
    notice: noticeField('反馈哪件来文'),
    on: dayField('反馈日期'),
    way: choice('反馈方式', feedbackWays),
    documentNumber: optionalLine('反馈文号'),
    content: paragraph('反馈内容'),
    material: materialField('反馈材料'),
    interim: yesNo('阶段性反馈', { hint: '尚无结果、先报进展的选“是”，期限继续计算' }).default(false),
  }),
  decide: (petition, given, setting) => {
    const notice = findNotice(petition, given.notice);
    if (!notice) return refuse('14', '所选来文不在本案', { field: 'notice', remedy: '请刷新后重选' });
    if (standingFeedback(notice))
      return refuse('14', '该件来文已经反馈', { field: 'notice', remedy: '被退回的，请先“记录反馈退回”' });
    if (notice.requirement === 'result' && !given.interim && !hasResult(petition))
      return refuse('14', '来文要求报办理结果，本案尚未答复', {
        field: 'interim',
        remedy: '请先答复，或作为阶段性反馈先报进展',
      });
    const missing = refuseMaterial(petition, given.material);
    if (missing) return missing;
    const no = refuseOn(notice, given.on, setting);
    return (
      no ??
      happen({
        type: 'fedBack',
        ...given,
        documentNumber: given.documentNumber || undefined,
        feedback: setting.newId(),
        body: notice.body,
      })
    );
  },
});
