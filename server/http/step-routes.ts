/** Doing steps. The routes are derived from the workflow, one a step, so that OpenAPI knows each input. */
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import { commandSchema, type Done, doneSchema, registrationSchema } from '#contract/command.ts';
import type { Problem } from '#contract/problem.ts';
import { carries } from '#domain/access/duties.ts';
import { arrangeMaterials } from '#domain/archive/arrange-materials.ts';
import { attach } from '#domain/archive/attach.ts';
import { registerInput } from '#domain/intake/register.ts';
import { allSteps, findStep } from '#domain/workflow.ts';
import { cite } from '#regulation/articles.ts';
import { recordAudit } from '../audit/audit.ts';
import { findCourtOf, namedIn } from '../store/court-tree.ts';
import { type FieldError, fieldErrors, type Outcome, performStep } from '../store/perform.ts';
import { loadPeople } from '../store/person.ts';
import { registerPetition } from '../store/register.ts';
import { invalidProblem, outcomeProblem, problem, sendProblem, toBasis } from './problem.ts';
import { petitionId } from './seen-petition.ts';
import { namesOf, type Site, signedIn, type Visit } from './site.ts';

const stepParams = z.object({ id: z.string().max(100), step: z.string().max(100) });
/** Bodies are checked by the handler, so that a fault is reported at its own field and in the words of the form. */
const unchecked = () => (value: unknown) => ({ value });

export const toDone = ({ petition, events }: Extract<Outcome, { kind: 'done' }>): Done => ({
  id: petition.id,
  number: petition.number,
  seq: petition.seq,
  events: [...events],
});

/** Answers a command that did nothing; who was turned away is written down. */
export async function sendOutcome(
  site: Site,
  visit: Visit,
  reply: FastifyReply,
  outcome: Exclude<Outcome, { kind: 'done' }>,
  subject: string,
) {
  const { court, at, ip, by } = visit;
  if (outcome.kind === 'forbidden')
    await recordAudit(site.db, {
      court,
      at,
      actor: by.id,
      action: 'denied',
      subject,
      detail: { reason: outcome.refusal.reason },
      ip,
    });
  if (outcome.kind !== 'conflict') return sendProblem(reply, outcomeProblem(outcome, namesOf(visit.staff)));
  const where = (await findCourtOf(site.db, subject, [court, ...(by.below ?? [])])) ?? court;
  const people = await loadPeople(site.db, site.keys, where, subject);
  return sendProblem(reply, outcomeProblem(outcome, namesOf(await namedIn(site.db, [where]), people)));
}

const sendInvalid = (reply: FastifyReply, errors: readonly FieldError[]) =>
  sendProblem(reply, invalidProblem(errors));

function unknownPart(id: string, step: string): 'petition' | 'step' | undefined {
  if (!petitionId.test(id)) return 'petition';
  return findStep(step) ? undefined : 'step';
}

const byPages = () =>
  problem('refused', '整理扫描件由系统按页编成新的材料', {
    basis: toBasis(arrangeMaterials.basis),
    errors: [{ field: 'parts', message: '请在“整理扫描件”页面安排页面' }],
    remedy: '请在案件页“材料”中点“整理扫描件”',
  });

const byUpload = () =>
  problem('refused', '材料随文件一起收入本案', {
    basis: toBasis(attach.basis),
    errors: [{ field: 'file', message: '请上传文件' }],
    remedy: '请在案件页上传文件',
  });

/** Whose input points at files: only the routes that take or make the files do them. */
const withFiles: Readonly<Record<string, (() => Problem) | undefined>> = {
  [attach.name]: byUpload,
  [arrangeMaterials.name]: byPages,
};

function stepRoute(site: Site, name?: string) {
  return signedIn(site, async (visit, request, reply) => {
    const { id, step } = request.params as z.output<typeof stepParams>;
    const wanted = name ?? step;
    const elsewhere = Object.hasOwn(withFiles, wanted) && withFiles[wanted];
    if (elsewhere) return sendProblem(reply, elsewhere());
    const what = unknownPart(id, wanted);
    if (what) return sendOutcome(site, visit, reply, { kind: 'unknown', what }, id);
    const command = commandSchema.safeParse(request.body);
    if (!command.success) return sendInvalid(reply, fieldErrors(command.error.issues));
    const outcome = await performStep(
      site,
      { petition: id.toLowerCase(), step: wanted, ...command.data },
      visit,
    );
    return outcome.kind === 'done' ? toDone(outcome) : sendOutcome(site, visit, reply, outcome, id);
  });
}

function registerRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    if (!carries(visit.by.roles, 'registerPetition'))
      return sendProblem(
        reply,
        problem('forbidden', '登记由接访登记员或信访团队办理', {
          basis: toBasis('12'),
          remedy: '请引导信访人到接访窗口，或将来信、来件转接访登记员',
        }),
      );
    const command = registrationSchema.safeParse(request.body);
    if (!command.success) return sendInvalid(reply, fieldErrors(command.error.issues));
    const outcome = await registerPetition(site, command.data, visit);
    if (outcome.kind === 'done') return reply.code(201).send(toDone(outcome));
    if (outcome.kind !== 'uncompared') return sendOutcome(site, visit, reply, outcome, 'register');
    const { refusal, candidates } = outcome;
    const answer = outcomeProblem({ kind: 'refused', refusal }, namesOf(visit.staff));
    const alike = candidates.map(({ petition, number }) => ({ petition, number }));
    return sendProblem(reply, { ...answer, candidates: alike });
  });
}

/** Registration and every step of the workflow, except taking in a material, which is an upload. */
export const stepRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['steps'];
    const registration = registrationSchema.extend({ input: registerInput });
    app.post(
      '/api/petitions',
      {
        schema: { summary: `登记（${cite('12')}）`, tags, body: registration, response: { 201: doneSchema } },
        validatorCompiler: unchecked,
      },
      registerRoute(site),
    );
    for (const step of allSteps.filter(({ name }) => !Object.hasOwn(withFiles, name))) {
      const body = commandSchema.extend({ input: step.input });
      const params = stepParams.pick({ id: true });
      const summary = `${step.title}（${cite(step.basis)}）`;
      app.post(
        `/api/petitions/:id/steps/${step.name}`,
        {
          schema: { summary, description: step.next, tags, params, body, response: { 200: doneSchema } },
          validatorCompiler: unchecked,
        },
        stepRoute(site, step.name),
      );
    }
    app.post(
      '/api/petitions/:id/steps/:step',
      { schema: { hide: true }, validatorCompiler: unchecked },
      stepRoute(site),
    );
  };
