import type { FastifyPluginAsync } from 'fastify';
import type { MultipartFile } from '@fastify/multipart';
import { z } from 'zod';
import { doneSchema } from '#contract/petition.ts';
import { attach } from '#domain/archive/attach.ts';
import { whyNotMine } from '#domain/step.ts';
import { archiveKindIds } from '#regulation/registers.ts';
import { recordAudit } from '../audit/audit.ts';
import { performStep } from '../store/perform.ts';
import { findSeen, notSeen } from './petition-routes.ts';
import { problem, sendProblem, toBasis } from './problem.ts';
import { sendOutcome, toDone } from './step-routes.ts';
import { type Site, signedIn } from './site.ts';

const params = z.object({ id: z.string().max(100) });
const materialParams = params.extend({ material: z.string().max(100) });

/** The largest upload; recordings need it, other kinds have smaller limits of their own. */
export const largestUpload = 200 * 1024 * 1024;

const inlineTypes = ['application/pdf', 'image/jpeg', 'image/png'];

const fieldsSchema = z.object({
  kind: z.enum(archiveKindIds).catch('evidence'),
  name: z.string().trim().max(200).catch(''),
  commandId: z.uuid().optional().catch(undefined),
});

/** The text fields that came before the file. */
function readFields(file: MultipartFile) {
  const values = Object.entries(file.fields).flatMap(([key, part]) =>
    part && !Array.isArray(part) && part.type === 'field' ? [[key, part.value] as const] : [],
  );
  return fieldsSchema.parse(Object.fromEntries(values));
}

function uploadRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof params>;
    const seen = await findSeen(site, visit, id);
    if (!seen) return notSeen(reply);
    const notMine = whyNotMine(attach, seen.petition, visit.by);
    if (notMine) return sendOutcome(site, visit, reply, { kind: 'forbidden', refusal: notMine }, seen.petition.id);
    if (!request.isMultipart()) return sendProblem(reply, problem('unsupported', '请以表单方式上传文件'));
    const file = await request.file();
    if (!file) return sendProblem(reply, problem('invalid', '没有收到文件', { errors: [{ field: 'file', message: '请选择文件' }] }));
    const { kind, name, commandId } = readFields(file);
    const received = await site.files.receive(file.file, { maxBytes: largestUpload, fileName: file.filename });
    if (!received.received) {
      const { code, message } = received;
      const errors = [{ field: 'file', message }];
      return sendProblem(reply, problem(code === 'tooLarge' ? 'tooLarge' : 'invalid', message, { errors }));
    }
    const { digest, size, mime } = received;
    const input = { kind, name: name || received.name, digest, size, mime };
    const command = { petition: seen.petition.id, step: attach.name, commandId: commandId ?? site.newId(), input };
    const outcome = await performStep(site, command, { ...visit, at: site.now() });
    if (outcome.kind !== 'done') return sendOutcome(site, visit, reply, outcome, seen.petition.id);
    return reply.code(201).send(toDone(outcome));
  });
}

function downloadRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { id, material: wanted } = request.params as z.output<typeof materialParams>;
    const seen = await findSeen(site, visit, id);
    const material = seen?.petition.materials.find((one) => one.id === wanted);
    if (!seen || !material) return notSeen(reply);
    if (!(await site.files.has(material.digest)))
      return sendProblem(reply, problem('broken', '文件已不在磁盘上', { basis: toBasis('16'), remedy: '请联系系统管理员核查' }));
    const { court, at, ip, by } = visit;
    const detail = { petition: seen.petition.id };
    await recordAudit(site.db, { court, at, actor: by.id, action: 'viewed', subject: material.id, detail, ip });
    const placement = inlineTypes.includes(material.mime) || material.mime.startsWith('audio/') ? 'inline' : 'attachment';
    return reply
      .type(material.mime)
      .header('content-disposition', `${placement}; filename*=UTF-8''${encodeURIComponent(material.name)}`)
      .header('content-length', material.size)
      .header('cache-control', 'private, no-store')
      .send(site.files.read(material.digest));
  });
}

/** Uploading and reading materials. */
export const materialRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['materials'];
    app.post(
      '/api/petitions/:id/materials',
      {
        schema: {
          summary: '上传材料（kind、name 在 file 之前）',
          tags,
          params,
          consumes: ['multipart/form-data'],
          response: { 201: doneSchema },
        },
      },
      uploadRoute(site),
    );
    app.get('/api/petitions/:id/materials/:material', { schema: { summary: '读取材料', tags, params: materialParams } }, downloadRoute(site));
  };

