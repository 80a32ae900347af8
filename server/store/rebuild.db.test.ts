import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testServers } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { type TestSite, testSite } from '../../tests/site.ts';
import {
  type Ask,
  type Made,
  register,
  signedInOnce,
  somebody,
  toAccepted,
  toProposed,
  walk,
} from '../../tests/walk.ts';
import { rebuildRows } from './rebuild.ts';

describe.each(testServers())('R16.3 rows are readings of the events on $name', (server: TestServer) => {
  let court: TestSite;
  let ask: Ask;
  let made: readonly Made[];
  let right: unknown;

  const rows = () => court.site.db.selectFrom('petition_row').selectAll().orderBy('number').execute();
  const look = (write: boolean) =>
    rebuildRows(court.site.db, '鲁0117', court.site.calendar(), court.site.keys, { write });
  const rebuild = async (write: boolean) => {
    const { differing, ...rest } = await look(write);
    return { ...rest, differing: differing.map(({ petition }) => petition) };
  };
  const change = (id: string) => court.site.db.updateTable('petition_row').where('id', '=', id);

  beforeAll(async () => {
    court = await testSite(server);
    ask = signedInOnce(court);
    const one = await register(ask, { petitioners: [somebody(1)] });
    const two = await walk(ask, await register(ask, { petitioners: [somebody(2)] }), toAccepted);
    const three = await walk(ask, await register(ask, { petitioners: [somebody(3)] }), toProposed);
    const four = await register(ask, {
      channel: 'letter',
      anonymous: true,
      petitioners: [],
      caseNumber: '',
      accused: ['s-handler'],
    });
    made = [one, two, three, four];
    right = await rows();
  });
  afterAll(() => court.close());
  beforeEach(async () => {
    expect(await rows()).toEqual(right);
  });

  test('made again they are the same, whatever had been done to the petitions', async () => {
    expect(await rebuild(false)).toEqual({ petitions: 4, differing: [], orphans: 0 });
    expect(await rebuild(true)).toEqual({ petitions: 4, differing: [], orphans: 0 });
  });

  test.each<[string, Record<string, unknown>]>([
    ['stage', { stage: 'closed' }],
    ['who waits', { owner: null, owner_id: 's-clerk' }],
    ['date', { sort_on: '2030-01-01' }],
    ['clocks', { clocks: '[]' }],
    ['words', { search_text: '', grams: [] }],
    ['blind keys', { keys: [] }],
    ['who is barred', { barred: ['s-lead'] }],
    ['a sequence from the future', { seq: 9999 }],
    ['number', { number: '钢执访〔2026〕999号' }],
  ])('a changed %s is found and, on request, repaired', async (_what, values) => {
    const { id } = made[2] as Made;
    await change(id).set(values).execute();
    expect((await look(false)).differing).toEqual([
      { petition: id, columns: expect.arrayContaining(Object.keys(values)) },
    ]);
    expect(await rows()).not.toEqual(right);
    expect(await rebuild(true)).toEqual({ petitions: 4, differing: [id], orphans: 0 });
  });

  test('missing rows are made and rows of no petition removed', async () => {
    const { id } = made[0] as Made;
    await change(id).set({ id: randomUUID() }).execute();
    expect(await rebuild(false)).toEqual({ petitions: 4, differing: [id], orphans: 1 });
    expect(await rebuild(true)).toEqual({ petitions: 4, differing: [id], orphans: 1 });
  });

  test('numbers that changed hands come back, in whatever order they are looked at', async () => {
    const [one, two, three] = made as readonly [Made, Made, Made];
    await court.site.db.deleteFrom('petition_row').where('id', '=', one.id).execute();
    await change(two.id).set({ number: one.number }).execute();
    await change(three.id).set({ number: two.number }).execute();
    const { differing, orphans } = await rebuild(true);
    expect([...differing].sort()).toEqual([one.id, two.id, three.id].sort());
    expect(orphans).toBe(0);
  });

  test('all rows lost are all made again', async () => {
    await court.site.db.deleteFrom('petition_row').execute();
    expect((await rebuild(true)).differing).toHaveLength(4);
  });

  test('people who go on working meanwhile lose nothing', async () => {
    await court.site.db.updateTable('petition_row').set({ stage: 'closed' }).execute();
    const [, more] = await Promise.all([
      rebuild(true),
      Promise.all(Array.from({ length: 8 }, (_, n) => register(ask, { petitioners: [somebody(20 + n)] }))),
    ]);
    expect(await rebuild(false)).toEqual({ petitions: 4 + more.length, differing: [], orphans: 0 });
    right = await rows();
  });
});
