import type { Basis } from './articles.ts';
import type { Force, Unit } from './limits.ts';
import type { Role } from './roles.ts';

/** A post, or a part in this petition, whose turn it can be. */
export type Owner = Role | 'theHandler' | 'theLead' | 'theAssistant' | 'theAsked';

export type ErrandRule = {
  readonly basis: Basis;
  readonly name: string;
  /** The step that does it, by its name in the workflow. */
  readonly step: string;
  /** Whose it is, unless the errand itself names a person. */
  readonly owner: Owner;
  readonly force: Force;
  /** How long there is where nobody sets a day; left out where a day is always set. */
  readonly limit?: { readonly length: number; readonly unit: Unit };
  /** From this many working days before the due day on, it is shown as near. */
  readonly nearWithin: number;
  /** It stays owed after the petition has been closed. All others have to be done, or withdrawn, before. */
  readonly outlives?: true;
  /** Nobody can waive it: it has to be done. */
  readonly unwaivable?: true;
  /** The decision that gives a length no article gives. */
  readonly reading?: string;
};

/** What can be owed beside the main line, by the room it belongs to. */
export const errandRules = {
  statement: {
    basis: '9',
    name: '说明情况',
    step: 'giveStatement',
    owner: 'petitionTeam',
    force: 'binding',
    nearWithin: 1,
  },
  divertedFiling: {
    basis: '7',
    name: '导入案件立案',
    step: 'recordDivertedCase',
    owner: 'petitionTeam',
    force: 'advisory',
    limit: { length: 15, unit: 'calendar-days' },
    nearWithin: 3,
    reading: 'docs/decisions/0015-two-tracks.md',
  },
  divertedOutcome: {
    basis: '7',
    name: '导入案件结果',
    step: 'recordDivertedOutcome',
    owner: 'petitionTeam',
    force: 'advisory',
    limit: { length: 60, unit: 'calendar-days' },
    nearWithin: 5,
    outlives: true,
    reading: 'docs/decisions/0015-two-tracks.md',
  },
  directClosing: {
    basis: 'process-8',
    name: '审核直接结案',
    step: 'closeDirectly',
    owner: 'teamLeader',
    force: 'advisory',
    limit: { length: 2, unit: 'working-days' },
    nearWithin: 1,
    reading: 'docs/decisions/0015-two-tracks.md',
  },
  appointmentConfirm: {
    basis: '8',
    name: '确认预约接访',
    step: 'confirmAppointment',
    owner: 'receptionClerk',
    force: 'advisory',
    limit: { length: 2, unit: 'working-days' },
    nearWithin: 1,
    reading: 'docs/decisions/0014-reception.md',
  },
  appointment: {
    basis: '8',
    name: '预约接访',
    step: 'holdAppointment',
    owner: 'receptionClerk',
    force: 'binding',
    nearWithin: 1,
  },
  appointmentAgain: {
    basis: '8',
    name: '另约接访时间',
    step: 'proposeOtherTime',
    owner: 'receptionClerk',
    force: 'advisory',
    limit: { length: 2, unit: 'working-days' },
    nearWithin: 1,
    reading: 'docs/decisions/0014-reception.md',
  },
  leaderReception: {
    basis: '8',
    name: '领导接访',
    step: 'receive',
    owner: 'deputyDirector',
    force: 'advisory',
    limit: { length: 5, unit: 'working-days' },
    nearWithin: 1,
    outlives: true,
    unwaivable: true,
    reading: 'docs/decisions/0014-reception.md',
  },
} as const satisfies Record<string, ErrandRule>;

export type ErrandKind = keyof typeof errandRules;

/** The rule of a kind, with what it leaves out as undefined. */
export const getErrandRule = (kind: ErrandKind): ErrandRule => errandRules[kind];
