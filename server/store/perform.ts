/** Doing a step: lock, read, decide, append, and every reading of it, in one transaction. */
import type { Kysely } from 'kysely';
import type { Officer, Staff } from '#domain/access/officer.ts';
import { maySee } from '#domain/access/visibility.ts';
import type { Calendar } from '#domain/calendar/calendar.ts';
import { shanghaiDay } from '#domain/calendar/day.ts';
import type { PetitionEvent, Recorded } from '#domain/petition/events.ts';
import { evolve } from '#domain/petition/evolve.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Refusal, type Setting, type Step, whyNotMine } from '#domain/step.ts';
import { findStep } from '#domain/workflow.ts';
import { cleanInput } from './clean-input.ts';
import { completeInput } from './complete-input.ts';
import { append, findCommand, type Head, lockHead, recordCommand } from './events.ts';
import type { MasterKeys } from './master-key.ts';
import { enqueue } from './outbox.ts';
import { loadPeople } from './person.ts';
import { loadPetition, toStored, writeRow } from './petition-history.ts';
import { toPetitionRow } from './petition-row.ts';
import type { Tables } from './tables.ts';
import { inTransaction, type Tx } from './transaction.ts';

/** What the program works with. */
export type Workplace = {
  readonly db: Kysely<Tables>;
  readonly keys: MasterKeys;
  readonly calendar: () => Calendar;
  readonly newId: () => string;
};

/** Who acts, among whom, and when (a UTC instant in whole milliseconds). */
export type Occasion = {
  readonly court: string;
  readonly by: Officer;
  readonly staff: Staff;
  readonly at: string;
};

export type Command = {
  readonly petition: string;
  readonly step: string;
  readonly commandId: string;
  /** The last event the person had seen; left out by acts that cannot collide, such as attaching a file. */
  readonly expectedSeq?: number;
  readonly input: unknown;
};

export type FieldError = { readonly field: string; readonly message: string };

export type Outcome =
  | { readonly kind: 'done'; readonly petition: Petition; readonly events: readonly string[] }
  | { readonly kind: 'unknown'; readonly what: 'petition' | 'step' }
  | { readonly kind: 'forbidden'; readonly refusal: Refusal }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'invalid';
      readonly step: Pick<Step, 'basis' | 'title'>;
      readonly errors: readonly FieldError[];
    }
  | { readonly kind: 'conflict'; readonly seq: number; readonly changes: readonly Recorded[] };

/** The domain's surroundings on an occasion. */
export function settingOf(workplace: Pick<Workplace, 'newId'>, { by, staff, at }: Occasion): Setting {
  return { on: shanghaiDay(at), by, staff, newId: workplace.newId };
}

/** The faults of an input, each at its field, in the words of the schema. */
export function fieldErrors(
  issues: readonly { path: PropertyKey[]; message: string }[],
): readonly FieldError[] {
  return issues.map((issue) => ({ field: issue.path.map(String).join('.'), message: issue.message }));
}

type Written = { readonly head: Head; readonly petition: Petition | undefined };

/** Appends events and everything read from them: the row, the command's mark, the message for others. */
export async function writeEvents(
  tx: Tx,
  workplace: Workplace,
  { head, petition }: Written,
  events: readonly PetitionEvent[],
  doing: { readonly step: string; readonly commandId: string; readonly occasion: Occasion },
  begin: (first: Recorded) => Petition,
): Promise<Petition> {
  const { occasion, commandId, step } = doing;
  const { court, at } = occasion;
  const actor = occasion.by.id;
  await append(tx, head, events.map(toStored), { actor, at, commandId });
  const recorded = events.map(
    (event, index) => ({ ...event, seq: head.seq + index + 1, by: actor, at }) as Recorded,
  );
  const after = recorded.reduce<Petition | undefined>(
    (before, event) => (before && event.type !== 'registered' ? evolve(before, event) : begin(event)),
    petition,
  );
  if (!after) throw new Error('a command without events');
  const people = await loadPeople(tx, workplace.keys, court, after.id);
  await writeRow(tx, toPetitionRow(after, people, workplace.calendar(), workplace.keys));
  const { seq, number } = after;
  await recordCommand(tx, {
    court,
    commandId,
    petition: after.id,
    fromSeq: head.seq + 1,
    toSeq: seq,
    step,
    at,
  });
  const body = { petition: after.id, number, seq, step, events: events.map((event) => event.type) };
  await enqueue(tx, [{ court, topic: 'petition', body, at }]);
  return after;
}

async function repeated(tx: Tx, court: string, command: Command): Promise<Outcome | undefined> {
  const before = await findCommand(tx, court, command.commandId);
  if (!before) return undefined;
  const loaded = await loadPetition(tx, court, before.petition);
  if (!loaded || before.petition !== command.petition.toLowerCase() || before.step !== command.step)
    return { kind: 'unknown', what: 'petition' };
  const done = loaded.history.filter((event) => event.seq >= before.fromSeq && event.seq <= before.toSeq);
  const { petition } = loaded;
  return {
    kind: 'done',
    petition: { ...petition, seq: before.toSeq },
    events: done.map((event) => event.type),
  };
}

function refuseCommand(step: Step, petition: Petition, setting: Setting): Outcome | undefined {
  const notMine = whyNotMine(step, petition, setting.by);
  if (notMine) return { kind: 'forbidden', refusal: notMine };
  const closed = step.open(petition, setting);
  return closed && { kind: 'refused', refusal: closed };
}

/**
 * Does a step once, however often the command is sent. Nothing is written unless the step is done. A petition the
 * person may not see is unknown to that person.
 */
export async function performStep(
  workplace: Workplace,
  command: Command,
  occasion: Occasion,
): Promise<Outcome> {
  const step = findStep(command.step);
  if (!step) return { kind: 'unknown', what: 'step' };
  return inTransaction(workplace.db, async (tx) => {
    const { court } = occasion;
    const head = await lockHead(tx, court, command.petition);
    const before = await repeated(tx, court, command);
    if (before) return before;
    const loaded = head.seq > 0 ? await loadPetition(tx, court, command.petition) : undefined;
    if (!loaded || !maySee(occasion.by, loaded.petition)) return { kind: 'unknown', what: 'petition' };
    const { petition, history } = loaded;
    if (command.expectedSeq !== undefined && command.expectedSeq !== head.seq) {
      const seen = command.expectedSeq;
      return { kind: 'conflict', seq: head.seq, changes: history.filter((event) => event.seq > seen) };
    }
    const setting = settingOf(workplace, occasion);
    const no = refuseCommand(step, petition, setting);
    if (no) return no;
    const parsed = step.input.safeParse(cleanInput(command.input));
    if (!parsed.success) return { kind: 'invalid', step, errors: fieldErrors(parsed.error.issues) };
    const input = await completeInput(tx, court, step.name, parsed.data);
    const decision = step.decide(petition, input, setting);
    if (!decision.ok) return { kind: 'refused', refusal: decision };
    const doing = { step: step.name, commandId: command.commandId, occasion };
    const after = await writeEvents(
      tx,
      workplace,
      { head, petition },
      decision.events,
      doing,
      () => petition,
    );
    return { kind: 'done', petition: after, events: decision.events.map((event) => event.type) };
  });
}
