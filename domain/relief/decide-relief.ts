import { z } from 'zod';
import { amountField, choice, dayField, errandField, line, optionalParagraph } from '#domain/form.ts';
import { errandId, findErrand, openErrands } from '#domain/petition/errands.ts';
import { exceeds, isNothing } from '#domain/petition/money.ts';
import type { Relief } from '#domain/petition/relief-facts.ts';
import { happen, type Refusal, refuse, refuseDay, step } from '#domain/step.ts';
import { reliefResults } from '#regulation/relief.ts';

const input = z.object({
  errand: errandField('哪一件申请', ['reliefDecision']),
  result: choice('决定', reliefResults),
  on: dayField('决定日期'),
  decidedBy: line('决定机关'),
  documentNumber: line('决定书文号'),
  amount: amountField('救助金额（元）').optional(),
  reason: optionalParagraph('不予救助的理由'),
});
type Given = z.output<typeof input>;

function refuseResult(relief: Relief, { result, amount, reason, on }: Given): Refusal | undefined {
  if (on < relief.on) return refuse('11', `决定日期${on}早于申请日${relief.on}`, { field: 'on' });
  if (result === 'refused')
    return reason ? undefined : refuse('11', '不予救助的须写明理由', { field: 'reason' });
  if (!amount || isNothing(amount)) return refuse('11', '请填写救助金额', { field: 'amount' });
  return exceeds(amount, relief.amount)
    ? refuse('11', `救助金额${amount}元超过申请的${relief.amount}元`, { field: 'amount' })
    : undefined;
}

/** 记录救助决定 · 第十一条：依照司法救助程序，由有权机关决定，本院记录决定书。 */
export const decideRelief = step({
  name: 'decideRelief',
  title: '记录救助决定',
  basis: '11',
  by: ['teamLeader', 'commandCentre'],
  next: '予以救助的，转入发放救助金；不予救助的，由承办人向信访人释明。',
  open: (petition) =>
    openErrands(petition).some(({ kind }) => kind === 'reliefDecision')
      ? undefined
      : refuse('11', '没有待决定的救助申请'),
  input,
  decide: (petition, given, setting) => {
    const errand = findErrand(petition, given.errand);
    const relief = petition.reliefs.find((one) => errand && one.id === errandId(errand));
    if (errand?.kind !== 'reliefDecision' || !relief)
      return refuse('11', '所选申请不在待决定之列', { field: 'errand', remedy: '请刷新后重选' });
    const { on, result, decidedBy, documentNumber, amount, reason } = given;
    return (
      refuseDay(petition, on, setting) ??
      refuseResult(relief, given) ??
      happen({
        type: 'reliefDecided',
        on,
        relief: relief.id,
        result,
        decidedBy,
        documentNumber,
        amount: result === 'granted' ? amount : undefined,
        reason: result === 'refused' ? reason : undefined,
      })
    );
  },
});
