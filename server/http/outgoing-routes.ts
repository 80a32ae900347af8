/** What left the system: the administrator's list, what concerns one petition, and where each person wants to be told. */
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  giveUpSchema,
  type OutgoingAnswer,
  outgoingAttemptsSchema,
  outgoingListSchema,
  outgoingPageSchema,
  outgoingQuestionSchema,
  ownContactSchema,
  saveOwnContactSchema,
} from '#contract/outgoing.ts';
import { getOutgoingRule, type OutgoingOccasion, outgoingOccasions } from '#regulation/outgoing.ts';
import type { SaveFault } from '../outgoing/gateways.ts';
import { maskedReceivers } from '../outgoing/masked-receivers.ts';
import {
  attemptsAt,
  giveUpMessage,
  type Listed,
  outgoingOf,
  readOutgoing,
  retryMessage,
} from '../outgoing/outgoing-list.ts';
import { saveContact, showContact } from '../outgoing/staff-contacts.ts';
import { onDuty } from './on-duty.ts';
import { invalidProblem, problem, sendProblem } from './problem.ts';
import { findSeen, notSeen } from './seen-petition.ts';
import { type Site, signedIn, type Visit } from './site.ts';

const idParams = z.object({ id: z.uuid() });
const petitionParams = z.object({ id: z.string().max(100) });
const idOf = (request: FastifyRequest) => (request.params as z.output<typeof idParams>).id;
const doerOf = ({ court, by, at, ip }: Visit) => ({ court, actor: by.id, at, ip });

const isOccasion = (text: string): text is OutgoingOccasion => Object.hasOwn(outgoingOccasions, text);

async function toAnswers(site: Site, court: string, items: readonly Listed[]): Promise<OutgoingAnswer[]> {
  const receivers = await maskedReceivers(site, court, items);
  return items.map((one) => ({
    ...{ id: one.id, kind: one.kind, gateway: one.gateway_name, number: one.number },
    occasion: isOccasion(one.occasion) ? getOutgoingRule(one.occasion).title : one.occasion,
    receiver: receivers.get(one.id) ?? '',
    ...{ state: one.state, attempts: one.attempts, createdAt: one.created_at, dueAt: one.due_at },
    endedAt: one.ended_at,
    reason: one.reason ?? '',
  }));
}

const listRoute = (site: Site) =>
  onDuty(site, 'manageGateways', async (visit, request) => {
    const question = request.query as z.output<typeof outgoingQuestionSchema>;
    const { items, next } = await readOutgoing(site.db, visit.court, question);
    return { items: await toAnswers(site, visit.court, items), next: next ?? null };
  });

const attemptsRoute = (site: Site) =>
  onDuty(site, 'manageGateways', async (visit, request) => {
    const rows = await attemptsAt(site.db, visit.court, idOf(request));
    return {
      items: rows.map(({ seq, started_at, ended_at, outcome, answer }) => ({
        ...{ seq, startedAt: started_at, endedAt: ended_at, answer: answer ?? '' },
        outcome: outcome === 'sent' || outcome === 'failed' ? outcome : ('unknown' as const),
      })),
    };
  });

const refused = (reply: FastifyReply, fault: SaveFault | undefined) =>
  fault ? sendProblem(reply, problem('refused', fault.message, { remedy: '请刷新后再看' })) : {};

const retryRoute = (site: Site) =>
  onDuty(site, 'manageGateways', async (visit, request, reply) =>
    refused(reply, await retryMessage(site.db, idOf(request), doerOf(visit))),
  );

const giveUpRoute = (site: Site) =>
  onDuty(site, 'manageGateways', async (visit, request, reply) => {
    const { reason } = request.body as z.output<typeof giveUpSchema>;
    return refused(reply, await giveUpMessage(site.db, idOf(request), reason, doerOf(visit)));
  });

const petitionRoute = (site: Site) =>
  signedIn(site, async (visit, request, reply) => {
    const seen = await findSeen(site, visit, (request.params as z.output<typeof petitionParams>).id);
    if (!seen) return notSeen(reply);
    const { court, id } = seen.petition;
    return { items: await toAnswers(site, court, await outgoingOf(site.db, court, id)) };
  });

const contactRoute = (site: Site) =>
  signedIn(site, ({ court, by }) => showContact(site.db, site.keys, court, by.id));

const saveContactRoute = (site: Site) =>
  signedIn(site, async (visit, request, reply) => {
    const given = request.body as z.output<typeof saveOwnContactSchema>;
    const fault = await saveContact(site.db, site.keys, given, doerOf(visit));
    if (fault) return sendProblem(reply, invalidProblem([fault]));
    return showContact(site.db, site.keys, visit.court, visit.by.id);
  });

const tags = ['outgoing'];

function administering(app: Parameters<FastifyPluginAsync>[0], site: Site): void {
  const list = { tags, querystring: outgoingQuestionSchema, response: { 200: outgoingPageSchema } };
  app.get(
    '/api/outgoing',
    { schema: { ...list, summary: '对外通知的发送记录（系统管理员）' } },
    listRoute(site),
  );
  const attempts = { summary: '一条通知的历次发送', tags, params: idParams };
  app.get(
    '/api/outgoing/:id/attempts',
    { schema: { ...attempts, response: { 200: outgoingAttemptsSchema } } },
    attemptsRoute(site),
  );
  const act = { tags, params: idParams, response: { 200: z.object({}) } };
  app.post('/api/outgoing/:id/retry', { schema: { ...act, summary: '重发一条通知' } }, retryRoute(site));
  app.post(
    '/api/outgoing/:id/giving-up',
    { schema: { ...act, summary: '放弃一条通知', body: giveUpSchema } },
    giveUpRoute(site),
  );
}

export const outgoingRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    administering(app, site);
    app.get(
      '/api/petitions/:id/outgoing',
      {
        schema: {
          ...{ summary: '一件信访案件的对外通知', tags, params: petitionParams },
          response: { 200: outgoingListSchema },
        },
      },
      petitionRoute(site),
    );
    const own = { tags, response: { 200: ownContactSchema } };
    app.get(
      '/api/session/contact',
      { schema: { ...own, summary: '本人接收提醒的方式' } },
      contactRoute(site),
    );
    app.put(
      '/api/session/contact',
      { schema: { ...own, summary: '修改本人接收提醒的方式', body: saveOwnContactSchema } },
      saveContactRoute(site),
    );
  };
