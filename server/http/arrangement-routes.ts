import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { commandSchema, doneSchema } from '#contract/command.ts';
import type { Problem } from '#contract/problem.ts';
import { type Arrangement, arrangeMaterials, arrangementSchema } from '#domain/archive/arrange-materials.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { cite } from '#regulation/articles.ts';
import { bindInTurn } from '../files/page-binder.ts';
import type { PageSource } from '../files/page-job.ts';
import { cleanInput } from '../store/clean-input.ts';
import { findCommand } from '../store/events.ts';
import { fieldErrors, type Outcome, performStep, refuseCommand, settingOf } from '../store/perform.ts';
import { largestUpload, refusedFile } from './material-routes.ts';
import { invalidProblem, problem, sendProblem, toBasis } from './problem.ts';
import { findSeen, notSeen } from './seen-petition.ts';
import { type Site, signedIn, type Visit } from './site.ts';
import { sendOutcome, toDone } from './step-routes.ts';

const params = z.object({ id: z.string().max(100) });
const bodySchema = commandSchema.extend({ input: arrangementSchema });
type Order = z.output<typeof bodySchema>;
type Input = z.output<typeof arrangeMaterials.input>;

const refuse = (message: string): Problem =>
  problem('refused', message, {
    basis: toBasis('16'),
    errors: [{ field: 'originals', message }],
    remedy: '原材料没有改动；请按提示处理后重新整理，已安排的页面仍在',
  });

/** The contents of the originals; a problem naming the one that is gone from the disk. */
async function readSources(
  { files }: Site,
  petition: Petition,
  originals: readonly string[],
): Promise<readonly PageSource[] | Problem> {
  const wanted = petition.materials.filter((one) => originals.includes(one.id));
  const sources: PageSource[] = [];
  for (const { id, name, mime, digest } of wanted) {
    if (!(await files.has(digest)))
      return problem('broken', `“${name}”的文件已不在磁盘上，不能整理`, {
        basis: toBasis('16'),
        remedy: '请联系系统管理员核查并从备份恢复',
      });
    sources.push({ material: id, name, mime, content: new Uint8Array(await buffer(files.read(digest))) });
  }
  return sources;
}

/** Which pages of the originals the plan leaves out. */
function omittedIn(
  { originals, parts }: Arrangement,
  counts: Readonly<Record<string, number>>,
): Input['omitted'] {
  const used = new Set(parts.flatMap(({ pages }) => pages.map((one) => `${one.page} ${one.material}`)));
  return originals
    .map((material) => ({
      material,
      pages: Array.from({ length: counts[material] ?? 0 }, (_, index) => index + 1).filter(
        (page) => !used.has(`${page} ${material}`),
      ),
    }))
    .filter(({ pages }) => pages.length > 0);
}

const asPdf = (name: string): string =>
  /\.pdf$/i.test(name) ? name : `${name.replace(/\.(jpe?g|png)$/i, '')}.pdf`;

/** Takes what was bound into the store. Only called once the step has nothing against the plan. */
async function keepParts(
  { files }: Site,
  input: Input,
  contents: readonly Uint8Array[],
): Promise<Input | Problem> {
  const parts: Input['parts'] = [];
  for (const [index, part] of input.parts.entries()) {
    const content = contents[index] ?? new Uint8Array();
    const kept = await files.receive(Readable.from([content]), {
      maxBytes: largestUpload,
      fileName: part.name,
    });
    if (!kept.received) return refusedFile({ ...kept, message: `“${part.name}”没有编成：${kept.message}` });
    const { digest, size, mime } = kept;
    parts.push({ ...part, digest, size, mime });
  }
  return { ...input, parts };
}

/** Makes the files and has the step done: everything that can be refused is refused before a file is kept. */
async function arrange(
  site: Site,
  visit: Visit,
  petition: Petition,
  order: Order,
): Promise<Outcome | Problem> {
  const plan = order.input;
  const setting = settingOf(site, visit);
  const step = arrangeMaterials.name;
  const command = { ...order, petition: petition.id, step };
  // Done before: answered as before, whatever has become of the originals.
  if (await findCommand(site.db, petition.court, order.commandId)) return performStep(site, command, visit);
  const blank = { digest: '0'.repeat(64), size: 1, mime: 'application/pdf' };
  const named = plan.parts.map((part) => ({ ...part, ...blank, name: asPdf(part.name) }));
  const planned = { ...plan, parts: named, omitted: [] };
  const early = arrangeMaterials.decide(petition, planned, setting);
  if (!early.ok) return { kind: 'refused', refusal: early };
  const sources = await readSources(site, petition, plan.originals);
  if ('status' in sources) return sources;
  const bound = await bindInTurn({ sources, files: plan.parts.map(({ pages }) => pages) });
  if (!bound.bound) return refuse(bound.message);
  const counted = { ...planned, omitted: omittedIn(plan, bound.counts) };
  const decision = arrangeMaterials.decide(petition, counted, setting);
  if (!decision.ok) return { kind: 'refused', refusal: decision };
  const input = await keepParts(site, counted, bound.files);
  if ('status' in input) return input;
  return performStep(site, { ...command, input }, { ...visit, at: site.now() });
}

/** What is wrong with an order, at the fields of the plan. */
function faulty({ issues }: z.ZodError): Problem {
  const errors = fieldErrors(issues).map((one) => ({ ...one, field: one.field.replace(/^input\./, '') }));
  return invalidProblem(errors, arrangeMaterials.basis);
}

/** Does what was ordered, once it is the visitor's to do and well said. */
async function obey(site: Site, visit: Visit, petition: Petition, body: unknown): Promise<Outcome | Problem> {
  const no = refuseCommand(arrangeMaterials, petition, settingOf(site, visit));
  if (no) return no;
  const order = bodySchema.safeParse(cleanInput(body));
  return order.success ? arrange(site, visit, petition, order.data) : faulty(order.error);
}

function arrangementRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof params>;
    const seen = await findSeen(site, visit, id);
    if (!seen) return notSeen(reply);
    const outcome = await obey(site, visit, seen.petition, request.body);
    if ('status' in outcome) return sendProblem(reply, outcome);
    if (outcome.kind !== 'done') return sendOutcome(site, visit, reply, outcome, seen.petition.id);
    return reply.code(201).send(toDone(outcome));
  });
}

/** 整理扫描件: the desk sends which pages go where, the server makes the files. */
export const arrangementRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    app.post(
      '/api/petitions/:id/arrangements',
      {
        schema: {
          summary: `${arrangeMaterials.title}（${cite(arrangeMaterials.basis)}）`,
          description: arrangeMaterials.next,
          tags: ['materials'],
          params,
          body: bodySchema,
          response: { 201: doneSchema },
        },
        validatorCompiler: () => (value: unknown) => ({ value }),
      },
      arrangementRoute(site),
    );
  };
