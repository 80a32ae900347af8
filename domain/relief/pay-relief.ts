import { z } from 'zod';
import { amountField, dayField, errandField, materialField, optionalLine } from '#domain/form.ts';
import { errandId, findErrand, openErrands } from '#domain/petition/errands.ts';
import { exceeds } from '#domain/petition/money.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happen, type Refusal, refuse, refuseDay, refuseMaterial, step } from '#domain/step.ts';

const input = z.object({
  errand: errandField('哪一笔救助金', ['reliefPayment']),
  on: dayField('发放日期'),
  amount: amountField('发放金额（元）'),
  receipt: optionalLine('领款凭证号'),
  material: materialField('领款凭证'),
});

function refuseProof(petition: Petition, { receipt, material }: z.output<typeof input>): Refusal | undefined {
  if (!receipt && !material) return refuse('11', '请附领款凭证或填写凭证号', { field: 'receipt' });
  return refuseMaterial(petition, material);
}

/** 发放救助金 · 第十一条：按决定的数额一次发放，凭证为据。 */
export const payRelief = step({
  name: 'payRelief',
  title: '发放救助金',
  basis: '11',
  by: ['teamLeader', 'commandCentre'],
  next: '发放记入历史；执行债权不因救助而消灭。',
  open: (petition) =>
    openErrands(petition).some(({ kind }) => kind === 'reliefPayment')
      ? undefined
      : refuse('11', '没有待发放的救助金'),
  input,
  decide: (petition, given, setting) => {
    const { errand: key, on, amount, receipt, material } = given;
    const errand = findErrand(petition, key);
    const relief = petition.reliefs.find((one) => errand && one.id === errandId(errand));
    const decision = relief?.decision;
    if (errand?.kind !== 'reliefPayment' || !relief || !decision?.amount)
      return refuse('11', '所选救助金不在待发放之列', { field: 'errand', remedy: '请刷新后重选' });
    const day = refuseDay(petition, on, setting);
    if (day) return day;
    if (on < decision.on) return refuse('11', `发放日期${on}早于决定日${decision.on}`, { field: 'on' });
    if (exceeds(amount, decision.amount) || exceeds(decision.amount, amount))
      return refuse('11', `发放金额须等于决定的${decision.amount}元`, { field: 'amount' });
    const no = refuseProof(petition, given);
    if (no) return no;
    return happen({
      type: 'reliefPaid',
      on,
      relief: relief.id,
      amount,
      receipt: receipt || undefined,
      material,
    });
  },
});
