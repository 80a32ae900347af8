import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import {
  changePasswordSchema,
  type SessionAnswer,
  sessionSchema,
  signInSchema,
  staffListSchema,
} from '#contract/session.ts';
import { type SiteAnswer, siteSchema } from '#contract/site.ts';
import { carries, type Duty, duties } from '#domain/access/duties.ts';
import type { Officer } from '#domain/access/officer.ts';
import { shanghaiDay } from '#domain/calendar/day.ts';
import { findPasswordGiver } from '../identity/accounts.ts';
import { changeOwnPassword } from '../identity/credential.ts';
import { type SignedIn, signOut } from '../identity/session.ts';
import { signIn } from '../identity/sign-in.ts';
import { findStaff } from '../identity/staff.ts';
import { courtsBelow } from '../store/court-tree.ts';
import { invalidProblem, problem, sendProblem } from './problem.ts';
import { type Site, sessionCookie, signedIn } from './site.ts';

const cookieOptions = { path: '/', httpOnly: true, sameSite: 'strict', secure: 'auto' } as const;

async function toSession(
  site: Site,
  { officer, mustChange }: Pick<SignedIn, 'officer' | 'mustChange'>,
): Promise<SessionAnswer> {
  const court = await site.db
    .selectFrom('court')
    .select(['court', 'name', 'demonstration'])
    .where('court', '=', officer.court)
    .executeTakeFirstOrThrow();
  const below = await courtsBelow(site.db, officer.court);
  const giver = mustChange ? await findPasswordGiver(site.db, officer.court, officer.id) : undefined;
  const givenBy = giver && { ...giver, name: await nameOf(site, officer.court, giver.by) };
  return {
    officer: { ...toOfficer(officer), username: officer.username },
    court: { code: court.court, name: court.name },
    duties: dutiesOf(officer, below.length > 0),
    below: [...below],
    demonstration: court.demonstration,
    today: shanghaiDay(site.now()),
    mustChange,
    ...(givenBy ? { givenBy } : {}),
  };
}

/** What the officer's posts carry; assigning downwards only where there are courts below. */
const dutiesOf = ({ roles }: Officer, hasBelow: boolean): Duty[] =>
  (Object.keys(duties) as Duty[]).filter(
    (duty) => carries(roles, duty) && (duty !== 'assignDown' || hasBelow),
  );

/** A person's name; what is no person, such as the installation, keeps its own. */
async function nameOf(site: Site, court: string, id: string): Promise<string> {
  return (await findStaff(site.db, court, id))?.name ?? (id === 'installation' ? '安装程序' : id);
}

async function toSite({ db }: Site): Promise<SiteAnswer> {
  const { name, demonstration } = await db
    .selectFrom('court')
    .select(['name', 'demonstration'])
    // Of several courts the one furthest down the tree: its people are those who come to the sign-in page most.
    .orderBy(sql`length(court)`, 'desc')
    .orderBy('court')
    .executeTakeFirstOrThrow();
  return { court: { name }, demonstration };
}

function toOfficer({ id, name, roles, department, inEnforcement, active, away }: Officer) {
  const account = { id, name, roles: [...roles], department, inEnforcement, active };
  return away ? { ...account, away } : account;
}

function signInRoute(site: Site) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const typed = request.body as z.output<typeof signInSchema>;
    const credentials = { ...typed, device: request.headers['user-agent'] ?? '' };
    const answer = await signIn(site.db, undefined, credentials, site.now(), request.ip);
    if (!answer.ok) return sendProblem(reply, problem('notSignedIn', answer.message));
    reply.setCookie(sessionCookie, answer.token, cookieOptions);
    return toSession(site, answer);
  };
}

function signOutRoute(site: Site) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const token = request.cookies[sessionCookie];
    if (token) await signOut(site.db, token, site.now(), request.ip);
    return reply.clearCookie(sessionCookie, cookieOptions).code(204).send(null);
  };
}

function passwordRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { old, fresh } = request.body as z.output<typeof changePasswordSchema>;
    const { officer, token, at, ip } = visit;
    const change = { old, password: fresh, keepToken: token };
    const answer = await changeOwnPassword(site.db, officer, change, { actor: officer.id, at, ip });
    if (answer.ok) return reply.code(204).send(null);
    return sendProblem(reply, invalidProblem([{ field: answer.field, message: answer.message }]));
  });
}

/** Signing in and out, who is here, and the colleagues that pickers show. */
export const sessionRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['session'];
    const config = { rateLimit: { max: 60, timeWindow: '1 minute' } };
    const into = {
      summary: '登录',
      tags,
      security: [],
      body: signInSchema,
      response: { 200: sessionSchema },
    };
    app.post('/api/session', { schema: into, config }, signInRoute(site));
    const whose = { summary: '法院名称，是否演示站点', tags, security: [], response: { 200: siteSchema } };
    app.get('/api/site', { schema: whose }, async () => toSite(site));
    const who = { summary: '当前登录', tags, response: { 200: sessionSchema } };
    app.get(
      '/api/session',
      { schema: who },
      signedIn(site, async (visit) => toSession(site, visit)),
    );
    const out = { summary: '退出', tags, response: { 204: z.null() } };
    app.delete('/api/session', { schema: out }, signOutRoute(site));
    const password = { summary: '修改密码', tags, body: changePasswordSchema, response: { 204: z.null() } };
    app.put('/api/session/password', { schema: password }, passwordRoute(site));
    const staff = { summary: '本院人员', tags, response: { 200: staffListSchema } };
    app.get(
      '/api/staff',
      { schema: staff },
      signedIn(site, async (visit) => ({ items: [...visit.staff.values()].map(toOfficer) })),
    );
  };
