/** Reading what was sealed away, for the head of the team and the discipline liaison; each reading leaves its line. */
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { sealedListSchema, sealedSchema } from '#contract/sealed.ts';
import { recordAudit } from '../audit/audit.ts';
import { listSealed, openSealed, type SealedAccusation } from '../store/sealed-accusation.ts';
import { onDuty } from './on-duty.ts';
import { problem, sendProblem } from './problem.ts';
import { namesOf, type Site, type Visit } from './site.ts';

const params = z.object({ id: z.uuid() });

function toNamed<One extends Omit<SealedAccusation, 'content'>>(one: One, { staff }: Visit) {
  const names = namesOf(staff);
  return { ...one, officers: one.officers.map(names.staff), by: names.staff(one.by) };
}

const listRoute = (site: Site) =>
  onDuty(site, 'readSealed', async (visit) => {
    const sealed = await listSealed(site.db, visit.by);
    return { items: sealed.map((one) => toNamed(one, visit)) };
  });

const openRoute = (site: Site) =>
  onDuty(site, 'readSealed', async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof params>;
    const sealed = await openSealed(site.db, site.keys, visit.by, id);
    if (!sealed) return sendProblem(reply, problem('unknown', '没有这份密封的检举控告，或您无权查看'));
    const { court, at, by, ip } = visit;
    const read = { action: 'sealedRead', subject: sealed.petition, detail: { accusation: id } } as const;
    await recordAudit(site.db, { court, at, ip, actor: by.id, ...read });
    return toNamed(sealed, visit);
  });

/** The sealed accusations, and one of them opened. */
export const sealedRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['assignment'];
    const list = { summary: '密封的检举控告', tags, response: { 200: sealedListSchema } };
    app.get('/api/sealed-accusations', { schema: list }, listRoute(site));
    const one = { summary: '查看密封的检举控告（留痕）', tags, params, response: { 200: sealedSchema } };
    app.get('/api/sealed-accusations/:id', { schema: one }, openRoute(site));
  };
