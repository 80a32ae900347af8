import { z } from 'zod';
import { choice, dayField, materialField, optionalLine, optionalParagraph } from '#domain/form.ts';
import { happen, type Refusal, refuse, refuseFuture, refuseMaterial, step } from '#domain/step.ts';
import { getMeasure, type MeasureKind, measureResults, measures } from '#regulation/measures.ts';
import { refuseUnlessImplementation } from './while-handled.ts';

const measureNames = Object.fromEntries(
  Object.entries(measures).map(([id, measure]) => [id, measure.name]),
) as Record<MeasureKind, string>;

function refuseDocument(kind: MeasureKind, document: string | undefined): Refusal | undefined {
  const paper = getMeasure(kind).document;
  if (!paper || document) return undefined;
  return refuse('6b', `${measures[kind].name}须有${paper}，请填写文号`, { field: 'document' });
}

/** 登记执行措施 · 第六条（办理）：逐项登记已采取的措施、日期、文书和结果；信访之前采取的也登记。 */
export const recordMeasure = step({
  name: 'recordMeasure',
  title: '登记执行措施',
  basis: '6b',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '措施列入本案清单，“说明穷尽措施”时对照显示。',
  open: refuseUnlessImplementation,
  input: z.object({
    day: dayField('采取日期', { hint: '信访之前采取的，填实际日期' }),
    kind: choice('执行措施', measureNames),
    document: optionalLine('文书文号', { hint: '裁定书、决定书、限制消费令等的文号' }),
    result: choice('结果', measureResults),
    note: optionalParagraph('情况说明'),
    material: materialField('文书扫描件'),
  }),
  decide: (petition, { day, document, note, ...input }, setting) =>
    refuseFuture(day, setting, 'day') ??
    refuseDocument(input.kind, document) ??
    refuseMaterial(petition, input.material) ??
    happen({
      type: 'measureRecorded',
      on: day,
      ...input,
      document: document || undefined,
      note: note || undefined,
    }),
});
