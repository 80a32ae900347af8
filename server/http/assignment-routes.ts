/** Who leads in turn, who is away, and how often somebody went over the court's head. */
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  type ContactCountsAnswer,
  contactCountsSchema,
  leaveEndSchema,
  leaveInputSchema,
  leaveListSchema,
  monthSchema,
  type RosterAnswer,
  type RosterInput,
  rosterInputSchema,
  rosterSchema,
} from '#contract/assignment.ts';
import { covers, refuseLeave } from '#domain/access/leave.ts';
import { hasRole } from '#domain/access/officer.ts';
import { approvals } from '#regulation/approvals.ts';
import { leadRotation } from '#regulation/assignment.ts';
import { recordAudit } from '../audit/audit.ts';
import { findContactCounts } from '../store/contact-counts.ts';
import { readRoster, writeRoster } from '../store/lead-roster.ts';
import { endLeave, enterLeave, listLeaves } from '../store/leave.ts';
import { onDuty } from './on-duty.ts';
import { invalidProblem, problem, sendProblem, toBasis } from './problem.ts';
import { namesOf, type Site, type Visit } from './site.ts';

const idParams = z.object({ id: z.uuid() });
const named = ({ staff }: Visit, id: string) => ({ id, name: namesOf(staff).staff(id) });

async function toRoster(site: Site, visit: Visit): Promise<RosterAnswer> {
  const roster = await readRoster(site.db, visit.court);
  const leaders = [...visit.staff.values()].filter(
    (one) => one.active && hasRole(one, approvals.opinion.by) && !roster.has(one.id),
  );
  return {
    items: [...roster].map(([id, { tracks, departments, open }]) => ({
      staff: named(visit, id),
      tracks: [...tracks],
      departments: [...departments],
      open,
      away: visit.staff.get(id)?.away === true,
    })),
    basis: toBasis(leadRotation.basis),
    others: leaders.map(({ id, name }) => ({ id, name })),
  };
}

/** Everybody in the roster is a court leader in office, and stands there once. */
function rosterFault({ items }: RosterInput, { staff }: Visit): string | undefined {
  const ids = items.map((one) => one.staff);
  if (new Set(ids).size < ids.length) return '同一名院领导只列一次';
  const stranger = ids.find((id) => {
    const officer = staff.get(id);
    return !officer?.active || !hasRole(officer, approvals.opinion.by);
  });
  return stranger && `${staff.get(stranger)?.name ?? '所选人员'}不是在岗的院领导`;
}

const rosterRoute = (site: Site) =>
  onDuty(site, 'manageAssignment', async (visit, request, reply) => {
    const input = request.body as RosterInput;
    const fault = rosterFault(input, visit);
    if (fault) return sendProblem(reply, invalidProblem([{ field: 'items', message: fault }], '4'));
    const { court, at, by, ip } = visit;
    await writeRoster(site.db, court, input.items);
    const subject = 'lead-roster';
    await recordAudit(site.db, { court, at, ip, actor: by.id, action: 'rosterChanged', subject });
    return toRoster(site, visit);
  });

async function toLeaves(site: Site, visit: Visit) {
  const leaves = await listLeaves(site.db, visit.court, visit.today);
  return {
    items: leaves.map(({ id, staff, from, until, deputy, reason }) => ({
      ...{ id, from, until, reason },
      staff: named(visit, staff),
      ...(deputy ? { deputy: named(visit, deputy) } : {}),
      away: covers({ from, until }, visit.today),
    })),
  };
}

const recordLeave = (site: Site, { court, at, by, ip }: Visit, subject: string) =>
  recordAudit(site.db, { court, at, ip, actor: by.id, action: 'leaveChanged', subject });

const enterRoute = (site: Site) =>
  onDuty(site, 'manageAssignment', async (visit, request, reply) => {
    const { deputy, ...given } = request.body as z.output<typeof leaveInputSchema>;
    const wanted = { ...given, ...(deputy ? { deputy } : {}) };
    const no = refuseLeave(wanted, visit.staff, await listLeaves(site.db, visit.court, wanted.from));
    if (no) return sendProblem(reply, invalidProblem([{ field: no.field, message: no.reason }], '5'));
    const by = { actor: visit.by.id, at: visit.at };
    await enterLeave(site.db, visit.court, { id: site.newId(), ...wanted }, by);
    await recordLeave(site, visit, wanted.staff);
    return toLeaves(site, visit);
  });

const unknownLeave = (reply: FastifyReply) => sendProblem(reply, problem('unknown', '没有这次请假'));

const endRoute = (site: Site) =>
  onDuty(site, 'manageAssignment', async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof idParams>;
    const { until } = request.body as z.output<typeof leaveEndSchema>;
    const leaves = await listLeaves(site.db, visit.court, visit.today);
    const leave = leaves.find((one) => one.id === id);
    if (!leave) return unknownLeave(reply);
    if (until > leave.until)
      return sendProblem(
        reply,
        invalidProblem([{ field: 'until', message: '只能提前结束；延长的请另行登记' }], '5'),
      );
    await endLeave(site.db, visit.court, id, until);
    await recordLeave(site, visit, leave.staff);
    return toLeaves(site, visit);
  });

const countsRoute = (site: Site) =>
  onDuty(site, 'seeContactCounts', async (visit, request): Promise<ContactCountsAnswer> => {
    const { month } = request.query as z.output<typeof monthSchema>;
    const { items, numbers } = await findContactCounts(site.db, visit.by, month);
    return {
      month,
      items: items.map(({ handler, levels, leapfrogs, repeats, petitions }) => ({
        ...(handler ? { handler: named(visit, handler) } : {}),
        levels: { ...levels },
        leapfrogs,
        repeats,
        petitions: petitions.map((id) => ({ id, number: numbers.get(id) ?? id })),
      })),
    };
  });

/** The roster, the leaves and the counts, each for those whose duty it is. */
export const assignmentRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['assignment'];
    const roster = { summary: '主办领导名册', tags, response: { 200: rosterSchema } };
    app.get(
      '/api/lead-roster',
      { schema: roster },
      onDuty(site, 'manageAssignment', (visit) => toRoster(site, visit)),
    );
    const putRoster = { ...roster, summary: '变更主办领导名册', body: rosterInputSchema };
    app.put('/api/lead-roster', { schema: putRoster }, rosterRoute(site));
    const leaves = { summary: '请假与代理', tags, response: { 200: leaveListSchema } };
    app.get(
      '/api/leaves',
      { schema: leaves },
      onDuty(site, 'manageAssignment', (visit) => toLeaves(site, visit)),
    );
    const enter = { ...leaves, summary: '登记请假', body: leaveInputSchema };
    app.post('/api/leaves', { schema: enter }, enterRoute(site));
    const end = { ...leaves, summary: '提前结束请假', params: idParams, body: leaveEndSchema };
    app.put('/api/leaves/:id', { schema: end }, endRoute(site));
    const counts = {
      summary: '越级访、重复访按月按承办人统计',
      tags,
      querystring: monthSchema,
      response: { 200: contactCountsSchema },
    };
    app.get('/api/leapfrogs', { schema: counts }, countsRoute(site));
  };
