import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import type { PaperKind } from '#domain/step.ts';
import { recordAudit } from '../audit/audit.ts';
import { composePaper } from '../papers/compose.ts';
import { PaperError } from '../papers/paper-error.ts';
import { papersOf } from '../papers/papers-of.ts';
import { findSeen, notSeen } from './petition-routes.ts';
import { problem, sendProblem } from './problem.ts';
import { namesOf, type Site, signedIn } from './site.ts';

const params = z.object({ id: z.string().max(100), paper: z.string().max(100) });

/** Papers as PDF, composed from the petition as it stands. */
export const paperRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    app.get(
      '/api/petitions/:id/papers/:paper.pdf',
      { schema: { summary: '文书（PDF/A）', tags: ['papers'], params } },
      signedIn(site, async (visit, request, reply) => {
        const { id, paper } = request.params as z.output<typeof params>;
        const seen = await findSeen(site, visit, id);
        if (!seen) return notSeen(reply);
        const { petition, people } = seen;
        const known = papersOf(petition).find((one) => one.kind === paper);
        if (!known) return sendProblem(reply, problem('unknown', '本案现在没有这份文书', { remedy: '相应步骤办理后自动生成' }));
        const { name: courtName } = await site.db
          .selectFrom('court')
          .select('name')
          .where('court', '=', visit.court)
          .executeTakeFirstOrThrow();
        const source = {
          courtName,
          petition,
          people,
          calendar: site.calendar(),
          names: namesOf(visit.staff, people),
          department: (staff: string) => visit.staff.get(staff)?.department ?? '',
          today: visit.today,
        };
        try {
          const pdf = await site.papers.renderPaper(composePaper(known.kind as PaperKind, source));
          const { court, at, ip, by } = visit;
          await recordAudit(site.db, { court, at, actor: by.id, action: 'viewed', subject: petition.id, detail: { paper }, ip });
          const fileName = encodeURIComponent(`${known.title}-${petition.number}.pdf`);
          return reply
            .type('application/pdf')
            .header('content-disposition', `inline; filename*=UTF-8''${fileName}`)
            .header('cache-control', 'private, no-store')
            .send(Buffer.from(pdf));
        } catch (cause) {
          if (cause instanceof PaperError) return sendProblem(reply, problem('refused', cause.message));
          throw cause;
        }
      }),
    );
  };
