/** 统计 (R17.2): the charts of the dashboard; the list of each mark is `/api/petitions` with the same measure. */
import type { FastifyPluginAsync } from 'fastify';
import { type ChartAnswer, type ChartQuery, chartQuerySchema, dashboardSchema } from '#contract/chart.ts';
import { type ChartKey, chartKeys, getChart } from '#regulation/charts.ts';
import { axesOf, partsOfMark } from '../figures/axes.ts';
import { type Counted, countCharts } from '../figures/count-marks.ts';
import { periodOf } from '../figures/measure.ts';
import { onDuty } from './on-duty.ts';
import { invalidProblem, sendProblem, toBasis } from './problem.ts';
import type { Site } from './site.ts';

function toChart(key: ChartKey, { total, marks }: Counted): ChartAnswer {
  const { basis, title, formula, about, unit, several } = getChart(key);
  return {
    ...{ key, title, formula, about, unit, several: several === true, total },
    basis: toBasis(basis),
    ...axesOf(key, marks),
    marks: marks.map((one) => ({ ...one, ...partsOfMark(key, one.mark) })),
  };
}

export const chartRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const schema = {
      summary: '统计图（每个数字都能打开它的列表）',
      tags: ['charts'],
      querystring: chartQuerySchema,
      response: { 200: dashboardSchema },
    };
    app.get(
      '/api/charts',
      { schema },
      onDuty(site, 'seeDashboard', async (visit, request, reply) => {
        const query = request.query as ChartQuery;
        const { from, until } = periodOf(query);
        if (from > until)
          return sendProblem(
            reply,
            invalidProblem([{ field: 'until', message: '截止日期不能早于起始日期' }], '17'),
          );
        const { by, today, court, below } = visit;
        const courts = query.scope === 'own' ? [court] : below.map(({ code }) => code);
        const counted = await countCharts(site.db, { officer: by, today, from, until }, courts);
        return { today, scope: query.scope, charts: chartKeys.map((key) => toChart(key, counted[key])) };
      }),
    );
  };
