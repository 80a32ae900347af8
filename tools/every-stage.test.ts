/** Every stage with everything that can be owed beside it: nowhere is a petition stuck. */
import { describe, expect, test } from 'vitest';
import { capacitiesIn } from '#domain/access/capacity.ts';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import type { Day } from '#domain/calendar/day.ts';
import { who } from '#domain/given-court.ts';
import { doersOf } from '#domain/given-walks.ts';
import { clocksOf } from '#domain/petition/clocks.ts';
import { endedOn, type Stage, stages } from '#domain/petition/core.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import type { Errand } from '#domain/petition/errand.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { evolve } from '#domain/petition/evolve.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { allSteps, findStep } from '#domain/workflow.ts';
import { type ErrandKind, errandRules, getErrandRule } from '#regulation/errands.ts';
import { eventsOf, type Moment, moments } from './lifecycle-facts.ts';

type Standing = Pick<Moment, 'petition' | 'on'>;
const all = moments();

const isOpenTo = (name: string, petition: Petition, on: Day) => {
  const step = findStep(name);
  return step ? doersOf(step, petition, on) : [];
};

/** Whether somebody whose it is can do the errand, or a head can waive it. */
function hasExit({ petition, on }: Standing, errand: Errand): boolean {
  const { step, owner, unwaivable } = getErrandRule(errand.kind);
  const doers = isOpenTo(step, petition, on).filter((one) =>
    errand.person ? one.id === errand.person : capacitiesIn(petition, one).has(owner),
  );
  return doers.length > 0 || (!unwaivable && isOpenTo('waiveErrand', petition, on).length > 0);
}

/** What is wrong with where a petition stands: nobody's turn, no date, or nothing that can be done. */
function faultsOf({ petition, on }: Standing): readonly string[] {
  const errands = openErrands(petition);
  const clocks = clocksOf(petition, shippedCalendar).filter((one) => !one.endedOn && !one.lapsedOn);
  const duty = dutyOf(petition);
  const owners = duty
    ? isOpenTo(duty.step, petition, on).filter((one) => capacitiesIn(petition, one).has(duty.owner))
    : [];
  const stuck = errands.filter((one) => !hasExit({ petition, on }, one)).map(({ key }) => `${key} stuck`);
  const dateless = errands
    .filter(({ key }) => !clocks.some((one) => one.key === key))
    .map(({ key }) => `${key} without a date`);
  if (endedOn(petition)) return [...stuck, ...dateless];
  return [
    ...stuck,
    ...dateless,
    ...(duty && owners.length === 0 ? [`nobody can ${duty.step}`] : []),
    ...(duty || errands.length > 0 ? [] : ['it is nobody’s turn']),
    ...(clocks.length > 0 ? [] : ['no clock runs']),
  ];
}

/** The moments after which each kind of errand was open that had not been before, with the event that opened it. */
const openings = all.flatMap(({ petition, next, after }) => {
  // The same thing owed by others counts anew: the filing is the team's, and then the archivist's.
  const before = new Set(openErrands(petition).map(({ key, kind }) => `${key} ${kind}`));
  const opened = after ? openErrands(after).filter(({ key, kind }) => !before.has(`${key} ${kind}`)) : [];
  return next ? opened.map(({ kind }) => ({ kind, event: next })) : [];
});

/** One petition at each stage, the first there is. */
const atStage = (Object.keys(stages) as Stage[]).flatMap((stage) => {
  const found = all.find(({ petition }) => petition.stage === stage);
  return found ? [{ stage, ...found }] : [];
});

/** The kinds of events that somebody could bring about now. */
const possibleIn = ({ petition, on }: Standing): ReadonlySet<string> =>
  new Set(allSteps.filter((step) => doersOf(step, petition, on).length > 0).flatMap(eventsOf));

describe('B4 every combination of stage and what is owed beside it', { timeout: 60_000 }, () => {
  test('that the examples reach has an owner, a date and a way on', () => {
    const found = all.flatMap((one) =>
      faultsOf(one).map((fault) => `${one.petition.stage} + ${one.errands.join()}: ${fault}`),
    );
    expect([...new Set(found)]).toEqual([]);
  });

  test.each([
    ['the head of the team', [who.teamLeader]],
    ['the head of the team and the deputy director', [who.teamLeader, who.deputyDirector]],
    ['the whole team', [who.petitionTeam, who.otherMember, who.teamLeader]],
    ['the deputy director', [who.deputyDirector]],
  ])('has them where %s is barred: the next up the ladder acts', (_, barred) => {
    const found = all.flatMap(({ petition, on }) => {
      const seq = petition.seq + 1;
      const accusation = { type: 'officerAccused', on, officers: barred, reason: '信访人补充反映', seq };
      const there = evolve(petition, accusation as never);
      return faultsOf({ petition: there, on }).map((fault) => `${petition.stage}: ${fault}`);
    });
    expect([...new Set(found)]).toEqual([]);
  });

  test('is among them: every stage, and every kind of errand open somewhere', () => {
    expect(atStage.map(({ stage }) => stage)).toEqual(Object.keys(stages));
    const kinds = new Set(openings.map(({ kind }) => kind));
    expect((Object.keys(errandRules) as ErrandKind[]).filter((kind) => !kinds.has(kind))).toEqual([]);
  });

  test('that can be made by opening an errand at another stage has them as well', () => {
    const found = atStage.flatMap((here) => {
      const possible = possibleIn(here);
      return openings.flatMap(({ kind, event }) => {
        if (!possible.has(event.type)) return [];
        const there = evolve(here.petition, { ...event, on: here.on, seq: here.petition.seq + 1 } as never);
        return faultsOf({ petition: there, on: here.on }).map(
          (fault) => `${there.stage} + ${kind}: ${fault}`,
        );
      });
    });
    expect([...new Set(found)]).toEqual([]);
  });
});
