import { z } from 'zod';
import type { Officer } from '#domain/access/officer.ts';
import { choice, dayField, errandField, optionalLine, optionalParagraph } from '#domain/form.ts';
import { openErrands } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { findNotice } from '#domain/petition/superior-facts.ts';
import type { WriteOff } from '#domain/petition/write-off-facts.ts';
import { happen, type Refusal, refuse, step } from '#domain/step.ts';
import { writeOffResults } from '#regulation/write-off.ts';
import { writeOffBehind } from './chosen-round.ts';

/** A court above answers only for what it assigned itself. */
function refuseForeign(petition: Petition, one: WriteOff, by: Officer): Refusal | undefined {
  const own = by.court === petition.court || findNotice(petition, one.notice)?.court === by.court;
  return own
    ? undefined
    : refuse('process-15', `该件来文由${one.body}核查`, { field: 'errand', remedy: '请选择本院交办的来文' });
}

/** 记录核销结果 · 流程规范第十五条：上级予以核销，或者退回、继续督办，后者限期重新办理并申请；上级法院可在系统内直接答复。 */
export const recordWriteOffOutcome = step({
  name: 'recordWriteOffOutcome',
  title: '记录核销结果',
  basis: 'process-15',
  by: ['commandCentre', 'theSuperior'],
  next: '核销的，本件来文了结；退回、继续督办的，承办人限期重新办理并再次申请，编入以后的报送单。',
  open: (petition) =>
    openErrands(petition).some(({ kind }) => kind === 'writeOffOutcome')
      ? undefined
      : refuse('process-15', '没有已经上报、等待结果的核销', { remedy: '未上报的，请先“上报核销”' }),
  input: z.object({
    errand: errandField('哪项核销', ['writeOffOutcome']),
    result: choice('结果', writeOffResults),
    reason: optionalParagraph('退回或继续督办的理由'),
    dueOn: dayField('重新申请的期限').optional(),
    documentNumber: optionalLine('文号'),
  }),
  decide: (petition, { errand, result, reason, dueOn, documentNumber }, { on, by }) => {
    const found = writeOffBehind(petition, errand, 'writeOffOutcome');
    if (!found)
      return refuse('process-15', '该项核销没有上报，或者已有结果', {
        field: 'errand',
        remedy: '请刷新后重选',
      });
    const { one, round } = found;
    const no = refuseForeign(petition, one, by);
    if (no) return no;
    const said = {
      ...{ on, writeOff: one.id, round, body: one.body },
      documentNumber: documentNumber || undefined,
    };
    if (result === 'accepted') return happen({ type: 'writeOffAccepted', ...said });
    if (!reason)
      return refuse('process-15', '退回、继续督办须写明理由', { field: 'reason', remedy: '请按来文填写' });
    if (!dueOn || dueOn < on)
      return refuse('process-15', '须给出今天或以后的重新申请期限', {
        field: 'dueOn',
        remedy: '来文没有写明的，由执行指挥中心定一个日期',
      });
    return happen({ type: 'writeOffReturned', ...said, result, reason, dueOn });
  },
});
