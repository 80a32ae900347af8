/** What handling a petition owes beside the main line: statements, help, diversion, hearings, relief, restraint. */
import type { ErrandRule } from './errand.ts';

const ours = 'docs/decisions/0016-hearing-relief-restraint.md';

export const inquiryErrands = {
  statement: {
    basis: '9',
    name: '说明情况',
    step: 'giveStatement',
    owner: 'petitionTeam',
    force: 'binding',
    nearWithin: 1,
  },
  chasedStatement: {
    basis: '9',
    name: '说明情况（跟催）',
    step: 'giveStatement',
    owner: 'petitionTeam',
    force: 'binding',
    nearWithin: 1,
  },
  assist: {
    basis: '4',
    name: '协办意见',
    step: 'giveAssistance',
    owner: 'theAssistant',
    force: 'advisory',
    limit: { length: 10, unit: 'working-days' },
    nearWithin: 2,
    reading: 'docs/decisions/0013-who-leads-assists-and-stands-in.md',
    yields: true,
  },
} as const satisfies Record<string, ErrandRule>;

export const diversionErrands = {
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
} as const satisfies Record<string, ErrandRule>;

export const hearingErrands = {
  hearingNotice: {
    basis: '9',
    name: '听证通知',
    step: 'notifyHearing',
    owner: 'petitionTeam',
    force: 'advisory',
    nearWithin: 2,
    reading: ours,
  },
  hearing: {
    basis: '9',
    name: '举行听证',
    step: 'holdHearing',
    owner: 'petitionTeam',
    force: 'advisory',
    nearWithin: 3,
    reading: ours,
  },
  hearingOpinion: {
    basis: '9',
    name: '听证意见',
    step: 'giveHearingOpinion',
    owner: 'petitionTeam',
    force: 'advisory',
    limit: { length: 5, unit: 'working-days' },
    nearWithin: 1,
    reading: ours,
  },
} as const satisfies Record<string, ErrandRule>;

export const reliefErrands = {
  reliefDecision: {
    basis: '11',
    name: '救助决定',
    step: 'decideRelief',
    owner: 'teamLeader',
    force: 'advisory',
    limit: { length: 10, unit: 'working-days' },
    nearWithin: 3,
    outlives: true,
    unwaivable: true,
    reading: ours,
  },
  reliefPayment: {
    basis: '11',
    name: '发放救助金',
    step: 'payRelief',
    owner: 'teamLeader',
    force: 'advisory',
    limit: { length: 2, unit: 'working-days' },
    nearWithin: 1,
    outlives: true,
    unwaivable: true,
    reading: ours,
  },
} as const satisfies Record<string, ErrandRule>;

export const restraintErrands = {
  restraintByLeader: {
    basis: '10',
    name: '依第十条待批的事项',
    step: 'approveRestraint',
    owner: 'courtLeader',
    force: 'advisory',
    limit: { length: 1, unit: 'working-days' },
    nearWithin: 1,
    outlives: true,
    reading: ours,
    guarded: true,
  },
  restraintByPresident: {
    basis: '10',
    name: '依第十条待批的事项',
    step: 'approveRestraint',
    owner: 'president',
    force: 'advisory',
    limit: { length: 1, unit: 'working-days' },
    nearWithin: 1,
    outlives: true,
    reading: ours,
    guarded: true,
  },
} as const satisfies Record<string, ErrandRule>;
