/** 考核 (article 17): the figures of whom one may see, and of each figure the petitions it counts. */
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  type AppraisalQuery,
  appraisalQuerySchema,
  appraisalSchema,
  figureListQuerySchema,
  figureListSchema,
} from '#contract/appraisal.ts';
import { carries, duties } from '#domain/access/duties.ts';
import { sightFromAbove } from '#domain/access/visibility.ts';
import { subjectKinds } from '#regulation/appraisal.ts';
import { indicatorKeys } from '#regulation/indicators.ts';
import { reports } from '#regulation/papers.ts';
import { roles } from '#regulation/roles.ts';
import { appraiseFor, type ReadFigure } from '../appraisal/appraise-for.ts';
import { type AppraisalReport, sayScope } from '../appraisal/report.ts';
import { reportLayout } from '../appraisal/report-layout.ts';
import { reportSheets } from '../appraisal/report-sheets.ts';
import { recordAudit } from '../audit/audit.ts';
import { mayObject, toFigure, toIndicator, toSubject } from './appraisal-answer.ts';
import { onDuty } from './on-duty.ts';
import { invalidProblem, problem, sendProblem } from './problem.ts';
import { namesOf, type Site, type Visit } from './site.ts';
import { sendSheets, workbookResponse } from './workbook-answer.ts';

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

/** The answer, with what a report says of it besides. */
async function readReport(site: Site, visit: Visit, asked: AppraisalQuery): Promise<AppraisalReport> {
  const { asOf, rules, subjects, courtName, staff } = await appraiseFor(site, visit, asked);
  const names = namesOf(staff);
  const court = asked.court ?? visit.court;
  return {
    ...{ asOf, court: courtName, today: visit.today, by: asked.by, from: asked.from, until: asked.until },
    indicators: indicatorKeys.map((key) => toIndicator(key, rules)),
    subjects: subjects.map((one) =>
      toSubject(one, rules, names, mayObject(visit.by, court, asked.by, one.subject.id)),
    ),
  };
}

type Answering = (report: AppraisalReport, visit: Visit, reply: FastifyReply) => unknown;

/** A route about the figures that were asked for, unless they may not be asked for. */
const onFigures =
  (site: Site, answer: Answering) => async (visit: Visit, request: FastifyRequest, reply: FastifyReply) => {
    const asked = request.query as AppraisalQuery;
    const fault = whyNot(visit, asked);
    return fault ? sendProblem(reply, fault) : answer(await readReport(site, visit, asked), visit, reply);
  };

const figuresRoute = (site: Site) =>
  onFigures(site, ({ asOf, indicators, subjects }) => ({ asOf, indicators, subjects }));

const titleOf = ({ by, from, until }: AppraisalReport): string =>
  `${reports.appraisal.title}-${subjectKinds[by]}-${from}至${until}`;

const noteExport = (site: Site, { court, at, ip, by }: Visit, report: AppraisalReport) =>
  recordAudit(site.db, {
    ...{ court, at, ip, actor: by.id, action: 'exported', subject: 'appraisal' },
    detail: { what: `${reports.appraisal.title}（${sayScope(report)}）` },
  });

const tableRoute = (site: Site) =>
  onFigures(site, async (report, visit, reply) => {
    await noteExport(site, visit, report);
    return sendSheets(reply, titleOf(report), reportSheets(report));
  });

const printRoute = (site: Site) =>
  onFigures(site, async (report, visit, reply) => {
    const pdf = await site.papers.renderLayout(reportLayout(report));
    await noteExport(site, visit, report);
    return reply
      .type('application/pdf')
      .header(
        'content-disposition',
        `inline; filename*=UTF-8''${encodeURIComponent(`${titleOf(report)}.pdf`)}`,
      )
      .header('cache-control', 'no-store')
      .send(Buffer.from(pdf));
  });

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
    const { asOf, rules, subjects, staff } = await appraiseFor(site, visit, asked);
    const found = subjects.find(({ subject }) => subject.id === asked.subject);
    const read = found?.figures.find(({ figure }) => figure.indicator === asked.indicator);
    if (!found || !read) return sendProblem(reply, problem('unknown', '没有这个考核对象，或者不由您查看'));
    const page = read.figure.counted.slice(asked.offset, asked.offset + asked.limit);
    const court = asked.court ?? visit.court;
    const rows = await rowsOf(
      site,
      court,
      page.map(({ petition }) => petition),
    );
    return {
      asOf,
      indicator: toIndicator(asked.indicator, rules),
      figure: toFigure(read, rules, namesOf(staff)),
      subject: found.subject.name,
      mayObject: mayObject(visit.by, court, asked.by, asked.subject),
      items: page.flatMap(({ petition, amount }) => {
        const row = rows.get(petition);
        return row ? [{ ...row, amount, ...correctedTo(read, petition, amount) }] : [];
      }),
    };
  };
}

/** What a petition of the figure was corrected to, where it was. */
function correctedTo({ corrected }: ReadFigure, petition: string, amount: number) {
  if (!corrected) return {};
  const now = corrected.figure.counted.find((one) => one.petition === petition)?.amount ?? null;
  return now === amount ? {} : { corrected: now };
}

const printResponse = { description: '考核表', content: { 'application/pdf': { schema: z.string() } } };

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
    const table = { tags, querystring: appraisalQuerySchema, response: { 200: workbookResponse } };
    app.get(
      '/api/appraisal/table.xlsx',
      { schema: { summary: '考核表导出为 Excel，附各项指标的算法（留痕）', ...table } },
      onDuty(site, 'seeOwnAppraisal', tableRoute(site)),
    );
    const report = { tags, querystring: appraisalQuerySchema, response: { 200: printResponse } };
    app.get(
      '/api/appraisal/report.pdf',
      { schema: { summary: '打印考核表（PDF/A，留痕）', ...report } },
      onDuty(site, 'seeOwnAppraisal', printRoute(site)),
    );
    const list = { tags, querystring: figureListQuerySchema, response: { 200: figureListSchema } };
    app.get(
      '/api/appraisal/list',
      { schema: { summary: '考核指标所计的信访件', ...list } },
      onDuty(site, 'seeOwnAppraisal', listRoute(site)),
    );
  };
