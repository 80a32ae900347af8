import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  changePasswordSchema,
  type SessionAnswer,
  sessionSchema,
  signInSchema,
  staffListSchema,
} from '#contract/session.ts';
import { carries, type Duty, duties } from '#domain/access/duties.ts';
import type { Officer } from '#domain/access/officer.ts';
import { shanghaiDay } from '#domain/calendar/day.ts';
import { changeOwnPassword } from '../identity/credential.ts';
import { signOut, type SignedIn } from '../identity/session.ts';
import { signIn } from '../identity/sign-in.ts';
import { problem, sendProblem } from './problem.ts';
import { sessionCookie, signedIn, type Site } from './site.ts';

const cookieOptions = { path: '/', httpOnly: true, sameSite: 'strict', secure: 'auto' } as const;

async function toSession(site: Site, { officer, mustChange }: Pick<SignedIn, 'officer' | 'mustChange'>): Promise<SessionAnswer> {
  const court = await site.db
    .selectFrom('court')
    .select(['court', 'name', 'demonstration'])
    .where('court', '=', officer.court)
    .executeTakeFirstOrThrow();
  return {
    officer: { ...toOfficer(officer), username: officer.username },
    court: { code: court.court, name: court.name },
    duties: (Object.keys(duties) as Duty[]).filter((duty) => carries(officer.roles, duty)),
    demonstration: court.demonstration,
    today: shanghaiDay(site.now()),
    mustChange,
  };
}

function toOfficer({ id, name, roles, department, inEnforcement, active }: Officer) {
  return { id, name, roles: [...roles], department, inEnforcement, active };
}

/** Signing in and out, who is here, and the colleagues that pickers show. */
export const sessionRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    app.post(
      '/api/session',
      {
        schema: { summary: '登录', tags: ['session'], body: signInSchema, response: { 200: sessionSchema } },
        config: { rateLimit: { max: 60, timeWindow: '1 minute' } },
      },
      async (request: FastifyRequest, reply: FastifyReply) => {
        const credentials = request.body as z.output<typeof signInSchema>;
        const answer = await signIn(site.db, undefined, credentials, site.now(), request.ip);
        if (!answer.ok) return sendProblem(reply, problem('signedOut', answer.message));
        reply.setCookie(sessionCookie, answer.token, cookieOptions);
        return toSession(site, answer);
      },
    );
    app.get(
      '/api/session',
      { schema: { summary: '当前登录', tags: ['session'], response: { 200: sessionSchema } } },
      signedIn(site, async (visit) => toSession(site, visit)),
    );
    app.delete(
      '/api/session',
      { schema: { summary: '退出', tags: ['session'], response: { 204: z.null() } } },
      async (request: FastifyRequest, reply) => {
        const token = request.cookies[sessionCookie];
        if (token) await signOut(site.db, token, site.now(), request.ip);
        return reply.clearCookie(sessionCookie, cookieOptions).code(204).send(null);
      },
    );
    app.put(
      '/api/session/password',
      { schema: { summary: '修改密码', tags: ['session'], body: changePasswordSchema, response: { 204: z.null() } } },
      signedIn(site, async (visit, request: FastifyRequest, reply) => {
        const { old, fresh } = request.body as z.output<typeof changePasswordSchema>;
        const { officer, token, at, ip } = visit;
        const answer = await changeOwnPassword(
          site.db,
          officer,
          { old, password: fresh, keepToken: token },
          { actor: officer.id, at, ip },
        );
        if (!answer.ok) return sendProblem(reply, problem('invalid', answer.message, { errors: [{ field: 'fresh', message: answer.message }] }));
        return reply.code(204).send(null);
      }),
    );
    app.get(
      '/api/staff',
      { schema: { summary: '本院人员', tags: ['session'], response: { 200: staffListSchema } } },
      signedIn(site, async (visit) => ({ items: [...visit.staff.values()].map(toOfficer) })),
    );
  };
