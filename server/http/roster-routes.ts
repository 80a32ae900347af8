/** The roster of leaders' reception days (R8.3). */
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { dutySchema, rosterSchema } from '#contract/reception.ts';
import { carries } from '#domain/access/duties.ts';
import { hasRole } from '#domain/access/officer.ts';
import { explainDay } from '#domain/calendar/calendar.ts';
import { addDays, type Day, daySchema, findDay } from '#domain/calendar/day.ts';
import { refuseDuty } from '#domain/reception/roster.ts';
import { rosterRoles } from '#regulation/reception.ts';
import { type Role, roles } from '#regulation/roles.ts';
import { listDuties, setDuty } from '../store/roster.ts';
import { outcomeProblem, problem, sendProblem, toBasis } from './problem.ts';
import { namesOf, type Site, signedIn, type Visit } from './site.ts';

const params = z.object({ day: daySchema });
const monthQuery = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, { error: '月份须为 年-月，如 2026-12' })
    .optional(),
});

/** The days of a month, in order. */
function daysOf(month: string): readonly Day[] {
  const days: Day[] = [];
  for (let day = findDay(`${month}-01`); day?.startsWith(month); day = addDays(day, 1)) days.push(day);
  return days;
}

async function rosterOf(site: Site, visit: Visit, month: string) {
  const days = daysOf(month);
  const span = { from: days[0] ?? '', until: days.at(-1) ?? '' };
  const duties = await listDuties(site.db, visit.court, span);
  const calendar = site.calendar();
  const able = [...visit.staff.values()].filter((one) => one.active && hasRole(one, rosterRoles));
  const postOf = (held: readonly Role[]) =>
    roles[held.find((role) => rosterRoles.some((one) => one === role)) ?? 'director'];
  return {
    month,
    days: days.map((day) => {
      const { working, reason } = explainDay(calendar, day);
      return { day, working, reason, staff: [...(duties.get(day) ?? [])] };
    }),
    candidates: able.map(({ id, name, roles: held }) => ({ id, name, post: postOf(held) })),
    mayChange: carries(visit.by.roles, 'keepRoster'),
  };
}

function changeRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    if (!carries(visit.by.roles, 'keepRoster'))
      return sendProblem(
        reply,
        problem('forbidden', '领导接访日由执行信访团队负责人排定', { basis: toBasis('8') }),
      );
    const { day } = request.params as z.output<typeof params>;
    const { staff } = request.body as z.output<typeof dutySchema>;
    const about = { on: visit.today, people: visit.staff, calendar: site.calendar() };
    const refusal = refuseDuty({ day, staff }, about);
    if (refusal)
      return sendProblem(reply, outcomeProblem({ kind: 'refused', refusal }, namesOf(visit.staff)));
    await setDuty(site.db, visit.court, { day, staff }, { by: visit.by.id, at: visit.at });
    return rosterOf(site, visit, day.slice(0, 7));
  });
}

/** Who receives on which day: seen by the desk and the leaders, kept by the head of the team. */
export const rosterRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['reception'];
    const response = { 200: rosterSchema };
    app.get(
      '/api/roster',
      { schema: { summary: '领导接访日安排', tags, querystring: monthQuery, response } },
      signedIn(site, async (visit, request, reply) => {
        if (!carries(visit.by.roles, 'seeReception'))
          return sendProblem(
            reply,
            problem('forbidden', '您的岗位不查看领导接访安排', { basis: toBasis('8') }),
          );
        const { month } = request.query as z.output<typeof monthQuery>;
        return rosterOf(site, visit, month ?? visit.today.slice(0, 7));
      }),
    );
    app.put(
      '/api/roster/:day',
      { schema: { summary: '排定一日的接访领导（第八条）', tags, params, body: dutySchema, response } },
      changeRoute(site),
    );
  };
