/** Whose hands a petition was in from the transfer to the reply: the handler's, another's, or those who approve. */
import type { StaffId } from '#domain/access/officer.ts';
import { type Day, laterDay } from '#domain/calendar/day.ts';
import { workingDaysBetween } from '#domain/calendar/period.ts';
import { openErrands } from '#domain/petition/errands.ts';
import type { Recorded } from '#domain/petition/events.ts';
import { evolve, fold } from '#domain/petition/evolve.ts';
import { handlerOf, type Petition } from '#domain/petition/petition.ts';
import { waitedFor } from '#regulation/indicators.ts';
import type { Instance } from './instance.ts';
import type { Reading } from './reading.ts';

export type Hands = 'own' | 'others' | 'approval';

type Stretch = {
  readonly from: Day;
  readonly to: Day;
  readonly hands: Hands;
  readonly who: StaffId | undefined;
};

const isOpen = (petition: Petition, kinds: readonly string[], handler: StaffId | undefined): boolean =>
  openErrands(petition).some(({ kind, person }) => kinds.includes(kind) && (!person || person !== handler));

/** Whom the petition waits for as it stands. */
function handsOf(petition: Petition): Hands {
  const handler = handlerOf(petition);
  if (petition.stage === 'proposed' || isOpen(petition, waitedFor.approval, handler)) return 'approval';
  return !handler || isOpen(petition, waitedFor.others, handler) ? 'others' : 'own';
}

type Walked = {
  readonly petition: Petition;
  readonly on: Day;
  readonly stretches: readonly Stretch[];
  readonly replies: readonly { readonly on: Day; readonly stretches: readonly Stretch[] }[];
};

/** A day written down late does not turn time back: each stretch begins where the one before it ended. */
function walkOn(walked: Walked, event: Recorded): Walked {
  const { petition } = walked;
  const on = laterDay(walked.on, event.on);
  const after = evolve(petition, event as Parameters<typeof evolve>[1]);
  const isHandled = petition.assignments.length > 0 && !petition.reply;
  const stretches = isHandled
    ? [...walked.stretches, { from: walked.on, to: on, hands: handsOf(petition), who: handlerOf(petition) }]
    : walked.stretches;
  if (event.type === 'reopened') return { ...walked, petition: after, on, stretches: [] };
  if (event.type !== 'replied') return { ...walked, petition: after, on, stretches };
  return { petition: after, on, stretches: [], replies: [...walked.replies, { on: event.on, stretches }] };
}

function repliesOf({ petition: { id, court }, history }: Reading): Walked['replies'] {
  const [first, ...rest] = history;
  const begun = first && fold(id, court, [first]);
  if (!first || !begun || !rest.some(({ type }) => type === 'replied')) return [];
  const start: Walked = { petition: begun, on: first.on, stretches: [], replies: [] };
  return rest.reduce(walkOn, start).replies;
}

const reckoned = new WeakMap<Reading, Walked['replies']>();

/** The working days before each reply that were spent in these hands, to the credit of the handler of the time. */
export function timeSpent(reading: Reading, hands: Hands): readonly Instance[] {
  const replies = reckoned.get(reading) ?? repliesOf(reading);
  reckoned.set(reading, replies);
  return replies.flatMap(({ on, stretches }) =>
    stretches.map(({ from, to, who, hands: whose }) => ({
      on,
      ...(who ? { who } : {}),
      amount: whose === hands ? workingDaysBetween(reading.calendar, from, to) : 0,
    })),
  );
}
