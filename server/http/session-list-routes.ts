import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { openSessionsQuery, openSessionsSchema } from '#contract/session.ts';
import { whyNotDuty } from '#domain/access/administration.ts';
import { carries } from '#domain/access/duties.ts';
import { endSession, listSessions } from '../identity/session-list.ts';
import { problem, sendProblem } from './problem.ts';
import { namesOf, type Site, signedIn } from './site.ts';

const params = z.object({ id: z.uuid() });

const listRoute = (site: Site) =>
  signedIn(site, async (visit, request, reply) => {
    const { whose } = request.query as z.output<typeof openSessionsQuery>;
    const { court, by, token, at, staff } = visit;
    const fault = whose === 'court' ? whyNotDuty(by.roles, 'seeSessions') : undefined;
    if (fault) return sendProblem(reply, problem('forbidden', fault.reason));
    const of = whose === 'court' ? { court } : { court, staff: by.id };
    const names = namesOf(staff);
    const items = await listSessions(site.db, of, token, at);
    return { items: items.map(({ staff: id, ...one }) => ({ ...one, staff: id, name: names.staff(id) })) };
  });

const endRoute = (site: Site) =>
  signedIn(site, async ({ court, by, at, ip }, request, reply) => {
    const { id } = request.params as z.output<typeof params>;
    const of = carries(by.roles, 'seeSessions') ? { court } : { court, staff: by.id };
    if (await endSession(site.db, id, of, { actor: by.id, at, ip })) return reply.code(204).send(null);
    return sendProblem(reply, problem('unknown', '没有这次登录，或者已经结束', { remedy: '请刷新后再看' }));
  });

/** Where somebody is signed in: everybody sees and ends their own, the security administrator those of the court. */
export const sessionListRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['session'];
    const list = {
      ...{ summary: '本人的登录；安全管理员可看全院', tags, querystring: openSessionsQuery },
      response: { 200: openSessionsSchema },
    };
    app.get('/api/sessions', { schema: list }, listRoute(site));
    const end = { summary: '结束一次登录', tags, params, response: { 204: z.null() } };
    app.delete('/api/sessions/:id', { schema: end }, endRoute(site));
  };
