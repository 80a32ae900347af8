/** The names of the departments, by which appraisal, figures and ledgers are grouped. */
import type { FastifyPluginAsync } from 'fastify';
import type { z } from 'zod';
import { renamedSchema, renamingSchema } from '#contract/staff.ts';
import { renameDepartment } from '../identity/rename-department.ts';
import { type Site, signedIn } from './site.ts';
import { doerOf, sendRefusal } from './staff-routes.ts';

const renameRoute = (site: Site) =>
  signedIn(site, async (visit, request, reply) => {
    const names = request.body as z.output<typeof renamingSchema>;
    const answer = await renameDepartment(site.db, visit.court, names, doerOf(visit));
    if (answer.ok) return { name: answer.name, people: answer.people };
    const { kind, reason: message, remedy } = answer.refusal;
    const refused = { ok: false, kind, message, ...(remedy ? { remedy } : {}) } as const;
    return sendRefusal(site, visit, reply, names.from, refused);
  });

/** The system administrator renames a department for all its people at once. */
export const departmentRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const summary = '部门改名，其全部人员一并变更（系统管理员）';
    const schema = { summary, tags: ['staff'], body: renamingSchema, response: { 200: renamedSchema } };
    app.post('/api/staff/departments', { schema }, renameRoute(site));
  };
