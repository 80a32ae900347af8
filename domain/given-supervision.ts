/** For tests only: petitions that were urged, supervised, escalated, or became backlog. */

import { theClock } from '#domain/access/officer.ts';
import type { Arrangement } from '#domain/calendar/arrangement.ts';
import { shippedCalendar, withArrangement } from '#domain/calendar/calendar.ts';
import { type Day, parseDay } from '#domain/calendar/day.ts';
import { days, registeredCase, servedCase, transferredCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History, petitionOf, recorded } from './given-history.ts';
import { openErrands } from './petition/errands.ts';
import { answerUrge } from './supervision/answer-urge.ts';
import { designateBacklog } from './supervision/designate-backlog.ts';
import { backlogReason, duePings, eventOf } from './supervision/due-pings.ts';
import { followUp } from './supervision/follow-up.ts';
import { calendarChange, changedDates } from './supervision/recompute-dates.ts';
import { releaseBacklog } from './supervision/release-backlog.ts';
import { supervise } from './supervision/supervise.ts';
import { urge } from './supervision/urge.ts';

export const asksProgress = {
  way: 'phone',
  asks: '请说明查控进展并尽快约谈信访人',
  dueOn: '2026-03-13',
} as const;
export const demands = {
  means: 'paper',
  requirement: '一周内完成财产查控并报告结果',
  dueOn: '2026-03-16',
} as const;
export const answer = { content: '已发起网络查控', plan: '本周内约谈信访人' };

const head = { by: who.teamLeader, on: days.interviewed };

export const urgedCase = (): History => did(transferredCase(), urge, asksProgress, head);
export const supervisedCase = (): History => did(transferredCase(), supervise, demands, head);
export const backlogCase = (history: History = transferredCase(), on: string = days.interviewed): History =>
  did(history, designateBacklog, { reason: '反复来访，矛盾尖锐' }, { ...head, on });

/** The key of the errand that is owed last. */
export const lastErrand = (history: History): string => openErrands(petitionOf(history)).at(-1)?.key ?? '';

const answered = (history: History): History =>
  did(
    history,
    answerUrge,
    { errand: lastErrand(history), ...answer },
    { by: who.handler, on: days.proposed },
  );

/** The history after the system has done on a day what the dates ask for. */
export function swept(history: History, on: string): History {
  const day: Day = parseDay(on);
  const petition = petitionOf(history);
  const events = duePings(petition, shippedCalendar, day, new Set()).flatMap((ping, index) => {
    const id = `clock-${history.length + index + 1}`;
    return eventOf(petition, ping, { calendar: shippedCalendar, on: day, id }) ?? [];
  });
  const reason = backlogReason(petition, day);
  const backlog = reason ? [{ type: 'backlogDesignated', on: day, reason, automatic: true } as const] : [];
  return recorded(history, [...events, ...backlog], theClock.id, day);
}

/** An invented arrangement of a year that is published: the days of 2026, with one more day of rest in March. */
export const correctedYear = (): Arrangement => {
  const known = shippedCalendar.arrangements.get(2026);
  if (!known) throw new Error('2026 is shipped');
  const off = { ...known.off, '2026-03-09': '假设' };
  return { ...known, notice: ['国办发明电〔2026〕9号'], off };
};

/** The history after a year was loaded on a day, if any of its dates changed. */
export function recomputed(
  history: History,
  on: string,
  arrangement: Arrangement = correctedYear(),
): History {
  const day = parseDay(on);
  const after = withArrangement(shippedCalendar, arrangement, day);
  const changed = changedDates(petitionOf(history), shippedCalendar, after, day);
  const loading = { version: 1, year: arrangement.year, notice: arrangement.notice[0] ?? '', reason: '补休' };
  return changed.length === 0
    ? history
    : recorded(history, [calendarChange(loading, changed, day)], theClock.id, day);
}

export const supervisionWays = (): readonly History[] => {
  const backlog = backlogCase();
  const followed = did(
    backlog,
    followUp,
    { on: days.proposed, way: 'phone', content: '已告知进展', help: '联系社区走访' },
    { by: who.handler, on: days.proposed },
  );
  return [
    urgedCase(),
    answered(urgedCase()),
    did(transferredCase(), urge, { ...asksProgress, to: who.otherMember }, head),
    did(registeredCase(), urge, asksProgress, head),
    answered(supervisedCase()),
    swept(transferredCase(), '2026-03-09'),
    swept(transferredCase(), '2026-03-20'),
    swept(transferredCase(), '2026-12-01'),
    recomputed(transferredCase(), days.interviewed),
    followed,
    did(followed, releaseBacklog, { reason: '信访人已息诉' }, { ...head, on: days.proposed }),
    backlogCase(servedCase(), days.closed),
  ];
};
