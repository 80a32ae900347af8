import { describe, expect, it } from 'vitest';
import type { ArrivalAnswer } from '#contract/reception.ts';
import { columnsOf, minutesBetween, sayMinutes, waitsLong } from './waiting.ts';

const visitor = (more: Partial<ArrivalAnswer> = {}): ArrivalAnswer => ({
  id: 'a',
  day: '2026-11-20',
  arrivedAt: '2026-11-20T01:00:00.000Z',
  name: '来访人',
  headCount: 1,
  appointment: false,
  state: 'waiting',
  unregistered: false,
  leader: false,
  ...more,
});

describe('R8.1 the minutes at the desk', () => {
  it('are whole, and never negative when two clocks disagree', () => {
    expect(minutesBetween('2026-11-20T01:00:00.000Z', '2026-11-20T01:12:59.000Z')).toBe(12);
    expect(minutesBetween('2026-11-20T01:00:10.000Z', '2026-11-20T01:00:00.000Z')).toBe(0);
  });

  it('say who waits, who is being received, and how long it took', () => {
    const now = '2026-11-20T01:40:00.000Z';
    expect(sayMinutes(visitor(), now)).toBe('已候 40 分钟');
    expect(waitsLong(visitor(), now)).toBe(true);
    const begun = visitor({ state: 'receiving', startedAt: '2026-11-20T01:30:00.000Z' });
    expect(sayMinutes(begun, now)).toBe('已谈 10 分钟');
    expect(waitsLong(begun, now)).toBe(false);
    const over = { ...begun, state: 'received', endedAt: '2026-11-20T01:35:00.000Z' } as const;
    expect(sayMinutes(over, now)).toBe('谈 5 分钟');
    expect(sayMinutes(visitor({ state: 'left', endedAt: '2026-11-20T01:20:00.000Z' }), now)).toBe(
      '候 20 分钟',
    );
  });
});

describe('R8.1 the three columns', () => {
  it('keep the order of coming, and put first among those received who is still to be registered', () => {
    const all = [
      visitor({ id: '1', state: 'received', unregistered: true }),
      visitor({ id: '2', state: 'received' }),
      visitor({ id: '3', state: 'voided' }),
      visitor({ id: '4' }),
      visitor({ id: '5', state: 'receiving' }),
      visitor({ id: '6' }),
      visitor({ id: '7', state: 'left' }),
    ];
    const ids = Object.values(columnsOf(all)).map((column) => column.map(({ id }) => id));
    expect(ids).toEqual([['4', '6'], ['5'], ['1', '7', '2', '3']]);
  });
});
