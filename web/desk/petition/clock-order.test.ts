import { expect, test } from 'vitest';
import type { ClockAnswer } from '#contract/clock.ts';
import { orderClocks } from './clock-order.ts';

const clock = (key: string, due: string, more: Partial<ClockAnswer> = {}): ClockAnswer => ({
  key,
  name: key,
  basis: { id: '13', citation: '第十三条', title: '', gist: '' },
  force: 'binding',
  startOn: '2026-11-16',
  due,
  provisional: false,
  state: 'running',
  urgency: 'calm',
  workingDaysLeft: 3,
  overdueDays: 0,
  ...more,
});

test('the nearest binding date comes first; advisory and stopped clocks stand apart', () => {
  const { binding, advisory, stopped } = orderClocks([
    clock('reply', '2027-01-12'),
    clock('transfer', '2026-11-18', { urgency: 'ended', state: 'met' }),
    clock('notice', '2026-11-20', { force: 'advisory' }),
    clock('interview', '2026-11-23', { urgency: 'overdue', state: 'overdue' }),
  ]);
  expect(binding.map((one) => one.key)).toEqual(['interview', 'reply']);
  expect(advisory.map((one) => one.key)).toEqual(['notice']);
  expect(stopped.map((one) => one.key)).toEqual(['transfer']);
});
