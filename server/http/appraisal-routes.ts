/** 考核 (article 17): the figures of whom one may see, and of each figure the petitions it counts. */
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import {
  type AppraisalQuery,
  appraisalQuerySchema,
  appraisalSchema,
  figureListQuerySchema,
  figureListSchema,
} from '#contract/appraisal.ts';
import { carries, duties } from '#domain/access/duties.ts';
import { sightFromAbove } from '#domain/access/visibility.ts';
import { appraise, type Figure, figureValue, partsOf, scoreOf } from '#domain/appraisal/appraise.ts';
import { calendarKnownOn } from '#domain/calendar/calendar.ts';
import type { Day } from '#domain/calendar/day.ts';
import {
  credits,
  type Indicator,
  type IndicatorKey,
  indicatorKeys,
  sayFormula,
} from '#regulation/indicators.ts';
import { type Role, roles } from '#regulation/roles.ts';
import { type RuleSet, ruleSetOn } from '#regulation/rule-set.ts';
import { countCourt } from '../appraisal/count-court.ts';
import { type Subject, subjectsOf } from '../appraisal/subjects.ts';
import { listStaff } from '../identity/staff.ts';
import { onDuty } from './on-duty.ts';
import { invalidProblem, problem, sendProblem, toBasis } from './problem.ts';
import type { Site, Visit } from './site.ts';

/** Why this person may not ask this, or undefined. */
function whyNot({ by, court, below, today }: Visit, asked: AppraisalQuery) {
  const { from, until, asOf = today } = asked;
  if (from > until) return invalidProblem([{ field: 'until', message: '截止日期不能早于起始日期' }], '17');
  if (asOf > today) return invalidProblem([{ field: 'asOf', message: '统计日不能晚于今天' }], '17');
  const others = carries(by.roles, 'seeAppraisal');
  if (!others && asked.by !== 'person') {
    const names = duties.seeAppraisal.by.map((role) => roles[role]).join('、');
    return problem('forbidden', `${duties.seeAppraisal.title}由${names}办理`, {
      remedy: '可以查看本人的考核',
    });
  }
  if (asked.court === undefined || asked.court === court) return undefined;
  const isBelow = below.some(({ code }) => code === asked.court);
  return others && isBelow && sightFromAbove(by) === 'all'
    ? undefined
    : problem('forbidden', '只能查看本院和下级法院的考核');
}

type Appraised = {
  readonly asOf: Day;
  readonly rules: RuleSet;
  readonly subjects: readonly { readonly subject: Subject; readonly figures: readonly Figure[] }[];
};

async function appraiseFor({ db, calendar }: Site, visit: Visit, asked: AppraisalQuery): Promise<Appraised> {
  const { by, today } = visit;
  const court = asked.court ?? visit.court;
  const asOf = asked.asOf ?? today;
  const [counted, people, { name }] = await Promise.all([
    countCourt(db, by, court, { asOf, calendar: calendarKnownOn(calendar(), asOf) }),
    listStaff(db, court),
    db.selectFrom('court').select('name').where('court', '=', court).executeTakeFirstOrThrow(),
  ]);
  const seen = carries(by.roles, 'seeAppraisal') ? people : people.filter(({ id }) => id === by.id);
  const subjects = subjectsOf(asked.by, seen, name).map((subject) => ({
    subject,
    figures: appraise(counted, asked, subject.credited),
  }));
  return { asOf, rules: ruleSetOn(asOf), subjects };
}

function toIndicator(key: IndicatorKey, { indicators }: RuleSet) {
  const { basis, name, unit, better, credit, target, floor, weights }: Indicator = indicators[key];
  const posts = Object.entries(weights).map(([post, points]) => ({ post: roles[post as Role], points }));
  const formula = sayFormula(indicators[key]);
  return {
    ...{ key, name, formula, unit, better, target, floor },
    basis: toBasis(basis),
    credit: credits[credit],
    weights: posts,
  };
}

const toFigure = (figure: Figure, { indicators }: RuleSet) => ({
  indicator: figure.indicator,
  ...partsOf(figure),
  value: figureValue(figure, indicators[figure.indicator]) ?? null,
});

function figuresRoute(site: Site) {
  return async (visit: Visit, request: FastifyRequest, reply: FastifyReply) => {
    const asked = request.query as AppraisalQuery;
    const fault = whyNot(visit, asked);
    if (fault) return sendProblem(reply, fault);
    const { asOf, rules, subjects } = await appraiseFor(site, visit, asked);
    return {
      asOf,
      indicators: indicatorKeys.map((key) => toIndicator(key, rules)),
      subjects: subjects.map(({ subject: { id, name, post }, figures }) => ({
        id,
        name,
        figures: figures.map((figure) => toFigure(figure, rules)),
        post: post ? roles[post] : null,
        score: (post && scoreOf(figures, post, rules)) ?? null,
      })),
    };
  };
}

/** What lists show of these petitions, in the order of the ids. */
async function rowsOf({ db }: Site, court: string, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await db
    .selectFrom('petition_row')
    .select(['id', 'number', 'received_on as receivedOn', 'petitioners', 'summary'])
    .where('court', '=', court)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function listRoute(site: Site) {
  return async (visit: Visit, request: FastifyRequest, reply: FastifyReply) => {
    const asked = request.query as z.output<typeof figureListQuerySchema>;
    const fault = whyNot(visit, asked);
    if (fault) return sendProblem(reply, fault);
    const { asOf, rules, subjects } = await appraiseFor(site, visit, asked);
    const found = subjects.find(({ subject }) => subject.id === asked.subject);
    const figure = found?.figures.find(({ indicator }) => indicator === asked.indicator);
    if (!found || !figure) return sendProblem(reply, problem('unknown', '没有这个考核对象，或者不由您查看'));
    const page = figure.counted.slice(asked.offset, asked.offset + asked.limit);
    const rows = await rowsOf(
      site,
      asked.court ?? visit.court,
      page.map(({ petition }) => petition),
    );
    return {
      asOf,
      indicator: toIndicator(asked.indicator, rules),
      figure: toFigure(figure, rules),
      subject: found.subject.name,
      items: page.flatMap(({ petition, amount }) => {
        const row = rows.get(petition);
        return row ? [{ ...row, amount }] : [];
      }),
    };
  };
}

/** Figures and their lists come from one definition and one reading (B8). */
export const appraisalRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['appraisal'];
    const figures = { tags, querystring: appraisalQuerySchema, response: { 200: appraisalSchema } };
    app.get(
      '/api/appraisal',
      { schema: { summary: '考核指标（第十七条）', ...figures } },
      onDuty(site, 'seeOwnAppraisal', figuresRoute(site)),
    );
    const list = { tags, querystring: figureListQuerySchema, response: { 200: figureListSchema } };
    app.get(
      '/api/appraisal/list',
      { schema: { summary: '考核指标所计的信访件', ...list } },
      onDuty(site, 'seeOwnAppraisal', listRoute(site)),
    );
  };
