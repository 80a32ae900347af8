/** The digests of a first start: those of the last working morning, so that leaders see what they look like. */
import type { Day } from '#domain/calendar/day.ts';
import { shanghaiDay } from '#domain/calendar/day.ts';
import { isDigestDay, workingDayBefore } from '#domain/supervision/digest.ts';
import { usualDigest } from '#regulation/digests.ts';
import { clockHours } from '#regulation/supervision.ts';
import { sendDigests } from '../jobs/send-digests.ts';
import type { Workplace } from '../store/perform.ts';

/** When the court begins its day. */
const morningOf = (day: Day): string => new Date(`${day}T${clockHours.opens}:00+08:00`).toISOString();

/** Sends the digests of the last working morning before `now`. */
export async function fillDigests(workplace: Workplace, now: string): Promise<void> {
  const calendar = workplace.calendar();
  const today = shanghaiDay(now);
  const isToday = isDigestDay(usualDigest, calendar, today) && morningOf(today) <= now;
  await sendDigests(workplace, morningOf(isToday ? today : workingDayBefore(calendar, today)));
}
