import { z } from 'zod';
import { daySchema } from '#domain/calendar/day.ts';

/** Both days belong to the span; without `from` it begins today, without `to` it has no end. */
export const hearingQuestionSchema = z.object({ from: daySchema.optional(), to: daySchema.optional() });

/** A day set for a hearing, and how it turned out. */
export const hearingAnswerSchema = z
  .object({
    key: z.string(),
    petition: z.string(),
    number: z.string(),
    petitioners: z.string(),
    caseNumber: z.string().optional(),
    day: z.string(),
    time: z.string(),
    place: z.string(),
    inPublic: z.boolean(),
    chair: z.string(),
    /** Members of the court by name, then those from outside as they were written down. */
    panel: z.array(z.string()),
    state: z.string(),
  })
  .meta({ id: 'Hearing' });
export type HearingAnswer = z.output<typeof hearingAnswerSchema>;

export const hearingListSchema = z
  .object({ items: z.array(hearingAnswerSchema), today: z.string() })
  .meta({ id: 'HearingList' });
