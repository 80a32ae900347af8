/** For tests only: petitions from above that are written off, sent back on the way, and asked for again. */
import { attach } from './archive/attach.ts';
import { close } from './archive/close.ts';
import { days, fourAnswers, servedCase, servedReply } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History, petitionOf } from './given-history.ts';
import { assignedBelow, noticeIn } from './given-superior.ts';
import { recordMeasure } from './measures/record-measure.ts';
import { openErrands } from './petition/errands.ts';
import { serve } from './service/serve.ts';
import { applyWriteOff } from './write-off/apply-write-off.ts';
import { prepareWriteOff } from './write-off/prepare-write-off.ts';
import { recordWriteOffOutcome } from './write-off/record-write-off-outcome.ts';
import { reviewWriteOff } from './write-off/review-write-off.ts';
import { submitWriteOff } from './write-off/submit-write-off.ts';

const handler = { by: who.handler, on: days.closed };
export const director = { by: who.director, on: days.closed };
export const centre = { by: who.commandCentre, on: days.closed };

/** The key of the first open errand of this kind. Throws when there is none. */
export function errandOf(history: History, kind: string): string {
  const found = openErrands(petitionOf(history)).find((one) => one.kind === kind);
  if (!found) throw new Error(`no open ${kind}`);
  return found.key;
}

/** A scan of this kind put on file; its digest tells the scans apart. */
export const scanned = (history: History, kind: 'evidence' | 'interview' | 'other', name: string): History =>
  did(
    history,
    attach,
    { kind, name, digest: `${history.length % 10}`.repeat(64), size: 9, mime: 'application/pdf' },
    { by: who.handler, on: days.served },
  );

/** The id of the material of this name. */
export const materialIn = (history: History, name: string): string =>
  petitionOf(history).materials.find((one) => one.name === name)?.id ?? 'none';

const paid = (history: History): History =>
  did(
    history,
    recordMeasure,
    { day: days.served, kind: 'deduct', document: '（2025）鲁0117执123号裁定书', result: 'fullyPaid' },
    { by: who.handler, on: days.served },
  );

/** Answered, served, enforced, with every paper on file; nobody has gathered anything yet. */
export function paidCase(): History {
  const answered = did(
    servedCase(assignedBelow),
    serve,
    { ...servedReply, recipient: 'body:济南市中级人民法院', method: 'direct' },
    { by: who.handler, on: days.served },
  );
  const served = paid(answered);
  const noted = scanned(served, 'interview', '谈话笔录');
  return scanned(scanned(noted, 'evidence', '扣划裁定书'), 'other', '办理报告');
}

/** The same, closed. */
export const paidClosedCase = (): History =>
  did(paidCase(), close, fourAnswers, { by: who.teamLeader, on: days.closed });

export const preparedWith = (history: History) =>
  ({
    notice: noticeIn(history),
    ground: 'fullyEnforced',
    document: materialIn(history, '扣划裁定书'),
    report: materialIn(history, '办理报告'),
  }) as const;

export const appliedWith = (history: History) => ({
  notice: noticeIn(history),
  enforcement: '判决给付货款，已扣划到位',
  handling: '约谈、查控、扣划',
  reason: '案件确已执行到位',
});

export function preparedCase(): History {
  const history = paidClosedCase();
  return did(history, prepareWriteOff, preparedWith(history), handler);
}

export function appliedCase(): History {
  const history = preparedCase();
  return did(history, applyWriteOff, appliedWith(history), handler);
}

export const agreed = (history: History): History =>
  did(history, reviewWriteOff, { errand: errandOf(history, 'writeOffReview'), result: 'agree' }, director);

export const consentedCase = (): History => agreed(appliedCase());

export const submitted = (history: History, number = '钢执核〔2026〕1号'): History =>
  did(
    history,
    submitWriteOff,
    {
      errand: errandOf(history, 'writeOffSubmit'),
      to: '济南市中级人民法院',
      inPackage: { id: 'package-1', number },
    },
    centre,
  );

export const submittedCase = (): History => submitted(consentedCase());

export const returnedWith = (history: History, result: 'returned' | 'continued') =>
  ({
    errand: errandOf(history, 'writeOffOutcome'),
    result,
    reason: '未附扣划凭证',
    dueOn: '2026-04-10',
  }) as const;

export function returnedByAbove(result: 'returned' | 'continued' = 'returned'): History {
  const history = submittedCase();
  return did(history, recordWriteOffOutcome, returnedWith(history, result), centre);
}

/** Returned by the court above, applied for again, and agreed to. */
export function acceptedAfterReturn(): History {
  const back = returnedByAbove();
  const again = submitted(agreed(did(back, applyWriteOff, appliedWith(back), handler)), '钢执核〔2026〕2号');
  const errand = errandOf(again, 'writeOffOutcome');
  return did(again, recordWriteOffOutcome, { errand, result: 'accepted' }, centre);
}

export const writeOffWays = (): readonly History[] => {
  const applied = appliedCase();
  const up = submittedCase();
  const review = errandOf(applied, 'writeOffReview');
  const accepted = { errand: errandOf(up, 'writeOffOutcome'), result: 'accepted' } as const;
  return [
    preparedCase(),
    did(applied, reviewWriteOff, { errand: review, result: 'sendBack', reason: '报告过于简略' }, director),
    up,
    did(up, recordWriteOffOutcome, accepted, centre),
    returnedByAbove('continued'),
  ];
};
