import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capacitiesIn } from '#domain/access/capacity.ts';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import type { Day } from '#domain/calendar/day.ts';
import { clocksOf } from '#domain/petition/clocks.ts';
import { endedOn } from '#domain/petition/core.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import type { Errand } from '#domain/petition/errand.ts';
import { blockingErrands, openErrands } from '#domain/petition/errands.ts';
import { type EventType, events } from '#domain/petition/events.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { cite } from '#regulation/articles.ts';
import { getErrandRule } from '#regulation/errands.ts';
import { did, type History, petitionOf } from './given-history.ts';
import { doersOf, walks } from './given-walks.ts';
import { ways } from './given-ways.ts';
import { willing } from './given-willing.ts';
import type { Step } from './step.ts';
import { waiveErrand } from './supervision/waive-errand.ts';
import { allSteps, findStep, type StepName, workflow } from './workflow.ts';

/** A walk is drawn step by step: there is nothing in it that shrinking could make plainer. */
const runs = { numRuns: 100, endOnFailure: true };
const ended = (petition: Petition) => endedOn(petition) !== undefined;
const getDuty = (petition: Petition) => {
  const duty = dutyOf(petition);
  const step = findStep(duty?.step ?? '');
  if (!duty || !step) throw new Error(`stage ${petition.stage} waits for nobody`);
  return { ...duty, step };
};

/** Those who can do an errand now: whoever it names, else whoever acts as its owner. */
function errandDoers(errand: Errand, petition: Petition, on: Day) {
  const { step, owner } = getErrandRule(errand.kind);
  const found = findStep(step);
  if (!found) throw new Error(`errand ${errand.kind} is done by no step`);
  const doers = doersOf(found, petition, on).filter((one) =>
    errand.person ? one.id === errand.person : capacitiesIn(petition, one).has(owner),
  );
  return { step: found, doers };
}

/** One errand that keeps the petition from its end: done by whose it is, or waived by the head when nobody is left. */
function settle(history: History, errand: Errand, on: Day): History {
  const petition = petitionOf(history);
  const { step, doers } = errandDoers(errand, petition, on);
  const [doer] = doers;
  if (doer)
    return did(history, step, willing[step.name as StepName]?.(petition, on, errand.key) ?? {}, {
      by: doer.id,
      on,
    });
  const [head] = doersOf(waiveErrand as unknown as Step, petition, on);
  return did(
    history,
    waiveErrand,
    { errand: errand.key, reason: '无人可办' },
    { by: head?.id ?? 'nobody', on },
  );
}

/** The history once whoever's turn it is has done their part, again and again, until the petition has ended. */
function finish(history: History, on: Day): History {
  const petition = petitionOf(history);
  if (ended(petition)) return history;
  if (history.length > 300) throw new Error(`goes round in circles at ${petition.stage}`);
  const [errand] = blockingErrands(petition);
  if (errand) return finish(settle(history, errand, on), on);
  const { step } = getDuty(petition);
  const by = doersOf(step, petition, on)[0]?.id ?? 'nobody';
  const input = willing[step.name as StepName]?.(petition, on, '') ?? {};
  return finish(did(history, step, input, { by, on }), on);
}

describe('B4 no petition can be stuck, whatever happens to it, while every post has somebody it does not bar', {
  timeout: 60_000,
}, () => {
  test('before its end, with nothing owed beside it, it waits for one act, which is open to the one it waits for', () => {
    fc.assert(
      fc.property(walks(40), ({ history, on }) => {
        const petition = petitionOf(history);
        if (ended(petition) || blockingErrands(petition).length > 0) return;
        const { step, owner } = getDuty(petition);
        const owners = doersOf(step, petition, on).filter((one) => capacitiesIn(petition, one).has(owner));
        expect({ stage: petition.stage, step: step.name, owners: owners.length > 0 }).toMatchObject({
          owners: true,
        });
      }),
      runs,
    );
  });

  test('what is owed beside it has somebody who can do it, or a head who can waive it, and a day', () => {
    fc.assert(
      fc.property(walks(40), ({ history, on }) => {
        const petition = petitionOf(history);
        const clocks = new Set(clocksOf(petition, shippedCalendar).map((one) => one.key));
        for (const errand of openErrands(petition)) {
          const { doers } = errandDoers(errand, petition, on);
          const heads = getErrandRule(errand.kind).unwaivable
            ? []
            : doersOf(waiveErrand as unknown as Step, petition, on);
          expect({ errand: errand.key, done: doers.length + heads.length > 0 }).toMatchObject({ done: true });
          expect(clocks).toContain(errand.key);
        }
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

  test('the walks get about: with the ways they start from they make every kind of event', () => {
    const walked = fc.sample(walks(60), { numRuns: 150, seed: 21 }).map(({ history }) => history);
    const histories = [...walked, ...ways()];
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
