import { z } from 'zod';
import { errandField, line } from '#domain/form.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { writeOffBehind } from './chosen-round.ts';

/** The package it goes up in, which the store knows; a client cannot say it. */
const packageOf = z
  .object({ id: z.string(), number: z.string() })
  .optional()
  .meta({ title: '核销报送单', widget: 'hidden' });

/** 上报核销 · 第十四条：由执行指挥中心统一汇总上报。在案件中上报的单独成单，多件的在“核销”页编入一单。 */
export const submitWriteOff = step({
  name: 'submitWriteOff',
  title: '上报核销',
  basis: '14',
  by: ['commandCentre'],
  next: '本件单独成一份核销报送单上报；多件合并上报的，请到“核销”页编单。',
  open: (petition) =>
    openErrands(petition).some(({ kind }) => kind === 'writeOffSubmit')
      ? undefined
      : refuse('14', '没有经审核同意、等待上报的核销申请', {
          remedy: '请先由承办人“申请核销”、执行局长“审核核销申请”',
        }),
  input: z.object({
    errand: errandField('哪项申请', ['writeOffSubmit']),
    to: line('报送法院', { hint: '层报的，填上一级法院' }),
    inPackage: packageOf,
  }),
  decide: (petition, { errand, to, inPackage }, { on }) => {
    const found = writeOffBehind(petition, errand, 'writeOffSubmit');
    if (!found) return refuse('14', '该项申请已经上报', { field: 'errand', remedy: '请刷新后重选' });
    if (!inPackage)
      return refuse('14', '没有核销报送单的编号', { field: 'errand', remedy: '请到“核销”页编单后上报' });
    const { one, round } = found;
    const { id, number: packageNumber } = inPackage;
    return happen({ type: 'writeOffSubmitted', on, writeOff: one.id, round, package: id, packageNumber, to });
  },
});
