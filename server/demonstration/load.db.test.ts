import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withoutCourt } from '../../tests/database.ts';
import { createDemonstration } from './court.ts';
import { court, now, workplaceOn } from './given-court.ts';
import { loadPetitions } from './load.ts';

describe('a load', { timeout: 120_000 }, () => {
  const options = { court, count: 24, seed: 'twice', until: '2026-06-30T09:00:00.000Z' };

  async function digestOfLoad(broken: boolean): Promise<{ digest: string; commands: number }> {
    const database = await withoutCourt();
    await createDemonstration(workplaceOn(database), now);
    const stop = (done: number): void => {
      if (broken && done === 5) throw new Error('pulled the plug');
    };
    const first = loadPetitions(workplaceOn(database), { ...options, onProgress: stop });
    await (broken ? expect(first).rejects.toThrow('pulled the plug') : first);
    if (broken) await loadPetitions(workplaceOn(database), options);
    const { rows } = await database.pool.query<{ text: string }>(
      'select concat(petition, seq, type, actor, at, data, command_id) as text from event order by petition, seq',
    );
    const digest = createHash('sha256');
    for (const { text } of rows) digest.update(text);
    const { rowCount } = await database.pool.query('select 1 from command');
    await database.close();
    return { digest: digest.digest('hex'), commands: rowCount ?? 0 };
  }

  test('R12.4 of the same seed writes the same histories, ids and numbers, also after it was broken off', async () => {
    const whole = await digestOfLoad(false);
    expect(whole.commands).toBeGreaterThan(100);
    expect(await digestOfLoad(false)).toEqual(whole);
    expect(await digestOfLoad(true)).toEqual(whole);
  });
});
