/** For tests only: histories, as performing steps leaves them. */
import type { z } from 'zod';
import type { Staff, StaffId } from '#domain/access/officer.ts';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { type Day, parseDay } from '#domain/calendar/day.ts';
import type { PetitionEvent, Recorded } from '#domain/petition/events.ts';
import { fold } from '#domain/petition/evolve.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Decision, type Setting, type Step, whyNotMine } from '#domain/step.ts';
import { aStaff, court, getOfficer } from './given-court.ts';

export type History = readonly Recorded[];
export type Circumstances = {
  readonly by: StaffId;
  readonly on: string;
  /** The time of day, `HH:MM`; early unless told otherwise. */
  readonly time?: string;
  readonly staff?: Staff;
};

const petitionId = '0b6f7a2e-52c8-4c1e-9a43-6f0f6b1d7c11';

/** What surrounds a decision of this officer on this day. Ids come from the length of the history, one a step. */
export const settingOf = (
  history: History,
  { by, on, time = '08:00', staff = aStaff() }: Circumstances,
): Setting => ({
  on: parseDay(on),
  time,
  by: getOfficer(by, staff),
  staff,
  newId: () => `new-${history.length + 1}`,
  calendar: shippedCalendar,
});

/** Neither changes once made; a walk asks for the same one several times a step. */
const folded = new WeakMap<History, Petition>();

/** The petition a history makes; throws on an empty one. */
export function petitionOf(history: History): Petition {
  const petition = folded.get(history) ?? fold(petitionId, court, history);
  if (!petition) throw new Error('an empty history makes no petition');
  folded.set(history, petition);
  return petition;
}

/** The history with these events appended, signed as the store would sign them. */
export const recorded = (
  history: History,
  happened: readonly PetitionEvent[],
  by: StaffId,
  on: Day,
): History => [
  ...history,
  ...happened.map((event, index) => ({
    ...event,
    seq: history.length + index + 1,
    by,
    at: `${on}T02:00:00.000Z`,
  })),
];

/** Asks the step in the order the server does: is it theirs, is it open, what follows from the input. */
export function decideOn<Name extends string, Input extends z.ZodObject>(
  history: History,
  step: Step<Name, Input>,
  input: z.input<Input>,
  circumstances: Circumstances,
): Decision {
  const petition = petitionOf(history);
  const setting = settingOf(history, circumstances);
  const no = whyNotMine(step, petition, setting.by) ?? step.open(petition, setting);
  return no ?? step.decide(petition, step.input.parse(input), setting);
}

/** The history after a step that has to succeed; throws with the refusal when it does not. */
export function did<Name extends string, Input extends z.ZodObject>(
  history: History,
  step: Step<Name, Input>,
  input: z.input<Input>,
  circumstances: Circumstances,
): History {
  const decision = decideOn(history, step, input, circumstances);
  if (!decision.ok) throw new Error(`${step.name} was refused: ${decision.reason}`);
  return recorded(history, decision.events, circumstances.by, parseDay(circumstances.on));
}
