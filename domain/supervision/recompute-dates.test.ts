import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Arrangement } from '#domain/calendar/arrangement.ts';
import { shippedCalendar, withArrangement } from '#domain/calendar/calendar.ts';
import { addDays, type Day, daysBetween, isWeekend, parseDay } from '#domain/calendar/day.ts';
import { dueDay } from '#domain/calendar/period.ts';
import { days, transferredCase } from '#domain/given-cases.ts';
import { petitionOf, recorded } from '#domain/given-history.ts';
import { requestedCase } from '#domain/given-restraint.ts';
import { correctedYear, recomputed } from '#domain/given-supervision.ts';
import { walks } from '#domain/given-walks.ts';
import { type Clock, clocksOf } from '#domain/petition/clocks.ts';
import { sayEvent } from '#domain/petition/events.ts';
import { calendarChange, changedDates } from './recompute-dates.ts';

const names = { staff: (id: string) => id, person: (id: string) => id };
const loading = { version: 1, year: 2026, notice: '国办发明电〔2026〕9号' };

/** 2026 with some weekdays taken off and some weekend days worked, all invented. */
const invented: fc.Arbitrary<Arrangement> = fc
  .array(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 40 })
  .map((offsets) => {
    const known = shippedCalendar.arrangements.get(2026);
    if (!known) throw new Error('2026 is shipped');
    const chosen = offsets
      .map((n) => addDays(parseDay('2026-01-01'), n))
      .filter((day) => !(day in known.off));
    const marked = (wanted: boolean) =>
      Object.fromEntries(chosen.filter((day) => isWeekend(day) === wanted).map((day) => [day, '假设']));
    const work = { ...known.work, ...marked(true) };
    const off = Object.fromEntries(
      Object.entries({ ...known.off, ...marked(false) }).filter(([day]) => !(day in work)),
    );
    return { ...known, off, work };
  });

/** Loaded on any day from before the history to long after it. */
const loaded = fc.record({
  walk: walks(20),
  arrangement: invented,
  wait: fc.integer({ min: -10, max: 90 }),
});

const lastDay = (history: readonly { readonly on: Day }[]): Day =>
  history.reduce<Day>((last, { on }) => (on > last ? on : last), parseDay('2026-01-01'));

const stopOf = (clock: Clock): Day | undefined => clock.endedOn ?? clock.lapsedOn;
const byKey = (clocks: readonly Clock[]) => new Map(clocks.map((clock) => [clock.key, clock]));

describe('D10 a year loaded', () => {
  const history = transferredCase();
  const petition = petitionOf(history);
  const today = parseDay(days.interviewed);
  const after = withArrangement(shippedCalendar, correctedYear(), today);

  test('moves the dates that still run, and says from which day to which', () => {
    const changed = changedDates(petition, shippedCalendar, after, today);
    expect(changed.find(({ clock }) => clock === 'interview')).toMatchObject({
      from: '2026-03-09',
      to: '2026-03-10',
      provisional: false,
      late: false,
    });
    const told = sayEvent(calendarChange({ ...loading, reason: '补休' }, changed, today), names);
    expect(told).toContain('2026年放假安排更正（补休），依据国办发明电〔2026〕9号，重算期限：');
    expect(told).toContain('“约谈信访人”由2026-03-09改为2026-03-10');
  });

  test('is written into the history once, and changes nothing there but the history', () => {
    const told = petitionOf(recomputed(history, days.interviewed));
    expect({ ...told, seq: petition.seq }).toEqual(petition);
  });

  test('says what only stopped being provisional, and what is late at once', () => {
    const late = parseDay('2026-12-20');
    const on = parseDay('2027-01-05');
    const start = { ...petition, receivedOn: late, registeredOn: late };
    const next: Arrangement = {
      year: 2027,
      notice: ['n'],
      off: {},
      work: { '2027-01-02': '元旦', '2027-01-03': '元旦' },
    };
    const changed = changedDates(start, shippedCalendar, withArrangement(shippedCalendar, next, on), on);
    const notice = changed.find(({ clock }) => clock === 'notice');
    expect(notice).toMatchObject({ from: '2027-01-04', to: '2027-01-04', provisional: false });
  });

  test('D9 moves a request under article 10 without telling everybody of it', () => {
    const asked = petitionOf(requestedCase());
    const other = withArrangement(shippedCalendar, correctedYear(), today);
    const keys = changedDates(asked, shippedCalendar, other, today).map(({ clock }) => clock);
    expect(keys.filter((key) => key.startsWith('restraint'))).toEqual([]);
  });
});

describe('D12 whatever year is loaded, and whenever', { timeout: 120_000 }, () => {
  const runs = { numRuns: 60 };

  test('a missed date stays missed, what was done or fell away keeps its date, the rest follows the new calendar', () => {
    fc.assert(
      fc.property(loaded, ({ walk, arrangement, wait }) => {
        const petition = petitionOf(walk.history);
        const on = addDays(lastDay(walk.history), wait);
        const after = byKey(clocksOf(petition, withArrangement(shippedCalendar, arrangement, on)));
        for (const was of clocksOf(petition, shippedCalendar))
          expect([was.key, after.get(was.key)?.due]).toEqual([was.key, wantedDue(was, arrangement, on)]);
      }),
      runs,
    );
  });

  test('what is shown before is what happens: the dates that differ afterwards are those, each from and to', () => {
    fc.assert(
      fc.property(loaded, ({ walk, arrangement, wait }) => {
        const petition = petitionOf(walk.history);
        const on = addDays(lastDay(walk.history), wait);
        const after = withArrangement(shippedCalendar, arrangement, on);
        const shown = changedDates(petition, shippedCalendar, after, on);
        const history = recorded(walk.history, [calendarChange(loading, shown, on)], 'system', on);
        const [was, is] = [clocksOf(petition, shippedCalendar), clocksOf(petitionOf(history), after)].map(
          byKey,
        );
        const differing = [...(is ?? [])].filter(([key, { due }]) => was?.get(key)?.due !== due);
        const told = shown.filter(({ from, to }) => from !== to);
        expect(told.map(({ clock, from, to }) => [clock, from, to]).toSorted()).toEqual(
          differing
            .filter(([key]) => !key.startsWith('restraint'))
            .map(([key, { due }]) => [key, was?.get(key)?.due, due])
            .toSorted(),
        );
        for (const { to, late } of shown) if (late) expect(daysBetween(to, on)).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  test('a second loading leaves alone what had passed between the two', () => {
    fc.assert(
      fc.property(loaded, invented, ({ walk, arrangement, wait }, again) => {
        const petition = petitionOf(walk.history);
        const on = addDays(lastDay(walk.history), wait);
        const once = withArrangement(shippedCalendar, arrangement, on);
        const later = addDays(on, 20);
        const twice = byKey(clocksOf(petition, withArrangement(once, again, later)));
        for (const clock of clocksOf(petition, once))
          if (clock.due < later && !stopOf(clock)) expect(twice.get(clock.key)?.due).toBe(clock.due);
      }),
      runs,
    );
  });
});

/** The rule in other words: decided before the loading, then as it was; else as the new calendar alone has it. */
function wantedDue(was: Clock, arrangement: Arrangement, on: Day): Day {
  const stopped = stopOf(was);
  const isDecided = was.due < on || (stopped !== undefined && stopped < on);
  if (isDecided || !was.length) return was.due;
  return dueDay(withArrangement(shippedCalendar, arrangement), was.startOn, was.length).due;
}
