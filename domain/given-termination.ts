/** For tests only: petitions whose termination is applied for, decided, and what follows it. */
import type { z } from 'zod';
import { explain } from './acceptance/explain.ts';
import { days, servedCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History } from './given-history.ts';
import { errandOf, materialIn, scanned } from './given-write-off.ts';
import { joinContact } from './intake/join-contact.ts';
import { recordFinding } from './measures/record-finding.ts';
import { recordUndertaking } from './measures/record-undertaking.ts';
import { answerClue } from './termination/answer-clue.ts';
import { applyTermination } from './termination/apply-termination.ts';
import { checkProperty } from './termination/check-property.ts';
import { decideTermination } from './termination/decide-termination.ts';
import { enterClue } from './termination/enter-clue.ts';
import { notifyTermination } from './termination/notify-termination.ts';
import { recordFiling } from './termination/record-filing.ts';
import { reportTermination } from './termination/report-termination.ts';
import { reviewTermination } from './termination/review-termination.ts';

export const later = '2026-04-20';
const handler = { by: who.handler, on: days.closed };
export const director = { by: who.director, on: days.closed };
export const centre = { by: who.commandCentre, on: later };

/** Nothing to enforce, explained, promised on paper; the three papers of a termination are on file. */
export function promisedCase(): History {
  const served = servedCase();
  const found = did(
    served,
    recordFinding,
    { on: days.served, result: 'none', how: ['network'], content: '无财产' },
    { by: who.handler, on: days.served },
  );
  const told = did(
    found,
    explain,
    { on: days.served, way: 'meeting', to: '刘芳', content: '说明执行不能' },
    { by: who.handler, on: days.served },
  );
  const paper = scanned(told, 'evidence', '承诺书');
  const promised = did(
    paper,
    recordUndertaking,
    { on: days.served, persons: ['p-1'], content: '不再信访', material: materialIn(paper, '承诺书') },
    { by: who.handler, on: days.served },
  );
  return ['备案表', '终结报告', '稳控责任书'].reduce(
    (history, name) => scanned(history, 'other', name),
    promised,
  );
}

/** The same person comes again with the same after the promise. */
export const brokenPromise = (): History =>
  did(
    promisedCase(),
    joinContact,
    { channel: 'visit', on: days.closed, summary: '仍要求执行', reason: '同一案件同一诉求' },
    { by: who.receptionClerk, on: days.closed },
  );

export const appliedWith = (history: History) =>
  ({
    ground: 'promisedAgain',
    decider: 'high',
    hardship: false,
    recordForm: materialIn(history, '备案表'),
    report: materialIn(history, '终结报告'),
    responsibilityLetter: materialIn(history, '稳控责任书'),
    reason: '承诺后三次来访，诉求相同',
  }) as const satisfies z.input<typeof applyTermination.input>;

export function appliedCase(): History {
  const history = brokenPromise();
  return did(history, applyTermination, appliedWith(history), handler);
}

export const agreedCase = (): History => did(appliedCase(), reviewTermination, { result: 'agree' }, director);

export const reported = (history: History): History =>
  did(
    history,
    reportTermination,
    { to: '济南市中级人民法院', documentNumber: '钢法执终〔2026〕1号' },
    centre,
  );

export const reportedCase = (): History => reported(agreedCase());

export const filed = (history: History): History => did(history, recordFiling, { result: 'filed' }, centre);

export const decision = {
  result: 'terminated',
  decidedOn: later,
  documentNumber: '鲁高法终〔2026〕5号',
} as const;

export const terminatedCase = (): History => did(filed(reportedCase()), decideTermination, decision, centre);

export const clueCase = (): History =>
  did(
    terminatedCase(),
    enterClue,
    { content: '刘芳称被执行人新购车辆' },
    { by: who.receptionClerk, on: later },
  );

export const terminationWays = (): readonly History[] => {
  const terminated = terminatedCase();
  const clue = clueCase();
  const told = { persons: ['p-1'], proof: '签收' };
  return [
    brokenPromise(),
    did(appliedCase(), reviewTermination, { result: 'refuse', reason: '继续化解' }, director),
    did(reportedCase(), recordFiling, { result: 'supplement', reason: '缺责任书签字' }, centre),
    did(reportedCase(), decideTermination, { ...decision, result: 'rejected', reason: '尚可化解' }, centre),
    terminated,
    did(terminated, notifyTermination, told, { by: who.handler, on: later }),
    did(terminated, checkProperty, { result: 'none', content: '五项无财产' }, { by: who.handler, on: later }),
    did(
      clue,
      answerClue,
      {
        errand: errandOf(clue, 'propertyClue'),
        resumed: true,
        caseNumber: '（2026）鲁0117执恢9号',
        content: '车辆已查封',
      },
      { by: who.handler, on: later },
    ),
  ];
};
