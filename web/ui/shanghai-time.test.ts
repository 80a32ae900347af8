import { expect, test } from 'vitest';
import { shanghaiTime } from './shanghai-time.ts';

test('an instant is read on the court’s clock, over midnight too', () => {
  expect(shanghaiTime('2026-11-23T01:05:00.000Z')).toEqual({ day: '11月23日', time: '09:05' });
  expect(shanghaiTime('2026-11-23T16:00:00.000Z')).toEqual({ day: '11月24日', time: '00:00' });
});
