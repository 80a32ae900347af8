import type { StaffId } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import { handledBy } from '#domain/petition/assignment-facts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type LeapfrogLevel, leapfrogLevels } from '#regulation/assignment.ts';

/** What fell to one handler in a month: visits over the court's head by level, contacts after the first, and where. */
export type ContactCount = {
  readonly handler?: StaffId;
  readonly levels: Readonly<Record<LeapfrogLevel, number>>;
  readonly leapfrogs: number;
  readonly repeats: number;
  /** The petitions behind the figures, each once. */
  readonly petitions: readonly string[];
};

type Entry = {
  readonly petition: string;
  readonly handler: StaffId | undefined;
  readonly level?: LeapfrogLevel;
};

/** Every leapfrog and every repeat contact of the petition in the month (`YYYY-MM`), by who handled it that day. */
function entriesOf(petition: Petition, month: string): readonly Entry[] {
  const isIn = (day: Day) => day.startsWith(`${month}-`);
  const leapfrogs = petition.leapfrogs
    .filter(({ on }) => isIn(on))
    .map(({ level, handler }) => ({ petition: petition.id, level, handler }));
  const repeats = petition.contacts
    .slice(1)
    .filter(({ receivedOn }) => isIn(receivedOn))
    .map(({ receivedOn }) => ({ petition: petition.id, handler: handledBy(petition, receivedOn) }));
  return [...leapfrogs, ...repeats];
}

function toCount(handler: StaffId | undefined, entries: readonly Entry[]): ContactCount {
  const of = (level: LeapfrogLevel) => entries.filter((one) => one.level === level).length;
  const levels = Object.keys(leapfrogLevels) as LeapfrogLevel[];
  const leapfrogs = entries.filter(({ level }) => level).length;
  return {
    ...(handler ? { handler } : {}),
    levels: Object.fromEntries(levels.map((level) => [level, of(level)])) as ContactCount['levels'],
    leapfrogs,
    repeats: entries.length - leapfrogs,
    petitions: [...new Set(entries.map(({ petition }) => petition))],
  };
}

/** Leapfrogs and repeats of a month per handler, most first (R4.2); without a handler where none was known that day. */
export function countContacts(petitions: readonly Petition[], month: string): readonly ContactCount[] {
  const entries = petitions.flatMap((petition) => entriesOf(petition, month));
  const groups = [...Map.groupBy(entries, ({ handler }) => handler)];
  return groups
    .map(([handler, own]) => toCount(handler, own))
    .toSorted((one, other) => other.leapfrogs + other.repeats - one.leapfrogs - one.repeats);
}
