import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import { clocksSchema } from '#contract/clock.ts';
import {
  candidatesSchema,
  historySchema,
  listQuerySchema,
  petitionListSchema,
  petitionSchema,
} from '#contract/petition.ts';
import { carries } from '#domain/access/duties.ts';
import { maySee } from '#domain/access/visibility.ts';
import { clocksOf } from '#domain/petition/clocks.ts';
import { sayEvent } from '#domain/petition/events.ts';
import { type Stage, stages } from '#domain/petition/petition.ts';
import { recordAudit } from '../audit/audit.ts';
import { findCandidates } from '../store/candidates.ts';
import { settingOf } from '../store/perform.ts';
import { loadPeople } from '../store/person.ts';
import { loadPetition } from '../store/petition-history.ts';
import { countLimit, listPetitions } from '../store/petition-list.ts';
import { explainClock } from './clock-answer.ts';
import { toPetitionAnswer } from './petition-answer.ts';
import { problem, sendProblem, toBasis } from './problem.ts';
import { toRowAnswer } from './row-answer.ts';
import { namesOf, type Site, signedIn, type Visit } from './site.ts';

const idParams = z.object({ id: z.string().max(100) });
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const candidatesBody = z.object({
  caseNumber: z.string().max(200).optional(),
  people: z
    .array(
      z.object({
        name: z.string().max(200).optional(),
        phone: z.string().max(50).optional(),
        idNumber: z.string().max(50).optional(),
      }),
    )
    .max(50)
    .default([]),
});

const revealBody = z.object({
  person: z.string().max(100),
  reason: z.string({ error: '请写明查看理由' }).trim().min(1, { error: '请写明查看理由' }).max(200),
});
const revealedSchema = z.object({
  phone: z.string().optional(),
  idNumber: z.string().optional(),
  address: z.string().optional(),
});

/** A petition the visitor may see, with its history; a foreign or unknown id is the same to that person. */
export async function findSeen(site: Site, visit: Visit, id: string) {
  const loaded = uuid.test(id) ? await loadPetition(site.db, visit.court, id.toLowerCase()) : undefined;
  if (!loaded || !maySee(visit.by, loaded.petition)) return undefined;
  return { ...loaded, people: await loadPeople(site.db, site.keys, visit.court, loaded.petition.id) };
}

export const notSeen = (reply: FastifyReply) =>
  sendProblem(reply, problem('unknown', '没有这件信访案件，或您无权查看', { remedy: '请核对登记号，或请承办人告知进展' }));

const sayCount = (n: number): string => (n >= countLimit ? `${countLimit - 1}+` : String(n));

function listRoute(site: Site) {
  return signedIn(site, async (visit, request) => {
    const question = request.query as z.output<typeof listQuerySchema>;
    const answer = await listPetitions(site.db, site.keys, visit.by, question, visit.today);
    const names = namesOf(visit.staff);
    const viewer = { officer: visit.by, today: visit.today, calendar: site.calendar(), staff: names.staff };
    return {
      items: answer.rows.map((row) => toRowAnswer(row, viewer)),
      nextCursor: answer.nextCursor,
      total: answer.total,
      totalText: sayCount(answer.total),
      counts: Object.fromEntries(Object.entries(answer.counts).map(([queue, n]) => [queue, sayCount(n)])),
      today: visit.today,
    };
  });
}

function candidatesRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    if (!carries(visit.by.roles, 'registerPetition'))
      return sendProblem(reply, problem('forbidden', '查重由登记人员办理', { basis: toBasis('process-4') }));
    const found = await findCandidates(site.db, site.keys, visit.court, request.body as z.output<typeof candidatesBody>);
    if (found.length === 0) return { items: [] };
    const rows = await site.db
      .selectFrom('petition_row')
      .select(['id', 'petitioners', 'case_number', 'summary', 'stage', 'received_on', 'handler_id'])
      .where('court', '=', visit.court)
      .where(
        'id',
        'in',
        found.map((one) => one.petition),
      )
      .execute();
    const byId = new Map(rows.map((row) => [row.id, row]));
    const names = namesOf(visit.staff);
    const items = found.flatMap((one) => {
      const row = byId.get(one.petition);
      if (!row) return [];
      return [
        {
          ...one,
          alike: [...one.alike],
          petitioners: row.petitioners,
          summary: row.summary,
          stageName: stages[row.stage as Stage],
          receivedOn: row.received_on,
          ...(row.case_number ? { caseNumber: row.case_number } : {}),
          ...(row.handler_id ? { handler: names.staff(row.handler_id) } : {}),
        },
      ];
    });
    return { items };
  });
}

function pageRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof idParams>;
    const seen = await findSeen(site, visit, id);
    if (!seen) return notSeen(reply);
    const { court, at, ip, by } = visit;
    await recordAudit(site.db, { court, at, actor: by.id, action: 'viewed', subject: seen.petition.id, ip });
    const names = namesOf(visit.staff, seen.people);
    const setting = settingOf(site, visit);
    return toPetitionAnswer({ ...seen, setting, calendar: site.calendar(), names }, visit.today);
  });
}

function historyRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof idParams>;
    const seen = await findSeen(site, visit, id);
    if (!seen) return notSeen(reply);
    const names = namesOf(visit.staff, seen.people);
    const digests = await site.db
      .selectFrom('event')
      .select(['seq', 'digest'])
      .where('court', '=', visit.court)
      .where('petition', '=', seen.petition.id)
      .execute();
    const digestOf = new Map(digests.map(({ seq, digest }) => [seq, digest.toString('hex')]));
    return {
      items: seen.history.map((event) => ({
        seq: event.seq,
        type: event.type,
        on: event.on,
        at: event.at,
        by: names.staff(event.by),
        sentence: sayEvent(event, names),
        digest: digestOf.get(event.seq) ?? '',
      })),
    };
  });
}

function clocksRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof idParams>;
    const seen = await findSeen(site, visit, id);
    if (!seen) return notSeen(reply);
    const { petition } = seen;
    const calendar = site.calendar();
    const clocks = clocksOf(petition, calendar);
    return {
      today: visit.today,
      items: clocks.map((clock) => explainClock(clock, petition.rules, calendar, visit.today)),
    };
  });
}

function revealRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof idParams>;
    const { person: wanted, reason } = request.body as z.output<typeof revealBody>;
    const seen = await findSeen(site, visit, id);
    const person = seen?.people.find((one) => one.id === wanted);
    if (!person) return notSeen(reply);
    const { court, at, ip, by } = visit;
    const detail = { petition: person.petition, reason };
    await recordAudit(site.db, { court, at, actor: by.id, action: 'revealed', subject: person.id, detail, ip });
    const { phone, idNumber, address } = person;
    return { ...(phone ? { phone } : {}), ...(idNumber ? { idNumber } : {}), ...(address ? { address } : {}) };
  });
}

/** Reading petitions: queues, search, the page, its history and its clocks. */
export const petitionRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['petitions'];
    const list = { summary: '队列与搜索', tags, querystring: listQuerySchema, response: { 200: petitionListSchema } };
    app.get('/api/petitions', { schema: list }, listRoute(site));
    const candidates = { summary: '登记前查重', tags, body: candidatesBody, response: { 200: candidatesSchema } };
    app.post('/api/petitions/candidates', { schema: candidates }, candidatesRoute(site));
    const page = { summary: '案件', tags, params: idParams, response: { 200: petitionSchema } };
    app.get('/api/petitions/:id', { schema: page }, pageRoute(site));
    const history = { summary: '办理经过', tags, params: idParams, response: { 200: historySchema } };
    app.get('/api/petitions/:id/events', { schema: history }, historyRoute(site));
    const clocks = { summary: '期限及逐日计算', tags, params: idParams, response: { 200: clocksSchema } };
    app.get('/api/petitions/:id/clocks', { schema: clocks }, clocksRoute(site));
    const reveal = { summary: '查看联系信息（留痕）', tags, params: idParams, body: revealBody, response: { 200: revealedSchema } };
    app.post('/api/petitions/:id/reveal', { schema: reveal }, revealRoute(site));
  };

