import { z } from 'zod';
import { daySchema } from '#domain/calendar/day.ts';
import { objectionResultIds } from '#regulation/appraisal.ts';
import { indicatorKeys } from '#regulation/indicators.ts';

const longest = 1000;
const most = 200;

const said = (what: string) =>
  z
    .string({ error: `请填写${what}` })
    .trim()
    .min(1, { error: `请填写${what}` })
    .max(longest, { error: `${what}不超过${longest}字` });

/** What somebody has against one figure of one period; `petitions` are those of its list that are disputed. */
export const newObjectionSchema = z
  .object({
    by: z.enum(['person', 'team', 'department']).default('person'),
    subject: z.string().max(100),
    indicator: z.enum(indicatorKeys),
    from: daySchema,
    until: daySchema,
    petitions: z.array(z.uuid()).max(most).default([]),
    reason: said('异议理由'),
  })
  .meta({ id: 'NewObjection' });
export type NewObjection = z.output<typeof newObjectionSchema>;

/** How an objection is decided; `corrections` name petitions of the figure, null for one that is left out. */
export const objectionReviewSchema = z
  .object({
    result: z.enum(objectionResultIds, { error: '请选择异议是否成立' }),
    reason: said('审核理由'),
    corrections: z
      .array(z.object({ petition: z.uuid(), amount: z.number().nullable() }))
      .max(most)
      .default([]),
  })
  .meta({ id: 'ObjectionReview' });
export type ObjectionReview = z.output<typeof objectionReviewSchema>;

/** Taking an objection back; a reason is not owed. */
export const objectionWithdrawingSchema = z
  .object({
    reason: z
      .string()
      .trim()
      .max(longest, { error: `撤回理由不超过${longest}字` })
      .default(''),
  })
  .meta({ id: 'ObjectionWithdrawing' });
export type ObjectionWithdrawing = z.output<typeof objectionWithdrawingSchema>;

const petitionSchema = z.object({ id: z.string(), number: z.string() });

export const objectionSchema = z
  .object({
    id: z.string(),
    by: z.enum(['person', 'team', 'department']),
    subject: z.string(),
    subjectName: z.string(),
    indicator: z.enum(indicatorKeys),
    indicatorName: z.string(),
    unit: z.string(),
    from: z.string(),
    until: z.string(),
    /** The day the objection was made, and the figure as it then stood. */
    asOf: z.string(),
    numerator: z.number(),
    denominator: z.number().int(),
    value: z.number().nullable(),
    petitions: z.array(petitionSchema),
    reason: z.string(),
    objector: z.string(),
    at: z.string(),
    /** Whether whoever asks is to decide it, and whether that is instead of those who regularly do. */
    mayDecide: z.boolean(),
    insteadOfOthers: z.boolean(),
    /** Whether whoever asks may take it back. */
    mayWithdraw: z.boolean(),
    /** It waits, and nobody of the court is left who could decide it. */
    nobodyDecides: z.boolean(),
    decision: z
      .object({
        result: z.enum(objectionResultIds),
        resultName: z.string(),
        reason: z.string(),
        by: z.string(),
        at: z.string(),
        corrections: z.array(petitionSchema.extend({ amount: z.number().nullable() })),
      })
      .optional(),
    /** Taken back by whoever made it; the reason may be empty. */
    withdrawal: z.object({ reason: z.string(), at: z.string() }).optional(),
  })
  .meta({ id: 'Objection' });
export type ObjectionAnswer = z.output<typeof objectionSchema>;

/** Undecided ones first, then the newest. `waiting`: how many wait for whoever asks. */
export const objectionListSchema = z
  .object({ items: z.array(objectionSchema), waiting: z.number().int() })
  .meta({ id: 'ObjectionList' });
