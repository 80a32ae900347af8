import { z } from 'zod';
import { yearOf } from '#domain/calendar/day.ts';
import { dayField, errandField, line } from '#domain/form.ts';
import { type CaseNumber, parseCaseNumber } from '#domain/identifiers/case-number.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happen, type Refusal, refuse, refuseDay, step } from '#domain/step.ts';
import { type Remedy, type RemedyKind, remedies } from '#regulation/remedies.ts';
import { diversionOf, noLongerOpen, refuseBeforeDiversion, refuseUnlessOpen } from './diversion-of.ts';

const field = 'caseNumber';

/** The letters and the court of the number have to be those of the remedy, and no other diversion may bear it. */
function refuseNumber(petition: Petition, kind: RemedyKind, number: CaseNumber): Refusal | undefined {
  const { basis, name, letters, court, decidedBy }: Remedy = remedies[kind];
  if (!letters.includes(number.type))
    return refuse(basis, `${name}案件的类型代字应为“${letters.join('、')}”，不是“${number.type}”`, {
      field,
      remedy: '请核对案号，或所选的导入事项',
    });
  if (court === 'above' && number.court === petition.court)
    return refuse(basis, `${name}由${decidedBy}审查，案号不应为本院代字`, { field, remedy: '请核对案号' });
  if (petition.diversions.some((one) => one.filed?.caseNumber === number.canonical))
    return refuse('7', `${number.canonical}已在本案登记`, { field, remedy: '请核对案号' });
  return undefined;
}

/** 登记导入案件 · 第七条：法院立案的，登记新案号，随后跟到结果。 */
export const recordDivertedCase = step({
  name: 'recordDivertedCase',
  title: '登记导入案件',
  basis: '7',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '导入完成，可以据此答复；案件结果继续跟踪，办结之后仍在待办。',
  open: (petition) => refuseUnlessOpen(petition, 'divertedFiling', '没有待立案的导入事项'),
  input: z.object({
    errand: errandField('导入事项', ['divertedFiling']),
    on: dayField('立案日期'),
    caseNumber: line('新案号', { hint: '如（2026）鲁0117执异5号' }),
  }),
  decide: (petition, { errand, on, caseNumber }, setting) => {
    const diversion = diversionOf(petition, errand, 'divertedFiling');
    if (!diversion) return noLongerOpen();
    const number = parseCaseNumber(caseNumber, yearOf(setting.on));
    if (!number.ok) return refuse('7', number.problem, { field });
    return (
      refuseDay(petition, on, setting) ??
      refuseBeforeDiversion(diversion, on) ??
      refuseNumber(petition, diversion.remedy, number.value) ??
      happen({
        type: 'divertedCaseRecorded',
        on,
        diversion: diversion.id,
        caseNumber: number.value.canonical,
      })
    );
  },
});
