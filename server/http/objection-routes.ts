/** 考核异议 (article 17): disputing a figure of one's own, and deciding about what others dispute. */
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  newObjectionSchema,
  type ObjectionAnswer,
  objectionListSchema,
  objectionReviewSchema,
  objectionSchema,
  objectionWithdrawingSchema,
} from '#contract/objection.ts';
import { carries } from '#domain/access/duties.ts';
import { hasRole, type Officer } from '#domain/access/officer.ts';
import { valueIn } from '#domain/appraisal/appraise.ts';
import { objectionResults, objectionRule } from '#regulation/appraisal.ts';
import { indicators } from '#regulation/indicators.ts';
import {
  makeObjection,
  type Objecting,
  type ObjectionOutcome,
  objectionFor,
  reviewersOfThem,
  reviewObjection,
  withdrawObjection,
} from '../appraisal/object.ts';
import { placed } from '../appraisal/placed.ts';
import { sayAppraised } from '../appraisal/subjects.ts';
import { endOf, listObjections, type Objection, readableBy } from '../store/objections.ts';
import { petitionsShown } from '../store/petitions-shown.ts';
import { onDuty } from './on-duty.ts';
import { outcomeProblem, problem, sendProblem, toBasis } from './problem.ts';
import { namesOf, type Site, type Visit } from './site.ts';

const params = z.object({ id: z.uuid() });

const objecting = ({ by, court, today, at, ip, staff }: Visit): Objecting => ({
  ...{ by, court, today, at, ip, staff },
  names: namesOf(staff),
});

/** What whoever asks may do with it. Who is barred is not said: only that it falls to this person, or to nobody. */
function actsOn({ by }: Visit, one: Objection, reviewers: readonly Officer[]) {
  const waits = !endOf(one);
  const mayDecide = waits && reviewers.some(({ id }) => id === by.id);
  return {
    mayDecide,
    insteadOfOthers: mayDecide && !hasRole(by, objectionRule.deciders),
    mayWithdraw: waits && one.by === by.id,
    nobodyDecides: waits && reviewers.length === 0,
  };
}

/** The objections as answers, each with the petitions the visitor may see of those it names. */
async function toAnswers(
  site: Site,
  visit: Visit,
  found: readonly Objection[],
): Promise<readonly ObjectionAnswer[]> {
  const names = namesOf(visit.staff);
  const ids = found.flatMap(({ petitions, decision }) => [
    ...petitions,
    ...(decision?.corrections.map(({ petition }) => petition) ?? []),
  ]);
  const [shown, reviewers] = await Promise.all([
    petitionsShown(site.db, visit.by, ids),
    reviewersOfThem(site.db, visit.court, found, visit.staff),
  ]);
  const named = (petition: string) => {
    const row = shown.get(petition);
    return row ? [{ id: row.id, number: row.number }] : [];
  };
  return found.map((one) => {
    const { by, subject, indicator, period } = one.place;
    const { id, asOf, numerator, denominator, reason, at, decision, withdrawal } = one;
    const { name, unit, kind } = indicators[indicator];
    return {
      ...{ id, by: by as ObjectionAnswer['by'], subject, indicator, ...period, asOf, at, reason, unit },
      ...{ numerator, denominator, value: valueIn({ numerator, denominator }, { kind }) ?? null },
      subjectName: sayAppraised(by, subject, names),
      indicatorName: name,
      petitions: one.petitions.flatMap(named),
      objector: names.staff(one.by),
      ...actsOn(visit, one, reviewers.get(id) ?? []),
      ...(withdrawal ? { withdrawal } : {}),
      ...(decision
        ? {
            decision: {
              ...{ result: decision.result, resultName: objectionResults[decision.result] },
              ...{ reason: decision.reason, by: names.staff(decision.by), at: decision.at },
              corrections: decision.corrections.flatMap(({ petition, amount }) =>
                named(petition).map((row) => ({ ...row, amount })),
              ),
            },
          }
        : {}),
    };
  });
}

const notThere = (reply: FastifyReply) =>
  sendProblem(
    reply,
    problem('unknown', '没有这件异议或者这个数字，或者不由您查看', {
      basis: toBasis(objectionRule.basis),
      remedy: '请刷新后重选',
    }),
  );

/** The objection as it now stands, or why nothing was done. */
async function answer(site: Site, visit: Visit, reply: FastifyReply, outcome: ObjectionOutcome) {
  if (outcome.kind === 'unknown') return notThere(reply);
  if (outcome.kind !== 'done') return sendProblem(reply, outcomeProblem(outcome, namesOf(visit.staff)));
  const found = await objectionFor(site, visit, outcome.id);
  const [one] = found ? await toAnswers(site, visit, [found]) : [];
  return one ?? notThere(reply);
}

const listRoute = (site: Site) =>
  onDuty(site, 'seeOwnAppraisal', async (visit) => {
    const { by, court } = visit;
    const theirs = await listObjections(
      site.db,
      court,
      carries(by.roles, 'seeAppraisal') ? undefined : by.id,
    );
    const readable = await placed(site.db, court, await readableBy(site.db, by, theirs));
    const items = await toAnswers(site, visit, readable);
    return { items, waiting: items.filter(({ mayDecide }) => mayDecide).length };
  });

const oneRoute = (site: Site) =>
  onDuty(site, 'seeOwnAppraisal', async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof params>;
    return answer(site, visit, reply, { kind: 'done', id });
  });

const makeRoute = (site: Site) =>
  onDuty(site, 'objectAppraisal', async (visit, request, reply) => {
    const given = request.body as z.output<typeof newObjectionSchema>;
    const outcome = await makeObjection(site, given, objecting(visit));
    return answer(site, visit, outcome.kind === 'done' ? reply.code(201) : reply, outcome);
  });

const reviewRoute = (site: Site) =>
  onDuty(site, 'decideObjection', async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof params>;
    const given = request.body as z.output<typeof objectionReviewSchema>;
    return answer(site, visit, reply, await reviewObjection(site, id, given, objecting(visit)));
  });

const withdrawRoute = (site: Site) =>
  onDuty(site, 'seeOwnAppraisal', async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof params>;
    const given = request.body as z.output<typeof objectionWithdrawingSchema>;
    return answer(site, visit, reply, await withdrawObjection(site, id, given, objecting(visit)));
  });

/** Whoever is appraised objects, a head who is not the objector decides, and both stand beside the figure. */
export const objectionRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['appraisal'];
    const root = '/api/appraisal/objections';
    const list = { summary: '考核异议', tags, response: { 200: objectionListSchema } };
    app.get(root, { schema: list }, listRoute(site));
    const make = { summary: '对考核提出异议', tags, body: newObjectionSchema };
    app.post(root, { schema: { ...make, response: { 201: objectionSchema } } }, makeRoute(site));
    const one = { tags, params, response: { 200: objectionSchema } };
    app.get(`${root}/:id`, { schema: { ...one, summary: '一件考核异议' } }, oneRoute(site));
    app.post(
      `${root}/:id/decision`,
      { schema: { ...one, summary: '审核考核异议', body: objectionReviewSchema } },
      reviewRoute(site),
    );
    app.post(
      `${root}/:id/withdrawal`,
      { schema: { ...one, summary: '撤回考核异议', body: objectionWithdrawingSchema } },
      withdrawRoute(site),
    );
  };
