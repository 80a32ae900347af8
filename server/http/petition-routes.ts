import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { clocksSchema } from '#contract/clock.ts';
import { historySchema, listQuerySchema, petitionListSchema, petitionSchema } from '#contract/petition.ts';
import { revealedSchema, revealSchema } from '#contract/reveal.ts';
import { mayReadGuarded, tellEvent } from '#domain/access/guarded.ts';
import { clocksOf } from '#domain/petition/clocks.ts';
import { recordAudit } from '../audit/audit.ts';
import { runningCampaigns } from '../store/campaigns.ts';
import { namedIn } from '../store/court-tree.ts';
import { textStandings } from '../store/material-text.ts';
import { settingOf } from '../store/perform.ts';
import { countLimit, listPetitions } from '../store/petition-list.ts';
import { explainClock } from './clock-answer.ts';
import { recordRestraintSeen, seenClocks } from './guarded-answer.ts';
import { toPetitionAnswer } from './petition-answer.ts';
import { toRowAnswer } from './row-answer.ts';
import { findSeen, notSeen } from './seen-petition.ts';
import { namesOf, type Site, signedIn } from './site.ts';

const idParams = z.object({ id: z.string().max(100) });

const sayCount = (n: number): string => (n >= countLimit ? `${countLimit - 1}+` : String(n));

function listRoute(site: Site) {
  return signedIn(site, async (visit, request) => {
    const question = request.query as z.output<typeof listQuerySchema>;
    const answer = await listPetitions(site.db, site.keys, visit.by, question, visit.today);
    const courts = new Set(answer.rows.map((row) => row.court));
    const isOwn = courts.size === 0 || (courts.size === 1 && courts.has(visit.court));
    const names = namesOf(isOwn ? visit.staff : await namedIn(site.db, [...courts]));
    const courtNames = new Map(visit.below.map(({ code, name }) => [code, name]));
    const viewer = {
      ...{ officer: visit.by, today: visit.today, calendar: site.calendar() },
      ...{ staff: names.staff, people: visit.staff, courtNames },
    };
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

function pageRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof idParams>;
    const seen = await findSeen(site, visit, id);
    if (!seen) return notSeen(reply);
    const { court, at, ip, by } = visit;
    await recordAudit(site.db, { court, at, actor: by.id, action: 'viewed', subject: seen.petition.id, ip });
    const setting = settingOf(site, { ...visit, staff: seen.staff });
    const courtName = visit.below.find(({ code }) => code === seen.petition.court)?.name;
    const campaigns = await runningCampaigns(site.db, seen.petition.court, visit.today);
    const view = {
      ...{ ...seen, setting, calendar: site.calendar(), campaigns },
      ...(courtName ? { courtName } : {}),
    };
    await recordRestraintSeen(site, visit, seen.petition);
    const answer = toPetitionAnswer(view, visit.today);
    const standings = await textStandings(site.db, seen.petition.court, seen.petition.id);
    const digests = new Map(seen.petition.materials.map((one) => [one.id, one.digest]));
    const materials = answer.materials.map((one) => ({
      ...one,
      text: standings.get(digests.get(one.id) ?? ''),
    }));
    return { ...answer, materials };
  });
}

function historyRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof idParams>;
    const seen = await findSeen(site, visit, id);
    if (!seen) return notSeen(reply);
    const { names } = seen;
    const digests = await site.db
      .selectFrom('event')
      .select(['seq', 'digest'])
      .where('court', '=', seen.petition.court)
      .where('petition', '=', seen.petition.id)
      .execute();
    const mayRead = mayReadGuarded(visit.by, seen.petition);
    await recordRestraintSeen(site, visit, seen.petition);
    const digestOf = new Map(digests.map(({ seq, digest }) => [seq, digest.toString('hex')]));
    return {
      items: seen.history.map((event) => ({
        seq: event.seq,
        on: event.on,
        at: event.at,
        by: names.staff(event.by),
        ...tellEvent(event, names, mayRead),
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
    const clocks = seenClocks(clocksOf(petition, calendar), petition, visit.by);
    return {
      today: visit.today,
      items: clocks.map((clock) => explainClock(clock, calendar, visit.today)),
    };
  });
}

function revealRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof idParams>;
    const { person: wanted, reason } = request.body as z.output<typeof revealSchema>;
    const seen = await findSeen(site, visit, id);
    const person = seen?.people.find((one) => one.id === wanted);
    if (!person) return notSeen(reply);
    const { court, at, ip, by } = visit;
    const detail = { petition: person.petition, reason };
    await recordAudit(site.db, {
      court,
      at,
      actor: by.id,
      action: 'revealed',
      subject: person.id,
      detail,
      ip,
    });
    const { phone, idNumber, address } = person;
    return {
      ...(phone ? { phone } : {}),
      ...(idNumber ? { idNumber } : {}),
      ...(address ? { address } : {}),
    };
  });
}

/** Reading petitions: queues, search, the page, its history and its clocks. */
export const petitionRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['petitions'];
    const list = {
      summary: '队列与搜索',
      tags,
      querystring: listQuerySchema,
      response: { 200: petitionListSchema },
    };
    app.get('/api/petitions', { schema: list }, listRoute(site));
    const page = { summary: '案件', tags, params: idParams, response: { 200: petitionSchema } };
    app.get('/api/petitions/:id', { schema: page }, pageRoute(site));
    const history = { summary: '办理经过', tags, params: idParams, response: { 200: historySchema } };
    app.get('/api/petitions/:id/events', { schema: history }, historyRoute(site));
    const clocks = { summary: '期限及逐日计算', tags, params: idParams, response: { 200: clocksSchema } };
    app.get('/api/petitions/:id/clocks', { schema: clocks }, clocksRoute(site));
    const reveal = {
      summary: '查看联系信息（留痕）',
      tags,
      params: idParams,
      body: revealSchema,
      response: { 200: revealedSchema },
    };
    app.post('/api/petitions/:id/reveal', { schema: reveal }, revealRoute(site));
  };
