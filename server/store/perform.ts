/** Doing a step: lock, read, decide, append, and every reading of it, in one transaction. */
import type { Kysely } from 'kysely';
import type { Officer, Staff } from '#domain/access/officer.ts';
import { maySee } from '#domain/access/visibility.ts';
import { shanghaiDay, shanghaiTime } from '#domain/calendar/day.ts';
import type { PetitionEvent, Recorded } from '#domain/petition/events.ts';
import { evolve } from '#domain/petition/evolve.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Refusal, type Setting, type Step, whyNotMine } from '#domain/step.ts';
import { findStep } from '#domain/workflow.ts';
import type { CalendarSource } from './calendar.ts';
import { cleanInput } from './clean-input.ts';
import { completeInput, type Issue } from './complete-input.ts';
import { loadStaff } from './court-staff.ts';
import { findCourtOf } from './court-tree.ts';
import { append, findCommand, type Head, lockHead, recordCommand } from './events.ts';
import type { MasterKeys } from './master-key.ts';
import { queueTexts } from './material-text.ts';
import { findPartner, keepEntrants, lockBoth } from './merging.ts';
import { keepNewcomers } from './newcomers.ts';
import { enqueue } from './outbox.ts';
import { loadPeople } from './person.ts';
import { type Loaded, loadPetition, toStored, writeRow } from './petition-history.ts';
import { toPetitionRow } from './petition-row.ts';
import { setAside } from './sealed-accusation.ts';
import type { Tables } from './tables.ts';
import { inTransaction, type Tx } from './transaction.ts';
import { keepPackages } from './write-off-number.ts';

/** What the program works with. */
export type Workplace = CalendarSource & {
  readonly db: Kysely<Tables>;
  readonly keys: MasterKeys;
  readonly newId: () => string;
  /** Prints papers for the record; without it none can be issued. */
  readonly issue?: Issue;
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
  /** The command id belongs to a command that was something else. */
  | { readonly kind: 'reused' }
  | { readonly kind: 'forbidden'; readonly refusal: Refusal }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | {
      readonly kind: 'invalid';
      readonly step: Pick<Step, 'basis' | 'title'>;
      readonly errors: readonly FieldError[];
    }
  | { readonly kind: 'conflict'; readonly seq: number; readonly changes: readonly Recorded[] };

/** The domain's surroundings on an occasion. */
export function settingOf(
  { newId, calendar }: Pick<Workplace, 'newId' | 'calendar'>,
  { by, staff, at }: Occasion,
): Setting {
  return { on: shanghaiDay(at), time: shanghaiTime(at), by, staff, newId, calendar: calendar() };
}

/** The faults of an input, each at its field, in the words of the schema. */
export function fieldErrors(
  issues: readonly { path: PropertyKey[]; message: string }[],
): readonly FieldError[] {
  return issues.map((issue) => ({ field: issue.path.map(String).join('.'), message: issue.message }));
}

/** Who signs what is written: an officer, or the system for the clocks. */
type Signed = Pick<Occasion, 'court' | 'at'> & { readonly by: Pick<Officer, 'id'> };

type Written = { readonly head: Head; readonly petition: Petition | undefined };

type Doing = { readonly step: string; readonly commandId: string; readonly occasion: Signed };

/** Appends events and everything read from them: the row, and the message for others. */
async function writeHistory(
  tx: Tx,
  workplace: Workplace,
  { head, petition }: Written,
  events: readonly PetitionEvent[],
  { occasion, commandId, step }: Doing,
  begin: (first: Recorded) => Petition,
): Promise<Petition> {
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
  const calendar = await workplace.readCalendar(tx);
  await writeRow(tx, toPetitionRow(after, people, calendar, workplace.keys));
  await queueTexts(tx, { court, petition: after.id, at }, events);
  const { seq, number } = after;
  const body = { petition: after.id, number, seq, step, events: events.map((event) => event.type) };
  await enqueue(tx, [{ court, topic: 'petition', body, at }]);
  return after;
}

/** The same, and the command's mark. */
export async function writeEvents(
  tx: Tx,
  workplace: Workplace,
  written: Written,
  events: readonly PetitionEvent[],
  doing: Doing,
  begin: (first: Recorded) => Petition,
): Promise<Petition> {
  const after = await writeHistory(tx, workplace, written, events, doing, begin);
  const { head } = written;
  await recordCommand(tx, {
    court: head.court,
    commandId: doing.commandId,
    petition: after.id,
    fromSeq: head.seq + 1,
    toSeq: after.seq,
    step: doing.step,
    at: doing.occasion.at,
  });
  return after;
}

type Found = Written & Loaded;

/** The petition, locked; undefined when there is none or the person may not see it, which is the same to them. */
async function findPetition(tx: Tx, id: string, { court, by }: Occasion): Promise<Found | undefined> {
  const head = await lockHead(tx, court, id);
  const loaded = head.seq > 0 ? await loadPetition(tx, court, id) : undefined;
  return loaded && maySee(by, loaded.petition) ? { head, ...loaded } : undefined;
}

/** The occasion in the court where the petition lies: the officer's own, or one under it with its own people (N8). */
async function occasionAt(tx: Tx, id: string, occasion: Occasion): Promise<Occasion> {
  const { by, court: own } = occasion;
  const { below = [] } = by;
  const court = below.length > 0 ? await findCourtOf(tx, id, [own, ...below]) : own;
  return court === undefined || court === own
    ? occasion
    : { ...occasion, court, staff: await loadStaff(tx, court, shanghaiDay(occasion.at)) };
}

async function repeated(
  tx: Tx,
  command: Command,
  { head, petition, history }: Found,
): Promise<Outcome | undefined> {
  const before = await findCommand(tx, head.court, command.commandId);
  if (!before) return undefined;
  if (before.petition !== petition.id || before.step !== command.step) return { kind: 'reused' };
  const done = history.filter((event) => event.seq >= before.fromSeq && event.seq <= before.toSeq);
  return {
    kind: 'done',
    petition: { ...petition, seq: before.toSeq },
    events: done.map((event) => event.type),
  };
}

function conflictOf({ expectedSeq: seen }: Command, { head, history }: Found): Outcome | undefined {
  if (seen === undefined || seen === head.seq) return undefined;
  return { kind: 'conflict', seq: head.seq, changes: history.filter((event) => event.seq > seen) };
}

/** Why this person cannot do the step now, whatever the input; undefined when they can. */
export function refuseCommand(step: Step, petition: Petition, setting: Setting): Outcome | undefined {
  const notMine = whyNotMine(step, petition, setting.by);
  if (notMine) return { kind: 'forbidden', refusal: notMine };
  const closed = step.open(petition, setting);
  return closed && { kind: 'refused', refusal: closed };
}

/** The petition a command is about, and the other one that changes with it. */
type Both = Found & { readonly partner: Found | undefined };

/** Both petitions, locked in one order; the partner only when the person may see it. */
async function findBoth(tx: Tx, command: Command, occasion: Occasion): Promise<Both | undefined> {
  const { court } = occasion;
  const other = await findPartner(tx, court, command);
  if (other) await lockBoth(tx, court, [command.petition, other]);
  const found = await findPetition(tx, command.petition, occasion);
  return found && { ...found, partner: other ? await findPetition(tx, other, occasion) : undefined };
}

async function doStep(
  tx: Tx,
  workplace: Workplace,
  step: Step,
  { head, petition, partner }: Both,
  command: Command,
  occasion: Occasion,
): Promise<Outcome> {
  const setting = settingOf(workplace, occasion);
  const no = refuseCommand(step, petition, setting);
  if (no) return no;
  const parsed = step.input.safeParse(cleanInput(command.input));
  if (!parsed.success) return { kind: 'invalid', step, errors: fieldErrors(parsed.error.issues) };
  const around = { ...workplace, petition, partner: partner?.petition, at: occasion.at };
  const input = await completeInput(tx, step.name, parsed.data, around);
  const decision = step.decide(petition, input, setting);
  if (!decision.ok) return { kind: 'refused', refusal: decision };
  const { events, beside } = decision;
  const { court, by, at } = occasion;
  const said = { court, petition: petition.id, step: step.name, input, events, by: by.id, at };
  await setAside(tx, workplace.keys, said);
  await keepPackages(tx, said, events);
  const doing = { step: step.name, commandId: command.commandId, occasion };
  await keepNewcomers(tx, workplace.keys, { court, petition: petition.id, at }, events, input);
  if (beside && partner) {
    await keepEntrants(tx, workplace.keys, around, beside.events, at);
    await writeHistory(tx, workplace, partner, beside.events, doing, () => partner.petition);
  }
  const after = await writeEvents(tx, workplace, { head, petition }, events, doing, () => petition);
  return { kind: 'done', petition: after, events: events.map((event) => event.type) };
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
    const there = await occasionAt(tx, command.petition, occasion);
    const found = await findBoth(tx, command, there);
    if (!found) return { kind: 'unknown', what: 'petition' };
    const earlier = (await repeated(tx, command, found)) ?? conflictOf(command, found);
    return earlier ?? doStep(tx, workplace, step, found, command, there);
  });
}
