import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import { officerSchema } from '#contract/session.ts';
import { carries, type Duty, duties } from '#domain/access/duties.ts';
import { type Role, roles } from '#regulation/roles.ts';
import { type AuditRecord, listAudit } from '../audit/audit.ts';
import { changeStaff, createStaff, type StaffAnswer } from '../identity/staff.ts';
import { problem, sendProblem } from './problem.ts';
import { type Site, signedIn, type Visit } from './site.ts';

const roleIds = Object.keys(roles) as [Role, ...Role[]];
const newStaffBody = z.object({
  id: z.string().regex(/^[a-z0-9-]{2,40}$/, { error: '人员编号由小写字母、数字和短横线组成' }),
  name: z.string().trim().min(1, { error: '请填写姓名' }).max(50),
  username: z.string().trim().min(1, { error: '请填写用户名' }).max(50),
  department: z.string().trim().min(1, { error: '请填写部门' }).max(100),
  inEnforcement: z.boolean().default(false),
  password: z.string().min(1, { error: '请填写初始密码' }).max(200),
});
const rolesBody = z.object({ roles: z.array(z.enum(roleIds)) });
const params = z.object({ id: z.string().max(100) });
const auditQuery = z.object({ limit: z.coerce.number().int().min(1).max(500).default(100) });
const auditSchema = z.object({
  items: z.array(
    z.object({ at: z.string(), actor: z.string(), action: z.string(), subject: z.string(), ip: z.string() }),
  ),
});

const refuseDuty = (reply: FastifyReply, duty: Duty) =>
  sendProblem(
    reply,
    problem(
      'forbidden',
      `${duties[duty].title}由${duties[duty].by.map((role) => roles[role]).join('、')}办理（三员分立）`,
    ),
  );

function sendStaff(reply: FastifyReply, answer: StaffAnswer, status: number) {
  if (!answer.ok) return sendProblem(reply, problem('invalid', answer.message));
  const { id, name, roles: held, department, inEnforcement, active } = answer.staff;
  return reply.code(status).send({ id, name, roles: [...held], department, inEnforcement, active });
}

const doerOf = ({ by, at, ip }: Visit) => ({ actor: by.id, at, ip });
const toLine = ({ at, actor, action, subject, ip }: AuditRecord) => ({ at, actor, action, subject, ip });

function createRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    if (!carries(visit.by.roles, 'manageAccounts')) return refuseDuty(reply, 'manageAccounts');
    const wanted = request.body as z.output<typeof newStaffBody>;
    const entry = { court: visit.court, roles: [], ...wanted };
    return sendStaff(reply, await createStaff(site.db, entry, doerOf(visit)), 201);
  });
}

function rolesRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    if (!carries(visit.by.roles, 'grantRoles')) return refuseDuty(reply, 'grantRoles');
    const { id } = request.params as z.output<typeof params>;
    if (id === visit.by.id) return sendProblem(reply, problem('forbidden', '不得为自己授予岗位'));
    const change = request.body as z.output<typeof rolesBody>;
    return sendStaff(reply, await changeStaff(site.db, visit.court, id, change, doerOf(visit)), 200);
  });
}

function auditRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    if (!carries(visit.by.roles, 'readAudit')) return refuseDuty(reply, 'readAudit');
    const { limit } = request.query as z.output<typeof auditQuery>;
    const items = await listAudit(site.db, visit.court, { limit });
    return { items: items.map(toLine) };
  });
}

/** Accounts and posts: one administrator makes the account, another grants the posts, a third reads the log. */
export const staffRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['staff'];
    const create = {
      summary: '新建账号（系统管理员）',
      tags,
      body: newStaffBody,
      response: { 201: officerSchema },
    };
    app.post('/api/staff', { schema: create }, createRoute(site));
    const grant = {
      summary: '授予岗位（安全管理员）',
      tags,
      params,
      body: rolesBody,
      response: { 200: officerSchema },
    };
    app.put('/api/staff/:id/roles', { schema: grant }, rolesRoute(site));
    const read = {
      summary: '审计日志（审计管理员）',
      tags,
      querystring: auditQuery,
      response: { 200: auditSchema },
    };
    app.get('/api/audit', { schema: read }, auditRoute(site));
  };
