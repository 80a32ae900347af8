/** Everything about a load that is decided before anything is written: its cases and its plans. */
import type { Calendar } from '#domain/calendar/calendar.ts';
import { shanghaiDay } from '#domain/calendar/day.ts';
import { type InventedCase, inventCases, loadResidue } from './cases.ts';
import { openingsOf } from './openings.ts';
import { outlinePlans, type Plan } from './plan.ts';
import { createRandom } from './random.ts';
import { planPetitions } from './subjects.ts';

export type GenerationOptions = {
  readonly count: number;
  readonly seed: string;
  /** UTC instant up to which things have happened. */
  readonly until: string;
  /**
   * Left out by loads. The first filling has its own, so that their case numbers never meet; and it is the same court
   * on whatever day it is made, with its dates moved along, so that no list is empty by the luck of a day.
   */
  readonly residue?: number;
};

export type Generation = {
  /** The words all ids and stories are made of. */
  readonly key: string;
  readonly cases: readonly InventedCase[];
  readonly plans: readonly Plan[];
};

const fewestCases = 400;
/** More cases than petitions: most enforcement cases are never complained of. */
const casesPerPetition = 1.25;

/** The generation these options make: always the same one. */
export function generationOf(
  calendar: Calendar,
  { count, seed, until, residue }: GenerationOptions,
): Generation {
  const key = residue === undefined ? `${seed}/${count}/${until}` : `${seed}/${count}`;
  const random = createRandom(key);
  const cases = inventCases(random.fork('cases'), {
    count: Math.max(fewestCases, Math.ceil(casesPerPetition * count)),
    until: shanghaiDay(until),
    residue: residue ?? loadResidue(random.fork('residue')),
  });
  const openings = openingsOf(calendar, until, count, random.fork('openings'));
  const outlines = outlinePlans(random.fork('outlines'), openings);
  return { key, cases, plans: planPetitions(random.fork('subjects'), outlines, cases, key) };
}
