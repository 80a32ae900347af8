/** What the system knows of who came on which day: read from the histories for the comparison with registers. */
import { type Kysely, sql } from 'kysely';
import { type Day, parseDay } from '#domain/calendar/day.ts';
import { type NameForm, numberForm, type RegisteredComing } from '#domain/reconciliation/entry.ts';
import { comingKey } from '#domain/reconciliation/match.ts';
import type { Channel } from '#regulation/registers.ts';
import type { MasterKeys } from './master-key.ts';
import { loadPhones } from './person.ts';
import type { Tables } from './tables.ts';

/** One event by which somebody came about a petition. */
export type Coming = {
  readonly petition: string;
  readonly on: Day;
  readonly enteredOn: Day;
  /** Undefined for a visit that was received in the course of handling, without being entered as a contact. */
  readonly channel: Channel | undefined;
  readonly text: string;
  readonly documentNumber: string | null;
};

/** Written exactly as in the index `event_of_coming`. */
const cameOn = sql<string>`coalesce(data -> 'contact' ->> 'receivedOn', data ->> 'on')`;

const comingsQuery = (db: Kysely<Tables>, court: string) =>
  db
    .selectFrom('event')
    .select([
      'petition',
      cameOn.as('on'),
      sql<string>`data ->> 'on'`.as('enteredOn'),
      sql<Channel | null>`data -> 'contact' ->> 'channel'`.as('channel'),
      sql<string>`coalesce(data -> 'contact' ->> 'summary', data ->> 'said', '')`.as('text'),
      sql<string | null>`data -> 'contact' -> 'notice' ->> 'documentNumber'`.as('documentNumber'),
    ])
    .where('court', '=', court)
    .where(sql<boolean>`type in ('registered', 'contactJoined', 'received')`);

type Row = Awaited<ReturnType<ReturnType<typeof comingsQuery>['execute']>>[number];

const toComing = ({ on, enteredOn, channel, ...rest }: Row): Coming => ({
  ...rest,
  on: parseDay(on),
  enteredOn: parseDay(enteredOn),
  channel: channel ?? undefined,
});

/** Everybody who came from one day to another, both included. */
export async function comingsBetween(
  db: Kysely<Tables>,
  court: string,
  from: Day,
  until: Day,
): Promise<readonly Coming[]> {
  const rows = await comingsQuery(db, court)
    .where(cameOn, '>=', from)
    .where(cameOn, '<=', until)
    .orderBy(cameOn)
    .execute();
  return rows.map(toComing);
}

/** By what petitions of other days may be found: the same people, the same cases. */
export type Traces = {
  readonly names: readonly string[];
  readonly phoneKeys: readonly Buffer[];
  readonly idKeys: readonly Buffer[];
  readonly caseNumbers: readonly string[];
};

/** Everybody who ever came about petitions that share a name, a number or a case with these. */
export async function comingsOf(
  db: Kysely<Tables>,
  court: string,
  traces: Traces,
): Promise<readonly Coming[]> {
  const { names, phoneKeys, idKeys, caseNumbers } = traces;
  const rows = await comingsQuery(db, court)
    .where(
      'petition',
      'in',
      sql<string>`(
        select petition from person where court = ${court} and name = any(${names}::text[])
        union select petition from person where court = ${court} and phone_key = any(${phoneKeys}::bytea[])
        union select petition from person where court = ${court} and id_key = any(${idKeys}::bytea[])
        union select id from petition_row where court = ${court} and case_number = any(${caseNumbers}::text[]))`,
    )
    .execute();
  return rows.map(toComing);
}

type Known = {
  readonly number: string;
  readonly caseNumber: string | null;
  readonly names: NameForm[];
  readonly phones: string[];
  readonly idNumbers: string[];
};

async function knownPetitions(
  db: Kysely<Tables>,
  keys: MasterKeys,
  court: string,
  ids: readonly string[],
  toName: (name: string) => NameForm,
): Promise<ReadonlyMap<string, Known>> {
  if (ids.length === 0) return new Map();
  const petitions = await db
    .selectFrom('petition_row')
    .select(['id', 'number', 'case_number'])
    .where('court', '=', court)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  const people = await db
    .selectFrom('person')
    .select(['id', 'petition', 'name', 'id_key'])
    .where('court', '=', court)
    .where('petition', '=', sql<string>`any(${ids}::uuid[])`)
    .execute();
  const phones = await loadPhones(db, keys, court, ids);
  const byPetition = Map.groupBy(people, ({ petition }) => petition);
  return new Map(
    petitions.map(({ id, number, case_number }) => {
      const own = byPetition.get(id) ?? [];
      const known = {
        number: numberForm(number),
        caseNumber: case_number,
        names: own.map(({ name }) => toName(name)),
        phones: own.flatMap((one) => phones.get(one.id) ?? []),
        idNumbers: own.flatMap(({ id_key }) => (id_key ? [id_key.toString('hex')] : [])),
      };
      return [id, known];
    }),
  );
}

/**
 * Comings as registers are compared with: what happened about one petition on one day is one, whether it was entered
 * as a contact, received, or both.
 */
export async function toRegistered(
  db: Kysely<Tables>,
  keys: MasterKeys,
  court: string,
  comings: readonly Coming[],
  toName: (name: string) => NameForm,
): Promise<readonly RegisteredComing[]> {
  const days = Map.groupBy(comings, ({ petition, on }) => comingKey(petition, on));
  const ids = [...new Set(comings.map(({ petition }) => petition))];
  const known = await knownPetitions(db, keys, court, ids, toName);
  return [...days.values()].flatMap((same): RegisteredComing[] => {
    const [first] = same;
    const petition = first && known.get(first.petition);
    if (!first || !petition) return [];
    const { caseNumber, ...rest } = petition;
    const documents = same.flatMap(({ documentNumber }) =>
      documentNumber ? [numberForm(documentNumber)] : [],
    );
    return [
      {
        ...rest,
        ...(caseNumber ? { caseNumber } : {}),
        ...{ petition: first.petition, on: first.on },
        channels: [...new Set(same.map(({ channel }) => channel ?? 'visit'))],
        documentNumbers: [...new Set(documents)],
        text: [...new Set(same.map(({ text }) => text))].join('。'),
      },
    ];
  });
}
