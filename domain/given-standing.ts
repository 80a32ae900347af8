/** For tests only: petitioners who withdraw, die, settle or join, petitions merged, and petitions taken up again. */
import type { z } from 'zod';
import type { StaffId } from '#domain/access/officer.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { voidedPart } from '#domain/petition/opinion.ts';
import type { Petitioner } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import {
  acceptedCase,
  closedCase,
  days,
  interviewedCase,
  screenedCase,
  transferredCase,
} from './given-cases.ts';
import { who } from './given-court.ts';
import { decideOn, did, type History, petitionOf, recorded } from './given-history.ts';
import { addPetitioner } from './standing/add-petitioner.ts';
import { confirmWithdrawal } from './standing/confirm-withdrawal.ts';
import { correctPetitioner } from './standing/correct-petitioner.ts';
import { endWithoutSuccessor } from './standing/end-without-successor.ts';
import { mergeInto } from './standing/merge-into.ts';
import { recordDeath } from './standing/record-death.ts';
import { recordSuccessor } from './standing/record-successor.ts';
import { reopen } from './standing/reopen.ts';
import { settleFor } from './standing/settle-for.ts';
import { unmerge } from './standing/unmerge.ts';
import { withdraw } from './standing/withdraw.ts';

const head = { by: who.teamLeader, on: days.proposed };
const team = { by: who.petitionTeam, on: days.proposed };

/** Two petitioners of one case: what the one does need not bind the other. */
export const twoPetitioners = {
  registered: {
    petitioners: [
      { name: '刘芳', phone: '13800000000', address: '钢城区某路1号' },
      { name: '赵明', phone: '13800000001' },
    ],
  },
};

export const withdrawing = {
  persons: ['p-1'],
  form: 'written',
  on: days.proposed,
  officers: [who.petitionTeam, who.receptionClerk],
  voluntary: true,
  reason: '已收到执行款',
} as const satisfies z.input<typeof withdraw.input>;

export const withdrewCase = (): History => did(interviewedCase(), withdraw, withdrawing, team);

export const withdrawnCase = (): History =>
  did(withdrewCase(), confirmWithdrawal, { result: 'end', unlawful: false }, head);

export const dying = {
  person: 'p-1',
  kind: 'death',
  happenedOn: days.received,
  how: '近亲属来电告知',
} as const satisfies z.input<typeof recordDeath.input>;

export const bereavedCase = (): History => did(interviewedCase(), recordDeath, dying, team);

export const inheriting = {
  person: 'p-1',
  name: '刘小芳',
  phone: '13900000000',
  ground: '子女，提交户口簿',
} as const satisfies z.input<typeof recordSuccessor.input>;

export const inheritedCase = (): History => did(bereavedCase(), recordSuccessor, inheriting, team);

export const ceasedCase = (): History =>
  did(
    bereavedCase(),
    endWithoutSuccessor,
    { person: 'p-1', renounced: true, reason: '近亲属均书面放弃' },
    head,
  );

/** What the server would find of a petition by its number. */
export function masterOf(
  master: Petition,
  entrants: readonly Petitioner[] = [],
  accused: readonly StaffId[] = [],
) {
  const { id, number, stage, enforcementCase, petitioners } = master;
  return {
    petition: id,
    number,
    stage,
    caseNumber: enforcementCase?.number,
    relations: petitioners.map(({ relation }) => relation),
    handler: master.assignments.find((one) => !one.until)?.handler,
    voided: voidedPart(master, accused),
    entrants: [...entrants],
  };
}

/** The petition another one is merged into: an earlier one about the same case. */
export const masterCase = (): History =>
  interviewedCase({ facts: { number: '钢执访〔2026〕7号', people: ['m-1'] } }).map((event) =>
    event.type === 'registered' ? { ...event, contact: { ...event.contact, id: 'contact-m' } } : event,
  );
export const masterPetition = (): Petition => ({ ...petitionOf(masterCase()), id: 'master' });

export const merging = {
  into: '钢执访〔2026〕7号',
  reason: '同一信访人就同一执行案件再次登记',
  master: masterOf(masterPetition(), [
    {
      person: 'm-2',
      kind: 'natural',
      relation: 'applicant',
      named: true,
      hasPhone: true,
      hasAddress: false,
      representative: false,
    },
  ]),
} satisfies z.input<typeof mergeInto.input>;

export const mergedCase = (): History => did(acceptedCase(), mergeInto, merging, head);

/** The other half of an act on two petitions, written into the other's history. */
function beside(
  here: History,
  there: History,
  step: typeof mergeInto | typeof unmerge,
  input: z.input<typeof mergeInto.input> | z.input<typeof unmerge.input>,
): History {
  const decision = decideOn(here, step as typeof mergeInto, input as z.input<typeof mergeInto.input>, head);
  if (!decision.ok || !decision.beside) throw new Error(`${step.name} happens in one petition only`);
  return recorded(there, decision.beside.events, head.by, parseDay(head.on));
}

/** A petition with a pending opinion takes in another one that accuses this officer. */
export const absorbingAccusation = (officer: StaffId, there: History): History =>
  beside(acceptedCase({ registered: { accused: [officer] } }), there, mergeInto, {
    ...merging,
    master: masterOf({ ...petitionOf(there), id: 'master' }, [], [officer]),
  });

/** The petition that has taken in the other one. */
export const absorbingCase = (): History => beside(acceptedCase(), masterCase(), mergeInto, merging);

export const unmerging = { reason: '查明是另一笔执行款', master: { isAnswered: false } };
export const unmergedCase = (): History => did(mergedCase(), unmerge, unmerging, head);
export const releasedCase = (there: History = absorbingCase()): History =>
  beside(mergedCase(), there, unmerge, unmerging);

export const reopening = {
  ground: 'newFacts',
  reason: '发现被执行人名下新登记房产',
} as const satisfies z.input<typeof reopen.input>;

/** The first working Monday after the ordinary petition has been closed. */
export const reopenedOn = '2026-03-30';
export const reopenedCase = (history: History = closedCase()): History =>
  did(history, reopen, reopening, { by: who.teamLeader, on: reopenedOn });

export const standingWays = (): readonly History[] => {
  const two = interviewedCase(twoPetitioners);
  const settled = did(two, settleFor, { persons: ['p-2'], how: '款项已全部发放' }, team);
  const goOn = { result: 'goOn', unlawful: true, reason: '发现超标的查封，须纠正' } as const;
  const newcomer = { name: '赵明', phone: '13800000001', reason: '共同申请执行人' };
  const wrongPhone = { person: 'p-1', phone: '13700000000', reason: '来访时核对' };
  return [
    withdrewCase(),
    withdrawnCase(),
    did(withdrewCase(), confirmWithdrawal, goOn, head),
    did(two, withdraw, withdrawing, team),
    bereavedCase(),
    inheritedCase(),
    ceasedCase(),
    settled,
    did(screenedCase(), addPetitioner, newcomer, team),
    did(transferredCase(), correctPetitioner, wrongPhone, team),
    mergedCase(),
    absorbingCase(),
    unmergedCase(),
    releasedCase(),
    reopenedCase(),
    reopenedCase(withdrawnCase()),
  ];
};
