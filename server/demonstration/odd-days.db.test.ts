import { expect, test } from 'vitest';
import { stages } from '#domain/petition/core.ts';
import { channelIds } from '#regulation/registers.ts';
import { withoutCourt } from '../../tests/database.ts';
import { fillDemonstration } from './fill.ts';
import { petitions, workplaceOn } from './given-court.ts';

/** What a list of the desk is made of, as a condition on petitions; without files nothing is ready for write-off. */
const lists = {
  'write-off, something missing': `errands @> '[{"step": "prepareWriteOff"}]'`,
  'archive, to be filed': "archive_state = 'toFile'",
  'archive, filed': "archive_state = 'filed'",
  'archive, lent': "archive_state = 'lent'",
  'backlog followed up': 'backlog',
  'campaign ledger': "'campaign' = any(ledgers)",
  'supervised from above': "assigned_by <> '{}'",
  'sealed accusations': 'exists (select from sealed_accusation s where s.petition = petition_row.id)',
  hearings: "exists (select from event e where e.petition = petition_row.id and e.type = 'hearingHeld')",
  'appointments ahead': 'appointment_on >= substr($1, 1, 10)::date',
  'late with a handler': 'open and handler_id is not null and sort_on < substr($1, 1, 10)::date',
  'an answer due some time ahead': "open and stage = 'handling' and sort_on > substr($1, 1, 10)::date",
};

test.each([
  ['a holiday', '2026-02-18T05:00:00.000Z'],
  ['a Monday before the court opens, in a year whose holidays nobody knows yet', '2027-01-04T00:10:00.000Z'],
])(
  'a first start on %s has work for every queue and something on every list',
  async (_, odd) => {
    const database = await withoutCourt();
    await fillDemonstration(workplaceOn(database), { now: odd, petitions });
    const { rows: found } = await database.pool.query('select distinct stage from petition_row');
    const { rows: channels } = await database.pool.query('select distinct channel from petition_row');
    const { rows: later } = await database.pool.query('select 1 from event where at > $1', [odd]);
    const counts = Object.entries(lists).map(
      ([name, where]) => `count(*) filter (where ${where}) as "${name}"`,
    );
    const { rows } = await database.pool.query<Record<string, string>>(
      `select ${counts.join(', ')} from petition_row where $1 <> ''`,
      [odd],
    );
    await database.close();
    expect([found.length, channels.length, later.length]).toEqual([
      Object.keys(stages).length,
      channelIds.length,
      0,
    ]);
    expect(Object.entries(rows[0] ?? {}).filter(([, count]) => Number(count) === 0)).toEqual([]);
  },
  120_000,
);
