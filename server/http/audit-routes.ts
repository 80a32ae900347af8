import type { FastifyPluginAsync } from 'fastify';
import type { z } from 'zod';
import {
  type AuditAction,
  type AuditFilter,
  type AuditLine,
  auditActions,
  auditFilterSchema,
  auditPageSchema,
  auditQuestionSchema,
} from '#contract/audit.ts';
import { whyNotDuty } from '#domain/access/administration.ts';
import { type AuditRecord, recordAudit } from '../audit/audit.ts';
import { type AuditPageQuestion, readAuditPage } from '../audit/audit-page.ts';
import { auditColumns, auditSheetRows, sayAuditFilter } from '../audit/audit-sheet.ts';
import { sayAuditDetail, sayUnattended } from '../audit/audit-words.ts';
import { listStaff } from '../identity/staff.ts';
import type { StaffRecord } from '../identity/staff-record.ts';
import { spanOfDays } from '../store/day-span.ts';
import { problem, sendProblem } from './problem.ts';
import { petitionId } from './seen-petition.ts';
import { type Site, signedIn } from './site.ts';
import { sendWorkbook, workbookResponse } from './workbook-answer.ts';

/** A person stands in the log under the staff id, and under the user name where it is about signing in. */
function formsOf(person: string | undefined, staff: readonly StaffRecord[]) {
  if (!person) return {};
  const known = staff.find((one) => one.id === person || one.username === person.toLowerCase());
  return { people: known ? [known.id, known.username] : [person] };
}

const questionOf = (
  { person, from, until, action, number, q }: AuditFilter,
  staff: readonly StaffRecord[],
) => ({
  ...formsOf(person, staff),
  ...spanOfDays(from, until),
  ...{ action, number, text: q },
});

const petitionOf = ({ subject, detail }: AuditRecord): string =>
  typeof detail.petition === 'string' ? detail.petition : subject;

/** The numbers of the petitions these lines are about: where somebody looked, not what is written there. */
async function numbersOf(site: Site, court: string, lines: readonly AuditRecord[]) {
  const ids = lines.map(petitionOf).filter((id) => petitionId.test(id));
  if (ids.length === 0) return new Map<string, string>();
  const rows = await site.db
    .selectFrom('petition_row')
    .select(['id', 'number'])
    .where('court', '=', court)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map(({ id, number }) => [id, number]));
}

/** One page of the log as it is read. */
async function readLines(
  site: Site,
  court: string,
  staff: readonly StaffRecord[],
  question: AuditPageQuestion,
): Promise<{ readonly items: AuditLine[]; readonly next: string | undefined }> {
  const { items, next } = await readAuditPage(site.db, court, question);
  const numbers = await numbersOf(site, court, items);
  const names = new Map(staff.flatMap(({ id, username, name }) => [[username, name] as const, [id, name]]));
  const toLine = (line: AuditRecord): AuditLine => ({
    id: line.id,
    at: line.at,
    actor: line.actor,
    actorName: names.get(line.actor) ?? sayUnattended(line.actor),
    action: line.action,
    subject: line.subject,
    subjectName: names.get(line.subject) ?? numbers.get(petitionOf(line)) ?? '',
    note: sayAuditDetail(line),
    ip: line.ip,
  });
  return { items: items.map(toLine), next };
}

function auditRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const fault = whyNotDuty(visit.by.roles, 'readAudit');
    if (fault) return sendProblem(reply, problem('forbidden', fault.reason));
    const { cursor, limit, ...filter } = request.query as z.output<typeof auditQuestionSchema>;
    const staff = await listStaff(site.db, visit.court);
    const question = { ...questionOf(filter, staff), cursor, limit };
    const { items, next } = await readLines(site, visit.court, staff, question);
    return { items, next: next ?? null };
  });
}

const atOnce = 500;

/** All lines of the question, page after page, however many there are. */
async function* allLines(site: Site, court: string, staff: readonly StaffRecord[], filter: AuditFilter) {
  let cursor: string | undefined;
  do {
    const question = { ...questionOf(filter, staff), cursor, limit: atOnce };
    const page = await readLines(site, court, staff, question);
    yield* page.items;
    cursor = page.next;
  } while (cursor !== undefined);
}

const actionName = (action: string): string =>
  Object.hasOwn(auditActions, action) ? auditActions[action as AuditAction] : action;

function exportRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const fault = whyNotDuty(visit.by.roles, 'readAudit');
    if (fault) return sendProblem(reply, problem('forbidden', fault.reason));
    const filter = request.query as AuditFilter;
    const { court, at, ip, by, today } = visit;
    const staff = await listStaff(site.db, court);
    const said = sayAuditFilter(filter, staff);
    const what = `审计日志${said ? `（${said}）` : ''}`;
    await recordAudit(site.db, {
      court,
      at,
      ip,
      actor: by.id,
      action: 'exported',
      subject: 'audit',
      detail: { what },
    });
    const lines = allLines(site, court, staff, filter);
    const sheet = { name: '审计日志', columns: auditColumns, frozen: 2 };
    const rows = auditSheetRows(`${what}（${today}导出）`, lines, actionName);
    return sendWorkbook(reply, `审计日志-${today}`, sheet, rows);
  });
}

/** The audit log, for the audit administrator alone. */
export const auditRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const read = {
      summary: '审计日志（审计管理员）',
      tags: ['staff'],
      querystring: auditQuestionSchema,
      response: { 200: auditPageSchema },
    };
    app.get('/api/audit', { schema: read }, auditRoute(site));
    const sheet = {
      summary: '导出审计日志（审计管理员）',
      tags: ['staff'],
      querystring: auditFilterSchema,
      response: { 200: workbookResponse },
    };
    app.get('/api/audit/export.xlsx', { schema: sheet }, exportRoute(site));
  };
