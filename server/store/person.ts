/** The petitioners' own data: sealed at rest, found by blind indexes, shown masked unless revealed with a reason. */
import type { Kysely } from 'kysely';
import { parseDay } from '#domain/calendar/day.ts';
import { parseCitizenId } from '#domain/identifiers/citizen-id.ts';
import { parsePhone } from '#domain/identifiers/phone.ts';
import type { PetitionerInput } from '#domain/newcomer.ts';
import { blindIndex, open, seal } from './envelope.ts';
import type { MasterKeys } from './master-key.ts';
import type { Tables } from './tables.ts';
import type { Tx } from './transaction.ts';

export type Person = {
  readonly id: string;
  readonly petition: string;
  readonly kind: string;
  readonly name: string;
  readonly phone?: string;
  readonly idNumber?: string;
  readonly address?: string;
  readonly note?: string;
};

const place = (column: string, row: string) => ({ table: 'person', column, row });

/** The one form in which equal phones are equal; what cannot be read as a phone stays as it was typed. */
export function phoneForm(text: string): string {
  const phone = parsePhone(text);
  return phone.ok ? phone.value : text;
}

const farOff = parseDay('9999-12-31');

/** The one form in which equal identity numbers are equal; other documents' numbers stay as they were typed. */
export function idForm(text: string): string {
  const read = parseCitizenId(text, farOff);
  return read.ok ? read.value : text;
}

/** The blind keys under which a person's numbers are found: whole phone, its last four digits, id number. */
export function personKeys(keys: MasterKeys, person: Pick<Person, 'phone' | 'idNumber'>): Buffer[] {
  const { phone, idNumber } = person;
  return [
    ...(phone ? [blindIndex(keys, 'phone', phone), blindIndex(keys, 'phoneEnd', phone.slice(-4))] : []),
    ...(idNumber ? [blindIndex(keys, 'idNumber', idNumber)] : []),
  ];
}

/** Reads what a petitioner gave into a person with that id. Blank fields are left out. */
export function toPerson(id: string, petition: string, given: PetitionerInput): Person {
  const note = [given.phoneMissing, given.authorisation].filter(Boolean).join('；');
  return {
    id,
    petition,
    kind: given.kind,
    name: given.name ?? '匿名',
    ...(given.phone ? { phone: phoneForm(given.phone) } : {}),
    ...(given.idNumber ? { idNumber: idForm(given.idNumber) } : {}),
    ...(given.address ? { address: given.address } : {}),
    ...(note ? { note } : {}),
  };
}

function toRow(keys: MasterKeys, court: string, person: Person, position: number, at: string) {
  const { id, petition, kind, name, phone, idNumber, address } = person;
  const sealed = (column: string, text?: string) => (text ? seal(keys, place(column, id), text) : null);
  return {
    ...{ court, id, petition, position, kind, name, created_at: at },
    phone: sealed('phone', phone),
    phone_key: phone ? blindIndex(keys, 'phone', phone) : null,
    id_number: sealed('id_number', idNumber),
    id_key: idNumber ? blindIndex(keys, 'idNumber', idNumber) : null,
    address: sealed('address', address),
    note: person.note ?? null,
  };
}

/** Writes people of a petition in their order, after the `before` it has already. */
export async function insertPeople(
  tx: Tx,
  keys: MasterKeys,
  court: string,
  people: readonly Person[],
  at: string,
  before = 0,
): Promise<void> {
  if (people.length === 0) return;
  const rows = people.map((person, index) => toRow(keys, court, person, before + index, at));
  await tx.insertInto('person').values(rows).execute();
}

/** The telephone numbers of the people of these petitions, opened, by person. */
export async function loadPhones(
  db: Kysely<Tables>,
  keys: MasterKeys,
  court: string,
  petitions: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('person')
    .select(['id', 'phone'])
    .where('court', '=', court)
    .where('petition', 'in', petitions)
    .where('phone', 'is not', null)
    .execute();
  return new Map(rows.map(({ id, phone }) => [id, open(keys, place('phone', id), phone ?? '')]));
}

/** The people of a petition in their order, opened. */
export async function loadPeople(
  db: Kysely<Tables>,
  keys: MasterKeys,
  court: string,
  petition: string,
): Promise<readonly Person[]> {
  const rows = await db
    .selectFrom('person')
    .selectAll()
    .where('court', '=', court)
    .where('petition', '=', petition)
    .orderBy('position')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    petition: row.petition,
    kind: row.kind,
    name: row.name,
    ...(row.phone ? { phone: open(keys, place('phone', row.id), row.phone) } : {}),
    ...(row.id_number ? { idNumber: open(keys, place('id_number', row.id), row.id_number) } : {}),
    ...(row.address ? { address: open(keys, place('address', row.id), row.address) } : {}),
    ...(row.note ? { note: row.note } : {}),
  }));
}
