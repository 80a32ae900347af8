import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Staff } from '#domain/access/officer.ts';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { testServers } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { footprint } from '../../tests/footprint.ts';
import { registration, type TestSite, testSite } from '../../tests/site.ts';
import { somebody } from '../../tests/walk.ts';
import { listStaff } from '../identity/staff.ts';
import { type Occasion, performStep } from './perform.ts';
import { loadPeople } from './person.ts';
import { rebuildRows } from './rebuild.ts';
import { registerPetition } from './register.ts';
import { verifyAll } from './verify.ts';

const at = '2026-11-20T01:00:00.000Z';
const caseNumber = '（2025）鲁0117执123号';

describe.each(testServers())('N1 D11 two petitions become one on $name', (server: TestServer) => {
  let court: TestSite;
  let staff: Staff;
  beforeAll(async () => {
    court = await testSite(server);
    staff = new Map((await listStaff(court.site.db, '鲁0117')).map((one) => [one.id, one]));
  });
  afterAll(() => court.close());

  const as = (id: string): Occasion => {
    const by = staff.get(id);
    if (!by) throw new Error(`nobody is ${id}`);
    return { court: '鲁0117', by, staff, at };
  };
  const perform = (
    petition: string,
    step: string,
    input: object,
    by = 's-leader',
    commandId = randomUUID(),
  ) => performStep(court.site, { petition, step, commandId, input }, as(by));
  async function done(...command: Parameters<typeof perform>) {
    const outcome = await perform(...command);
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    return outcome.petition;
  }
  async function registered(n: number, more: object = {}) {
    const form = registration({ petitioners: [{ ...somebody(n), ...more }], caseNumber });
    const alike = await registerPetition(court.site, form, as('s-clerk'));
    const candidates = alike.kind === 'uncompared' ? alike.candidates : [];
    const comparisons = candidates.map(({ petition }) => ({ petition, same: false, reason: '另一笔款' }));
    const input = { ...(form.input as object), comparisons };
    const outcome =
      alike.kind === 'uncompared'
        ? await registerPetition(court.site, { commandId: randomUUID(), input }, as('s-clerk'))
        : alike;
    if (outcome.kind !== 'done') throw new Error(JSON.stringify(outcome));
    return outcome.petition;
  }
  const screened = async (n: number, more: object = {}) =>
    done((await registered(n, more)).id, 'reviewRegistration', { result: 'pass' });
  const rowOf = (id: string) =>
    court.site.db
      .selectFrom('petition_row')
      .select(['stage', 'contacts', 'petitioners', 'open'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();

  test('in one act: contacts and people go over, sealed under ids of their own', async () => {
    const [master, one] = [await screened(1), await screened(2)];
    const into = master.number.replace('〔', ' [').replace('〕', ']');
    const merged = await done(one.id, 'mergeInto', { into, reason: '同一笔执行款' });
    expect(merged).toMatchObject({ stage: 'merged', ending: { master: { petition: master.id } } });
    expect(await rowOf(one.id)).toMatchObject({ stage: 'merged', open: false });
    expect(await rowOf(master.id)).toMatchObject({
      contacts: 2,
      petitioners: expect.stringContaining('等2人'),
    });
    const people = await loadPeople(court.site.db, court.site.keys, '鲁0117', master.id);
    expect(people.map(({ name }) => name)).toEqual([somebody(1).name, somebody(2).name]);
    expect(new Set(people.map(({ id }) => id)).has(one.petitioners[0]?.person ?? '')).toBe(false);
    await done(one.id, 'unmerge', { reason: '另一笔执行款' });
    expect(await rowOf(one.id)).toMatchObject({ stage: 'screening', open: true });
    expect(await rowOf(master.id)).toMatchObject({ contacts: 1, petitioners: somebody(1).name });
  });

  test('the same person is no second petitioner', async () => {
    const [master, one] = [await screened(3), await screened(3)];
    await done(one.id, 'mergeInto', { into: master.number, reason: '重复登记' });
    expect(await rowOf(master.id)).toMatchObject({ contacts: 2, petitioners: somebody(3).name });
  });

  test('or not at all: unknown numbers and opposing parties change nothing, nor what a client makes up', async () => {
    const [master, one] = [await screened(4), await screened(5, { relation: 'debtor' })];
    const before = await footprint(court);
    const tries = [
      { into: '钢执访〔2020〕999号', reason: '同一' },
      { into: master.number, reason: '同一' },
      {
        into: one.number,
        reason: '同一',
        master: { petition: master.id, number: '7', stage: 'screening', relations: [], entrants: [] },
      },
    ];
    for (const input of tries)
      expect(await perform(one.id, 'mergeInto', input)).toMatchObject({ kind: 'refused' });
    expect(await footprint(court)).toBe(before);
  });

  test('once, however often it is sent, and crosswise without waiting for each other for ever', async () => {
    const [a, b] = [await screened(6), await screened(7)];
    const input = (number: string) => ({ into: number, reason: '同一' });
    const commandId = randomUUID();
    const outcomes = await Promise.all([
      perform(a.id, 'mergeInto', input(b.number), 's-leader', commandId),
      perform(a.id, 'mergeInto', input(b.number), 's-leader', commandId),
      perform(b.id, 'mergeInto', input(a.number)),
    ]);
    const kinds = outcomes.map(({ kind }) => kind);
    expect(kinds[0]).toBe(kinds[1]);
    expect([...new Set(kinds)].toSorted()).toEqual(['done', 'refused']);
  });

  test('R16.3 a corrected phone is a new sealed record; the history never says it', async () => {
    const one = await screened(8);
    const person = one.petitioners[0]?.person;
    const phone = '13911112222';
    const input = { person, phone, reason: '来访时核对' };
    const after = await done(one.id, 'correctPetitioner', input, 's-clerk');
    const people = await loadPeople(court.site.db, court.site.keys, '鲁0117', one.id);
    expect(people.find(({ id }) => id === after.petitioners[0]?.person)).toMatchObject({
      name: somebody(8).name,
      phone,
    });
    const rows = await court.site.db
      .selectFrom('event')
      .select('data')
      .where('petition', '=', one.id)
      .execute();
    expect(JSON.stringify(rows)).not.toContain(phone);
    expect(await rowOf(one.id)).toMatchObject({ petitioners: somebody(8).name });
  });

  test('B5 what is kept is intact, and its rows are what its events say', async () => {
    const { db, keys } = court.site;
    expect(await verifyAll(db)).toMatchObject({ breaks: [] });
    expect(await rebuildRows(db, '鲁0117', shippedCalendar, keys, { write: false })).toMatchObject({
      differing: [],
    });
  });
});
