import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { officerSchema } from '#contract/session.ts';
import {
  type AccountAnswer,
  accountListSchema,
  changeAccountSchema,
  grantedPostsSchema,
  newAccountSchema,
  oneTimePasswordSchema,
} from '#contract/staff.ts';
import { whyNotDuty } from '#domain/access/administration.ts';
import { recordAudit } from '../audit/audit.ts';
import { type Account, listAccounts } from '../identity/accounts.ts';
import {
  type Administered,
  changeAccount,
  enterAccount,
  grantPosts,
  type PasswordGiven,
  resetPassword,
  unlockAccount,
} from '../identity/administer.ts';
import { type StaffRecord, usernameForm } from '../identity/staff-record.ts';
import { invalidProblem, type ProblemKind, problem, sendProblem } from './problem.ts';
import { namesOf, type Site, signedIn, type Visit } from './site.ts';

const params = z.object({ id: z.string().max(100) });
export const doerOf = ({ by, at, ip }: Visit) => ({ actor: by.id, at, ip });

const toOfficer = ({ id, name, roles, department, inEnforcement, active }: StaffRecord) => ({
  id,
  name,
  roles: [...roles],
  department,
  inEnforcement,
  active,
});

const kinds = {
  forbidden: 'forbidden',
  refused: 'refused',
  unknown: 'unknown',
  invalid: 'invalid',
} as const satisfies Record<string, ProblemKind>;

type Refused = Extract<Administered, { ok: false }>;

/** Answers what was not done to `subject`; who reached for another's part is written down. */
export async function sendRefusal(
  site: Site,
  visit: Visit,
  reply: FastifyReply,
  subject: string,
  answer: Refused,
) {
  const { kind, message, remedy, field } = answer;
  if (kind === 'forbidden') {
    const detail = { reason: message };
    await recordAudit(site.db, { court: visit.court, ...doerOf(visit), action: 'denied', subject, detail });
  }
  if (field) return sendProblem(reply, invalidProblem([{ field, message }]));
  return sendProblem(reply, problem(kinds[kind], message, remedy ? { remedy } : {}));
}

type OnPerson<Answer> = (visit: Visit, request: FastifyRequest, id: string) => Promise<Answer>;

/** A route about one person that answers the person's entry. */
const toPerson = (site: Site, act: OnPerson<Administered>) =>
  signedIn(site, async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof params>;
    const answer = await act(visit, request, id);
    return answer.ok ? toOfficer(answer.staff) : sendRefusal(site, visit, reply, id, answer);
  });

function sendPassword(reply: FastifyReply, { staff, password }: Extract<PasswordGiven, { ok: true }>) {
  return reply.send({ officer: toOfficer(staff), username: staff.username, password });
}

function accountsRoute(site: Site) {
  return signedIn(site, async (visit, _request, reply) => {
    const fault = whyNotDuty(visit.by.roles, 'seeAccounts');
    if (fault) return sendProblem(reply, problem('forbidden', fault.reason));
    const names = namesOf(visit.staff);
    const toAccount = ({ reset, ...account }: Account): AccountAnswer => ({
      ...toOfficer(account),
      username: account.username,
      lastSignIn: account.lastSignIn ?? null,
      lockedUntil: account.lockedUntil ?? null,
      password: account.password,
      reset: reset ? { at: reset.at, by: names.staff(reset.by) } : null,
    });
    return { items: (await listAccounts(site.db, visit.court, visit.at)).map(toAccount) };
  });
}

function createRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const wanted = request.body as z.output<typeof newAccountSchema>;
    const entry = { ...wanted, court: visit.court, id: `s-${usernameForm(wanted.username)}` };
    const answer = await enterAccount(site.db, visit.by.roles, entry, doerOf(visit));
    if (!answer.ok) return sendRefusal(site, visit, reply, entry.id, answer);
    return sendPassword(reply.code(201), answer);
  });
}

const changeRoute = (site: Site) =>
  toPerson(site, (visit, request, id) => {
    const { name, department, inEnforcement, active } = request.body as z.output<typeof changeAccountSchema>;
    const change = {
      ...(name === undefined ? {} : { name }),
      ...(department === undefined ? {} : { department }),
      ...(inEnforcement === undefined ? {} : { inEnforcement }),
      ...(active === undefined ? {} : { active }),
    };
    return changeAccount(site.db, visit.court, id, change, doerOf(visit));
  });

const grantRoute = (site: Site) =>
  toPerson(site, (visit, request, id) => {
    const { roles } = request.body as z.output<typeof grantedPostsSchema>;
    return grantPosts(site.db, visit.court, id, roles, doerOf(visit));
  });

const unlockRoute = (site: Site) =>
  toPerson(site, (visit, _request, id) => unlockAccount(site.db, visit.court, id, doerOf(visit)));

function resetRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof params>;
    const answer = await resetPassword(site.db, visit.court, id, doerOf(visit));
    return answer.ok ? sendPassword(reply, answer) : sendRefusal(site, visit, reply, id, answer);
  });
}

/** Accounts and posts: one administrator makes the account, another grants the posts, a third reads the log. */
export const staffRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const officer = { 200: officerSchema };
    const password = oneTimePasswordSchema;
    const about = (summary: string, more: object) => ({
      schema: { summary, tags: ['staff'], ...more },
    });
    app.get(
      '/api/staff/accounts',
      about('人员账号（三员）', { response: { 200: accountListSchema } }),
      accountsRoute(site),
    );
    app.post(
      '/api/staff',
      about('新建账号，答复一次性密码（系统管理员）', {
        body: newAccountSchema,
        response: { 201: password },
      }),
      createRoute(site),
    );
    app.put(
      '/api/staff/:id',
      about('变更、停用、恢复账号（系统管理员）', { params, body: changeAccountSchema, response: officer }),
      changeRoute(site),
    );
    app.put(
      '/api/staff/:id/roles',
      about('授予、收回岗位（安全管理员；首任安全、审计管理员由系统管理员指定）', {
        params,
        body: grantedPostsSchema,
        response: officer,
      }),
      grantRoute(site),
    );
    app.post(
      '/api/staff/:id/password',
      about('重置密码，答复一次性密码（系统管理员）', { params, response: { 200: password } }),
      resetRoute(site),
    );
    app.post(
      '/api/staff/:id/unlock',
      about('解除锁定（系统管理员）', { params, response: officer }),
      unlockRoute(site),
    );
  };
