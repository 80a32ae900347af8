/** A court above assigns matters to the courts below it (挂网交办). */
import type { FastifyPluginAsync } from 'fastify';
import { doneSchema, registrationSchema } from '#contract/command.ts';
import { cite } from '#regulation/articles.ts';
import { assignDown, assignmentInput } from '../store/assign-down.ts';
import { fieldErrors } from '../store/perform.ts';
import { invalidProblem, outcomeProblem, sendProblem } from './problem.ts';
import { namesOf, type Site, signedIn } from './site.ts';
import { sendOutcome, toDone } from './step-routes.ts';

function assignRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const command = registrationSchema.safeParse(request.body);
    if (!command.success) return sendProblem(reply, invalidProblem(fieldErrors(command.error.issues)));
    const outcome = await assignDown(site, command.data, visit);
    if (outcome.kind === 'done') return reply.code(201).send(toDone(outcome));
    if (outcome.kind !== 'uncompared') return sendOutcome(site, visit, reply, outcome, 'assignDown');
    const { refusal, candidates } = outcome;
    const answer = outcomeProblem({ kind: 'refused', refusal }, namesOf(visit.staff));
    const alike = candidates.map(({ petition, number }) => ({ petition, number }));
    return sendProblem(reply, { ...answer, candidates: alike });
  });
}

export const onlineAssignmentRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const body = registrationSchema.extend({ input: assignmentInput });
    app.post(
      '/api/assignments',
      {
        schema: {
          summary: `挂网交办下级法院（${cite('process-11')}）`,
          description: '在下级法院登记为新的信访件，或附入该院同一事项的案件；按来文的日期反馈。',
          tags: ['steps'],
          body,
          response: { 201: doneSchema },
        },
        validatorCompiler: () => (value: unknown) => ({ value }),
      },
      assignRoute(site),
    );
  };
