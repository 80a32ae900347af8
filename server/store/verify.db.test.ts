import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testCourt, testDatabase, testServers } from '../../tests/database.ts';
import { link } from './chain.ts';
import { asOwner } from './connections.ts';
import { append, createHead, loadEvents, lockHead, recordCommand } from './events.ts';
import { inTransaction } from './transaction.ts';
import { verifyAll, verifyPetition } from './verify.ts';

const at = '2026-11-24T01:02:03.456Z';

describe.each(testServers())('R16.3 tampering is found on $name', (server) => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase(server);
  });
  afterAll(() => database.close());

  const petitionOfFive = async (): Promise<string> => {
    const petition = randomUUID();
    const commandId = randomUUID();
    await inTransaction(database.db, async (tx) => {
      const head = await createHead(tx, testCourt, petition);
      const events = [1, 2, 3, 4, 5].map((n) => ({ type: `step${n}`, data: { n, word: '登记' } }));
      await append(tx, head, events, { actor: 's-zhang', at, commandId });
      await recordCommand(tx, {
        court: testCourt,
        commandId,
        petition,
        fromSeq: 1,
        toSeq: 5,
        step: 'all',
        at,
      });
    });
    return petition;
  };

  /** What someone with every right over the database can do: lift the guards, change, put the guards back. */
  const tamper = (...statements: readonly (readonly [string, readonly unknown[]])[]) =>
    asOwner(database.ownerAddress, async (client) => {
      await client.query('set session_replication_role = replica');
      for (const [text, values] of statements) await client.query(text, [...values]);
    });

  const of = 'where petition = $1 and seq =';
  const cases: readonly (readonly [string, string, { seq: number; kind: string }])[] = [
    [
      'a changed word',
      `update event set data = '{"n": 3, "word": "撤销"}' ${of} 3`,
      { seq: 3, kind: 'content' },
    ],
    ['an added key', `update event set data = data || '{"more": true}' ${of} 2`, { seq: 2, kind: 'content' }],
    ['a fraction', `update event set data = '{"n": 3.5}' ${of} 3`, { seq: 3, kind: 'content' }],
    ['another person', `update event set actor = 's-li' ${of} 4`, { seq: 4, kind: 'content' }],
    ['another time', `update event set at = at + interval '1 day' ${of} 1`, { seq: 1, kind: 'content' }],
    ['another type', `update event set type = 'declined' ${of} 5`, { seq: 5, kind: 'content' }],
    ['a removed event', `delete from event ${of} 3`, { seq: 3, kind: 'missing' }],
    ['a removed first event', `delete from event ${of} 1`, { seq: 1, kind: 'missing' }],
    ['a cut end', `delete from event ${of} 5`, { seq: 5, kind: 'tail' }],
    ['a head set back', `update head set seq = 4 where petition = $1`, { seq: 5, kind: 'tail' }],
    ['a changed head', `update head set digest = sha256('x') where petition = $1`, { seq: 5, kind: 'tail' }],
  ];

  test.each(cases)('%s', async (_name, statement, found) => {
    const petition = await petitionOfFive();
    expect(await verifyPetition(database.db, testCourt, petition)).toMatchObject({ intact: true });
    await tamper([statement, [petition]]);
    expect(await verifyPetition(database.db, testCourt, petition)).toMatchObject({ intact: false, ...found });
  });

  test('an event rewritten with a digest that fits it breaks the link of the next', async () => {
    const petition = await petitionOfFive();
    const [first, second] = await loadEvents(database.db, testCourt, petition);
    if (!first || !second) throw new Error('No events');
    const forged = { ...second, data: { n: 2, word: '撤销' } };
    const digest = link(link(Buffer.alloc(32), first), forged);
    await tamper([
      `update event set data = $2, digest = $3 ${of} 2`,
      [petition, JSON.stringify(forged.data), digest],
    ]);
    expect(await verifyPetition(database.db, testCourt, petition)).toMatchObject({ seq: 3, kind: 'link' });
  });

  test('an end cut together with its head is still missed by the record of commands', async () => {
    const petition = await petitionOfFive();
    await tamper(
      [`delete from event ${of} 5`, [petition]],
      [
        `update head set seq = 4, digest = (select digest from event ${of} 4) where petition = $1`,
        [petition],
      ],
    );
    expect(await verifyPetition(database.db, testCourt, petition)).toMatchObject({ seq: 5, kind: 'tail' });
  });

  test('all petitions are walked, past the size of a page, and each broken one is named once', async () => {
    const fresh = await testDatabase(server);
    try {
      const ids = Array.from({ length: 450 }, () => randomUUID()).sort();
      await inTransaction(fresh.db, async (tx) => {
        for (const id of ids) {
          const head = await createHead(tx, testCourt, id);
          await append(tx, head, [{ type: 'registered', data: {} }], {
            actor: 'a',
            at,
            commandId: randomUUID(),
          });
        }
      });
      const progress: number[] = [];
      const sound = await verifyAll(fresh.db, ({ petitions }) => progress.push(petitions));
      expect(sound).toEqual({ petitions: 450, events: 450, breaks: [] });
      expect(progress).toEqual([200, 400, 450]);

      await asOwner(fresh.ownerAddress, async (client) => {
        await client.query('set session_replication_role = replica');
        await client.query(`update event set actor = 'b' where petition = any($1)`, [[ids[3], ids[440]]]);
      });
      const broken = await verifyAll(fresh.db);
      expect(broken.breaks.map(({ petition }) => petition)).toEqual([ids[3], ids[440]]);
      expect(broken).toMatchObject({ petitions: 450, events: 448 });
    } finally {
      await fresh.close();
    }
  });

  test('a petition of which only the record of its commands is left is named', async () => {
    const fresh = await testDatabase(server);
    try {
      const petition = randomUUID();
      const record = { commandId: randomUUID(), petition, fromSeq: 1, toSeq: 1, step: 'register', at };
      await inTransaction(fresh.db, (tx) => recordCommand(tx, { court: testCourt, ...record }));
      const { breaks } = await verifyAll(fresh.db);
      expect(breaks).toEqual([{ court: testCourt, petition, intact: false, seq: 1, kind: 'tail' }]);
    } finally {
      await fresh.close();
    }
  });

  test('commands going on meanwhile are not taken for tampering', async () => {
    const fresh = await testDatabase(server);
    try {
      const petition = randomUUID();
      const circumstances = () => ({ actor: 'a', at, commandId: randomUUID() });
      await inTransaction(fresh.db, (tx) => createHead(tx, testCourt, petition));
      let busy = true;
      const writing = (async () => {
        while (busy) {
          await inTransaction(fresh.db, async (tx) =>
            append(tx, await lockHead(tx, testCourt, petition), [{ type: 'x', data: {} }], circumstances()),
          );
        }
      })();
      for (let round = 0; round < 20; round++) {
        expect((await verifyAll(fresh.db)).breaks).toEqual([]);
        expect(await verifyPetition(fresh.db, testCourt, petition)).toMatchObject({ intact: true });
      }
      busy = false;
      await writing;
    } finally {
      await fresh.close();
    }
  });
});
