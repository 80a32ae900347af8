import { z } from 'zod';
import { dayField, materialField, optionalParagraph, paragraph } from '#domain/form.ts';
import {
  happen,
  type Refusal,
  refuse,
  refuseFuture,
  refuseMaterial,
  type Setting,
  step,
} from '#domain/step.ts';
import { refuseUnlessHandled } from './while-handled.ts';

const input = z.object({
  day: dayField('协议日期'),
  terms: paragraph('协议内容'),
  begunOn: dayField('开始履行日期', { hint: '尚未开始履行的留空，开始后再登记一次' }).optional(),
  performed: optionalParagraph('已履行的情况'),
  material: materialField('和解协议或笔录'),
});

/** A settlement cannot be performed before it exists, and that it is performed has to be said in words. */
function refusePerformance(
  { day, begunOn, performed }: z.output<typeof input>,
  setting: Setting,
): Refusal | undefined {
  if (!begunOn) return undefined;
  if (begunOn < day)
    return refuse('opinions-7', `开始履行日期${begunOn}早于协议日期${day}`, { field: 'begunOn' });
  return (
    refuseFuture(begunOn, setting, 'begunOn') ??
    (performed ? undefined : refuse('opinions-7', '请写明已履行的情况', { field: 'performed' }))
  );
}

/** 登记执行和解 · 法发〔2016〕15号第七条：和解并已开始履行的才算有效化解；以最后一次登记为准。 */
export const recordSettlement = step({
  name: 'recordSettlement',
  title: '登记执行和解',
  basis: 'opinions-7',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '协议记入历史；开始履行后，可以按“和解并已开始履行”办结。',
  open: refuseUnlessHandled,
  input,
  decide: (petition, given, setting) => {
    const { day, terms, begunOn, performed, material } = given;
    return (
      refuseFuture(day, setting, 'day') ??
      refusePerformance(given, setting) ??
      refuseMaterial(petition, material) ??
      happen({
        type: 'settlementRecorded',
        on: day,
        terms,
        begunOn,
        performed: begunOn ? performed : undefined,
        material,
      })
    );
  },
});
