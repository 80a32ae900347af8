import type { Kysely } from 'kysely';
import type { Petition } from '#domain/petition/petition.ts';
import type { Json } from './canonical.ts';
import { resolveCase } from './known-case.ts';
import type { MasterKeys } from './master-key.ts';
import { masterFor, masterState } from './merging.ts';
import type { Tables } from './tables.ts';

type Input = Record<string, unknown>;

/** Where a step is done: the petition, and the other one it writes to, if there is one the person may see. */
export type Around = {
  readonly petition: Petition;
  readonly partner: Petition | undefined;
  readonly keys: MasterKeys;
  readonly newId: () => string;
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** What only the server knows is added to an input before the domain decides; what a client sent in its place is dropped. */
const completions: Readonly<
  Record<string, (db: Kysely<Tables>, court: string, input: Input, around: Around) => Promise<Input>>
> = {
  completeRegistration: async (db, court, input) => {
    const { found: _, ...given } = input;
    const number = text(given.caseNumber);
    return number ? { ...given, found: (await resolveCase(db, court, number)) as unknown as Json } : given;
  },
  mergeInto: async (db, _, input, around) => ({
    ...input,
    master: await masterFor(db, around.keys, around.newId, around),
  }),
  unmerge: async (_, __, input, around) => ({ ...input, master: masterState(around) }),
};

/** The parsed input of a step with the facts of the directory filled in where the step asks for them. */
export async function completeInput(
  db: Kysely<Tables>,
  court: string,
  step: string,
  input: Input,
  around: Around,
): Promise<Input> {
  return completions[step]?.(db, court, input, around) ?? input;
}
