import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type TestDatabase, testCourt, testDatabase, testServers } from '../../tests/database.ts';
import { enqueue, markDelivered, postpone, takeBatch } from './outbox.ts';
import { inTransaction } from './transaction.ts';

const now = '2026-11-24T01:00:00.000Z';
const later = '2026-11-24T01:05:00.000Z';

describe.each(testServers())('the outbox on $name', (server) => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await testDatabase(server);
  });
  afterEach(() => database.close());

  const put = (...words: readonly string[]) =>
    inTransaction(database.db, (tx) =>
      enqueue(
        tx,
        words.map((word) => ({ court: testCourt, topic: 'sms', body: { word }, at: now })),
      ),
    );
  const words = (batch: readonly { body: object }[]) =>
    batch.map(({ body }) => ('word' in body ? body.word : body));
  const waiting = (at = now) => inTransaction(database.db, async (tx) => words(await takeBatch(tx, at, 10)));

  test('messages come in the order they were written and stop coming once delivered', async () => {
    await put('甲', '乙', '丙');
    await inTransaction(database.db, async (tx) => {
      const batch = await takeBatch(tx, now, 2);
      expect(words(batch)).toEqual(['甲', '乙']);
      for (const message of batch) await markDelivered(tx, message, now);
    });
    expect(await waiting()).toEqual(['丙']);
  });

  test('two who deliver at the same time never hold the same message, and neither waits', async () => {
    await put('甲', '乙', '丙', '丁');
    await inTransaction(database.db, async (one) => {
      expect(words(await takeBatch(one, now, 2))).toEqual(['甲', '乙']);
      expect(await waiting()).toEqual(['丙', '丁']);
    });
  });

  test('whoever dies while delivering gives the message back', async () => {
    await put('甲');
    const dying = inTransaction(database.db, async (tx) => {
      const [message] = await takeBatch(tx, now, 1);
      if (message) await markDelivered(tx, message, now);
      throw new Error('died');
    });
    await expect(dying).rejects.toThrow('died');
    expect(await waiting()).toEqual(['甲']);
  });

  test('a failed delivery comes again at its time, with its attempts counted', async () => {
    await put('甲');
    await inTransaction(database.db, async (tx) => {
      const [message] = await takeBatch(tx, now, 1);
      expect(message?.attempts).toBe(0);
      if (message) await postpone(tx, message, later, '网关无应答');
    });
    expect(await waiting()).toEqual([]);
    const again = await inTransaction(database.db, (tx) => takeBatch(tx, later, 1));
    expect(again).toMatchObject([{ attempts: 1, body: { word: '甲' } }]);
  });

  test('a message of a command that failed was never written; none at all is no statement', async () => {
    const failing = inTransaction(database.db, async (tx) => {
      await enqueue(tx, [{ court: testCourt, topic: 'sms', body: {}, at: now }]);
      throw new Error('refused');
    });
    await expect(failing).rejects.toThrow('refused');
    await put();
    expect(await waiting()).toEqual([]);
  });
});
