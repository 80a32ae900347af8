import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import { recordAudit } from '../audit/audit.ts';
import type { Layout } from '../papers/block.ts';
import { toDocx } from '../papers/docx.ts';
import { type KnownPaper, paperKinds, papersOf } from '../papers/kinds.ts';
import { PaperError } from '../papers/paper-error.ts';
import { problem, sendProblem } from './problem.ts';
import { findSeen, notSeen } from './seen-petition.ts';
import { type Site, signedIn, type Visit } from './site.ts';

const params = z.object({ id: z.string().max(100), paper: z.string().max(100) });

/** The forms a paper comes in: the printed one is the record, the other a copy to edit. */
const forms = {
  pdf: {
    summary: '文书（PDF/A）',
    mime: 'application/pdf',
    disposition: 'inline',
    make: ({ papers }: Site, layout: Layout) => papers.renderLayout(layout),
  },
  docx: {
    summary: '文书的可编辑副本（Word、WPS）',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    disposition: 'attachment',
    make: (_: Site, layout: Layout) => toDocx(layout),
  },
} as const;
type Form = keyof typeof forms;

type Seen = NonNullable<Awaited<ReturnType<typeof findSeen>>>;

async function layOut(
  site: Site,
  visit: Visit,
  { petition, history, people, names, staff }: Seen,
  paper: KnownPaper,
) {
  const { name: courtName } = await site.db
    .selectFrom('court')
    .select('name')
    .where('court', '=', petition.court)
    .executeTakeFirstOrThrow();
  const source = {
    ...{ courtName, petition, history, people, names },
    calendar: site.calendar(),
    department: (id: string) => staff.get(id)?.department ?? '',
    today: visit.today,
  };
  return site.papers.layOutPaper(paper.kind, paperKinds[paper.kind].compose(source, paper.id));
}

/** The paper, or undefined after the person has been told why it cannot be made. */
async function make(site: Site, form: Form, layout: () => Promise<Layout>, reply: FastifyReply) {
  try {
    return await forms[form].make(site, await layout());
  } catch (cause) {
    if (!(cause instanceof PaperError)) throw cause;
    sendProblem(reply, problem('refused', cause.message));
    return undefined;
  }
}

function paperRoute(site: Site, form: Form) {
  return signedIn(site, async (visit, request, reply) => {
    const { id, paper } = request.params as z.output<typeof params>;
    const seen = await findSeen(site, visit, id);
    if (!seen) return notSeen(reply);
    const { petition, history } = seen;
    const known = papersOf(petition, history).find((one) => one.key === paper);
    const remedy = '相应步骤办理后自动生成';
    if (!known) return sendProblem(reply, problem('unknown', '本案现在没有这份文书', { remedy }));
    const made = await make(site, form, () => layOut(site, visit, seen, known), reply);
    if (!made) return reply;
    const { court, at, ip, by } = visit;
    const line = { court, at, actor: by.id, subject: petition.id, detail: { paper, form }, ip };
    await recordAudit(site.db, { ...line, action: 'viewed' });
    const { mime, disposition } = forms[form];
    const fileName = encodeURIComponent(`${known.title}-${petition.number}.${form}`);
    return reply
      .type(mime)
      .header('content-disposition', `${disposition}; filename*=UTF-8''${fileName}`)
      .header('cache-control', 'private, no-store')
      .send(Buffer.from(made));
  });
}

/** Papers as PDF and as editable copies, composed from the petition as it stands. */
export const paperRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    for (const form of Object.keys(forms) as Form[]) {
      const { summary, mime } = forms[form];
      const content = { [mime]: { schema: z.string() } };
      const response = { 200: { description: summary, content } };
      const schema = { summary, tags: ['papers'], params, response };
      app.get(`/api/petitions/:id/papers/:paper.${form}`, { schema }, paperRoute(site, form));
    }
  };
