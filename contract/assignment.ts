import { z } from 'zod';
import { daySchema } from '#domain/calendar/day.ts';
import { leapfrogLevels } from '#regulation/assignment.ts';
import { tracks } from '#regulation/grounds.ts';
import { basisSchema } from './problem.ts';

const person = z.object({ id: z.string(), name: z.string() });
const trackIds = Object.keys(tracks) as [keyof typeof tracks, ...(keyof typeof tracks)[]];
const scope = {
  tracks: z.array(z.enum(trackIds)).max(trackIds.length).default([]),
  departments: z.array(z.string().trim().min(1).max(100)).max(50).default([]),
};

/** The whole roster of lead leaders, in order (R4.1). */
export const rosterInputSchema = z.object({
  items: z.array(z.object({ staff: z.string().min(1).max(100), ...scope })).max(100),
});
export type RosterInput = z.output<typeof rosterInputSchema>;

/** `open`: how many petitions the leader leads now; `next`: whose turn it is. */
export const rosterSchema = z
  .object({
    items: z.array(
      z.object({
        staff: person,
        tracks: z.array(z.string()),
        departments: z.array(z.string()),
        open: z.number().int(),
        away: z.boolean(),
      }),
    ),
    basis: basisSchema,
    /** Court leaders in office who do not stand in the roster. */
    others: z.array(person),
  })
  .meta({ id: 'LeadRoster' });
export type RosterAnswer = z.output<typeof rosterSchema>;

const staffId = z.string({ error: '请选择人员' }).min(1, { error: '请选择人员' }).max(100);

/** A leave to enter, both days included. */
export const leaveInputSchema = z.object({
  staff: staffId,
  from: daySchema,
  until: daySchema,
  deputy: z.string().max(100).optional(),
  reason: z
    .string({ error: '请填写事由' })
    .trim()
    .min(1, { error: '请填写事由' })
    .max(200, { error: '事由不超过200字' }),
});

/** Ends a leave with this last day. */
export const leaveEndSchema = z.object({ until: daySchema });

export const leaveListSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        staff: person,
        from: z.string(),
        until: z.string(),
        deputy: person.optional(),
        reason: z.string(),
        /** Away today. */
        away: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'LeaveList' });
export type LeaveAnswer = z.output<typeof leaveListSchema>['items'][number];

const part = z.enum(['handler', 'lead', 'assistant']);

/** What somebody has in hand, and to whom each would go. */
export const holdingsSchema = z
  .object({
    officer: person,
    items: z.array(
      z.object({
        petition: z.string(),
        seq: z.number().int(),
        number: z.string(),
        summary: z.string(),
        stageName: z.string(),
        part,
        partName: z.string(),
        proposed: person.optional(),
        why: z.string(),
      }),
    ),
  })
  .meta({ id: 'Holdings' });
export type HoldingAnswer = z.output<typeof holdingsSchema>['items'][number];

/** The parts to pass on, with one reason for all; each has the command id by which it is done once. */
export const handOverSchema = z.object({
  reason: z
    .string({ error: '请填写理由' })
    .trim()
    .min(1, { error: '请填写理由' })
    .max(200, { error: '理由不超过200字' }),
  items: z
    .array(
      z.object({
        petition: z.uuid(),
        seq: z.number().int().min(1),
        part,
        to: z.string().max(100).optional(),
        commandId: z.uuid(),
      }),
    )
    .min(1, { error: '请至少选择一件' })
    .max(500),
});

/** What became of each: done, or why not. */
export const handedOverSchema = z
  .object({
    items: z.array(
      z.object({ petition: z.string(), part, done: z.boolean(), reason: z.string().optional() }),
    ),
  })
  .meta({ id: 'HandedOver' });
export type HandedOver = z.output<typeof handedOverSchema>;

export const monthSchema = z.object({
  month: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, { error: '月份应形如 2026-11' }),
});

const levelCounts = z.object(
  Object.fromEntries(Object.keys(leapfrogLevels).map((level) => [level, z.number().int()])) as Record<
    keyof typeof leapfrogLevels,
    z.ZodNumber
  >,
);

/** Leapfrogs by level and repeats per handler in a month, each with the petitions behind it (R4.2). */
export const contactCountsSchema = z
  .object({
    month: z.string(),
    items: z.array(
      z.object({
        handler: person.optional(),
        levels: levelCounts,
        leapfrogs: z.number().int(),
        repeats: z.number().int(),
        petitions: z.array(z.object({ id: z.string(), number: z.string() })),
      }),
    ),
  })
  .meta({ id: 'ContactCounts' });
export type ContactCountsAnswer = z.output<typeof contactCountsSchema>;
