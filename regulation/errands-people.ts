/** What is owed to people: answers to urging, decisions on who still stands, receptions, services. */
import type { ErrandRule } from './errand.ts';

const service = 'docs/decisions/0021-service-attempt-by-attempt.md';

export const urgeErrands = {
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
} as const satisfies Record<string, ErrandRule>;

export const standingErrands = {
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
} as const satisfies Record<string, ErrandRule>;

export const receptionErrands = {
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

export const serviceErrands = {
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
} as const satisfies Record<string, ErrandRule>;
