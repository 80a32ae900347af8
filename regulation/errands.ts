import type { Basis } from './articles.ts';
import type { Force, Unit } from './limits.ts';
import type { Role } from './roles.ts';

/** A post, or a part in this petition, whose turn it can be. */
export type Owner = Role | 'theHandler' | 'theLead' | 'theAssistant' | 'theAsked' | 'theSuperior';

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
  /** Shown only to those who may read what is done under article 10 (D9). */
  readonly guarded?: true;
  /** It does not keep the petition from its end, with which it lapses. */
  readonly yields?: true;
  /** Nobody can waive it: it has to be done. */
  readonly unwaivable?: true;
  /** The decision that gives a length no article gives. */
  readonly reading?: string;
};

const filed = 'docs/decisions/0023-one-petition-one-file.md';
const ours = 'docs/decisions/0016-hearing-relief-restraint.md';
const service = 'docs/decisions/0021-service-attempt-by-attempt.md';

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
  answerUrge: {
    basis: '13',
    name: '答复催办',
    step: 'answerUrge',
    owner: 'theHandler',
    force: 'binding',
    nearWithin: 1,
  },
  answerTeamUrge: {
    basis: '13',
    name: '答复催办',
    step: 'answerUrge',
    owner: 'petitionTeam',
    force: 'binding',
    nearWithin: 1,
  },
  answerSupervision: {
    basis: '14',
    name: '答复督办',
    step: 'answerUrge',
    owner: 'theHandler',
    force: 'binding',
    nearWithin: 1,
  },
  followUp: {
    basis: '16',
    name: '稳控跟进',
    step: 'followUp',
    owner: 'theHandler',
    force: 'advisory',
    limit: { length: 30, unit: 'calendar-days' },
    nearWithin: 3,
    outlives: true,
    reading: 'docs/decisions/0018-supervision-by-clock.md',
  },
  withdrawalDecision: {
    basis: 'process-9',
    name: '决定是否因撤回而终止',
    step: 'confirmWithdrawal',
    owner: 'teamLeader',
    force: 'advisory',
    limit: { length: 5, unit: 'working-days' },
    nearWithin: 1,
    unwaivable: true,
    reading: 'docs/decisions/0020-ending-without-a-reply.md',
  },
  succession: {
    basis: 'shandong-46',
    name: '等待继受人',
    step: 'recordSuccessor',
    owner: 'petitionTeam',
    force: 'advisory',
    limit: { length: 60, unit: 'calendar-days' },
    nearWithin: 5,
    unwaivable: true,
    reading: 'docs/decisions/0019-waiting-for-a-successor.md',
  },
  feedback: {
    basis: '14',
    name: '向来文单位反馈',
    step: 'feedBack',
    owner: 'commandCentre',
    force: 'binding',
    nearWithin: 3,
    outlives: true,
    unwaivable: true,
    reading: 'docs/decisions/0017-who-is-answered-above.md',
  },
  misroute: {
    basis: 'objection-23',
    name: '说明不属本院管辖并退回',
    step: 'explainMisroute',
    owner: 'petitionTeam',
    force: 'advisory',
    limit: { length: 5, unit: 'working-days' },
    nearWithin: 1,
  },
  answerSuperior: {
    basis: 'process-14',
    name: '答复上级督办',
    step: 'answerSuperior',
    owner: 'teamLeader',
    force: 'binding',
    nearWithin: 2,
    outlives: true,
    unwaivable: true,
  },
  chasedStatement: {
    basis: '9',
    name: '说明情况（跟催）',
    step: 'giveStatement',
    owner: 'petitionTeam',
    force: 'binding',
    nearWithin: 1,
  },
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
  serviceAgain: {
    basis: '16',
    name: '另行送达',
    step: 'serve',
    owner: 'petitionTeam',
    force: 'advisory',
    limit: { length: 5, unit: 'working-days' },
    nearWithin: 1,
    reading: service,
  },
  mailOutcome: {
    basis: 'procedure-91',
    name: '查询邮件结果',
    step: 'recordMail',
    owner: 'petitionTeam',
    force: 'advisory',
    limit: { length: 10, unit: 'calendar-days' },
    nearWithin: 2,
    reading: service,
  },
  publicNotice: {
    basis: 'procedure-95',
    name: '公告期满登记送达',
    step: 'endAnnouncement',
    owner: 'petitionTeam',
    force: 'advisory',
    nearWithin: 3,
    reading: service,
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
  archiveGaps: {
    basis: '16',
    name: '补齐归档材料',
    step: 'attach',
    owner: 'petitionTeam',
    force: 'advisory',
    limit: { length: 30, unit: 'calendar-days' },
    nearWithin: 5,
    outlives: true,
    unwaivable: true,
    reading: filed,
  },
  filing: {
    basis: '16',
    name: '归档',
    step: 'file',
    owner: 'archivist',
    force: 'advisory',
    limit: { length: 30, unit: 'calendar-days' },
    nearWithin: 5,
    outlives: true,
    unwaivable: true,
    reading: filed,
  },
  lentFile: {
    basis: '16',
    name: '收回借出的卷宗',
    step: 'returnFile',
    owner: 'archivist',
    force: 'advisory',
    nearWithin: 3,
    outlives: true,
    unwaivable: true,
    reading: filed,
  },
} as const satisfies Record<string, ErrandRule>;

export type ErrandKind = keyof typeof errandRules;

/** The rule of a kind, with what it leaves out as undefined. */
export const getErrandRule = (kind: ErrandKind): ErrandRule => errandRules[kind];
