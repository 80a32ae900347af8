import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testCourt, testDatabase, testServers } from '../../tests/database.ts';
import { nextNumber } from './series.ts';
import { inTransaction } from './transaction.ts';

describe.each(testServers())('R12.4 numbers on $name', (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(server);
  });
  afterAll(() => database.close());

  const take = (kind: string, year: number, court = testCourt) =>
    inTransaction(database.db, (tx) => nextNumber(tx, court, kind, year));

  test('each court, kind and year counts from 1', async () => {
    expect([await take('信访', 2026), await take('信访', 2026)]).toEqual([1, 2]);
    expect(await take('督办', 2026)).toBe(1);
    expect(await take('信访', 2027)).toBe(1);
    expect(await take('信访', 2026, '鲁01')).toBe(1);
  });

  test('twenty at once, every third of them undone: no number is missing, none is given twice', async () => {
    const attempt = (index: number) =>
      inTransaction(database.db, async (tx) => {
        const number = await nextNumber(tx, testCourt, '并发', 2026);
        if (index % 3 === 0) throw new Error('undone');
        return number;
      });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, (_, index) => attempt(index)));
    const given = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(given.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
    expect(await take('并发', 2026)).toBe(14);
  });
});
