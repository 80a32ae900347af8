/** The petitions in which somebody went over the court's head, or came again, in a month. */
import { type Kysely, sql } from 'kysely';
import type { Officer } from '#domain/access/officer.ts';
import { type ContactCount, countContacts } from '#domain/assignment/leapfrogs.ts';
import { loadPetition } from './petition-history.ts';
import { visibleTo } from './petition-list.ts';
import type { Tables } from './tables.ts';

/**
 * Counted per handler, as far as the officer may see: a petition about somebody is not counted to that person. A
 * contact that was entered in a later month counts in the month it came.
 */
export async function findContactCounts(
  db: Kysely<Tables>,
  by: Officer,
  month: string,
): Promise<{ readonly items: readonly ContactCount[]; readonly numbers: ReadonlyMap<string, string> }> {
  const happened = sql<string>`event.data ->> 'on'`;
  const came = sql<string>`event.data -> 'contact' ->> 'receivedOn'`;
  const rows = await db
    .selectFrom('petition_row')
    .select(['id', 'number'])
    .where('petition_row.court', '=', by.court)
    .where(visibleTo(by))
    .where('id', 'in', (rowsOf) =>
      rowsOf
        .selectFrom('event')
        .select('petition')
        .where('event.court', '=', by.court)
        .where('event.type', 'in', ['leapfrogRecorded', 'contactJoined'])
        .where(happened, '>=', `${month}-01`)
        .where((one) => one.or([one(happened, 'like', `${month}-%`), one(came, 'like', `${month}-%`)])),
    )
    .execute();
  const loaded = await Promise.all(rows.map(({ id }) => loadPetition(db, by.court, id)));
  const petitions = loaded.flatMap((one) => (one ? [one.petition] : []));
  return {
    items: countContacts(petitions, month),
    numbers: new Map(rows.map(({ id, number }) => [id, number])),
  };
}
