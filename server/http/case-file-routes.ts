import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import { buildCaseFile, type CaseFile } from '../archive/case-file.ts';
import { CaseFileError, oneAtATime } from '../archive/case-file-maker.ts';
import { recordAudit } from '../audit/audit.ts';
import { PaperError } from '../papers/paper-error.ts';
import { recordRestraintSeen } from './guarded-answer.ts';
import { problem, sendProblem, toBasis } from './problem.ts';
import { findSeen, notSeen } from './seen-petition.ts';
import { type Site, signedIn, type Visit } from './site.ts';

const params = z.object({ id: z.string().max(100) });

const forms = {
  pdf: { mime: 'application/pdf', extension: 'pdf', summary: '电子卷宗（PDF/A）' },
  package: {
    mime: 'application/zip',
    extension: 'zip',
    summary: '电子卷宗包（卷宗、原件、清单，可离线核验）',
  },
} as const;
type Form = keyof typeof forms;

type Seen = NonNullable<Awaited<ReturnType<typeof findSeen>>>;
type Queue = ReturnType<typeof oneAtATime>;

async function build(site: Site, visit: Visit, seen: Seen, form: Form): Promise<CaseFile> {
  const { name: courtName } = await site.db
    .selectFrom('court')
    .select('name')
    .where('court', '=', seen.petition.court)
    .executeTakeFirstOrThrow();
  const { by, today, at } = visit;
  const { petition, history, people, names } = seen;
  return buildCaseFile(site, { courtName, petition, history, people, names, by, today, at }, form);
}

/** The case file, or undefined after the person has been told why there is none. */
async function tryBuild(work: () => Promise<CaseFile>, queue: Queue, reply: FastifyReply) {
  try {
    return await queue(work);
  } catch (cause) {
    if (!(cause instanceof CaseFileError || cause instanceof PaperError)) throw cause;
    sendProblem(
      reply,
      problem('broken', cause.message, {
        basis: toBasis('16'),
        remedy: '请稍后重试；仍不成的，请联系系统管理员',
      }),
    );
    return undefined;
  }
}

/** Sends the file and removes it when it is sent, or when nobody wants it any more. */
async function sendFile({ file, dispose }: CaseFile, form: Form, name: string, reply: FastifyReply) {
  const { mime, extension } = forms[form];
  const { size } = await stat(file);
  const stream = createReadStream(file);
  stream.once('close', () => void dispose());
  return reply
    .type(mime)
    .header(
      'content-disposition',
      `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${extension}`)}`,
    )
    .header('content-length', size)
    .header('cache-control', 'private, no-store')
    .send(stream);
}

function caseFileRoute(site: Site, form: Form, queue: Queue) {
  return signedIn(site, async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof params>;
    const seen = await findSeen(site, visit, id);
    if (!seen) return notSeen(reply);
    const { petition } = seen;
    const built = await tryBuild(() => build(site, visit, seen, form), queue, reply);
    if (!built) return reply;
    const { court, at, ip, by } = visit;
    const detail = { caseFile: form, digest: built.digest };
    await recordAudit(site.db, {
      ...{ court, at, actor: by.id, action: 'exported', subject: petition.id, detail, ip },
    });
    await recordRestraintSeen(site, visit, petition);
    return sendFile(built, form, `卷宗-${petition.number}`, reply);
  });
}

/** The electronic case file of a petition (R16.5). One is made at a time; whoever asks meanwhile waits. */
export const caseFileRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const queue = oneAtATime();
    for (const form of ['pdf', 'package'] as const) {
      const { mime, extension, summary } = forms[form];
      const answer = { description: summary, content: { [mime]: { schema: z.string() } } };
      const schema = { summary, tags: ['papers'], params, response: { 200: answer } };
      app.get(`/api/petitions/:id/archive.${extension}`, { schema }, caseFileRoute(site, form, queue));
    }
  };
