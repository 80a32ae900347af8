import { z } from 'zod';
import { daySchema } from '#domain/calendar/day.ts';
import { subjectKindIds } from '#regulation/appraisal.ts';
import { indicatorKeys } from '#regulation/indicators.ts';
import { basisSchema } from './problem.ts';

/** Both days of the period belong to it; `asOf`, today unless said otherwise, is the day at whose end it was known. */
export const appraisalQuerySchema = z.object({
  from: daySchema,
  until: daySchema,
  asOf: daySchema.optional(),
  by: z.enum(subjectKindIds).default('person'),
  /** A court below, by its code, for those of a court above it. */
  court: z.string().max(40).optional(),
});
export type AppraisalQuery = z.output<typeof appraisalQuerySchema>;

const indicator = z.enum(indicatorKeys);

const indicatorSchema = z.object({
  key: indicator,
  basis: basisSchema,
  name: z.string(),
  formula: z.string(),
  kind: z.enum(['rate', 'count', 'average']),
  unit: z.string(),
  better: z.enum(['higher', 'lower']),
  credit: z.string(),
  target: z.number(),
  floor: z.number(),
  /** Points of a hundred, by post. */
  weights: z.array(z.object({ post: z.string(), points: z.number() })),
});
export type IndicatorAnswer = z.output<typeof indicatorSchema>;

/** The amounts added up, the petitions counted, and the number people read; null where none is counted. */
const partsSchema = z.object({
  numerator: z.number(),
  denominator: z.number().int(),
  value: z.number().nullable(),
});

/**
 * A figure as it was computed; beside it what was corrected on objections that were upheld, with the last of them;
 * `disputed` while one is undecided.
 */
const figureSchema = partsSchema.extend({
  indicator,
  corrected: partsSchema
    .extend({ objection: z.string(), by: z.string(), at: z.string(), reason: z.string() })
    .optional(),
  disputed: z.boolean().optional(),
});
export type FigureAnswer = z.output<typeof figureSchema>;

const scoreSchema = z.object({
  /** By the computed figures; by the corrected ones, where there are any. */
  value: z.number(),
  corrected: z.number().optional(),
  /** What it is made of: of a hundred points, and the weight they have. */
  parts: z.array(z.object({ indicator, weight: z.number(), points: z.number() })),
});
export type ScoreAnswer = z.output<typeof scoreSchema>;

const subjectSchema = z.object({
  id: z.string(),
  name: z.string(),
  figures: z.array(figureSchema),
  /** The post whose weights the score is by; both null where none is scored or nothing that weighs is counted. */
  post: z.string().nullable(),
  score: scoreSchema.nullable(),
  /** Whether whoever asks may object to these figures. */
  mayObject: z.boolean(),
});
export type SubjectAnswer = z.output<typeof subjectSchema>;

export const appraisalSchema = z
  .object({
    asOf: z.string(),
    indicators: z.array(indicatorSchema),
    subjects: z.array(subjectSchema),
  })
  .meta({ id: 'Appraisal' });
export type AppraisalAnswer = z.output<typeof appraisalSchema>;

export const figureListQuerySchema = appraisalQuerySchema.extend({
  subject: z.string().max(100),
  indicator,
  offset: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

/** The petitions of one figure, a page of them in the order of their ids, each with what it counts for. */
export const figureListSchema = z
  .object({
    asOf: z.string(),
    indicator: indicatorSchema,
    figure: figureSchema,
    subject: z.string(),
    mayObject: z.boolean(),
    items: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        receivedOn: z.string(),
        petitioners: z.string(),
        summary: z.string(),
        amount: z.number(),
        /** What it was corrected to; null where it was left out. */
        corrected: z.number().nullable().optional(),
      }),
    ),
  })
  .meta({ id: 'FigureList' });
export type FigureList = z.output<typeof figureListSchema>;
