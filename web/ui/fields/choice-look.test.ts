import { expect, test } from 'vitest';
import { acceptanceGrounds } from '#regulation/grounds.ts';
import { archiveKinds, contactWays, merits } from '#regulation/registers.ts';
import { lookOf } from './choice-look.ts';

test('few short answers stand side by side, long ones under each other, many behind a list', () => {
  expect(lookOf(Object.values(contactWays))).toBe('row');
  expect(lookOf(Object.values(merits))).toBe('row');
  expect(lookOf(Object.values(acceptanceGrounds).map((one) => one.text))).toBe('column');
  expect(lookOf(Object.values(archiveKinds))).toBe('list');
});
