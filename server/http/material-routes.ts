import type { MultipartFile } from '@fastify/multipart';
import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { doneSchema } from '#contract/command.ts';
import type { Problem } from '#contract/problem.ts';
import { addSupplement } from '#domain/archive/add-supplement.ts';
import { attach } from '#domain/archive/attach.ts';
import { findMaterial } from '#domain/petition/material-facts.ts';
import { whyNotMine } from '#domain/step.ts';
import { archiveKindIds } from '#regulation/registers.ts';
import { recordAudit } from '../audit/audit.ts';
import type { FileRefusal } from '../files/file-refusal.ts';
import { cleanInput } from '../store/clean-input.ts';
import { fieldErrors, performStep } from '../store/perform.ts';
import { findFormFile } from './form-file.ts';
import { fileField } from './openapi.ts';
import { invalidProblem, problem, sendProblem, toBasis } from './problem.ts';
import { findSeen, notSeen } from './seen-petition.ts';
import { type Site, signedIn } from './site.ts';
import { sendOutcome, toDone } from './step-routes.ts';

const params = z.object({ id: z.string().max(100) });
const materialParams = params.extend({ material: z.string().max(100) });

/** The largest upload; recordings need it, other kinds have smaller limits of their own. */
export const largestUpload = 200 * 1024 * 1024;

const anyFile = { description: '文件', content: { 'application/octet-stream': { schema: z.string() } } };

const inlineTypes = ['application/pdf', 'image/jpeg', 'image/png'];

const fieldsSchema = z.object({
  kind: z.enum(archiveKindIds, { error: '请选择材料类别' }).default('evidence'),
  name: z.string().trim().max(200, { error: '材料名称不超过200字' }).default(''),
  commandId: z.uuid({ error: 'commandId 须为 UUID' }).optional(),
  /** Why it comes after the filing; with a reason it goes to the supplement of a closed archive. */
  reason: z.string().trim().max(5000, { error: '理由不超过5000字' }).optional(),
});

/** The text fields that came before the file. */
function readFields({ fields }: MultipartFile) {
  const values = Object.entries(fields).flatMap(([key, part]) =>
    part && !Array.isArray(part) && part.type === 'field' ? [[key, part.value] as const] : [],
  );
  return fieldsSchema.safeParse(cleanInput(Object.fromEntries(values)));
}

type Taken = {
  readonly commandId: string | undefined;
  readonly step: typeof attach.name | typeof addSupplement.name;
  readonly input: z.input<typeof attach.input> & { readonly reason?: string };
};

const refuseFile = (kind: 'invalid' | 'tooLarge' | 'noRoom', message: string) =>
  problem(kind, message, {
    basis: toBasis(attach.basis),
    errors: [{ field: 'file', message }],
    remedy: '请按提示处理文件后重新上传',
  });

/** A file the store did not take in, as a problem. */
export function refusedFile({ code, message }: Pick<FileRefusal, 'code' | 'message'>): Problem {
  return refuseFile(code === 'tooLarge' || code === 'noRoom' ? code : 'invalid', message);
}

/** Takes the file of a request into the store; a problem when it is none, or none of a kind the court takes. */
async function takeFile(site: Site, request: FastifyRequest): Promise<Taken | Problem> {
  if (!request.isMultipart()) return problem('unsupported', '请以表单方式上传文件');
  const file = await findFormFile(request);
  if (!file) return refuseFile('invalid', '没有收到文件，请选择文件');
  const fields = readFields(file);
  if (!fields.success) {
    file.file.resume();
    return invalidProblem(fieldErrors(fields.error.issues), attach.basis);
  }
  const { kind, name, commandId, reason } = fields.data;
  const options = { maxBytes: largestUpload, fileName: file.filename };
  const received = await site.files.receive(file.file, options);
  if (!received.received) return refusedFile(received);
  const { digest, size, mime } = received;
  const input = { kind, name: name || received.name, digest, size, mime };
  return reason
    ? { commandId, step: addSupplement.name, input: { ...input, reason } }
    : { commandId, step: attach.name, input };
}

function uploadRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof params>;
    const seen = await findSeen(site, visit, id);
    if (!seen) return notSeen(reply);
    const { petition } = seen;
    const refusal = whyNotMine(attach, petition, visit.by);
    if (refusal) return sendOutcome(site, visit, reply, { kind: 'forbidden', refusal }, petition.id);
    const taken = await takeFile(site, request);
    if ('status' in taken) return sendProblem(reply, taken);
    const { input, step, commandId = site.newId() } = taken;
    const command = { petition: petition.id, step, commandId, input };
    const outcome = await performStep(site, command, { ...visit, at: site.now() });
    if (outcome.kind !== 'done') return sendOutcome(site, visit, reply, outcome, petition.id);
    return reply.code(201).send(toDone(outcome));
  });
}

function downloadRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { id, material: wanted } = request.params as z.output<typeof materialParams>;
    const seen = await findSeen(site, visit, id);
    const material = seen && findMaterial(seen.petition, wanted);
    if (!seen || !material) return notSeen(reply);
    if (!(await site.files.has(material.digest)))
      return sendProblem(
        reply,
        problem('broken', '文件已不在磁盘上', { basis: toBasis('16'), remedy: '请联系系统管理员核查' }),
      );
    const { court, at, ip, by } = visit;
    const detail = { petition: seen.petition.id };
    await recordAudit(site.db, {
      court,
      at,
      actor: by.id,
      action: 'viewed',
      subject: material.id,
      detail,
      ip,
    });
    const placement =
      inlineTypes.includes(material.mime) || material.mime.startsWith('audio/') ? 'inline' : 'attachment';
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
          summary: '上传材料（kind、name 在 file 之前；归档后补充的加 reason）',
          tags,
          params,
          consumes: ['multipart/form-data'],
          response: { 201: doneSchema },
        },
        config: { form: fieldsSchema.extend({ file: fileField }) },
      },
      uploadRoute(site),
    );
    app.get(
      '/api/petitions/:id/materials/:material',
      {
        schema: { summary: '读取材料', tags, params: materialParams, response: { 200: anyFile } },
      },
      downloadRoute(site),
    );
  };
