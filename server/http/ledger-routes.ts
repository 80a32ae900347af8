/** The ledgers (台账): a page at a time, as a spreadsheet, and the columns a court has arranged (R16.6). */
import type { FastifyPluginAsync } from 'fastify';
import type { z } from 'zod';
import {
  arrangedSchema,
  arrangeSchema,
  ledgerExportSchema,
  ledgerPageSchema,
  ledgerParamsSchema,
  ledgerQuerySchema,
} from '#contract/ledger.ts';
import { carries, type Duty, duties } from '#domain/access/duties.ts';
import { getLedger, ledgerColumns } from '#regulation/ledgers.ts';
import { roles } from '#regulation/roles.ts';
import { recordAudit } from '../audit/audit.ts';
import { readRows, streamLedger } from '../ledgers/read-ledger.ts';
import { sayFilter } from '../ledgers/say-filter.ts';
import { sheetRows } from '../ledgers/sheet-rows.ts';
import { arrangeColumns } from '../store/ledger-columns.ts';
import { countLedger, ledgerAfter } from '../store/ledger-rows.ts';
import { findDesk, questionOf, readPlace, shownColumns, toPlace } from './ledger-desk.ts';
import { onDuty } from './on-duty.ts';
import { invalidProblem, problem, sendProblem, toBasis } from './problem.ts';
import { type Site, signedIn, type Visit } from './site.ts';
import { sendWorkbook, workbookResponse } from './workbook-answer.ts';

type Params = z.output<typeof ledgerParamsSchema>;

function pageRoute(site: Site) {
  return signedIn(site, async (visit, request) => {
    const { ledger } = request.params as Params;
    const { cursor, limit, ...filter } = request.query as z.output<typeof ledgerQuerySchema>;
    const { desk, departments } = await findDesk(site, visit, filter);
    const question = questionOf(ledger, filter, desk.staff);
    const after = readPlace(cursor);
    const [entries, total, columns] = await Promise.all([
      ledgerAfter(site.db, visit.by, question, {
        today: visit.today,
        limit: limit + 1,
        ...(after ? { after } : {}),
      }),
      countLedger(site.db, visit.by, question, visit.today),
      shownColumns(site, visit, ledger, filter),
    ]);
    const shown = entries.slice(0, limit);
    const before = after?.before ?? 0;
    const form = { columns, campaign: filter.campaign, unmasked: false };
    const rows = await readRows(desk, shown, before + 1, form);
    const last = shown.at(-1);
    const { name, basis, condition } = getLedger(ledger);
    return {
      ...{ name, condition, total, today: visit.today },
      basis: toBasis(basis),
      columns: columns.map((key) => ({ key, ...ledgerColumns[key] })),
      items: rows.map((row) => ({ ...row, cells: [...row.cells] })),
      nextCursor: entries.length > limit && last ? toPlace(last, before + shown.length) : null,
      departments,
    };
  });
}

/** Why this person may not have whole numbers in a file, or undefined. */
function whyNotUnmasked({ by }: Visit, { unmasked, reason }: z.output<typeof ledgerExportSchema>) {
  if (!unmasked) return undefined;
  const duty: Duty = 'exportUnmasked';
  if (!carries(by.roles, duty)) {
    const names = duties[duty].by.map((role) => roles[role]).join('、');
    return problem('forbidden', `${duties[duty].title}由${names}办理`, { remedy: '可以导出遮盖电话的台账' });
  }
  return reason === ''
    ? invalidProblem([{ field: 'reason', message: '请填写导出完整电话的事由' }], '16')
    : undefined;
}

function exportRoute(site: Site) {
  return onDuty(site, 'exportLedger', async (visit, request, reply) => {
    const { ledger } = request.params as Params;
    const asked = request.query as z.output<typeof ledgerExportSchema>;
    const fault = whyNotUnmasked(visit, asked);
    if (fault) return sendProblem(reply, fault);
    const { unmasked, reason, ...filter } = asked;
    const { desk } = await findDesk(site, visit, filter);
    const columns = await shownColumns(site, visit, ledger, filter);
    const { name } = getLedger(ledger);
    const said = sayFilter(filter, desk.staff);
    const what = `${name}${said ? `（${said}）` : ''}${unmasked ? `，含完整电话，事由：${reason}` : ''}`;
    const { court, at, ip, by, today } = visit;
    await recordAudit(site.db, {
      ...{ court, at, ip, actor: by.id, action: 'exported', subject: `ledger/${ledger}` },
      detail: { what, unmasked },
    });
    const form = { columns, campaign: filter.campaign, unmasked };
    const rows = streamLedger(desk, questionOf(ledger, filter, desk.staff), form);
    const title = `${desk.courtNames.get(court) ?? ''}${name}（${today}导出${said ? `；${said}` : ''}）`;
    const sheet = { name, columns: columns.map((key) => ledgerColumns[key]), frozen: 2 };
    return sendWorkbook(reply, `${name}-${today}`, sheet, sheetRows(title, columns, rows));
  });
}

function arrangeRoute(site: Site) {
  return onDuty(site, 'arrangeLedgers', async (visit, request) => {
    const { ledger } = request.params as Params;
    const { columns } = request.body as z.output<typeof arrangeSchema>;
    const { court, at, ip, by } = visit;
    await arrangeColumns(site.db, { court, ledger, columns }, { by: by.id, at });
    await recordAudit(site.db, {
      ...{ court, at, ip, actor: by.id, action: 'ledgerArranged', subject: `ledger/${ledger}` },
      detail: { columns: [...columns] },
    });
    return { columns: [...(await shownColumns(site, visit, ledger, {}))] };
  });
}

/** The four ledgers, as far as the person sees their petitions. */
export const ledgerRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['ledgers'];
    const params = ledgerParamsSchema;
    const page = { tags, params, querystring: ledgerQuerySchema, response: { 200: ledgerPageSchema } };
    app.get('/api/ledgers/:ledger', { schema: { summary: '台账（第十六条）', ...page } }, pageRoute(site));
    const file = {
      summary: '台账导出为 Excel（留痕）',
      tags,
      params,
      querystring: ledgerExportSchema,
      response: { 200: workbookResponse },
    };
    app.get('/api/ledgers/:ledger/export.xlsx', { schema: file }, exportRoute(site));
    const arrange = { tags, params, body: arrangeSchema, response: { 200: arrangedSchema } };
    app.put(
      '/api/ledgers/:ledger/columns',
      { schema: { summary: '排定台账的列', ...arrange } },
      arrangeRoute(site),
    );
  };
