import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testCourt, testDatabase, testServers } from '../../tests/database.ts';
import { asOwner } from './connections.ts';
import {
  append,
  createHead,
  findCommand,
  type Head,
  loadEvents,
  lockHead,
  type NewEvent,
  recordCommand,
  streamPetitions,
} from './events.ts';
import { inTransaction, type Tx } from './transaction.ts';
import { verifyPetition } from './verify.ts';

const at = '2026-11-24T01:02:03.456Z';
const circumstances = () => ({ actor: 's-zhang', at, commandId: randomUUID() });
const registered: NewEvent = {
  type: 'registered',
  data: { channel: '窗口', items: [1, '二', null], left: undefined },
};
const accepted: NewEvent = { type: 'accepted', data: { ground: '6a-1' } };

describe.each(testServers())('events on $name', (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(server);
  });
  afterAll(() => database.close());

  const begin = (petition: string, events = [registered]): Promise<Head> =>
    inTransaction(database.db, async (tx) =>
      append(tx, await createHead(tx, testCourt, petition), events, circumstances()),
    );
  const addOne = async (tx: Tx, petition: string) =>
    append(tx, await lockHead(tx, testCourt, petition), [accepted], circumstances());

  test('what was appended is read back in order, without what was undefined', async () => {
    const petition = randomUUID();
    const head = await begin(petition, [registered, accepted]);
    expect(head).toMatchObject({ petition, seq: 2 });
    const events = await loadEvents(database.db, testCourt, petition);
    expect(events).toMatchObject([
      { court: testCourt, petition, seq: 1, type: 'registered', actor: 's-zhang', at },
      { court: testCourt, petition, seq: 2, type: 'accepted', actor: 's-zhang', at },
    ]);
    expect(events[0]?.data).toStrictEqual({ channel: '窗口', items: [1, '二', null] });
    expect(await loadEvents(database.db, testCourt, petition, 1)).toHaveLength(1);
    expect(await verifyPetition(database.db, testCourt, petition)).toMatchObject({ intact: true, events: 2 });
  });

  test('ids may be written in capitals; the chain still verifies', async () => {
    const petition = randomUUID();
    await inTransaction(database.db, async (tx) => {
      const commandId = randomUUID().toUpperCase();
      const head = await createHead(tx, testCourt, petition.toUpperCase());
      await append(tx, head, [registered], { actor: 's-zhang', at, commandId });
    });
    expect(await verifyPetition(database.db, testCourt, petition.toUpperCase())).toMatchObject({
      intact: true,
    });
  });

  test('the head of an unknown petition stands at 0, and nothing can be appended to it', async () => {
    const petition = randomUUID();
    const unknown = await inTransaction(database.db, (tx) => lockHead(tx, testCourt, petition));
    expect(unknown.seq).toBe(0);
    await expect(inTransaction(database.db, (tx) => addOne(tx, petition))).rejects.toThrow('no longer at 0');
  });

  test('an append to a head that has moved is a conflict and leaves nothing behind', async () => {
    const petition = randomUUID();
    const old = await begin(petition);
    await inTransaction(database.db, (tx) => addOne(tx, petition));
    const late = inTransaction(database.db, (tx) => append(tx, old, [accepted], circumstances()));
    await expect(late).rejects.toThrow('no longer at 1');
    expect(await loadEvents(database.db, testCourt, petition)).toHaveLength(2);
  });

  test('twenty commands on one petition queue at its head: all succeed, none twice', async () => {
    const petition = randomUUID();
    await begin(petition);
    let runs = 0;
    const command = () =>
      inTransaction(database.db, (tx) => {
        runs++;
        return addOne(tx, petition);
      });
    await Promise.all(Array.from({ length: 20 }, command));
    expect(runs).toBe(20);
    expect(await verifyPetition(database.db, testCourt, petition)).toMatchObject({
      intact: true,
      events: 21,
    });
  });

  test('a command that read without the lock is run again and then sees what the other wrote', async () => {
    const petition = randomUUID();
    const stale = await begin(petition);
    let attempt = 0;
    const result = await inTransaction(database.db, async (tx) => {
      attempt++;
      if (attempt === 1) await inTransaction(database.db, (other) => addOne(other, petition));
      return append(
        tx,
        attempt === 1 ? stale : await lockHead(tx, testCourt, petition),
        [accepted],
        circumstances(),
      );
    });
    expect([attempt, result.seq]).toEqual([2, 3]);
  });

  test('a failed command writes nothing', async () => {
    const petition = randomUUID();
    const failing = inTransaction(database.db, async (tx) => {
      await append(tx, await createHead(tx, testCourt, petition), [registered], circumstances());
      throw new Error('broken machine');
    });
    await expect(failing).rejects.toThrow('broken machine');
    expect(await loadEvents(database.db, testCourt, petition)).toEqual([]);
  });

  test('a fraction, or an instant finer than a millisecond, is not accepted', async () => {
    const petition = randomUUID();
    await begin(petition);
    const fraction: NewEvent = { type: 'paid', data: { yuan: 1.5 } };
    const appendTo = (tx: Tx, event: NewEvent, when: string) =>
      lockHead(tx, testCourt, petition).then((head) =>
        append(tx, head, [event], { ...circumstances(), at: when }),
      );
    await expect(inTransaction(database.db, (tx) => appendTo(tx, fraction, at))).rejects.toThrow('1.5');
    const fine = '2026-11-24T01:02:03.456789Z';
    await expect(inTransaction(database.db, (tx) => appendTo(tx, accepted, fine))).rejects.toThrow(fine);
  });

  test('a deadlock between two commands is resolved by running one again', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    await Promise.all([begin(first), begin(second)]);
    const both = (one: string, other: string) =>
      inTransaction(database.db, async (tx) => {
        await addOne(tx, one);
        await sql`select pg_sleep(0.2)`.execute(tx);
        await addOne(tx, other);
      });
    await Promise.all([both(first, second), both(second, first)]);
    expect(await loadEvents(database.db, testCourt, first)).toHaveLength(3);
    expect(await loadEvents(database.db, testCourt, second)).toHaveLength(3);
  });

  test('a command sent eight times at once is done once, and everyone hears the same', async () => {
    const commandId = randomUUID();
    const register = () =>
      inTransaction(database.db, async (tx) => {
        const done = await findCommand(tx, testCourt, commandId);
        if (done) return done.petition;
        const petition = randomUUID();
        const head = await createHead(tx, testCourt, petition);
        const { seq } = await append(tx, head, [registered], { actor: 's-zhang', at, commandId });
        const record = {
          court: testCourt,
          commandId,
          petition,
          fromSeq: 1,
          toSeq: seq,
          step: 'register',
          at,
        };
        await recordCommand(tx, record);
        return petition;
      });
    const answers = await Promise.all(Array.from({ length: 8 }, register));
    expect(new Set(answers).size).toBe(1);
    const written = await database.db
      .selectFrom('event')
      .select('petition')
      .where('command_id', '=', commandId)
      .execute();
    expect(written).toEqual([{ petition: answers[0] }]);
    expect(await findCommand(database.db, testCourt, commandId)).toMatchObject({
      step: 'register',
      fromSeq: 1,
      at,
    });
  });

  test('every petition is streamed once with its whole history, past the size of a page', async () => {
    const court = '鲁0199';
    await database.db
      .insertInto('court')
      .values({ court, name: '大院', short_name: '大', superior: null })
      .execute();
    const ids = Array.from({ length: 450 }, () => randomUUID());
    await inTransaction(database.db, async (tx) => {
      for (const id of ids)
        await append(tx, await createHead(tx, court, id), [registered, accepted], circumstances());
    });
    const seen: string[] = [];
    for await (const { petition, events } of streamPetitions(database.db, court)) {
      expect(events.map(({ seq }) => seq)).toEqual([1, 2]);
      seen.push(petition);
    }
    expect(seen).toEqual([...ids].sort());
  });

  describe('R16.3 the history cannot be changed', () => {
    const changes = [
      'update event set actor = actor',
      'delete from event',
      'truncate event',
      'truncate event, head cascade',
    ];

    test.each(changes)('by the program: %s', async (change) => {
      await expect(database.pool.query(change)).rejects.toThrow(/permission denied/);
    });

    test.each(changes)('by the owner of the tables: %s', async (change) => {
      const attempt = asOwner(database.ownerAddress, (client) => client.query(change));
      await expect(attempt).rejects.toThrow('只能追加，不能修改或删除');
    });

    test('nor may the program lift the guard, drop the table or forget a command', async () => {
      for (const change of [
        'alter table event disable trigger all',
        'drop trigger event_is_append_only on event',
        'drop table event',
        'delete from command',
        'delete from head',
      ]) {
        await expect(database.pool.query(change)).rejects.toThrow(/permission denied|must be owner/);
      }
    });
  });

  test('tables made later are open to the program without a grant of their own', async () => {
    await asOwner(database.ownerAddress, (client) =>
      client.query(
        'create table later (court text, n bigint generated always as identity, primary key (court, n))',
      ),
    );
    await database.pool.query(`insert into later (court) values ('鲁0117')`);
    await database.pool.query('update later set court = court');
    await database.pool.query('delete from later');
  });
});
