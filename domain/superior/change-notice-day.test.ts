import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { days, transferredCase } from '#domain/given-cases.ts';
import { clockIn, stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, type History } from '#domain/given-history.ts';
import { centre, fedBackCase, fedBackWith, noticedCase, noticeIn } from '#domain/given-superior.ts';
import { changeNoticeDay } from './change-notice-day.ts';
import { feedBack } from './feed-back.ts';

const changed = (on: string, dueOn = '2026-04-10'): History =>
  did(
    noticedCase(),
    changeNoticeDay,
    { notice: noticeIn(noticedCase()), documentNumber: '5号', dueOn },
    { by: who.commandCentre, on },
  );
const first = `superior:${noticeIn(noticedCase())}`;

describe('D5, D12 a later document from above sets a new day and hides none', () => {
  test('changed in time, the old day is shown as replaced, and the new one runs', () => {
    const history = changed('2026-03-13');
    expect(stateIn(history, first, '2026-03-30')).toBe('lapsed');
    expect(clockIn(history, first).name).toMatch(/2026-03-13已改期/);
    expect(clockIn(history, `${first}:2`)).toMatchObject({ due: '2026-04-10', startOn: '2026-03-13' });
  });

  test('a day missed before the change stays missed, whatever comes later', () => {
    const history = changed('2026-03-17');
    expect(stateIn(history, first, '2026-03-17')).toBe('late');
    const done = did(history, feedBack, fedBackWith(history), centre);
    expect([stateIn(done, first), stateIn(done, `${first}:2`)]).toEqual(['late', 'met']);
  });

  test('D12 on whatever day it comes, it turns no missed day into a kept one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), (after, more) => {
        const on = addDays(parseDay(days.interviewed), after);
        const history = changed(on, addDays(on, more));
        const expected = on > '2026-03-16' ? 'late' : 'lapsed';
        expect(stateIn(history, first, addDays(on, more))).toBe(expected);
      }),
      { numRuns: 60 },
    );
  });
});

describe('R14.1 bad input is refused', () => {
  const change = { notice: noticeIn(noticedCase()), documentNumber: '5号', dueOn: '2026-04-10' };
  const on = { by: who.petitionTeam, on: days.proposed };

  test.each([
    [{ notice: 'nothing' }, 'notice'],
    [{ documentNumber: '钢政法督〔2026〕3号' }, 'documentNumber'],
    [{ dueOn: days.interviewed }, 'dueOn'],
  ] as const)('%j', (wrong, field) => {
    given(...noticedCase())
      .when(changeNoticeDay, { ...change, ...wrong }, on)
      .isRefused('14', { field });
  });

  test('nothing is changed that is not owed, and not by a document used before', () => {
    given(...transferredCase())
      .when(changeNoticeDay, change, on)
      .isRefused('14');
    given(...fedBackCase())
      .when(changeNoticeDay, change, centre)
      .isRefused('14');
    given(...changed('2026-03-13'))
      .when(changeNoticeDay, change, on)
      .isRefused('14', { field: 'documentNumber', remedy: /不得自行延长/ });
  });
});
