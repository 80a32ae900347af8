/** What a load has brought: for the table at its end, and for the tests that ask whether a court sees all of it. */
import type { Calendar } from '#domain/calendar/calendar.ts';
import type { Day } from '#domain/calendar/day.ts';
import { type ClockState, clockState, clocksOf } from '#domain/petition/clocks.ts';
import type { Stage } from '#domain/petition/core.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { Channel } from '#regulation/registers.ts';

/** The three limits of article 13. */
export const talliedLimits = ['transfer', 'interview', 'reply'] as const;
export type TalliedLimit = (typeof talliedLimits)[number];

export type Counts<Key extends string> = Partial<Record<Key, number>>;

export type Tally = {
  readonly petitions: number;
  readonly acts: number;
  readonly channels: Counts<Channel>;
  readonly stages: Counts<Stage>;
  readonly limits: Readonly<Record<TalliedLimit, Counts<ClockState>>>;
};

export const nothingYet: Tally = {
  petitions: 0,
  acts: 0,
  channels: {},
  stages: {},
  limits: { transfer: {}, interview: {}, reply: {} },
};

function plusOne<Key extends string>(before: Counts<Key>, keys: readonly Key[]): Counts<Key> {
  const counts = { ...before };
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
}

/** The tally with one more petition, its clocks as they stand on a day. */
export function addTo(tally: Tally, petition: Petition, acts: number, calendar: Calendar, today: Day): Tally {
  const clocks = clocksOf(petition, calendar);
  const states = (limit: TalliedLimit): readonly ClockState[] =>
    clocks.filter((clock) => clock.limit === limit).map((clock) => clockState(clock, today));
  const channel = petition.contacts[0]?.channel;
  return {
    petitions: tally.petitions + 1,
    acts: tally.acts + acts,
    channels: plusOne(tally.channels, channel ? [channel] : []),
    stages: plusOne(tally.stages, [petition.stage]),
    limits: {
      transfer: plusOne(tally.limits.transfer, states('transfer')),
      interview: plusOne(tally.limits.interview, states('interview')),
      reply: plusOne(tally.limits.reply, states('reply')),
    },
  };
}

/** The tally after so many petitions that stood in screening were found to be others' duplicates. */
export const withMerged = (tally: Tally, merged: number): Tally => ({
  ...tally,
  stages: {
    ...tally.stages,
    screening: (tally.stages.screening ?? 0) - merged,
    merged: (tally.stages.merged ?? 0) + merged,
  },
});
