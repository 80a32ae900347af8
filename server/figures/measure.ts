/** A measure that a list is narrowed to: which petitions stand under it, and what it says in words. */
import { type Kysely, sql } from 'kysely';
import type { Measure } from '#contract/chart.ts';
import type { Officer } from '#domain/access/officer.ts';
import { type Day, parseDay } from '#domain/calendar/day.ts';
import { type CampaignMarkKey, campaignMarks } from '#regulation/campaigns.ts';
import { type ChartKey, getChart } from '#regulation/charts.ts';
import { type DigestMarkKey, digestMarks, digestRule } from '#regulation/digests.ts';
import { listCampaigns } from '../store/campaigns.ts';
import { findDigest } from '../store/digests.ts';
import type { Tables } from '../store/tables.ts';
import { sayMark } from './axes.ts';
import { campaignMarksOf } from './campaign-marks.ts';
import { chartMarks, standsUnder, type Test } from './marks.ts';

export type Measured = { readonly test: Test; readonly title: string; readonly formula: string };

type Asking = { readonly officer: Officer; readonly today: Day };

const beginning = parseDay('0001-01-01');
const end = parseDay('9999-12-31');

/** The whole time where no period is asked for. */
export const periodOf = ({ from, until }: Pick<Measure, 'from' | 'until'>) => ({
  from: from ?? beginning,
  until: until ?? end,
});

function sayPeriod({ from, until }: Pick<Measure, 'from' | 'until'>): string {
  if (from && until) return `${from}至${until}`;
  if (from) return `${from}以来`;
  return until ? `${until}以前` : '全部时间';
}

function ofChart(chart: ChartKey, measure: Measure, asking: Asking): Measured {
  const { title, formula, about } = getChart(chart);
  const { mark } = measure;
  const said = mark === undefined ? '全部' : sayMark(chart, mark);
  return {
    test: standsUnder(chartMarks[chart]({ ...asking, ...periodOf(measure) }), mark),
    title: `${title}：${said}${about === 'period' ? `（${sayPeriod(measure)}）` : ''}`,
    formula,
  };
}

/** Looks a key of a table up, as it came from outside. */
const known = <Key extends string>(table: Readonly<Record<Key, unknown>>, key: string | undefined) =>
  key !== undefined && Object.hasOwn(table, key) ? (key as Key) : undefined;

async function ofCampaign(
  db: Kysely<Tables>,
  { campaign: id, mark: word }: Measure,
  { officer, today }: Asking,
): Promise<Measured | undefined> {
  const mark = known<CampaignMarkKey>(campaignMarks, word);
  const found = (await listCampaigns(db, officer.court)).find((one) => one.id === id);
  if (!found || !mark) return undefined;
  const { name, formula } = campaignMarks[mark];
  return {
    test: sql`(petition_row.court = ${officer.court} and ${standsUnder(campaignMarksOf(found, today), mark)})`,
    title: `${found.name}：${name}`,
    formula,
  };
}

async function ofDigest(
  db: Kysely<Tables>,
  { digest: on, mark: word }: Measure,
  { officer }: Asking,
): Promise<Measured | undefined> {
  const mark = known<DigestMarkKey>(digestMarks, word);
  const found = on && (await findDigest(db, officer, on));
  if (!found || !mark) return undefined;
  const petitions = found.lines.find((line) => line.mark === mark)?.petitions ?? [];
  return {
    test: sql`(petition_row.court = ${officer.court} and id = any(${[...petitions]}::uuid[]))`,
    title: `${on}${digestRule.title}：${digestMarks[mark].name}`,
    formula: `${digestMarks[mark].formula}（早报当时的情况）`,
  };
}

/** Whether a measure is asked for at all. */
export const isMeasure = ({ chart, campaign, digest }: Measure): boolean =>
  chart !== undefined || campaign !== undefined || digest !== undefined;

/** The measure, or undefined where the person has no such campaign or digest, or it has no such mark. */
export async function findMeasure(
  db: Kysely<Tables>,
  measure: Measure,
  asking: Asking,
): Promise<Measured | undefined> {
  if (measure.chart) return ofChart(measure.chart, measure, asking);
  return measure.campaign ? ofCampaign(db, measure, asking) : ofDigest(db, measure, asking);
}
