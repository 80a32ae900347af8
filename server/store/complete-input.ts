import type { Kysely } from 'kysely';
import type { Json } from './canonical.ts';
import { resolveCase } from './known-case.ts';
import type { Tables } from './tables.ts';

type Input = Record<string, unknown>;

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/** What only the server knows is added to an input before the domain decides; what a client sent in its place is dropped. */
const completions: Readonly<
  Record<string, (db: Kysely<Tables>, court: string, input: Input) => Promise<Input>>
> = {
  completeRegistration: async (db, court, input) => {
    const { found: _, ...given } = input;
    const number = text(given.caseNumber);
    return number ? { ...given, found: (await resolveCase(db, court, number)) as unknown as Json } : given;
  },
};

/** The parsed input of a step with the facts of the directory filled in where the step asks for them. */
export async function completeInput(
  db: Kysely<Tables>,
  court: string,
  step: string,
  input: Input,
): Promise<Input> {
  return completions[step]?.(db, court, input) ?? input;
}
