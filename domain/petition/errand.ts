import type { StaffId } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { ErrandKind } from '#regulation/errands.ts';

/**
 * Something owed beside the main line: a statement, a hearing, a decision. Each room says its own, from its facts;
 * what kind it is, whose it is and by which step it is done stands in `regulation/errands.ts`.
 */
export type Errand = {
  /** Unique within the petition, e.g. `statement:7f…`; also the key of its clock. */
  readonly key: string;
  readonly kind: ErrandKind;
  readonly startOn: Day;
  /** The day somebody set. Without one the kind's own limit counts from `startOn`. */
  readonly dueOn?: Day;
  /** Whose it is, where the kind leaves it to a person rather than to a post. */
  readonly person?: StaffId;
  /** What tells it apart from others of its kind, in the words people use. */
  readonly about?: string;
  readonly endedOn?: Day;
  /** No longer owed, though never done: withdrawn, or overtaken by events. */
  readonly lapsedOn?: Day;
  /** Arose when the petition had ended: it does not lapse with that end. */
  readonly afterEnd?: true;
};

/** How an errand stopped: done, else no longer owed, else not at all. */
export const stopped = (
  endedOn: Day | undefined,
  lapsedOn: Day | undefined,
): Pick<Errand, 'endedOn' | 'lapsedOn'> => (endedOn ? { endedOn } : lapsedOn ? { lapsedOn } : {});
