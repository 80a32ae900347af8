/** Earlier petitions that may be the same matter: the repeat check before registration (R8.4, N1). */
import { type Kysely, sql } from 'kysely';
import type { Officer } from '#domain/access/officer.ts';
import { parseCaseNumber } from '#domain/identifiers/case-number.ts';
import { blindIndex } from './envelope.ts';
import type { MasterKeys } from './master-key.ts';
import { idForm, phoneForm } from './person.ts';
import type { Tables } from './tables.ts';

export type Likeness = 'idNumber' | 'phoneAndName' | 'nameAndCase' | 'phone' | 'case' | 'name';

/** Who came, and about which case, as far as it is typed yet. */
export type Newcomer = {
  readonly caseNumber?: string | undefined;
  readonly people: readonly {
    readonly name?: string | undefined;
    readonly phone?: string | undefined;
    readonly idNumber?: string | undefined;
  }[];
};

export type Candidate = {
  readonly petition: string;
  readonly number: string;
  readonly alike: readonly Likeness[];
  readonly strong: boolean;
};

const strongLikeness: readonly Likeness[] = ['idNumber', 'phoneAndName', 'nameAndCase'];
const mostCandidates = 20;

type Match = {
  id: string;
  number: string;
  name: string | null;
  by_name: boolean;
  by_phone: boolean;
  by_id: boolean;
  /** Name and phone of one and the same person. */
  by_both: boolean;
  by_case: boolean;
};

function likenessOf(match: Match): readonly Likeness[] {
  const kinds: Record<Likeness, boolean> = {
    idNumber: match.by_id,
    phoneAndName: match.by_both,
    nameAndCase: match.by_name && match.by_case,
    phone: match.by_phone,
    case: match.by_case,
    name: match.by_name,
  };
  return (Object.keys(kinds) as Likeness[]).filter((kind) => kinds[kind]);
}

function searched(keys: MasterKeys, { people, caseNumber }: Newcomer) {
  const parsed = caseNumber ? parseCaseNumber(caseNumber) : undefined;
  const given = (pick: (one: Newcomer['people'][number]) => string | undefined) =>
    people.map(pick).filter((value) => value !== undefined && value.trim() !== '') as string[];
  const whole = people.flatMap(({ name, phone }) =>
    name?.trim() && phone?.trim()
      ? [{ name: name.trim(), phone: blindIndex(keys, 'phone', phoneForm(phone)) }]
      : [],
  );
  return {
    bothNames: whole.map((one) => one.name),
    bothPhones: whole.map((one) => one.phone),
    names: given((one) => one.name?.trim()),
    phones: given((one) => one.phone).map((phone) => blindIndex(keys, 'phone', phoneForm(phone))),
    ids: given((one) => one.idNumber).map((id) => blindIndex(keys, 'idNumber', idForm(id))),
    caseNumber: parsed?.ok ? parsed.value.canonical : null,
  };
}

/**
 * Petitions of the court that share a person or the case with the newcomer; strong likeness first, then the newest.
 * A petition from which the asker is barred is not among them: a complaint is not shown to its object (D6).
 */
export async function findCandidates(
  db: Kysely<Tables>,
  keys: MasterKeys,
  { court, id: asker }: Pick<Officer, 'court' | 'id'>,
  newcomer: Newcomer,
): Promise<readonly Candidate[]> {
  const { names, phones, ids, caseNumber, bothNames, bothPhones } = searched(keys, newcomer);
  if (names.length + phones.length + ids.length === 0 && !caseNumber) return [];
  const { rows } = await sql<Match>`
    with hit as (
      select petition from person where court = ${court} and name = any(${names}::text[])
      union select petition from person where court = ${court} and phone_key = any(${phones}::bytea[])
      union select petition from person where court = ${court} and id_key = any(${ids}::bytea[])
      union select id from petition_row where court = ${court} and case_number = ${caseNumber}
    )
    select r.id, r.number, min(p.name) as name,
           coalesce(bool_or(p.name = any(${names}::text[])), false) as by_name,
           coalesce(bool_or(p.phone_key = any(${phones}::bytea[])), false) as by_phone,
           coalesce(bool_or(p.id_key = any(${ids}::bytea[])), false) as by_id,
           coalesce(bool_or(exists (
             select from unnest(${bothNames}::text[], ${bothPhones}::bytea[]) as both_of (name, phone)
             where both_of.name = p.name and both_of.phone = p.phone_key)), false) as by_both,
           coalesce(r.case_number = ${caseNumber}, false) as by_case
    from hit join petition_row r on r.court = ${court} and r.id = hit.petition
    left join person p on p.court = r.court and p.petition = r.id
    where r.stage not in ('struckOut', 'merged') and not (r.barred @> array[${asker}]::text[])
    group by r.court, r.id, r.number, r.case_number, r.received_on
    order by r.received_on desc, r.id
    limit ${mostCandidates}`.execute(db);
  return rows
    .map((match) => {
      const alike = likenessOf(match);
      return {
        petition: match.id,
        number: match.number,
        alike,
        strong: alike.some((kind) => strongLikeness.includes(kind)),
      };
    })
    .sort((a, b) => Number(b.strong) - Number(a.strong));
}
