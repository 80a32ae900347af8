/** For tests only: petitions of the implementation track with property looked for, measures taken, promises given. */
import type { z } from 'zod';
import { explain } from './acceptance/explain.ts';
import { attach } from './archive/attach.ts';
import { days, servedCase, transferredCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History } from './given-history.ts';
import { recordFinding } from './measures/record-finding.ts';
import { recordMeasure } from './measures/record-measure.ts';
import { recordSettlement } from './measures/record-settlement.ts';
import { recordUndertaking } from './measures/record-undertaking.ts';
import { stateExhausted } from './measures/state-exhausted.ts';

const handler = { by: who.handler, on: days.served };

export const nothingFound = {
  on: days.proposed,
  result: 'none',
  how: ['network', 'clue'],
  content: '两次网络查控余额为零，线索所指车辆已报废',
} as const satisfies z.input<typeof recordFinding.input>;

export const accountFrozen = {
  day: '2025-06-10',
  kind: 'freeze',
  document: '（2025）鲁0117执123号之一',
  result: 'taken',
} as const satisfies z.input<typeof recordMeasure.input>;

export const settled = {
  day: days.approved,
  terms: '分六期付清，每期二万元',
  begunOn: days.replied,
  performed: '已付第一期二万元',
} as const satisfies z.input<typeof recordSettlement.input>;

export const foundNothing = (history: History = servedCase()): History =>
  did(history, recordFinding, nothingFound, handler);

export const explained = (history: History = servedCase()): History =>
  did(
    history,
    explain,
    { on: days.served, way: 'meeting', to: '刘芳', content: '说明查控结果和恢复执行的条件' },
    handler,
  );

export const fullyPaid = (history: History = servedCase()): History =>
  did(
    history,
    recordMeasure,
    { day: days.served, kind: 'deduct', document: '（2025）鲁0117执123号之二', result: 'fullyPaid' },
    handler,
  );

export const settledCase = (history: History = servedCase(), said: object = {}): History =>
  did(history, recordSettlement, { ...settled, ...said }, handler);

/** The promise on paper, the paper on file. */
export const promised = (history: History = servedCase()): History => {
  const paper = { kind: 'evidence', name: '息诉罢访承诺书', digest: 'e'.repeat(64) } as const;
  const scanned = did(history, attach, { ...paper, size: 9, mime: 'application/pdf' }, handler);
  const material = scanned.findLast((one) => one.type === 'materialAttached')?.material.id;
  return did(
    scanned,
    recordUndertaking,
    { on: days.served, persons: ['p-1'], content: '不再就本案信访', material },
    handler,
  );
};

export const promisedByWord = (history: History = servedCase()): History =>
  did(
    history,
    recordUndertaking,
    { on: days.served, persons: ['p-1'], content: '不再就本案信访', noPaperReason: '电话中表示' },
    handler,
  );

/** No property, nothing more to be done, and a person who says so. */
export const exhaustedCase = (): History => {
  const frozen = did(foundNothing(transferredCase()), recordMeasure, accountFrozen, handler);
  return did(frozen, stateExhausted, { statement: '常用措施均已采取，无可供执行财产' }, handler);
};

export const measuresWays = (): readonly History[] => [
  exhaustedCase(),
  promised(explained(foundNothing())),
  promisedByWord(settledCase()),
  fullyPaid(),
];
