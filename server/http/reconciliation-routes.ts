/** What was handled outside the system: registers held against it, and the month a leader signs (article 12). */
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  monthSchema,
  monthSignatureSchema,
  reconciliationMonthSchema,
  registerColumnsSchema,
  registerDecisionSchema,
  registerImportSchema,
  registerNewcomerSchema,
  registerRowPageSchema,
  registerRowsQuery,
  registerRowsSchema,
  voidImportSchema,
} from '#contract/reconciliation.ts';
import { carries } from '#domain/access/duties.ts';
import type { Refusal } from '#domain/step.ts';
import { type RegisterDecision, registerDecisions, registerSourceIds } from '#regulation/reconciliation.ts';
import { LARGEST_FILE } from '../directory/spreadsheet.ts';
import { compareRows } from '../reconciliation/compare-rows.ts';
import { importRegister } from '../reconciliation/import-register.ts';
import { signMonth } from '../store/month-signatures.ts';
import { rememberColumns } from '../store/register-columns.ts';
import { decideRow } from '../store/register-decisions.ts';
import { voidImport } from '../store/register-imports.ts';
import { findRow, listRows } from '../store/register-rows.ts';
import { findFormFile, readWhole } from './form-file.ts';
import { onDuty } from './on-duty.ts';
import { fileField } from './openapi.ts';
import { outcomeProblem, problem, sendProblem, toBasis } from './problem.ts';
import { toMonth, toNewcomer, toRowPage, toRows } from './reconciliation-answer.ts';
import { namesOf, type Site, type Visit } from './site.ts';

const idParams = z.object({ id: z.uuid() });
const sourceParams = z.object({ source: z.enum(registerSourceIds) });
const monthParams = z.object({ month: monthSchema });
const importQuery = z.object({ dryRun: z.enum(['0', '1']).default('0') });

const idOf = (request: FastifyRequest) => (request.params as z.output<typeof idParams>).id;
const sourceOf = (request: FastifyRequest) => (request.params as z.output<typeof sourceParams>).source;
const monthOf = (request: FastifyRequest) => (request.params as z.output<typeof monthParams>).month;

const notThere = (reply: FastifyReply) =>
  sendProblem(
    reply,
    problem('unknown', '没有登记簿的这一条或所选信访件，或您无权查看', { remedy: '请刷新后重选' }),
  );
const refused = (visit: Visit, reply: FastifyReply, refusal: Refusal) =>
  sendProblem(reply, outcomeProblem({ kind: 'refused', refusal }, namesOf(visit.staff)));
const refuseFile = (message: string) =>
  problem('invalid', message, {
    basis: toBasis('12'),
    errors: [{ field: 'file', message }],
    remedy: '整份文件没有导入，请改正后重新选择',
  });

const monthRoute = (site: Site) =>
  onDuty(site, 'seeReconciliation', async (visit, request) => {
    const month = monthOf(request);
    await compareRows(site, visit.court, { month });
    return toMonth(site, visit, month);
  });

const rowsRoute = (site: Site) =>
  onDuty(site, 'seeReconciliation', async (visit, request) => {
    const { replied, ...asked } = request.query as z.output<typeof registerRowsQuery>;
    const { rows, total } = await listRows(site.db, visit.by, { ...asked, replied: replied === '1' });
    return { items: await toRows(site, visit, rows), total };
  });

const rowRoute = (site: Site) =>
  onDuty(site, 'seeReconciliation', async (visit, request, reply) => {
    const row = await findRow(site.db, visit.by, idOf(request));
    return row ? toRowPage(site, visit, row) : notThere(reply);
  });

const newcomerRoute = (site: Site) =>
  onDuty(site, 'registerPetition', async (visit, request, reply) => {
    const seen = carries(visit.by.roles, 'seeReconciliation');
    const row = seen ? await findRow(site.db, visit.by, idOf(request)) : undefined;
    return row ? toNewcomer(site, row) : notThere(reply);
  });

/** Whoever registers may say that this was done; everything else is said by those who keep the registers. */
const madeGood: readonly RegisterDecision[] = ['registered', 'joined'];

const decideRoute = (site: Site) =>
  onDuty(site, 'seeReconciliation', async (visit, request, reply) => {
    const given = request.body as z.output<typeof registerDecisionSchema>;
    const { roles } = visit.by;
    const mayRegister = madeGood.includes(given.kind) && carries(roles, 'registerPetition');
    if (!mayRegister && !carries(roles, 'keepReconciliation'))
      return sendProblem(
        reply,
        problem('forbidden', `“${registerDecisions[given.kind]}”由执行信访团队负责人、执行指挥中心认定`),
      );
    const outcome = await decideRow(site, idOf(request), given, visit);
    if (outcome.kind === 'refused') return refused(visit, reply, outcome.refusal);
    const row = outcome.kind === 'done' ? await findRow(site.db, visit.by, idOf(request)) : undefined;
    return row ? toRowPage(site, visit, row) : notThere(reply);
  });

const importRoute = (site: Site) =>
  onDuty(site, 'keepReconciliation', async (visit, request, reply) => {
    if (!request.isMultipart()) return sendProblem(reply, problem('unsupported', '请以表单方式上传文件'));
    const file = await findFormFile(request, { limits: { fileSize: LARGEST_FILE } });
    if (!file) return sendProblem(reply, refuseFile('没有收到文件，请选择文件'));
    const { court, at, ip, by } = visit;
    const { dryRun } = request.query as z.output<typeof importQuery>;
    const answer = await importRegister(
      site,
      { court, source: sourceOf(request), by: by.id, at, ip },
      { name: file.filename, bytes: await readWhole(file) },
      { dryRun: dryRun === '1' },
    );
    return answer.ok ? answer.report : sendProblem(reply, refuseFile(answer.message));
  });

const columnsRoute = (site: Site) =>
  onDuty(site, 'keepReconciliation', async (visit, request) => {
    const { columns } = request.body as z.output<typeof registerColumnsSchema>;
    const { court, at, by } = visit;
    await rememberColumns(site.db, { court, source: sourceOf(request) }, columns, { by: by.id, at });
    return { columns };
  });

const voidRoute = (site: Site) =>
  onDuty(site, 'keepReconciliation', async (visit, request, reply) => {
    const { reason } = request.body as z.output<typeof voidImportSchema>;
    const { court, at, ip, by } = visit;
    const where = { court, id: idOf(request) };
    const outcome = await voidImport(site.db, where, reason, { by: by.id, at, ip });
    if (outcome === 'unknown') return notThere(reply);
    return outcome === 'done' ? {} : refused(visit, reply, outcome);
  });

const signRoute = (site: Site) =>
  onDuty(site, 'signReconciliation', async (visit, request, reply) => {
    const month = monthOf(request);
    const { court, at, ip, today, by } = visit;
    const given = request.body as z.output<typeof monthSignatureSchema>;
    const refusal = await signMonth(site.db, { court, month }, given, { by: by.id, at, ip, today });
    return refusal ? refused(visit, reply, refusal) : toMonth(site, visit, month);
  });

const tags = ['reconciliation'];

function importing(app: Parameters<FastifyPluginAsync>[0], site: Site): void {
  app.post(
    '/api/reconciliation/imports/:source',
    {
      schema: {
        ...{ summary: '导入登记簿（xlsx、xls、csv）', tags, consumes: ['multipart/form-data'] },
        ...{ params: sourceParams, querystring: importQuery, response: { 200: registerImportSchema } },
      },
      config: { form: z.object({ file: fileField }) },
    },
    importRoute(site),
  );
  const columns = {
    ...{ summary: '说明登记簿各列的含义（以后照此识别）', tags, params: sourceParams },
    ...{ body: registerColumnsSchema, response: { 200: registerColumnsSchema } },
  };
  app.put('/api/reconciliation/columns/:source', { schema: columns }, columnsRoute(site));
  const voided = {
    ...{ summary: '作废一次导入', tags, params: idParams, body: voidImportSchema },
    response: { 200: z.object({}) },
  };
  app.post('/api/reconciliation/imports/:id/voiding', { schema: voided }, voidRoute(site));
}

/** Seen by the team, the bureau's and the court's leaders and the command centre. */
export const reconciliationRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    importing(app, site);
    const month = { tags, params: monthParams, response: { 200: reconciliationMonthSchema } };
    app.get(
      '/api/reconciliation/months/:month',
      { schema: { ...month, summary: '一个月的登记核对' } },
      monthRoute(site),
    );
    app.post(
      '/api/reconciliation/months/:month/signatures',
      { schema: { ...month, summary: '签字确认月度核对', body: monthSignatureSchema } },
      signRoute(site),
    );
    const rows = { summary: '登记簿的各条', tags, querystring: registerRowsQuery };
    app.get(
      '/api/reconciliation/rows',
      { schema: { ...rows, response: { 200: registerRowsSchema } } },
      rowsRoute(site),
    );
    const row = { tags, params: idParams, response: { 200: registerRowPageSchema } };
    app.get(
      '/api/reconciliation/rows/:id',
      { schema: { ...row, summary: '登记簿的一条及可能的信访件' } },
      rowRoute(site),
    );
    app.get(
      '/api/reconciliation/rows/:id/newcomer',
      {
        schema: {
          ...{ summary: '补登时带入登记表的内容', tags, params: idParams },
          response: { 200: registerNewcomerSchema },
        },
      },
      newcomerRoute(site),
    );
    app.post(
      '/api/reconciliation/rows/:id/decisions',
      { schema: { ...row, summary: '认定登记簿的一条', body: registerDecisionSchema } },
      decideRoute(site),
    );
  };
