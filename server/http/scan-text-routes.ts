/** The text of a scan while somebody registers: read, answered, and not kept. */
import { Readable } from 'node:stream';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import { materialTextSchema, readingSchema, type ScanText, scanTextSchema } from '#contract/material-text.ts';
import { recordAudit } from '../audit/audit.ts';
import type { OpenFile, PageAnswer } from '../ocr/text-reader.ts';
import { createTurns } from '../ocr/turns.ts';
import { readText } from '../store/material-text.ts';
import { findFormFile, readWhole } from './form-file.ts';
import { onDuty } from './on-duty.ts';
import { fileField } from './openapi.ts';
import { problem, sendProblem } from './problem.ts';
import { findSeen, notSeen } from './seen-petition.ts';
import { type Site, signedIn } from './site.ts';

/** What a registration asks for stands on the first pages. */
const firstPages = 3;
const largestScan = 20 * 1024 * 1024;

const toRead = (answer: PageAnswer, page: number): ScanText['read'] =>
  answer.kind === 'page' ? [{ page, text: answer.text, by: answer.by }] : [];

function outcomeOf(answers: readonly PageAnswer[], pages: number): ScanText {
  const read = answers.flatMap((answer, index) => toRead(answer, index + 1));
  const failed = answers.find((answer) => answer.kind === 'failed');
  const missing = answers.some((answer) => answer.kind === 'notInstalled');
  if (read.length === 0 && failed) return { outcome: 'failed', pages, read, reason: failed.reason };
  return { outcome: missing ? 'notInstalled' : 'read', pages, read };
}

async function readFirst(file: OpenFile): Promise<ScanText> {
  const answers: PageAnswer[] = [];
  try {
    for (let page = 1; page <= Math.min(file.pages, firstPages); page += 1)
      answers.push(await file.read(page));
    return outcomeOf(answers, file.pages);
  } finally {
    file.close();
  }
}

/** Ends when the answer is no longer waited for. */
function signalOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return gone.signal;
}

function readRoute(site: Site) {
  const turns = createTurns();
  return onDuty(site, 'registerPetition', async (_, request, reply) => {
    if (!request.isMultipart()) return sendProblem(reply, problem('unsupported', '请以表单方式上传文件'));
    const file = await findFormFile(request, { limits: { fileSize: largestScan } });
    if (!file) return sendProblem(reply, problem('invalid', '没有收到文件，请选择文件'));
    const bytes = await readWhole(file);
    const signal = signalOf(reply);
    const text = await turns.take(async (): Promise<ScanText> => {
      const opened = await site.texts.open(Readable.from([bytes]), { signal, hurried: true });
      if (!('unreadable' in opened)) return readFirst(opened);
      return { outcome: 'failed', pages: 0, read: [], reason: opened.unreadable };
    });
    return text;
  });
}

const materialParams = z.object({ id: z.string().max(100), material: z.string().max(100) });

/** The text of a filed material, for who may see it; looking at it is looking at the material. */
function materialTextRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { id, material: wanted } = request.params as z.output<typeof materialParams>;
    const seen = await findSeen(site, visit, id);
    const material = seen?.petition.materials.find((one) => one.id === wanted);
    if (!seen || !material) return notSeen(reply);
    const { court, at, ip, by } = visit;
    const { id: petition, court: owner } = seen.petition;
    const viewed = { action: 'viewed', subject: material.id, detail: { petition } } as const;
    await recordAudit(site.db, { court, at, actor: by.id, ip, ...viewed });
    return { pages: await readText(site.db, site.keys, { court: owner, digest: material.digest }) };
  });
}

/** Whether scans can be read, reading one, and what was read of a filed one. */
export const scanTextRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['materials'];
    const asked = { summary: '本系统是否安装了文字识别', tags, response: { 200: readingSchema } };
    app.get(
      '/api/scan-texts',
      { schema: asked },
      signedIn(site, async () => ({ installed: site.texts.installed() })),
    );
    app.post(
      '/api/scan-texts',
      {
        schema: {
          summary: '识别扫描件前几页的文字，不保存',
          tags,
          consumes: ['multipart/form-data'],
          response: { 200: scanTextSchema },
        },
        config: { form: z.object({ file: fileField }) },
      },
      readRoute(site),
    );
    app.get(
      '/api/petitions/:id/materials/:material/text',
      {
        schema: {
          summary: '材料中识别出的文字',
          tags,
          params: materialParams,
          response: { 200: materialTextSchema },
        },
      },
      materialTextRoute(site),
    );
  };
