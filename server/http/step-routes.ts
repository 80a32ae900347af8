/** Doing steps. The routes are derived from the workflow, one a step, so that OpenAPI knows each input. */
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import { commandSchema, type Done, doneSchema, registrationSchema } from '#contract/petition.ts';
import { carries } from '#domain/access/duties.ts';
import { registerInput } from '#domain/intake/register.ts';
import { allSteps, findStep } from '#domain/workflow.ts';
import { cite } from '#regulation/articles.ts';
import { recordAudit } from '../audit/audit.ts';
import { type FieldError, fieldErrors, type Outcome, performStep } from '../store/perform.ts';
import { loadPeople } from '../store/person.ts';
import { registerPetition } from '../store/register.ts';
import { invalidProblem, outcomeProblem, problem, sendProblem, toBasis } from './problem.ts';
import { namesOf, type Site, signedIn, type Visit } from './site.ts';

const stepParams = z.object({ id: z.string().max(100), step: z.string().max(100) });
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
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
    await recordAudit(site.db, { court, at, actor: by.id, action: 'denied', subject, detail: { reason: outcome.refusal.reason }, ip });
  const people = outcome.kind === 'conflict' ? await loadPeople(site.db, site.keys, court, subject) : [];
  return sendProblem(reply, outcomeProblem(outcome, namesOf(visit.staff, people)));
}

const sendInvalid = (reply: FastifyReply, errors: readonly FieldError[]) => sendProblem(reply, invalidProblem(errors));

function stepRoute(site: Site, name?: string) {
  return signedIn(site, async (visit, request, reply) => {
    const { id, step } = request.params as z.output<typeof stepParams>;
    const command = commandSchema.safeParse(request.body);
    const wanted = name ?? step;
    if (!uuid.test(id) || !findStep(wanted))
      return sendOutcome(site, visit, reply, { kind: 'unknown', what: uuid.test(id) ? 'step' : 'petition' }, id);
    if (!command.success) return sendInvalid(reply, fieldErrors(command.error.issues));
    const outcome = await performStep(site, { petition: id.toLowerCase(), step: wanted, ...command.data }, visit);
    return outcome.kind === 'done' ? toDone(outcome) : sendOutcome(site, visit, reply, outcome, id);
  });
}

function registerRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    if (!carries(visit.by.roles, 'registerPetition'))
      return sendProblem(reply, problem('forbidden', '登记由接访登记员或信访团队办理', { basis: toBasis('12') }));
    const command = registrationSchema.safeParse(request.body);
    if (!command.success) return sendInvalid(reply, fieldErrors(command.error.issues));
    const outcome = await registerPetition(site, command.data, visit);
    if (outcome.kind === 'done') return reply.code(201).send(toDone(outcome));
    if (outcome.kind !== 'uncompared') return sendOutcome(site, visit, reply, outcome, 'register');
    if (outcome.outcome.kind === 'done') return reply.code(201).send(toDone(outcome.outcome));
    const answer = outcomeProblem(outcome.outcome, namesOf(visit.staff));
    const candidates = outcome.candidates.map(({ petition, number }) => ({ petition, number }));
    return sendProblem(reply, { ...answer, candidates });
  });
}

/** Registration and every step of the workflow. */
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
    for (const step of allSteps) {
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
    app.post('/api/petitions/:id/steps/:step', { schema: { hide: true }, validatorCompiler: unchecked }, stepRoute(site));
  };
