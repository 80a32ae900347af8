import { z } from 'zod';
import { line } from '#domain/form.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { underWay } from '#domain/petition/termination-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';

/** 报请终结 · 15号第十九条：由执行指挥中心逐级报请；备案通知补正的，补正后再报。 */
export const reportTermination = step({
  name: 'reportTermination',
  title: '报请终结',
  basis: 'opinions-19',
  by: ['commandCentre'],
  next: '等待上级法院决定；由高级人民法院决定的，先报最高人民法院备案。',
  open: (petition) =>
    openErrands(petition).some(({ kind }) => kind === 'terminationReport')
      ? undefined
      : refuse('opinions-19', '没有经审核同意、等待报请的终结申请', { remedy: '请先“审核终结申请”' }),
  input: z.object({ to: line('报请法院'), documentNumber: line('文号') }),
  decide: (petition, { to, documentNumber }, { on }) => {
    const one = underWay(petition);
    return one
      ? happen({ type: 'terminationReported', on, termination: one.id, to, documentNumber })
      : refuse('opinions-19', '没有等待报请的终结申请');
  },
});
