/** The repeat check while registering (R8.4). */
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { candidatesSchema } from '#contract/candidates.ts';
import { carries } from '#domain/access/duties.ts';
import { type Stage, stages } from '#domain/petition/core.ts';
import type { Names } from '#domain/petition/event.ts';
import { type Candidate, findCandidates } from '../store/candidates.ts';
import type { PetitionRow } from '../store/petition-row.ts';
import { problem, sendProblem, toBasis } from './problem.ts';
import { namesOf, type Site, signedIn } from './site.ts';

const candidatesBody = z.object({
  caseNumber: z.string().max(200).optional(),
  people: z
    .array(
      z.object({
        name: z.string().max(200).optional(),
        phone: z.string().max(50).optional(),
        idNumber: z.string().max(50).optional(),
      }),
    )
    .max(500)
    .default([]),
});

const columns = [
  'id',
  'petitioners',
  'case_number',
  'summary',
  'stage',
  'received_on',
  'handler_id',
] as const;

type Shown = Pick<PetitionRow, (typeof columns)[number]>;

const toAnswer = (one: Candidate, row: Shown, names: Names) => ({
  ...one,
  alike: [...one.alike],
  petitioners: row.petitioners,
  summary: row.summary,
  stageName: stages[row.stage as Stage],
  receivedOn: row.received_on,
  ...(row.case_number ? { caseNumber: row.case_number } : {}),
  ...(row.handler_id ? { handler: names.staff(row.handler_id) } : {}),
});

async function loadShown(site: Site, court: string, found: readonly Candidate[]) {
  if (found.length === 0) return new Map<string, Shown>();
  const ids = found.map((one) => one.petition);
  const rows = await site.db
    .selectFrom('petition_row')
    .select(columns)
    .where('court', '=', court)
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function candidatesRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    if (!carries(visit.by.roles, 'registerPetition'))
      return sendProblem(reply, problem('forbidden', '查重由登记人员办理', { basis: toBasis('process-4') }));
    const newcomer = request.body as z.output<typeof candidatesBody>;
    const found = await findCandidates(site.db, site.keys, visit.by, newcomer);
    const rows = await loadShown(site, visit.court, found);
    const names = namesOf(visit.staff);
    const items = found.flatMap((one) => {
      const row = rows.get(one.petition);
      return row ? [toAnswer(one, row, names)] : [];
    });
    return { items };
  });
}

/** Earlier petitions like the one being typed. */
export const candidateRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    app.post(
      '/api/petitions/candidates',
      {
        schema: {
          summary: '登记前查重',
          tags: ['petitions'],
          body: candidatesBody,
          response: { 200: candidatesSchema },
        },
      },
      candidatesRoute(site),
    );
  };
