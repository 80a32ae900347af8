import { z } from 'zod';

const markedDays = z.record(z.string(), z.string());

/** A year of holidays in the format of the shipped files; the rules look at its days. */
export const arrangementShape = z
  .object({
    year: z.number().int(),
    notice: z.array(z.string().max(300)).max(10),
    off: markedDays,
    work: markedDays,
  })
  .meta({ id: 'Arrangement' });
export type ArrangementShape = z.output<typeof arrangementShape>;

export const loadYearSchema = z.object({
  arrangement: arrangementShape,
  /** Why a year that is known already is loaded again. */
  reason: z.string().trim().max(300).optional(),
});

/** How far the dates are made anew after a loading. */
export const loadingSchema = z
  .object({
    version: z.number().int(),
    year: z.number().int(),
    notice: z.string(),
    reason: z.string().nullable(),
    at: z.string(),
    by: z.string(),
    petitions: z.number().int(),
    done: z.number().int(),
    /** In how many petitions a date changed. */
    changed: z.number().int(),
    finished: z.boolean(),
  })
  .meta({ id: 'CalendarLoading' });
export type LoadingAnswer = z.output<typeof loadingSchema>;

export const calendarYearSchema = z.object({
  year: z.number().int(),
  notice: z.array(z.string()),
  off: z.number().int(),
  work: z.number().int(),
  /** shipped: comes with the system; loaded: loaded here. */
  source: z.enum(['shipped', 'loaded']),
});

/** The known years, the newest first, and the loadings, the last first. `mayLoad`: whether this person may load one. */
export const calendarSchema = z
  .object({
    years: z.array(calendarYearSchema),
    loadings: z.array(loadingSchema),
    mayLoad: z.boolean(),
    /** Why somebody who keeps the calendar elsewhere cannot load it here. */
    whyNot: z.string().nullable(),
  })
  .meta({ id: 'Calendar' });
export type CalendarAnswer = z.output<typeof calendarSchema>;

/** A year day by day as it is known, and the festivals the law gives it, which a notice cannot leave out. */
export const yearDaysSchema = z
  .object({
    year: z.number().int(),
    known: z.boolean(),
    notice: z.array(z.string()),
    off: markedDays,
    work: markedDays,
    statutory: markedDays,
  })
  .meta({ id: 'CalendarYearDays' });
export type YearDays = z.output<typeof yearDaysSchema>;

/** A date that a year would change: `moved` to another day, or `settled`, the same day and no longer provisional. */
export const changedDateSchema = z.object({
  number: z.string(),
  clock: z.string(),
  from: z.string(),
  to: z.string(),
  change: z.enum(['moved', 'settled']),
  provisional: z.boolean(),
  late: z.boolean(),
});
export type ChangedDateAnswer = z.output<typeof changedDateSchema>;

/** What a loading would change in this court and those below it; `items` are the first so many of `dates`. */
export const calendarPreviewSchema = z
  .object({
    year: z.number().int(),
    /** Whether the year is known already, so that a reason is asked for. */
    correction: z.boolean(),
    petitions: z.number().int(),
    dates: z.number().int(),
    moved: z.number().int(),
    settled: z.number().int(),
    late: z.number().int(),
    items: z.array(changedDateSchema),
  })
  .meta({ id: 'CalendarPreview' });
export type CalendarPreview = z.output<typeof calendarPreviewSchema>;
