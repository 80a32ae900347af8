/** The people a step brings into a petition: their data goes to the sealed table, only their ids into the history. */
import { petitionerInput } from '#domain/newcomer.ts';
import type { PetitionEvent } from '#domain/petition/events.ts';
import type { MasterKeys } from './master-key.ts';
import { insertPeople, loadPeople, type Person, toPerson } from './person.ts';
import type { Tx } from './transaction.ts';

type Where = { readonly court: string; readonly petition: string; readonly at: string };

/** The person as corrected: what was given replaces what was known, under the new id. */
function corrected(known: Person, id: string, given: Readonly<Record<string, unknown>>): Person {
  const read = toPerson(id, known.petition, petitionerInput.parse(given));
  return { ...known, ...read, kind: known.kind, name: given.name ? read.name : known.name };
}

function newcomerIn(
  event: PetitionEvent,
  petition: string,
  input: Readonly<Record<string, unknown>>,
  known: readonly Person[],
): readonly Person[] {
  switch (event.type) {
    case 'petitionerAdded':
    case 'successorEntered':
      return [toPerson(event.petitioner.person, petition, petitionerInput.parse(input))];
    case 'petitionerCorrected': {
      const before = known.find(({ id }) => id === event.person);
      return before ? [corrected(before, event.petitioner.person, input)] : [];
    }
    default:
      return [];
  }
}

/** Keeps the personal data that came with a step's input, under the ids the step's events gave the people. */
export async function keepNewcomers(
  tx: Tx,
  keys: MasterKeys,
  { court, petition, at }: Where,
  events: readonly PetitionEvent[],
  input: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (!events.some((event) => 'petitioner' in event)) return;
  const known = await loadPeople(tx, keys, court, petition);
  const people = events.flatMap((event) => newcomerIn(event, petition, input, known));
  await insertPeople(tx, keys, court, people, at, known.length);
}
