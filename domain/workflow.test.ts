import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capacitiesIn } from '#domain/access/capacity.ts';
import type { Day } from '#domain/calendar/day.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { type EventType, events } from '#domain/petition/events.ts';
import { recipientKey } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { unserved } from '#domain/petition/service.ts';
import { cite } from '#regulation/articles.ts';
import { proposeRoute } from './assignment/route.ts';
import { anOpinion, heldInterview } from './given-cases.ts';
import { aStaff, who } from './given-court.ts';
import { did, type History, petitionOf } from './given-history.ts';
import { doersOf, walks } from './given-walks.ts';
import { allSteps, findStep, type StepName, workflow } from './workflow.ts';

/** A walk is drawn step by step: there is nothing in it that shrinking could make plainer. */
const runs = { numRuns: 100, endOnFailure: true };
const ended = ({ stage }: Petition) => stage === 'closed' || stage === 'struckOut';
const getDuty = (petition: Petition) => {
  const duty = dutyOf(petition);
  const step = findStep(duty?.step ?? '');
  if (!duty || !step) throw new Error(`stage ${petition.stage} waits for nobody`);
  return { ...duty, step };
};

/** What a willing officer types when it is their turn, so that the petition gets on. */
const willing: Partial<Record<StepName, (petition: Petition, on: Day) => Record<string, unknown>>> = {
  reviewRegistration: () => ({ result: 'pass' }),
  completeRegistration: () => ({
    caseNumber: '（2025）鲁0117执5号',
    parties: '刘芳、某某公司',
    handlerName: '张强',
    proposedOpinion: '建议转承办人',
    note: '补齐',
  }),
  accept: () => ({ grounds: ['delay'], track: 'implementation' }),
  decline: () => ({ result: 'agree' }),
  transfer: (petition) => ({ handler: proposeRoute(petition, aStaff()).handlers[0] }),
  reassign: (petition) => ({
    handler: proposeRoute({ ...petition, route: 'team' }, aStaff()).handlers.at(-1),
    reason: '接替',
  }),
  assignLead: (petition) => ({
    lead: petition.recused.includes(who.courtLeader) ? who.president : who.courtLeader,
  }),
  interview: (_, on) => ({ ...heldInterview, on }),
  propose: () => anOpinion,
  approve: () => ({}),
  reply: () => ({}),
  serve: (petition, on) => {
    const paper = petition.stage === 'declined' ? 'declineNotice' : 'reply';
    const [to] = unserved(petition, paper);
    return { paper, recipient: to && recipientKey(to), method: 'post', on, result: 'served', proof: '邮单' };
  },
  close: () => ({ merit: 'undetermined', hardship: false, unlawful: false, resolved: false }),
};

/** The history once whoever's turn it is has done their part, again and again, until the petition has ended. */
function finish(history: History, on: Day): History {
  const petition = petitionOf(history);
  if (ended(petition)) return history;
  if (history.length > 200) throw new Error(`goes round in circles at ${petition.stage}`);
  const { step } = getDuty(petition);
  const by = doersOf(step, petition, on)[0]?.id ?? 'nobody';
  const input = willing[step.name as StepName]?.(petition, on) ?? {};
  return finish(did(history, step, input, { by, on }), on);
}

describe('B4 no petition can be stuck, whatever happens to it, while every post has somebody it does not bar', {
  timeout: 60_000,
}, () => {
  test('before its end it always waits for one act, which is open to the one it waits for', () => {
    fc.assert(
      fc.property(walks(40), ({ history, on }) => {
        const petition = petitionOf(history);
        if (ended(petition)) return;
        const { step, owner } = getDuty(petition);
        const owners = doersOf(step, petition, on).filter((one) => capacitiesIn(petition, one).has(owner));
        expect({ stage: petition.stage, step: step.name, owners: owners.length > 0 }).toMatchObject({
          owners: true,
        });
      }),
      runs,
    );
  });

  test('from everywhere, those whose turn it is can bring it to its end', () => {
    fc.assert(
      fc.property(walks(30), ({ history, on }) => {
        expect(ended(petitionOf(finish(history, on)))).toBe(true);
      }),
      runs,
    );
  });

  test('the walks get about: together they make every kind of event', () => {
    const histories = fc.sample(walks(60), { numRuns: 150, seed: 21 }).map((walked) => walked.history);
    const seen = new Set(histories.flat().map((event) => event.type));
    expect(Object.keys(events).filter((type) => !seen.has(type as EventType))).toEqual([]);
  });
});

describe('every step', { timeout: 60_000 }, () => {
  test('B2 refuses on a rule that exists, in Chinese, at a field it has', () => {
    const fields = new Set(['file', ...allSteps.flatMap((step) => Object.keys(step.input.shape))]);
    fc.assert(
      fc.property(walks(40), ({ refused }) => {
        for (const { basis, reason, field } of refused) {
          expect(cite(basis)).toMatch(/第.+条/);
          expect(reason).toMatch(/\p{Script=Han}/u);
          expect(reason).not.toMatch(/undefined|null|s-[a-z]+/);
          if (field) expect(fields).toContain(field);
        }
      }),
      runs,
    );
  });

  test.each(allSteps.map((step) => [step.name, step] as const))(
    '%s asks for what it lacks in Chinese',
    (_, step) => {
      for (const issue of step.input.safeParse({}).error?.issues ?? []) {
        expect(`${issue.path.join()}: ${issue.message}`).toMatch(/^\w+: .*\p{Script=Han}/u);
      }
    },
  );

  test('has its own name, a title and a word on what happens next', () => {
    expect(new Set(workflow.map((step) => step.name)).size).toBe(workflow.length);
    for (const { title, next, by } of workflow) {
      expect(title).toMatch(/^\p{Script=Han}+/u);
      expect(next).toMatch(/。$/);
      expect(by.length).toBeGreaterThan(0);
    }
  });

  test('is found by its name, and nothing else is', () => {
    for (const step of allSteps) expect(findStep(step.name)).toBe(step);
    for (const name of ['', 'toString', 'constructor', 'Accept']) expect(findStep(name)).toBeUndefined();
  });
});
