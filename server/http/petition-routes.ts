import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { clocksSchema } from '#contract/clock.ts';
import { historySchema, listQuerySchema, petitionListSchema, petitionSchema } from '#contract/petition.ts';
import { revealedSchema, revealSchema } from '#contract/reveal.ts';
import { mayReadGuarded, tellEvent } from '#domain/access/guarded.ts';
import { clocksOf } from '#domain/petition/clocks.ts';
import { recordAudit } from '../audit/audit.ts';
import { findMeasure, isMeasure, type Measured } from '../figures/measure.ts';
import { runningCampaigns } from '../store/campaigns.ts';
import { namedIn } from '../store/court-tree.ts';
import { textStandings } from '../store/material-text.ts';
import { settingOf } from '../store/perform.ts';
import { countLimit, type ListAnswer, listPetitions } from '../store/petition-list.ts';
import { explainClock } from './clock-answer.ts';
import { recordRestraintSeen, seenClocks } from './guarded-answer.ts';
import { toPetitionAnswer } from './petition-answer.ts';
import { problem, sendProblem } from './problem.ts';
import { toRowAnswer } from './row-answer.ts';
import { findSeen, notSeen } from './seen-petition.ts';
import { namesOf, type Site, signedIn, type Visit } from './site.ts';

const idParams = z.object({ id: z.string().max(100) });

const sayCapped = (n: number): string => (n >= countLimit ? `${countLimit - 1}+` : String(n));

/** Names of everybody who can stand in these rows: of the own court alone, or of the courts below as well. */
async function namesIn({ db }: Site, { court, staff }: Visit, rows: readonly { readonly court: string }[]) {
  const courts = new Set(rows.map((row) => row.court));
  const isOwn = courts.size === 0 || (courts.size === 1 && courts.has(court));
  return namesOf(isOwn ? staff : await namedIn(db, [...courts]));
}

async function toListAnswer(site: Site, visit: Visit, answer: ListAnswer, measured: Measured | undefined) {
  const names = await namesIn(site, visit, answer.rows);
  const viewer = {
    ...{ officer: visit.by, today: visit.today, calendar: site.calendar() },
    ...{ staff: names.staff, people: visit.staff },
    courtNames: new Map(visit.below.map(({ code, name }) => [code, name])),
  };
  // The list of a figure is counted to its end, or it could not be compared with it.
  const say = measured ? String : sayCapped;
  return {
    items: answer.rows.map((row) => toRowAnswer(row, viewer)),
    nextCursor: answer.nextCursor,
    total: answer.total,
    totalText: say(answer.total),
    counts: Object.fromEntries(Object.entries(answer.counts).map(([queue, n]) => [queue, say(n)])),
    ...(measured ? { measure: { title: measured.title, formula: measured.formula } } : {}),
    today: visit.today,
  };
}

function listRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const question = request.query as z.output<typeof listQuerySchema>;
    const { by: officer, today } = visit;
    const measured = isMeasure(question)
      ? await findMeasure(site.db, question, { officer, today })
      : undefined;
    if (isMeasure(question) && !measured)
      return sendProblem(reply, problem('unknown', '没有这项统计，或者不由您查看'));
    const answer = await listPetitions(site.db, site.keys, officer, question, today, measured?.test);
    return toListAnswer(site, visit, answer, measured);
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
