import { z } from 'zod';
import { daySchema } from '#domain/calendar/day.ts';
import { campaignMarkKeys } from '#regulation/campaigns.ts';
import { chartKeys } from '#regulation/charts.ts';
import { digestMarkKeys } from '#regulation/digests.ts';
import { basisSchema } from './problem.ts';

/** The period of the charts that have one, both days of it; the whole time where nothing is said. */
export const chartPeriodSchema = z.object({
  from: daySchema.optional(),
  until: daySchema.optional(),
});

/** Whose petitions: the own court's unless the courts below are asked for. */
export const chartQuerySchema = chartPeriodSchema.extend({ scope: z.enum(['own', 'below']).default('own') });
export type ChartQuery = z.output<typeof chartQuerySchema>;

/** Which measure a list of petitions is narrowed to: a mark of a chart, of a campaign, or of one's own digest of a day. */
export const measureSchema = chartPeriodSchema.extend({
  chart: z.enum(chartKeys).optional(),
  campaign: z.uuid().optional(),
  digest: daySchema.optional(),
  /** Left out, all marks of the chart. */
  mark: z.string().max(100).optional(),
});
export type Measure = z.output<typeof measureSchema>;

/** What the list is narrowed to, in words. */
export const measureWordsSchema = z.object({ title: z.string(), formula: z.string() });

const axisSchema = z.array(z.object({ key: z.string(), label: z.string() }));

/**
 * A chart: its marks stand in a row, and in a series where it has two sides. A count is of petitions, which is the
 * length of its list; `times` counts contacts where the chart does.
 */
const chartSchema = z.object({
  key: z.enum(chartKeys),
  title: z.string(),
  formula: z.string(),
  basis: basisSchema,
  about: z.enum(['now', 'period']),
  unit: z.enum(['件', '件次']),
  several: z.boolean(),
  total: z.number().int(),
  rows: axisSchema,
  series: axisSchema,
  marks: z.array(
    z.object({
      mark: z.string(),
      row: z.string(),
      series: z.string().optional(),
      petitions: z.number().int(),
      times: z.number().int(),
    }),
  ),
});
export type ChartAnswer = z.output<typeof chartSchema>;

export const dashboardSchema = z
  .object({ today: z.string(), scope: z.enum(['own', 'below']), charts: z.array(chartSchema) })
  .meta({ id: 'Dashboard' });
export type Dashboard = z.output<typeof dashboardSchema>;

/** The numbers of a campaign, each with the name of its mark. */
export const campaignCountSchema = z.object({
  mark: z.enum(campaignMarkKeys),
  name: z.string(),
  formula: z.string(),
  petitions: z.number().int(),
});

/** A digest as its reader may see it now: the petitions it named that morning, as many as are still to be seen. */
export const digestLineSchema = z.object({
  mark: z.enum(digestMarkKeys),
  name: z.string(),
  petitions: z.number().int(),
});
