/** Many acts of one petition in one transaction: for histories that are told at once. */
import type { Staff, StaffId } from '#domain/access/officer.ts';
import { maySee } from '#domain/access/visibility.ts';
import { evolve } from '#domain/petition/evolve.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { findStep } from '#domain/workflow.ts';
import { cleanInput } from './clean-input.ts';
import { completeInput } from './complete-input.ts';
import { append, type Head, lockHead } from './events.ts';
import { queueTexts } from './material-text.ts';
import { keepNewcomers } from './newcomers.ts';
import { refuseCommand, settingOf, type Workplace } from './perform.ts';
import { loadPeople } from './person.ts';
import { loadPetition, toStored, writeRow } from './petition-history.ts';
import { toPetitionRow } from './petition-row.ts';
import { setAside } from './sealed-accusation.ts';
import { inTransaction, type Tx } from './transaction.ts';
import { keepPackages } from './write-off-number.ts';

export type ManyAct = {
  /** UTC instant in whole milliseconds. */
  readonly at: string;
  readonly by: StaffId;
  readonly step: string;
  readonly input: unknown;
};

export type Telling = {
  readonly court: string;
  readonly petition: string;
  readonly staff: Staff;
  /** Officers of the courts above who act in it. */
  readonly above?: Staff;
  /** What is done, one act after the other, each answered with the petition after it; begun anew on a retry. */
  readonly tell: (petition: Petition) => Generator<ManyAct, void, Petition>;
  /** The id of the n-th act's command, from 0. */
  readonly commandId: (n: number) => string;
};

export type Told = { readonly petition: Petition; readonly acts: number; readonly events: number };

type Place = { readonly head: Head; readonly petition: Petition };
type Mark = {
  readonly command_id: string;
  readonly from_seq: number;
  readonly to_seq: number;
  readonly step: string;
  readonly at: string;
};

/** Throws when the act may not be done: who tells a history knows the rules, so a refusal is a bug. */
function refuse({ petition }: Place, { step, by, at }: ManyAct, why: string): never {
  throw new Error(`${petition.number} (${petition.stage}): ${step} by ${by} at ${at} cannot be: ${why}`);
}

async function decide(
  tx: Tx,
  workplace: Workplace,
  { court, staff, above }: Telling,
  place: Place,
  act: ManyAct,
) {
  const { petition } = place;
  const step = findStep(act.step);
  const by = staff.get(act.by) ?? above?.get(act.by);
  if (!step || !by || !maySee(by, petition)) return refuse(place, act, 'no such step, or not theirs to see');
  const setting = settingOf(workplace, { court, by, staff, at: act.at });
  const no = refuseCommand(step, petition, setting);
  if (no) return refuse(place, act, 'refusal' in no ? no.refusal.reason : no.kind);
  const parsed = step.input.safeParse(cleanInput(act.input));
  if (!parsed.success) return refuse(place, act, parsed.error.message);
  const around = { ...workplace, petition, partner: undefined, at: act.at };
  const input = await completeInput(tx, step.name, parsed.data, around);
  const decision = step.decide(petition, input, setting);
  if (!decision.ok) return refuse(place, act, decision.reason);
  const { events } = decision;
  await keepNewcomers(tx, workplace.keys, { court, petition: petition.id, at: act.at }, events, input);
  const said = { court, petition: petition.id, step: step.name, input, events, by: act.by, at: act.at };
  await setAside(tx, workplace.keys, said);
  await keepPackages(tx, said, events);
  return events;
}

type Later = Parameters<typeof evolve>[1];

async function doOne(
  tx: Tx,
  workplace: Workplace,
  telling: Telling,
  place: Place,
  act: ManyAct,
  commandId: string,
): Promise<Place & { readonly mark: Mark }> {
  const { head } = place;
  const events = await decide(tx, workplace, telling, place, act);
  const next = await append(tx, head, events.map(toStored), { actor: act.by, at: act.at, commandId });
  await queueTexts(tx, { court: head.court, petition: place.petition.id, at: act.at }, events);
  const petition = events.reduce(
    (before, event, index) =>
      evolve(before, { ...event, seq: head.seq + index + 1, by: act.by, at: act.at } as Later),
    place.petition,
  );
  const mark = {
    ...{ command_id: commandId, step: act.step, at: act.at },
    from_seq: head.seq + 1,
    to_seq: next.seq,
  };
  return { head: next, petition, mark };
}

async function tellIn(tx: Tx, workplace: Workplace, telling: Telling): Promise<Told> {
  const { court, petition: id, tell, commandId } = telling;
  const head = await lockHead(tx, court, id);
  const loaded = await loadPetition(tx, court, id);
  if (!loaded) throw new Error(`no petition ${id} in ${court}`);
  if (head.seq > 1) return { petition: loaded.petition, acts: 0, events: 0 };
  let place: Place = { head, petition: loaded.petition };
  const marks: Mark[] = [];
  const story = tell(loaded.petition);
  for (let told = story.next(); !told.done; told = story.next(place.petition)) {
    const done = await doOne(tx, workplace, telling, place, told.value, commandId(marks.length));
    marks.push(done.mark);
    place = done;
  }
  if (marks.length === 0) return { petition: loaded.petition, acts: 0, events: 0 };
  await tx
    .insertInto('command')
    .values(marks.map((mark) => ({ court, petition: id, ...mark })))
    .execute();
  const people = await loadPeople(tx, workplace.keys, court, id);
  const calendar = await workplace.readCalendar(tx);
  await writeRow(tx, toPetitionRow(place.petition, people, calendar, workplace.keys));
  return { petition: place.petition, acts: marks.length, events: place.head.seq - head.seq };
}

/**
 * Tells the history of a petition that is only registered yet, in one transaction, by the same rules as `performStep`:
 * whoever acts must be allowed to, and the row is the same. Nobody outside is told of it. A petition that has gone
 * further is left as it is, so that a broken load can be begun again. Throws when an act is refused.
 */
export async function performMany(workplace: Workplace, telling: Telling): Promise<Told> {
  return inTransaction(workplace.db, (tx) => tellIn(tx, workplace, telling));
}
