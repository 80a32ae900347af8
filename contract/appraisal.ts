import { z } from 'zod';
import { daySchema } from '#domain/calendar/day.ts';
import { indicatorKeys } from '#regulation/indicators.ts';
import { basisSchema } from './problem.ts';

/** Whose work is looked at, each alone. */
export const subjectKinds = { person: '个人', team: '信访团队', department: '部门', court: '全院' } as const;
const subjectKindIds = Object.keys(subjectKinds) as [keyof typeof subjectKinds];

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
  unit: z.string(),
  better: z.enum(['higher', 'lower']),
  credit: z.string(),
  target: z.number(),
  floor: z.number(),
  /** Points of a hundred, by post. */
  weights: z.array(z.object({ post: z.string(), points: z.number() })),
});

/** A figure: the amounts added up, the petitions counted, and the number people read; null where none is counted. */
const figureSchema = z.object({
  indicator,
  numerator: z.number(),
  denominator: z.number().int(),
  value: z.number().nullable(),
});

const subjectSchema = z.object({
  id: z.string(),
  name: z.string(),
  figures: z.array(figureSchema),
  /** The post whose weights the score is by; both null where none is scored or nothing that weighs is counted. */
  post: z.string().nullable(),
  score: z.number().nullable(),
});

export const appraisalSchema = z
  .object({ asOf: z.string(), indicators: z.array(indicatorSchema), subjects: z.array(subjectSchema) })
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
    items: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        receivedOn: z.string(),
        petitioners: z.string(),
        summary: z.string(),
        amount: z.number(),
      }),
    ),
  })
  .meta({ id: 'FigureList' });
