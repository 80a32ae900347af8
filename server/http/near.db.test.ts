import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PetitionRow } from '#contract/petition.ts';
import { oldestServer } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { type TestSite, testSite } from '../../tests/site.ts';
import { type Made, register, signedInOnce, toInterviewed, walk } from '../../tests/walk.ts';

/** Warned of one working day before; the reply is due on Monday the 18th, and warned of five. */
const statement = { source: 'organisation', body: '某评估机构', questions: '评估进度', dueOn: '2027-01-15' };

describe.each(oldestServer())('D4 near, in the lists and on the chip, on $name', (server: TestServer) => {
  let court: TestSite;
  let made: Made;

  beforeAll(async () => {
    court = await testSite(server);
    const ask = signedInOnce(court);
    made = await walk(ask, await register(ask), [...toInterviewed, ['team', 'requestStatement', statement]]);
  }, 60_000);
  afterAll(() => court.close());

  /** Which lists have the petition on a day, and how it stands in the row, as the head of the team sees it. */
  async function standing(day: string) {
    court.setNow(`${day}T01:00:00.000Z`);
    const leader = await court.as('leader');
    const items = async (path: string) => (await leader('GET', path)).body.items as readonly PetitionRow[];
    const inLists = async (path: string, names: readonly string[]) => {
      const found: string[] = [];
      for (const name of names)
        if ((await items(path + name)).some(({ id }) => id === made.id)) found.push(name);
      return found;
    };
    const row = (await items('/api/petitions?queue=all')).find(({ id }) => id === made.id);
    return {
      chip: `${row?.nearest?.name} ${row?.nearest?.urgency}`,
      queues: await inLists('/api/petitions?queue=', ['near', 'overdue', 'supervision']),
      ledger: await inLists('/api/ledgers/all?lateness=', ['calm', 'near', 'overdue']),
    };
  }

  test.each([
    ['2027-01-08', '说明情况（某评估机构） calm', [], ['calm']],
    ['2027-01-11', '答复信访人 near', ['near', 'supervision'], ['near']],
    ['2027-01-13', '答复信访人 near', ['near', 'supervision'], ['near']],
    ['2027-01-14', '说明情况（某评估机构） near', ['near', 'supervision'], ['near']],
    ['2027-01-15', '说明情况（某评估机构） today', ['near', 'supervision'], ['near']],
    ['2027-01-18', '说明情况（某评估机构） overdue', ['overdue', 'supervision'], ['overdue']],
  ])('on %s the lists say what the chip says: %s', async (day, chip, queues, ledger) => {
    expect(await standing(day)).toEqual({ chip, queues, ledger });
  });
});
