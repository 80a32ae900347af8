/** For tests only: petitions that are heard, or were to be. */
import type { z } from 'zod';
import { acceptedCase, days, interviewedCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History } from './given-history.ts';
import { cancelHearing } from './hearing/cancel-hearing.ts';
import { giveHearingOpinion } from './hearing/give-hearing-opinion.ts';
import { holdHearing } from './hearing/hold-hearing.ts';
import { notifyHearing } from './hearing/notify-hearing.ts';
import { postponeHearing } from './hearing/postpone-hearing.ts';
import { replaceMember } from './hearing/replace-member.ts';
import { scheduleHearing } from './hearing/schedule-hearing.ts';

/** Set on the day of the interview for a Wednesday twelve days later; the last day for its notice lies between. */
export const hearingDays = { noticeBy: '2026-03-11', held: '2026-03-18', later: '2026-03-30' } as const;

export const theHearing = {
  reason: '涉及多名申请人分配，争议较大',
  day: hearingDays.held,
  time: '09:30',
  place: '第三法庭',
  inPublic: true,
  chair: who.deputyDirector,
  members: [who.otherHandler],
  outside: '王敏（人大代表）\n李诚（律师）',
  participants: '信访人、承办人',
} satisfies z.input<typeof scheduleHearing.input>;

const team = (on: string) => ({ by: who.petitionTeam, on });

/** A hearing was set; nobody was told yet. */
export const scheduledCase = (
  asked: Partial<z.input<typeof scheduleHearing.input>> = {},
  history: History = interviewedCase(),
): History => did(history, scheduleHearing, { ...theHearing, ...asked }, team(days.interviewed));

export const theNotice = {
  on: days.interviewed,
  persons: ['p-1'],
  way: 'phone',
} satisfies z.input<typeof notifyHearing.input>;

export const notifiedCase = (history: History = scheduledCase()): History =>
  did(history, notifyHearing, theNotice, team(days.interviewed));

export const heldAs = {
  present: '刘芳、张强、听证组四人',
  statements: '信访人要求尽快处置房产，承办人说明评估进度',
  unrecordedReason: '笔录待签字后上传',
} satisfies z.input<typeof holdHearing.input>;

/** It was held on its day by the chair. */
export const heldCase = (history: History = notifiedCase()): History =>
  did(history, holdHearing, heldAs, { by: who.deputyDirector, on: hearingDays.held });

/** The key of the opinion the first hearing owes. */
export const opinionKey = (history: History): string =>
  `hearingOpinion:${history.find((one) => one.type === 'hearingScheduled')?.hearing}`;

export const heardCase = (): History => {
  const held = heldCase();
  const opinion = { errand: opinionKey(held), result: 'partly', opinion: '应当加快评估拍卖' } as const;
  return did(held, giveHearingOpinion, opinion, { by: who.deputyDirector, on: hearingDays.held });
};

export const postponedCase = (history: History = notifiedCase()): History =>
  did(
    history,
    postponeHearing,
    { day: hearingDays.later, time: '15:00', place: '第三法庭', reason: '信访人住院' },
    team(days.proposed),
  );

export const replacedCase = (history: History = notifiedCase()): History =>
  did(
    history,
    replaceMember,
    { leaving: who.deputyDirector, replacement: who.director, reason: '出差' },
    team(days.interviewed),
  );

export const hearingWays = (): readonly History[] => [
  scheduledCase({ reason: undefined }, acceptedCase({ accepted: { importance: 'key' } })),
  notifiedCase(),
  heldCase(),
  heardCase(),
  postponedCase(),
  replacedCase(),
  did(scheduledCase(), cancelHearing, { reason: '已达成和解' }, team(days.proposed)),
];
