import type { ClockAnswer, ExplainedClock, Urgency } from '#contract/clock.ts';
import type { DueChip } from '#contract/petition.ts';
import type { Calendar } from '#domain/calendar/calendar.ts';
import { type Day, daysBetween } from '#domain/calendar/day.ts';
import { decidingCalendar, explainPeriod, workingDaysBetween } from '#domain/calendar/period.ts';
import { type Clock, clockState, isNear } from '#domain/petition/clocks.ts';
import { sayLength } from '#regulation/limits.ts';
import type { RowClock } from '../store/petition-row.ts';
import { toBasis } from './problem.ts';

type Running = Pick<Clock, 'due' | 'nearWithin'>;

/** How a running clock looks on a day, in numbers and in one word. */
export function closeness(clock: Running, calendar: Calendar, today: Day) {
  const workingDaysLeft = workingDaysBetween(calendar, today, clock.due);
  const overdueDays = Math.max(0, daysBetween(clock.due, today));
  return { workingDaysLeft, overdueDays, urgency: urgencyOf(clock, calendar, today) };
}

function urgencyOf(clock: Running, calendar: Calendar, today: Day): Urgency {
  if (clock.due < today) return 'overdue';
  if (clock.due === today) return 'today';
  return isNear(clock, calendar, today) ? 'near' : 'calm';
}

/** A clock as answers show it. */
export function toClockAnswer(clock: Clock, calendar: Calendar, today: Day): ClockAnswer {
  const state = clockState(clock, today);
  const near = closeness(clock, calendar, today);
  const ended = clock.endedOn ?? clock.lapsedOn;
  return {
    key: clock.key,
    name: clock.name,
    basis: toBasis(clock.basis),
    force: clock.force,
    ...(clock.length ? { length: sayLength(clock.length) } : {}),
    startOn: clock.startOn,
    due: clock.due,
    provisional: clock.provisional,
    ...(ended ? { endedOn: ended } : {}),
    state,
    ...near,
    urgency: ended ? 'ended' : near.urgency,
  };
}

const setReading = '日期由来文或办理人员指定，不由规定推算';
const plainReading = '事件发生之日不计入';
const settledReading = '；放假安排变动前已经届满或者办结，仍按当时的安排计算';

/** A clock with each day counted or skipped and why; a date that somebody set has no days to count. */
export function explainClock(clock: Clock, calendar: Calendar, today: Day): ExplainedClock {
  const answer = toClockAnswer(clock, calendar, today);
  const { length } = clock;
  if (!length) return { ...answer, days: [], reading: setReading };
  const deciding = decidingCalendar(calendar, clock.startOn, length, clock.endedOn ?? clock.lapsedOn);
  const { days } = explainPeriod(deciding, clock.startOn, length);
  const unit =
    length.unit === 'working-days' ? '只计工作日，调休上班计入，放假不计' : '逐日计算，末日遇休息日顺延';
  return {
    ...answer,
    reading: `${plainReading}；${unit}${deciding === calendar ? '' : settledReading}`,
    days: days.map(({ day, counted, n, why, provisional, source }) => ({
      day,
      counted,
      ...(n === undefined ? {} : { n }),
      why,
      provisional,
      source,
    })),
  };
}

/** A clock as a chip in a queue. */
export function toChip(clock: RowClock, calendar: Calendar, today: Day): DueChip {
  const { name, due, provisional } = clock;
  return { name, due, provisional, ...closeness(clock, calendar, today), basis: toBasis(clock.basis) };
}
