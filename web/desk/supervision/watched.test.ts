import { expect, test } from 'vitest';
import type { PetitionRow } from '#contract/petition.ts';
import { byHandler } from './watched.ts';

const row = (id: string, handlerId?: string) => ({ id, ...(handlerId ? { handlerId } : {}) }) as PetitionRow;

test('R5.3 rows of one handler stand together, the handler with the nearest date first, what nobody has yet among them', () => {
  const rows = [row('a', 's-1'), row('c'), row('b', 's-2'), row('e'), row('d', 's-2'), row('f')];
  expect(byHandler(rows).map(({ id, span }) => `${id}${span}`)).toEqual(['a1', 'c3', 'e0', 'f0', 'b2', 'd0']);
});
