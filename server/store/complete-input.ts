import type { Kysely } from 'kysely';
import type { Printed } from '#domain/archive/issue-paper.ts';
import { liveAppointment } from '#domain/petition/appointment.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { findCampaign } from './campaigns.ts';
import type { Json } from './canonical.ts';
import { resolveCase } from './known-case.ts';
import type { MasterKeys } from './master-key.ts';
import { masterFor, masterState } from './merging.ts';
import type { Tables } from './tables.ts';
import type { Tx } from './transaction.ts';
import { packageAlone } from './write-off-number.ts';

type Input = Record<string, unknown>;

/**
 * Prints, numbers and keeps the paper with that key for the petition as it stands at an instant (UTC), all within the
 * transaction; undefined when the petition has none such.
 */
export type Issue = (tx: Tx, petition: Petition, paper: string, at: string) => Promise<Printed | undefined>;

/** Where a step is done: the petition, and the other one it writes to, if there is one the person may see. */
export type Around = {
  readonly petition: Petition;
  readonly partner: Petition | undefined;
  readonly keys: MasterKeys;
  readonly newId: () => string;
  /** The instant of the act, UTC. */
  readonly at: string;
  readonly issue?: Issue | undefined;
};

const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

/**
 * The times at which somebody is promised to others on a day. Whoever asks next for the same person waits at that
 * person's row until this transaction has ended, so that nobody is promised twice.
 */
async function takenTimes(
  db: Kysely<Tables>,
  { court, id }: Petition,
  receiver: string | undefined,
  day: string | undefined,
): Promise<string[]> {
  if (!receiver || !day) return [];
  await db
    .selectFrom('staff')
    .select('id')
    .where('court', '=', court)
    .where('id', '=', receiver)
    .forUpdate()
    .execute();
  const rows = await db
    .selectFrom('petition_row')
    .select('appointment_at')
    .where('court', '=', court)
    .where('appointment_on', '=', day)
    .where('appointment_with', '=', receiver)
    .where('id', '!=', id)
    .orderBy('appointment_at')
    .execute();
  return rows.flatMap(({ appointment_at: at }) => (at ? [at] : []));
}

/** What only the server knows is added to an input before the domain decides; what a client sent in its place is dropped. */
const completions: Readonly<Record<string, (tx: Tx, input: Input, around: Around) => Promise<Input>>> = {
  completeRegistration: async (db, input, { petition: { court } }) => {
    const { found: _, ...given } = input;
    const number = text(given.caseNumber);
    return number ? { ...given, found: (await resolveCase(db, court, number)) as unknown as Json } : given;
  },
  joinCampaign: async (db, input, { petition: { court } }) => ({
    ...input,
    found: await findCampaign(db, court, text(input.campaign)),
  }),
  mergeInto: async (db, input, around) => ({
    ...input,
    master: await masterFor(db, around.keys, around.newId, around),
  }),
  issuePaper: async (db, input, { petition, at, issue }) => ({
    ...input,
    printed: await issue?.(db, petition, text(input.paper) ?? '', at),
  }),
  unmerge: async (_, input, around) => ({ ...input, master: masterState(around) }),
  requestAppointment: async (db, input, { petition }) => ({
    ...input,
    taken: await takenTimes(db, petition, text(input.receiver), text(input.day)),
  }),
  submitWriteOff: async (db, input, around) => ({
    ...input,
    inPackage: await packageAlone(db, around, input.errand),
  }),
  proposeOtherTime: async (db, input, { petition }) => ({
    ...input,
    taken: await takenTimes(db, petition, liveAppointment(petition)?.receiver, text(input.day)),
  }),
};

/** The parsed input of a step with what the directory and other petitions' rows say, where the step asks for it. */
export async function completeInput(tx: Tx, step: string, input: Input, around: Around): Promise<Input> {
  return completions[step]?.(tx, input, around) ?? input;
}
