/** The reception desk: who came, who receives them, how it ended (R8.1). */
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  arrivalReasonSchema,
  arrivalSchema,
  endReceptionSchema,
  linkArrivalSchema,
  newArrivalSchema,
  receptionDaySchema,
  startReceptionSchema,
  wholeArrivalSchema,
} from '#contract/reception.ts';
import { carries, type Duty } from '#domain/access/duties.ts';
import { daySchema } from '#domain/calendar/day.ts';
import { findArrival, insertArrival, type KeptArrival } from '../store/arrivals.ts';
import {
  closeArrival,
  type DeskOutcome,
  endReception,
  linkArrival,
  startReception,
} from '../store/desk-reception.ts';
import { visibleTo } from '../store/petition-list.ts';
import { outcomeProblem, problem, sendProblem, toBasis } from './problem.ts';
import { toArrivals, toReceptionDay } from './reception-answer.ts';
import { type Site, signedIn, type Visit } from './site.ts';
import { sendOutcome } from './step-routes.ts';

const params = z.object({ id: z.uuid() });
const dayQuery = z.object({ day: daySchema.optional() });

const notTheirs = (reply: FastifyReply, detail: string) =>
  sendProblem(reply, problem('forbidden', detail, { basis: toBasis('8') }));
const unknown = (reply: FastifyReply) =>
  sendProblem(reply, problem('unknown', '没有这位来访人，或您无权查看', { remedy: '请刷新接访台' }));

type Work = (
  visit: Visit,
  given: { readonly id: string; readonly body: unknown },
  reply: FastifyReply,
) => Promise<unknown>;

/** A route of the desk; `may` says whose it is. */
const deskRoute = (site: Site, duty: Duty, work: Work) =>
  signedIn(site, async (visit, request, reply) => {
    if (!carries(visit.by.roles, duty))
      return notTheirs(reply, '接访台由接访登记员、执行信访团队登记，局、院领导可以查看');
    const { id = '' } = request.params as { id?: string };
    return work(visit, { id, body: request.body }, reply);
  });

async function answerArrival(site: Site, visit: Visit, reply: FastifyReply, id: string) {
  const kept = await findArrival(site.db, site.keys, visit.court, id);
  const [arrival] = kept ? await toArrivals(site, visit, [kept]) : [];
  return arrival ?? unknown(reply);
}

async function answerOutcome(
  site: Site,
  visit: Visit,
  reply: FastifyReply,
  id: string,
  outcome: DeskOutcome,
) {
  switch (outcome.kind) {
    case 'done':
      return answerArrival(site, visit, reply, id);
    case 'unknown':
      return unknown(reply);
    case 'refused': {
      const names = { staff: (one: string) => one, person: (one: string) => one };
      return sendProblem(reply, outcomeProblem({ kind: 'refused', refusal: outcome.refusal }, names));
    }
    case 'stepped':
      return sendOutcome(site, visit, reply, outcome.outcome, outcome.petition);
  }
}

/** The petition the visitor speaks of: one chosen, or the one whose number was typed; as far as the clerk may see it. */
async function findEarlier(site: Site, visit: Visit, { petition, about }: z.output<typeof newArrivalSchema>) {
  if (!petition && !about) return undefined;
  const row = await site.db
    .selectFrom('petition_row')
    .select('id')
    .where('court', '=', visit.court)
    .where((rows) => (petition ? rows('id', '=', petition) : rows('number', '=', about ?? '')))
    .where(visibleTo(visit.by))
    .executeTakeFirst();
  return row?.id;
}

const arriveRoute = (site: Site) =>
  deskRoute(site, 'keepReception', async (visit, { body }, reply) => {
    const given = body as z.output<typeof newArrivalSchema>;
    const petition = await findEarlier(site, visit, given);
    if (given.petition && !petition)
      return sendProblem(reply, problem('unknown', '没有所选的信访件，或您无权查看'));
    const { about, petition: _, ...said } = given;
    await insertArrival(site.db, site.keys, visit.court, visit.by.id, {
      ...said,
      ...{ day: visit.today, arrivedAt: visit.at },
      appointment: given.appointment && petition !== undefined,
      petition,
      caseNumber: petition ? undefined : about,
    });
    reply.code(201);
    return answerArrival(site, visit, reply, given.id);
  });

const wholeRoute = (site: Site) =>
  deskRoute(site, 'keepReception', async (visit, { id }, reply) => {
    const kept = await findArrival(site.db, site.keys, visit.court, id);
    const [arrival] = kept ? await toArrivals(site, visit, [kept]) : [];
    return arrival ? { ...arrival, ...(kept?.phone ? { phone: kept.phone } : {}) } : unknown(reply);
  });

type Act = (
  site: Site,
  visit: Visit,
  given: { readonly id: string; readonly body: unknown },
) => Promise<DeskOutcome>;

const actRoute = (site: Site, act: Act) =>
  deskRoute(site, 'keepReception', async (visit, given, reply) =>
    answerOutcome(site, visit, reply, given.id, await act(site, visit, given)),
  );

/** Whoever receives may end the reception, too: a leader's record is the leader's own. */
const endRoute = (site: Site) =>
  signedIn(site, async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof params>;
    const kept: KeptArrival | undefined = await findArrival(site.db, site.keys, visit.court, id);
    if (kept?.receiver !== visit.by.id && !carries(visit.by.roles, 'keepReception'))
      return notTheirs(reply, '接访记录由接待人或接访台登记人员填写');
    const record = request.body as z.output<typeof endReceptionSchema>;
    return answerOutcome(site, visit, reply, id, await endReception(site, visit, { id, record }));
  });

const reasonAct =
  (act: 'leave' | 'explain' | 'void'): Act =>
  (site, visit, { id, body }) =>
    closeArrival(site, visit, { id, act, reason: (body as z.output<typeof arrivalReasonSchema>).reason });

const acts: readonly (readonly [path: string, summary: string, body: z.ZodObject, act: Act])[] = [
  [
    'start',
    '开始接待（第八条）',
    startReceptionSchema,
    (site, visit, { id, body }) =>
      startReception(site, visit, { id, ...(body as z.output<typeof startReceptionSchema>) }),
  ],
  [
    'petition',
    '关联登记或并入的信访件（第十二条）',
    linkArrivalSchema,
    (site, visit, { id, body }) =>
      linkArrival(site, visit, { id, ...(body as z.output<typeof linkArrivalSchema>) }),
  ],
  ['leave', '登记未接待离开', arrivalReasonSchema, reasonAct('leave')],
  ['reason', '注明未登记信访件的原因（第十二条）', arrivalReasonSchema, reasonAct('explain')],
  ['void', '作废登记有误的来访', arrivalReasonSchema, reasonAct('void')],
];

/** The desk of the day, and what is done with each visitor. */
export const receptionRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['reception'];
    const response = { 200: arrivalSchema };
    app.get(
      '/api/reception',
      {
        schema: {
          summary: '接访台：一日的来访、预约和值班领导',
          tags,
          querystring: dayQuery,
          response: { 200: receptionDaySchema },
        },
      },
      signedIn(site, async (visit, request, reply) => {
        if (!carries(visit.by.roles, 'seeReception')) return notTheirs(reply, '您的岗位不查看接访台');
        const { day } = request.query as z.output<typeof dayQuery>;
        return toReceptionDay(site, visit, day ?? visit.today);
      }),
    );
    app.post(
      '/api/arrivals',
      { schema: { summary: '来访登记', tags, body: newArrivalSchema, response: { 201: arrivalSchema } } },
      arriveRoute(site),
    );
    app.get(
      '/api/arrivals/:id',
      {
        schema: { summary: '来访人（转登记信访件用）', tags, params, response: { 200: wholeArrivalSchema } },
      },
      wholeRoute(site),
    );
    app.post(
      '/api/arrivals/:id/end',
      { schema: { summary: '结束接待，留接访记录', tags, params, body: endReceptionSchema, response } },
      endRoute(site),
    );
    for (const [path, summary, body, act] of acts)
      app.post(
        `/api/arrivals/:id/${path}`,
        { schema: { summary, tags, params, body, response } },
        actRoute(site, act),
      );
  };
