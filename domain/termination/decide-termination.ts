import { z } from 'zod';
import type { Day } from '#domain/calendar/day.ts';
import { choice, dayField, line, optionalParagraph } from '#domain/form.ts';
import { type Termination, underWay } from '#domain/petition/termination-facts.ts';
import { happen, type Refusal, refuse, refuseFuture, type Setting, step } from '#domain/step.ts';
import { type TerminationResult, terminationDeciders, terminationResults } from '#regulation/termination.ts';

function refuseDay({ reports }: Termination, decidedOn: Day, setting: Setting): Refusal | undefined {
  const [first] = reports;
  return (
    refuseFuture(decidedOn, setting, 'decidedOn') ??
    (first && decidedOn < first.on
      ? refuse('opinions-20', '决定日期早于报请日期', { field: 'decidedOn', remedy: '请核对日期' })
      : undefined)
  );
}

/** 15号 23: what a high court decides takes effect only once the Supreme Court has filed it. */
const refuseUnfiled = ({ decider, reports }: Termination, result: TerminationResult): Refusal | undefined =>
  result === 'terminated' && terminationDeciders[decider].filing && reports.at(-1)?.filing?.result !== 'filed'
    ? refuse('opinions-23', '最高人民法院尚未备案，高级人民法院不得终结', {
        field: 'result',
        remedy: '请先“记录终结备案”；不予备案的，结果为不予终结',
      })
    : undefined;

/** 记录终结决定 · 15号第二十、二十三条：由有权的上级法院决定；由高级法院决定的，最高法院备案以后才能终结。 */
export const decideTermination = step({
  name: 'decideTermination',
  title: '记录终结决定',
  basis: 'opinions-20',
  by: ['commandCentre', 'theSuperior'],
  next: '终结的，书面告知信访人，上级不再交办督办，实施类仍定期查询财产；不予终结的，继续办理。',
  open: (petition) =>
    underWay(petition)?.reports.length
      ? undefined
      : refuse('opinions-20', '终结尚未报请，没有决定可以记录', { remedy: '请先“报请终结”' }),
  input: z.object({
    result: choice('决定', terminationResults),
    decidedOn: dayField('决定日期'),
    documentNumber: line('决定文号'),
    reason: optionalParagraph('不予终结的理由'),
  }),
  decide: (petition, given, setting) => {
    const one = underWay(petition);
    if (!one) return refuse('opinions-20', '终结尚未报请');
    const no = refuseDay(one, given.decidedOn, setting) ?? refuseUnfiled(one, given.result);
    if (no) return no;
    if (given.result === 'rejected' && !given.reason)
      return refuse('opinions-20', '不予终结须写明理由', { field: 'reason', remedy: '请按决定填写' });
    const { id: termination, decider } = one;
    const reason = given.reason || undefined;
    return happen({ type: 'terminationDecided', on: setting.on, ...given, termination, decider, reason });
  },
});
