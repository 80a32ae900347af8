import type { FastifyPluginAsync } from 'fastify';
import type { z } from 'zod';
import { type AuditLine, auditPageSchema, auditQuestionSchema } from '#contract/audit.ts';
import { whyNotDuty } from '#domain/access/administration.ts';
import type { AuditRecord } from '../audit/audit.ts';
import { readAuditPage } from '../audit/audit-page.ts';
import { sayAuditDetail, sayUnattended } from '../audit/audit-words.ts';
import { minutesLater } from '../identity/identity-limits.ts';
import { listStaff } from '../identity/staff.ts';
import type { StaffRecord } from '../identity/staff-record.ts';
import { problem, sendProblem } from './problem.ts';
import { petitionId } from './seen-petition.ts';
import { type Site, signedIn } from './site.ts';

const dayInMinutes = 24 * 60;

/** The instants between which a day lies in the court. */
function spanOf(day: string | undefined) {
  if (day === undefined) return {};
  const from = new Date(`${day}T00:00:00+08:00`).toISOString();
  return { from, before: minutesLater(from, dayInMinutes) };
}

/** A person stands in the log under the staff id, and under the user name where it is about signing in. */
function formsOf(person: string | undefined, staff: readonly StaffRecord[]) {
  if (!person) return {};
  const known = staff.find((one) => one.id === person || one.username === person.toLowerCase());
  return { people: known ? [known.id, known.username] : [person] };
}

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

function auditRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const fault = whyNotDuty(visit.by.roles, 'readAudit');
    if (fault) return sendProblem(reply, problem('forbidden', fault.reason));
    const { person, day, action, cursor, limit } = request.query as z.output<typeof auditQuestionSchema>;
    const staff = await listStaff(site.db, visit.court);
    const question = { ...formsOf(person, staff), ...spanOf(day), action, cursor, limit };
    const { items, next } = await readAuditPage(site.db, visit.court, question);
    const numbers = await numbersOf(site, visit.court, items);
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
    return { items: items.map(toLine), next: next ?? null };
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
  };
