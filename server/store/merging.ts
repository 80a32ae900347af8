/** The two petitions of a merging: found, locked in one order, and the people of the one taken over into the other. */
import type { Kysely } from 'kysely';
import { endedOn } from '#domain/petition/core.ts';
import type { PetitionEvent } from '#domain/petition/events.ts';
import { voidedPart } from '#domain/petition/opinion.ts';
import { handlerOf, type Petition } from '#domain/petition/petition.ts';
import { standing } from '#domain/petition/standing.ts';
import { lockHead } from './events.ts';
import type { MasterKeys } from './master-key.ts';
import { insertPeople, loadPeople, type Person } from './person.ts';
import type { Tables } from './tables.ts';
import type { Tx } from './transaction.ts';

type Command = { readonly petition: string; readonly step: string; readonly input: unknown };

/** The one form in which equal registration numbers are equal, whatever brackets and spaces were typed. */
const numberForm = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[([【〔]/g, '〔')
    .replaceAll(/[)\]】〕]/g, '〕');

async function findByNumber(db: Kysely<Tables>, court: string, input: unknown): Promise<string | undefined> {
  const into = typeof input === 'object' && input !== null && 'into' in input ? input.into : undefined;
  if (typeof into !== 'string') return undefined;
  const row = await db
    .selectFrom('petition_row')
    .select('id')
    .where('court', '=', court)
    .where('number', '=', numberForm(into))
    .executeTakeFirst();
  return row?.id;
}

async function findMaster(db: Kysely<Tables>, court: string, petition: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('event')
    .select('data')
    .where('court', '=', court)
    .where('petition', '=', petition)
    .where('type', '=', 'merged')
    .orderBy('seq', 'desc')
    .executeTakeFirst();
  return typeof row?.data.master === 'string' ? row.data.master : undefined;
}

/** The other petition a command writes to, or undefined: most commands have one petition only. */
export async function findPartner(
  db: Kysely<Tables>,
  court: string,
  { petition, step, input }: Command,
): Promise<string | undefined> {
  const id =
    step === 'mergeInto'
      ? await findByNumber(db, court, input)
      : step === 'unmerge'
        ? await findMaster(db, court, petition)
        : undefined;
  return id === petition ? undefined : id;
}

/** Locks both heads in the order of their ids, so that two mergings cannot wait for each other. */
export async function lockBoth(tx: Tx, court: string, petitions: readonly string[]): Promise<void> {
  for (const id of petitions.toSorted()) await lockHead(tx, court, id);
}

/** The same person: the same document, or the same name and phone. */
const isSame = (a: Person, b: Person): boolean =>
  a.idNumber && b.idNumber ? a.idNumber === b.idNumber : a.name === b.name && a.phone === b.phone;

/** Those who still stand here and are no petitioners there yet, in their order. */
async function strangersTo(
  db: Kysely<Tables>,
  keys: MasterKeys,
  petition: Petition,
  partner: Petition,
): Promise<readonly Person[]> {
  const here = await loadPeople(db, keys, petition.court, petition.id);
  const there = await loadPeople(db, keys, petition.court, partner.id);
  const known = there.filter(({ id }) => partner.petitioners.some(({ person }) => person === id));
  return standing(petition).flatMap(({ person }) =>
    here.filter((one) => one.id === person && !known.some((other) => isSame(one, other))),
  );
}

type Pair = { readonly petition: Petition; readonly partner: Petition | undefined };

/** What the domain has to know of the petition another one is merged into; undefined when there is none to be seen. */
export async function masterFor(
  db: Kysely<Tables>,
  keys: MasterKeys,
  newId: () => string,
  { petition, partner }: Pair,
): Promise<object | undefined> {
  if (!partner) return undefined;
  const strangers = await strangersTo(db, keys, petition, partner);
  return {
    petition: partner.id,
    number: partner.number,
    stage: partner.stage,
    caseNumber: partner.enforcementCase?.number || undefined,
    relations: partner.petitioners.map(({ relation }) => relation),
    handler: handlerOf(partner),
    voided: voidedPart(partner, petition.accused),
    entrants: strangers.map(({ id }) => ({
      ...petition.petitioners.find(({ person }) => person === id),
      person: newId(),
    })),
  };
}

/** Whether the petition another one went into has been answered, or has ended; undefined when it is not to be seen. */
export const masterState = ({ partner }: Pair): object | undefined =>
  partner && { isAnswered: partner.reply !== undefined || endedOn(partner) !== undefined };

/** Keeps the people taken over into the other petition, under the ids they have there. */
export async function keepEntrants(
  tx: Tx,
  keys: MasterKeys,
  { petition, partner }: Pair,
  events: readonly PetitionEvent[],
  at: string,
): Promise<void> {
  const absorbed = events.find((event) => event.type === 'absorbed');
  if (!absorbed || !partner) return;
  const strangers = await strangersTo(tx, keys, petition, partner);
  const people = absorbed.petitioners.flatMap(({ person }, index) => {
    const one = strangers[index];
    return one ? [{ ...one, id: person, petition: partner.id }] : [];
  });
  await insertPeople(tx, keys, petition.court, people, at, partner.petitioners.length);
}
