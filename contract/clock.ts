import { z } from 'zod';
import { basisSchema } from './problem.ts';

/** `calm` 正常, `near` 临期, `today` 今日到期, `overdue` 已逾期; `ended` for clocks that stopped. */
export const urgencySchema = z.enum(['calm', 'near', 'today', 'overdue', 'ended']);
export type Urgency = z.output<typeof urgencySchema>;

export const clockSchema = z
  .object({
    key: z.string(),
    name: z.string(),
    basis: basisSchema,
    force: z.enum(['binding', 'advisory']),
    /** `40个工作日`; absent where a superior's notice set the date itself. */
    length: z.string().optional(),
    startOn: z.string(),
    due: z.string(),
    provisional: z.boolean(),
    endedOn: z.string().optional(),
    state: z.enum(['running', 'met', 'late', 'lapsed', 'overdue']),
    urgency: urgencySchema,
    /** Working days from today to the due day; negative once it has passed. */
    workingDaysLeft: z.number().int(),
    /** Calendar days past the due day, 0 when not overdue. */
    overdueDays: z.number().int(),
  })
  .meta({ id: 'Clock' });
export type ClockAnswer = z.output<typeof clockSchema>;

export const countedDaySchema = z.object({
  day: z.string(),
  counted: z.boolean(),
  n: z.number().int().optional(),
  why: z.string(),
  provisional: z.boolean(),
  source: z.string(),
});

/** A clock with every day counted or skipped, and why: a second program can recompute it (R13.5, B1). */
export const explainedClockSchema = clockSchema
  .extend({ days: z.array(countedDaySchema), reading: z.string() })
  .meta({ id: 'ExplainedClock' });
export type ExplainedClock = z.output<typeof explainedClockSchema>;

export const clocksSchema = z.object({ today: z.string(), items: z.array(explainedClockSchema) });
