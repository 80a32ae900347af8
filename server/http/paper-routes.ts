import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import type { PaperKind } from '#domain/step.ts';
import { recordAudit } from '../audit/audit.ts';
import { composePaper } from '../papers/compose.ts';
import { PaperError } from '../papers/paper-error.ts';
import { papersOf } from '../papers/papers-of.ts';
import { problem, sendProblem } from './problem.ts';
import { findSeen, notSeen } from './seen-petition.ts';
import { type Site, signedIn, type Visit } from './site.ts';

const params = z.object({ id: z.string().max(100), paper: z.string().max(100) });
const pdf = { description: 'PDF/A', content: { 'application/pdf': { schema: z.string() } } };

type Seen = NonNullable<Awaited<ReturnType<typeof findSeen>>>;

async function compose(site: Site, visit: Visit, { petition, people, names, staff }: Seen, kind: PaperKind) {
  const { name: courtName } = await site.db
    .selectFrom('court')
    .select('name')
    .where('court', '=', petition.court)
    .executeTakeFirstOrThrow();
  return composePaper(kind, {
    courtName,
    petition,
    people,
    calendar: site.calendar(),
    names,
    department: (id: string) => staff.get(id)?.department ?? '',
    today: visit.today,
  });
}

/** The paper, or undefined after the person has been told why it cannot be printed. */
async function render(site: Site, paper: Awaited<ReturnType<typeof compose>>, reply: FastifyReply) {
  try {
    return await site.papers.renderPaper(paper);
  } catch (cause) {
    if (!(cause instanceof PaperError)) throw cause;
    sendProblem(reply, problem('refused', cause.message));
    return undefined;
  }
}

function paperRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { id, paper } = request.params as z.output<typeof params>;
    const seen = await findSeen(site, visit, id);
    if (!seen) return notSeen(reply);
    const { petition } = seen;
    const known = papersOf(petition).find((one) => one.kind === paper);
    const remedy = '相应步骤办理后自动生成';
    if (!known) return sendProblem(reply, problem('unknown', '本案现在没有这份文书', { remedy }));
    const printed = await render(site, await compose(site, visit, seen, known.kind), reply);
    if (!printed) return reply;
    const { court, at, ip, by } = visit;
    const line = { court, at, actor: by.id, subject: petition.id, detail: { paper }, ip };
    await recordAudit(site.db, { ...line, action: 'viewed' });
    const fileName = encodeURIComponent(`${known.title}-${petition.number}.pdf`);
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename*=UTF-8''${fileName}`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(printed));
  });
}

/** Papers as PDF, composed from the petition as it stands. */
export const paperRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const schema = { summary: '文书（PDF/A）', tags: ['papers'], params, response: { 200: pdf } };
    app.get('/api/petitions/:id/papers/:paper.pdf', { schema }, paperRoute(site));
  };
