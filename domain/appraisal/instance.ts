import type { StaffId } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';

/**
 * One thing of a petition that counts for an indicator: on which day, by which it falls into a period, to whose credit
 * (nobody's where the indicator is the team's), and how much: 1 or 0 of a rate, times of a count, days of an average.
 */
export type Instance = { readonly on: Day; readonly who?: StaffId; readonly amount: number };
