import { expect, test } from 'vitest';
import { createTurns } from './turns.ts';

test('R16.4 one page at a time; the clerk at the desk goes before the letters in the archive', async () => {
  const turns = createTurns();
  const order: string[] = [];
  let running = 0;
  const job = (name: string) => async () => {
    running += 1;
    expect(running).toBe(1);
    await new Promise((go) => setTimeout(go, 5));
    order.push(name);
    running -= 1;
  };
  await Promise.all([
    turns.take(job('archive 1')),
    turns.take(job('archive 2')),
    turns.take(job('desk'), true),
    turns
      .take(async () => {
        throw new Error('failed');
      })
      .catch(() => order.push('failed')),
    turns.take(job('archive 3')),
  ]);
  expect(order).toEqual(['archive 1', 'desk', 'archive 2', 'failed', 'archive 3']);
});
