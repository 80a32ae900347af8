import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maySee } from '#domain/access/visibility.ts';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { compareDays, type Day } from '#domain/calendar/day.ts';
import { closedCase, registeredCase } from '#domain/given-cases.ts';
import { aStaff, court, getOfficer } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import { walks } from '#domain/given-walks.ts';
import { getErrandRule } from '#regulation/errands.ts';
import { type ClockState, clockState, clocksOf } from './clocks.ts';
import { endedOn } from './core.ts';
import { openErrands } from './errands.ts';
import type { Names } from './event.ts';
import { parseEvent, type Recorded, sayEvent } from './events.ts';
import { evolve, fold } from './evolve.ts';

/** A walk is drawn step by step: there is nothing in it that shrinking could make plainer. */
const runs = { numRuns: 100, endOnFailure: true };
const id = petitionOf(registeredCase()).id;
const asStored = (event: Recorded): Recorded => {
  const { type, seq, by, at, ...data } = JSON.parse(JSON.stringify(event)) as Recorded;
  return { ...parseEvent(type, data), seq, by, at } as Recorded;
};

describe('R16.3 a petition is what its events make it', { timeout: 60_000 }, () => {
  test('event by event or all at once, from memory or from the store, it is the same petition', () => {
    fc.assert(
      fc.property(walks(40), fc.nat(), ({ history }, at) => {
        const cut = 1 + (at % history.length);
        const early = fold(id, court, history.slice(0, cut));
        if (!early) throw new Error('nothing folded');
        const onward = history
          .slice(cut)
          .reduce((petition, event) => evolve(petition, event as never), early);
        expect(onward).toEqual(petitionOf(history));
        expect(fold(id, court, history.map(asStored))).toEqual(petitionOf(history));
        expect(petitionOf(history).seq).toBe(history.length);
      }),
      runs,
    );
  });

  test('reading it changes none of its events', () => {
    const history = closedCase();
    const before = JSON.stringify(history);
    fold(id, court, history);
    expect(JSON.stringify(history)).toBe(before);
  });

  test('no events make no petition; a history without its registration is a broken store', () => {
    expect(fold(id, court, [])).toBeUndefined();
    expect(() => fold(id, court, closedCase().slice(1))).toThrow(/does not begin with its registration/);
  });

  test('an unknown or damaged event is not read past', () => {
    expect(() => parseEvent('rewritten', {})).toThrow(/unknown event/);
    expect(() => parseEvent('toString', {})).toThrow(/unknown event/);
    expect(() => parseEvent('registrationPassed', { on: '2026-02-30' })).toThrow();
  });
});

describe('B2 every event has its sentence', { timeout: 60_000 }, () => {
  const names: Names = { staff: (staff) => getOfficer(staff).name, person: () => '刘芳' };
  const people = [...aStaff().values()];

  test('which names people by their names: no ids, nothing undefined', () => {
    fc.assert(
      fc.property(walks(40), ({ history }) => {
        for (const event of history) {
          const sentence = sayEvent(event, names);
          expect(sentence).toMatch(/\p{Script=Han}/u);
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\bp-\d|\bnew-\d/);
          for (const one of people) expect(sentence).not.toContain(one.id);
        }
      }),
      runs,
    );
  });

  test('says the transfer, the recipients and the deliberation by name', () => {
    const said = closedCase().map((event) => sayEvent(event, names));
    expect(said).toContainEqual(expect.stringContaining('转交承办人张强（原承办人仍在执行岗位'));
    expect(said).toContainEqual('主办院领导高远，协办法官王平');
    expect(said).toContainEqual('作出答复，送刘芳');
    expect(said).toContainEqual('处理（答复）意见书已送达刘芳（直接送达，受送达人本人在送达回证上签收）');
    const [registered] = registeredCase({ registeredOn: '2026-03-05' });
    expect(registered && sayEvent(registered, names)).toBe(
      '来访登记为钢执访〔2026〕1号（补登）：反映案件长期未执行',
    );
  });
});

/** What a clock may have become later, by how it stood before. */
const onwards: Readonly<Record<ClockState | 'overtaken', readonly ClockState[]>> = {
  running: ['running', 'met', 'late', 'lapsed', 'overdue'],
  overdue: ['overdue', 'late', 'met'],
  late: ['late'],
  met: ['met'],
  lapsed: ['lapsed', 'met'],
  /* Missed when the petition ended over it; a proof found later can still show that it had been done in time. */
  overtaken: ['late', 'met'],
};
/** Acts that take back what was owed: a decline cured, a merging undone, on either side of it. */
const undoing: ReadonlySet<string> = new Set(['defectCured', 'unmerged', 'released']);
const clocksIn = (history: readonly Recorded[]) => clocksOf(petitionOf(history), shippedCalendar);
const statesOn = (history: readonly Recorded[], today: Day) =>
  clocksIn(history).map((clock) => [clock.key, clockState(clock, today)] as const);
const standingOn = (history: readonly Recorded[], today: Day) =>
  clocksIn(history).map((clock) => {
    const state = clockState(clock, today);
    return [clock.key, state === 'late' && clock.lapsedOn ? 'overtaken' : state] as const;
  });

describe('R13.5 whatever happens to a petition, its clocks', { timeout: 60_000 }, () => {
  test('never end or lapse before they start, never both, and are due after it', () => {
    fc.assert(
      fc.property(walks(40), ({ history }) => {
        for (const { key, limit, startOn, due, endedOn, lapsedOn } of clocksIn(history)) {
          expect(limit === undefined || compareDays(startOn, due) < 0, key).toBe(true);
          expect(compareDays(startOn, endedOn ?? lapsedOn ?? startOn), key).toBeLessThanOrEqual(0);
          expect(endedOn && lapsedOn).toBeUndefined();
        }
      }),
      runs,
    );
  });

  test('have each a key of their own, and stand in the order they fall due', () => {
    fc.assert(
      fc.property(walks(40), ({ history }) => {
        const clocks = clocksIn(history);
        expect(clocks).toEqual(clocks.toSorted((a, b) => compareDays(a.due, b.due)));
        expect(new Set(clocks.map((one) => one.key)).size).toBe(clocks.length);
      }),
      runs,
    );
  });

  test('D12 once late stay late, once kept stay kept, once missed are never excused, but for a cured decline or merging undone', () => {
    fc.assert(
      fc.property(walks(40), fc.nat(), ({ history, on }, at) => {
        const cut = 1 + (at % history.length);
        fc.pre(!history.slice(cut).some(({ type }) => undoing.has(type)));
        const later = new Map(statesOn(history, on));
        for (const [key, was] of standingOn(history.slice(0, cut), history[cut - 1]?.on ?? on))
          expect(onwards[was], `${key} was ${was}`).toContain(later.get(key));
      }),
      { ...runs, numRuns: 200 },
    );
  });

  test('end when it does: nothing runs on in a petition that has ended, but what is meant to outlive it', () => {
    fc.assert(
      fc.property(walks(60), ({ history }) => {
        const petition = petitionOf(history);
        if (endedOn(petition) === undefined) return;
        const open = openErrands(petition);
        expect(open.filter((one) => !one.afterEnd && !getErrandRule(one.kind).outlives)).toEqual([]);
        const running = clocksIn(history).filter((clock) => !clock.endedOn && !clock.lapsedOn);
        expect(running.map((clock) => clock.key).sort()).toEqual(open.map((one) => one.key).sort());
      }),
      runs,
    );
  });
});

test('D6 whoever is barred does not see the petition, whatever else happened to it', {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(walks(40), ({ history }) => {
      const petition = petitionOf(history);
      for (const barred of [...petition.accused, ...petition.recused])
        expect(maySee(getOfficer(barred), petition)).toBe(false);
    }),
    runs,
  );
});
