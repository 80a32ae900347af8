/** An officer leaves: what is in hand, to whom each would go, and passing it on. */
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { type HandedOver, handedOverSchema, handOverSchema, holdingsSchema } from '#contract/assignment.ts';
import { stages } from '#domain/petition/core.ts';
import { recordAudit } from '../audit/audit.ts';
import { findHoldings, type Holding, type Part, passOn } from '../store/hand-over.ts';
import { onDuty } from './on-duty.ts';
import { outcomeProblem, problem, sendProblem } from './problem.ts';
import { namesOf, type Site, type Visit } from './site.ts';

const params = z.object({ id: z.string().max(100) });
const partNames = { handler: '承办人', lead: '主办院领导', assistant: '协办法官' } as const satisfies Record<
  Part,
  string
>;

const toHolding = ({ petition, part, proposed, why }: Holding, { staff }: Visit) => ({
  petition: petition.id,
  seq: petition.seq,
  number: petition.number,
  summary: petition.summary,
  stageName: stages[petition.stage],
  part,
  partName: partNames[part],
  ...(proposed ? { proposed: { id: proposed, name: namesOf(staff).staff(proposed) } } : {}),
  why,
});

const holdingsRoute = (site: Site) =>
  onDuty(site, 'manageAssignment', async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof params>;
    const officer = visit.staff.get(id);
    if (!officer) return sendProblem(reply, problem('unknown', '本院没有这名人员'));
    const holdings = await findHoldings(site, visit, officer);
    return {
      officer: { id, name: officer.name },
      items: holdings.map((one) => toHolding(one, visit)),
    };
  });

const handOverRoute = (site: Site) =>
  onDuty(site, 'manageAssignment', async (visit, request): Promise<HandedOver> => {
    const { id } = request.params as z.output<typeof params>;
    const { reason, items } = request.body as z.output<typeof handOverSchema>;
    const done: HandedOver['items'] = [];
    const seqs = new Map<string, number>();
    for (const item of items) {
      const passing = { ...item, seq: seqs.get(item.petition) ?? item.seq };
      const outcome = await passOn(site, passing, reason, visit);
      const of = { petition: item.petition, part: item.part };
      if (outcome.kind === 'done') {
        seqs.set(item.petition, outcome.petition.seq);
        done.push({ ...of, done: true });
      } else {
        const { detail } = outcomeProblem(outcome, namesOf(visit.staff));
        done.push({ ...of, done: false, reason: detail });
      }
    }
    const { court, at, by, ip } = visit;
    const detail = { reason, done: done.filter((one) => one.done).length, of: items.length };
    await recordAudit(site.db, { court, at, ip, actor: by.id, action: 'handedOver', subject: id, detail });
    return { items: done };
  });

/** What an officer has in hand, and passing it on, one transaction a petition. */
export const handOverRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['assignment'];
    const holdings = { summary: '离岗人员在办案件', tags, params, response: { 200: holdingsSchema } };
    app.get('/api/staff/:id/holdings', { schema: holdings }, holdingsRoute(site));
    const handOver = {
      summary: '离岗交接（逐案办理）',
      tags,
      params,
      body: handOverSchema,
      response: { 200: handedOverSchema },
    };
    app.post('/api/staff/:id/hand-over', { schema: handOver }, handOverRoute(site));
  };
