import { expect, it } from 'vitest';
import type { ArrivalAnswer } from '#contract/reception.ts';
import { actsFor } from './card-acts.ts';

const of = (more: Partial<ArrivalAnswer>): ArrivalAnswer => ({
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
const desk = { keeps: true, id: 's-clerk' };
const petition = { id: 'p', number: '钢执访〔2026〕1号' };

it('R8.1 the likeliest act stands first, and a visitor without petition can be registered all along', () => {
  expect(actsFor(of({}), desk)[0]).toBe('start');
  expect(actsFor(of({ state: 'receiving' }), desk).slice(0, 2)).toEqual(['end', 'register']);
  expect(actsFor(of({ state: 'received', unregistered: true }), desk)[0]).toBe('register');
  expect(actsFor(of({ petition }), desk)).not.toContain('register');
  expect(actsFor(of({ state: 'received' }), desk)).toEqual([]);
  expect(actsFor(of({ state: 'voided' }), desk)).toEqual([]);
});

it('R8.3 a leader ends only what that leader receives', () => {
  const receiver = { id: 's-xu', name: '徐刚' };
  const busy = of({ state: 'receiving', receiver });
  expect(actsFor(busy, { keeps: false, id: 's-xu' })).toEqual(['end']);
  expect(actsFor(busy, { keeps: false, id: 's-ma' })).toEqual([]);
});
