import type { z } from 'zod';
import { type Capacity, capacitiesIn, sayCapacity } from '#domain/access/capacity.ts';
import type { Officer, Staff } from '#domain/access/officer.ts';
import type { Calendar } from '#domain/calendar/calendar.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { PetitionEvent } from '#domain/petition/events.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import { type Basis, cite } from '#regulation/articles.ts';
import type { LimitKey } from '#regulation/limits.ts';
import type { PaperKind } from '#regulation/papers.ts';

/** What surrounds a decision: day and time, who acts, the court's people and calendar, and fresh ids. Nothing is read from the world. */
export type Setting = {
  readonly on: Day;
  /** The time of that day in Shanghai, `HH:MM`: an hour that has passed cannot be agreed upon any more. */
  readonly time: string;
  readonly by: Officer;
  readonly staff: Staff;
  readonly newId: () => string;
  /** For days that have to be counted, such as a notice in good time before a hearing. */
  readonly calendar: Calendar;
};

/** A no, as a value: on which rule, why, at which field, and what to do instead. */
export type Refusal = {
  readonly ok: false;
  readonly basis: Basis;
  readonly reason: string;
  readonly field?: string;
  readonly remedy?: string;
};
/** What happens to another petition by the same act: both are written, or neither. */
export type Beside = { readonly petition: string; readonly events: readonly PetitionEvent[] };
export type Decision =
  | { readonly ok: true; readonly events: readonly PetitionEvent[]; readonly beside?: Beside }
  | Refusal;

export const refuse = (
  basis: Basis,
  reason: string,
  more: { field?: string; remedy?: string } = {},
): Refusal => ({
  ok: false,
  basis,
  reason,
  ...more,
});

export const happen = (...events: readonly PetitionEvent[]): Decision => ({ ok: true, events });

/** The same in two petitions at once, such as one that goes on in the other. */
export const happenInBoth = (
  here: PetitionEvent,
  petition: string,
  ...there: readonly PetitionEvent[]
): Decision => ({
  ok: true,
  events: [here],
  beside: { petition, events: there },
});

/**
 * One step of the court's work (ten properties at most; the eleventh wish gets a hand-written screen or route).
 * Route, OpenAPI entry, form, permission table and the "why not" text are derived from it.
 */
export type Step<Name extends string = string, Input extends z.ZodObject = z.ZodObject> = {
  readonly name: Name;
  readonly title: string;
  readonly basis: Basis;
  /** Who may do it. The accused and the recused never may. */
  readonly by: readonly Capacity[];
  readonly limit?: LimitKey;
  /** The paper the system makes by itself when the step has been done. */
  readonly paper?: PaperKind;
  /** What happens once it is confirmed, shown before confirming. */
  readonly next: string;
  /** The part of the law that needs no input: why the step is closed now, or undefined when it is open. */
  readonly open: (petition: Petition, setting: Setting) => Refusal | undefined;
  readonly input: Input;
  /** The events that follow from this input, or why not. Called only when `open` has nothing against it. */
  readonly decide: (petition: Petition, input: z.output<Input>, setting: Setting) => Decision;
};

/** Defines a step, keeping its name and the shape of its input in the type. */
export const step = <const Name extends string, Input extends z.ZodObject>(
  definition: Step<Name, Input>,
): Step<Name, Input> => definition;

/** Whether a step in this petition is this officer's to do: never the accused's or the recused's. */
export const isMine = (step: Pick<Step, 'by'>, petition: Petition, officer: Officer): boolean =>
  isFor(step, capacitiesIn(petition, officer));

/** Whether a step is for somebody who acts as all this in its petition. */
export const isFor = ({ by }: Pick<Step, 'by'>, held: ReadonlySet<Capacity>): boolean =>
  by.some((capacity) => held.has(capacity));

/** Why this officer may not do a step in this petition, or undefined when it is theirs to do. */
export function whyNotMine(
  step: Pick<Step, 'by' | 'basis'>,
  petition: Petition,
  officer: Officer,
): Refusal | undefined {
  if (isBarred(petition, officer.id))
    return refuse('procedure-47', '您是本案反映的对象或已回避，不得接访、办理或审批本案', {
      remedy: '请由信访团队负责人另行指定人员',
    });
  if (isMine(step, petition, officer)) return undefined;
  return refuse(step.basis, `须由${step.by.map(sayCapacity).join('、')}办理（${cite(step.basis)}）`);
}

/** Refuses a day in the future; the field is `on` unless said otherwise. */
export const refuseFuture = (on: Day, setting: Setting, field = 'on'): Refusal | undefined =>
  on > setting.on
    ? refuse('12', `日期${on}在今天之后`, { field, remedy: '请填写实际发生的日期' })
    : undefined;

/** Refuses a day in the future or before the court received the petition; the field is `on`. */
export function refuseDay(petition: Petition, on: Day, setting: Setting): Refusal | undefined {
  const no = refuseFuture(on, setting);
  if (no) return no;
  if (on < petition.receivedOn)
    return refuse('12', `日期${on}早于收件日${petition.receivedOn}`, { field: 'on', remedy: '请核对日期' });
  return undefined;
}

/** Refuses a material that is not on file in the petition; none given is well. The field is `material` unless said otherwise. */
export const refuseMaterial = (
  { materials }: Petition,
  id: string | undefined,
  field = 'material',
): Refusal | undefined =>
  id && !materials.some((one) => one.id === id)
    ? refuse('16', '所选材料不在本案材料中', { field, remedy: '请先上传' })
    : undefined;
