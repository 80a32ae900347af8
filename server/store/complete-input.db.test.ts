import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { transferredCase } from '#domain/given-cases.ts';
import { petitionOf } from '#domain/given-history.ts';
import { type TestSite, testSite } from '../../tests/site.ts';
import { completeInput } from './complete-input.ts';

let court: TestSite;
beforeAll(async () => {
  court = await testSite();
});
afterAll(() => court.close());

test('R8.2 whoever asks for the same receiver waits until the first has booked or given up', async () => {
  const { db, keys, newId } = court.site;
  const petition = { ...petitionOf(transferredCase()), court: '鲁0117' };
  const around = { petition, partner: undefined, keys, newId, at: '2026-11-20T01:00:00.000Z' };
  const done: string[] = [];
  const ask = (name: string, receiver: string, stay: Promise<unknown>) =>
    db.transaction().execute(async (tx) => {
      await completeInput(tx, 'requestAppointment', { receiver, day: '2026-11-23' }, around);
      done.push(name);
      await stay;
    });
  const { promise: leave, resolve: letGo } = Promise.withResolvers<void>();
  const first = ask('first', 's-handler', leave);
  while (done.length === 0) await sleep(10);
  const second = ask('second', 's-handler', Promise.resolve());
  await ask('of another', 's-deputy', Promise.resolve());
  await sleep(300);
  expect(done).toEqual(['first', 'of another']);
  letGo();
  await Promise.all([first, second]);
  expect(done).toEqual(['first', 'of another', 'second']);
});
