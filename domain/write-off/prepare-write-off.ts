import { z } from 'zod';
import { choice, materialField, noticeField } from '#domain/form.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { findNotice, type Notice } from '#domain/petition/superior-facts.ts';
import { isWithHandler, writeOffOf } from '#domain/petition/write-off-facts.ts';
import { isReadyForWriteOff, isWrittenOffAbove } from '#domain/petition/write-off-list.ts';
import { happen, type Refusal, refuse, refuseMaterial, step } from '#domain/step.ts';
import { type WriteOffGroundId, writeOffGrounds } from '#regulation/write-off.ts';

const grounds = Object.fromEntries(
  Object.entries(writeOffGrounds).map(([id, { name }]) => [id, name]),
) as Record<WriteOffGroundId, string>;

function refuseNotice(petition: Petition, notice: Notice | undefined): Refusal | undefined {
  const field = 'notice';
  if (!notice) return refuse('14', '所选来文不在本案', { field, remedy: '请刷新后重选' });
  if (!isWrittenOffAbove(notice))
    return refuse('14', `${notice.body}不是上级法院，其来文不报核销`, {
      field,
      remedy: '按来文要求“反馈来文单位”即可',
    });
  const one = writeOffOf(petition, notice.id);
  return one && !isWithHandler(one)
    ? refuse('14', '该件来文的核销申请已经提出或者已经核销', { field, remedy: '被退回后才能重新整理' })
    : undefined;
}

/** Why nothing of this petition can be written off now: nothing came from above, or the reply, or the notice of a decline, has not reached everybody. */
export function refuseNotAnswered(petition: Petition): Refusal | undefined {
  if (!petition.notices.some(isWrittenOffAbove))
    return refuse('14', '本案没有上级法院的来文，不需核销', { remedy: '上级来文请先“登记来文”' });
  return isReadyForWriteOff(petition)
    ? undefined
    : refuse('process-13', '答复或不予受理告知全部送达之后才能申请核销', {
        remedy: '请先“答复”并“送达”；不属本院管辖的，“说明退回”',
      });
}

/** 整理核销材料 · 第十四条、流程规范第十三条：选定来文和理由，指明法律文书和办理报告；其余材料由在卷情况得出。 */
export const prepareWriteOff = step({
  name: 'prepareWriteOff',
  title: '整理核销材料',
  basis: '14',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '概览“核销”中逐项列出在卷和缺少的材料；齐备后“申请核销”。',
  open: refuseNotAnswered,
  input: z.object({
    notice: noticeField('核销哪件来文'),
    ground: choice('核销理由', grounds),
    document: materialField('相关法律文书', { hint: '裁定书、执行依据等，先“收入材料”' }),
    report: materialField('案件办理报告'),
  }),
  decide: (petition, given, { on, newId }) => {
    const notice = findNotice(petition, given.notice);
    const no =
      refuseNotice(petition, notice) ??
      refuseMaterial(petition, given.document, 'document') ??
      refuseMaterial(petition, given.report, 'report');
    if (no || !notice) return no ?? refuse('14', '所选来文不在本案', { field: 'notice' });
    return happen({
      type: 'writeOffPrepared',
      on,
      writeOff: writeOffOf(petition, notice.id)?.id ?? newId(),
      notice: notice.id,
      body: notice.body,
      ground: given.ground,
      document: given.document || undefined,
      report: given.report || undefined,
    });
  },
});
