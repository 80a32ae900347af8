/** For tests only: petitions led into a statutory procedure, and how it went there. */
import type { z } from 'zod';
import { attach } from './archive/attach.ts';
import { divert } from './diversion/divert.ts';
import { recordDeclinedDiversion } from './diversion/record-declined-diversion.ts';
import { recordDivertedCase } from './diversion/record-diverted-case.ts';
import { recordDivertedOutcome } from './diversion/record-diverted-outcome.ts';
import { days, transferredCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History } from './given-history.ts';

const handler = { by: who.handler, on: days.interviewed };

export const attacksAct = {
  complaint: 'attacksAct',
  remedy: 'conductObjection',
  on: days.interviewed,
  way: 'meeting',
  to: '刘芳',
  content: '说明可以提出执行异议及所需材料',
} as const satisfies z.input<typeof divert.input>;

export const reviewCase = (): History =>
  transferredCase({ accepted: { grounds: ['excessive-seizure'], track: 'review' } });

export const divertedCase = (said: Partial<z.input<typeof divert.input>> = {}): History =>
  did(reviewCase(), divert, { ...attacksAct, ...said }, handler);

/** The key of the last diversion's errand of this kind. */
export const diversionErrand = (
  history: History,
  kind: 'divertedFiling' | 'divertedOutcome' = 'divertedFiling',
): string => `${kind}:${history.findLast((one) => one.type === 'diverted')?.diversion}`;

export const filedCase = (): History => {
  const diverted = divertedCase();
  const filing = { errand: diversionErrand(diverted), on: '2026-03-11', caseNumber: '(2026)鲁0117执异5号' };
  return did(diverted, recordDivertedCase, filing, { by: who.petitionTeam, on: '2026-03-11' });
};

/** With the paper in which the petitioner says no. */
export const declinedDiversion = (): History => {
  const diverted = divertedCase();
  const paper = { kind: 'evidence', name: '不提异议声明', digest: 'd'.repeat(64) } as const;
  const scanned = did(diverted, attach, { ...paper, size: 9, mime: 'application/pdf' }, handler);
  return did(
    scanned,
    recordDeclinedDiversion,
    {
      errand: diversionErrand(scanned),
      on: days.interviewed,
      note: '愿等待信访答复',
      material: scanned.findLast((one) => one.type === 'materialAttached')?.material.id,
    },
    handler,
  );
};

export const outcomeCase = (): History => {
  const filed = filedCase();
  const ruling = { outcome: 'upheld', document: '（2026）鲁0117执异5号' } as const;
  return did(
    filed,
    recordDivertedOutcome,
    { errand: diversionErrand(filed, 'divertedOutcome'), on: days.served, ...ruling },
    { by: who.petitionTeam, on: days.served },
  );
};

export const diversionWays = (): readonly History[] => [
  divertedCase(),
  filedCase(),
  declinedDiversion(),
  outcomeCase(),
];
