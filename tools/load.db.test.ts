import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nothingYet } from '#server/demonstration/tally.ts';
import { openCalendar } from '#server/store/calendar.ts';
import { type TestDatabase, testCourt, testDatabase } from '../tests/database.ts';
import { chooseCourt, readOptions } from './load.ts';
import { sayTally } from './load-table.ts';

const now = '2026-11-24T06:30:00.000Z';
const keys = { sealing: 'k1', indexing: 'k1', byId: new Map([['k1', Buffer.alloc(32, 7)]]) };

describe('the arguments of a load', () => {
  test('have defaults: seed 1, up to now', () => {
    expect(readOptions(['--count', '5'], now)).toEqual({
      count: 5,
      seed: '1',
      until: now,
      court: undefined,
    });
  });

  test('end a past day at the close of business', () => {
    expect(readOptions(['--count', '5', '--until', '2026-06-30'], now)).toMatchObject({
      until: '2026-06-30T09:30:00.000Z',
    });
  });

  test.each([
    ['no count', [], '--count'],
    ['a count that is none', ['--count', 'many'], '--count'],
    ['too many', ['--count', '200001'], '200000'],
    ['a day to come', ['--count', '5', '--until', '2026-11-25'], '--until'],
    ['a day that does not exist', ['--count', '5', '--until', '2026-02-30'], '--until'],
    ['an unknown option', ['--count', '5', '--fast'], '参数有误'],
  ])('are refused: %s', (_, args, why) => {
    expect(readOptions(args, now)).toContain(why);
  });
});

describe('the court of a load', () => {
  let database: TestDatabase;
  const choose = async (wanted?: string) =>
    chooseCourt(
      { db: database.db, keys, ...(await openCalendar(database.db)), newId: () => crypto.randomUUID() },
      wanted,
    );
  beforeAll(async () => {
    database = await testDatabase();
  });
  afterAll(() => database.close());

  test('is never one with real work, whether asked for or not', async () => {
    await expect(choose()).rejects.toThrow('没有演示法院');
    await expect(choose(testCourt)).rejects.toThrow('是正式法院，不写入虚构案件');
    await expect(choose('鲁9999')).rejects.toThrow('没有法院“鲁9999”');
  });

  test('is the demonstration court beside a real one', async () => {
    const demonstration = { court: '鲁0198', name: '演示法院', short_name: '演', demonstration: true };
    await database.db
      .insertInto('court')
      .values({ ...demonstration, superior: null })
      .execute();
    expect(await choose()).toBe('鲁0198');
    await expect(choose(testCourt)).rejects.toThrow('正式法院');
  });

  test('is made when there is none yet', async () => {
    await database.db.deleteFrom('court').execute();
    expect(await choose()).toBe(testCourt);
    const { rows } = await database.pool.query('select demonstration from court');
    expect(rows).toEqual([{ demonstration: true }, { demonstration: true }]);
  });
});

test('R17.1 the closing table says channels, stages and how the limits were kept', () => {
  const table = sayTally(
    {
      ...nothingYet,
      ...{ petitions: 4, acts: 40, channels: { visit: 3, letter: 1 }, stages: { closed: 4 } },
      limits: { transfer: { met: 3, late: 1 }, interview: {}, reply: { overdue: 2 } },
    },
    12.34,
  );
  expect(table).toContain('共写入 4 件、40 步，用时 12.3 秒。');
  expect(table).toMatch(/来访 +3 +75\.0%/);
  expect(table).toMatch(/已办结 +4 +100\.0%/);
  expect(table).toMatch(/转交承办人 +3 +1 +0 +0 +0/);
});
