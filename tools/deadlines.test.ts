import { describe, expect, test } from 'vitest';
import { deadlineLine } from './deadlines.ts';

describe('D2 the command deadlines', () => {
  test('gives the object back with its due day and nothing else', () => {
    expect(deadlineLine({ start: '2025-09-15', kind: 'working-days', n: 40 })).toEqual({
      start: '2025-09-15',
      kind: 'working-days',
      n: 40,
      due: '2025-11-14',
    });
  });

  test('keeps what else the object carries', () => {
    expect(deadlineLine({ id: 'a', start: '2026-11-20', kind: 'calendar-days', n: 2 })).toMatchObject({
      id: 'a',
      due: '2026-11-23',
    });
  });

  test('D10 marks a due day that rests on an unpublished year, and only such a one', () => {
    const open = { start: '2026-11-20', kind: 'working-days', n: 40 };
    expect(deadlineLine(open)).toEqual({ ...open, due: '2027-01-18', provisional: true });
    const closed = { start: '2025-09-15', kind: 'working-days', n: 40, provisional: true };
    expect(deadlineLine(closed)).not.toHaveProperty('provisional');
  });

  test('R13.5 explains day by day when asked', () => {
    const answer = deadlineLine({ start: '2026-02-13', kind: 'calendar-days', n: 2, explain: true });
    expect(answer).toMatchObject({ due: '2026-02-24', days: { length: 12 } });
  });

  test.each([
    [{ start: '2026-02-30', kind: 'working-days', n: 40 }, 'start：“2026-02-30”不是有效日期'],
    [{ start: '2026-02-03', kind: 'days', n: 40 }, 'kind：期间单位应为'],
    [{ start: '2026-02-03', kind: 'working-days', n: 0 }, 'n：期间长度应为1至10000之间的整数'],
    [{ start: '2026-02-03', kind: 'working-days', n: '40' }, 'n：期间长度应为'],
    [{}, 'start：请填写日期'],
    [null, '应为一个对象'],
    [[], '应为一个对象'],
    [{ start: '9999-12-30', kind: 'working-days', n: 40 }, '不是有效日期'],
  ])('refuses %j in Chinese', (input, message) => {
    expect(() => deadlineLine(input)).toThrow(message);
  });
});
