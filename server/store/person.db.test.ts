import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { petitionerInput } from '#domain/newcomer.ts';
import { type TestDatabase, testCourt, testDatabase, testServers } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { createHead } from './events.ts';
import type { MasterKeys } from './master-key.ts';
import { idForm, insertPeople, loadPeople, phoneForm, toPerson } from './person.ts';
import { inTransaction } from './transaction.ts';

const testKeys: MasterKeys = { sealing: 'k1', indexing: 'k1', byId: new Map([['k1', Buffer.alloc(32, 7)]]) };

describe('R12.1 numbers in the one form in which equal ones are equal', () => {
  test.each([
    ['13912345678', '13912345678'],
    ['+86 139-1234-5678', '13912345678'],
    ['１３９１２３４５６７８', '13912345678'],
    ['(0531) 7621 1234 转 801', '0531-76211234-801'],
    ['问邻居', '问邻居'],
  ])('phone %s is %s', (typed, form) => {
    expect(phoneForm(typed)).toBe(form);
    expect(phoneForm(form)).toBe(form);
  });

  test.each([
    ['11010519491231002x', '11010519491231002X'],
    ['１１０１０５ 19491231 002Ｘ', '11010519491231002X'],
    ['110105194912310026', '110105194912310026'],
    ['护照E12345678', '护照E12345678'],
  ])('identity number %s is %s', (typed, form) => {
    expect(idForm(typed)).toBe(form);
  });

  test('reasons and authorisations become the note; blanks are left out', () => {
    const given = petitionerInput.parse({
      name: '甲',
      phone: '',
      phoneMissing: '拒绝提供',
      authorisation: '授权书',
      address: '',
    });
    expect(toPerson('p', 'x', given)).toEqual({
      id: 'p',
      petition: 'x',
      kind: 'natural',
      name: '甲',
      note: '拒绝提供；授权书',
    });
  });
});

describe.each(testServers())('GB/T 22239 people on $name', (server: TestServer) => {
  let database: TestDatabase;
  const petition = randomUUID();
  const ids = [randomUUID(), randomUUID()];
  const people = ids.map((id, n) =>
    toPerson(
      id,
      petition,
      petitionerInput.parse({
        name: `张${n}`,
        phone: '13912345678',
        idNumber: '11010519491231002X',
        address: '某街1号',
      }),
    ),
  );
  beforeAll(async () => {
    database = await testDatabase(server);
    await inTransaction(database.db, async (tx) => {
      await createHead(tx, testCourt, petition);
      await insertPeople(tx, testKeys, testCourt, people, '2026-11-20T01:00:00.000Z');
      await insertPeople(tx, testKeys, testCourt, [], '2026-11-20T01:00:00.000Z');
    });
  });
  afterAll(() => database.close());

  test('come back in their order as they were given', async () => {
    expect(await loadPeople(database.db, testKeys, testCourt, petition)).toEqual(people);
    expect(await loadPeople(database.db, testKeys, '鲁0116', petition)).toEqual([]);
  });

  test('lie sealed, each differently, and are found by keys that do not tell the number', async () => {
    const rows = await database.db.selectFrom('person').selectAll().orderBy('position').execute();
    expect(JSON.stringify(rows)).not.toMatch(/13912345678|11010519|某街/);
    expect(rows[0]?.phone).not.toBe(rows[1]?.phone);
    expect(rows[0]?.phone_key).toEqual(rows[1]?.phone_key);
  });

  test('a number moved to another person or column cannot be read as theirs', async () => {
    const [one, two] = await database.db.selectFrom('person').selectAll().orderBy('position').execute();
    const move = (values: object) =>
      database.db
        .updateTable('person')
        .set(values)
        .where('id', '=', ids[1] ?? '')
        .execute();
    for (const values of [
      { phone: one?.phone },
      { address: two?.phone },
      { id_number: `${two?.id_number?.slice(0, -2)}AA` },
    ]) {
      await move(values);
      await expect(loadPeople(database.db, testKeys, testCourt, petition)).rejects.toThrow();
      await move({ phone: two?.phone, address: two?.address, id_number: two?.id_number });
    }
    expect(await loadPeople(database.db, testKeys, testCourt, petition)).toEqual(people);
  });
});
