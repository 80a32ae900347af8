import {
  FESTIVAL_MEASURES,
  type FestivalMeasures,
  MOVING_FESTIVALS,
  type MovingFestival,
  type StatutoryFestival,
} from '#regulation/holidays/festivals.ts';
import { addDays, type Day, findDay } from './day.ts';

/** A day off by law, with the festival and the version of the Measures. */
export type FestivalDay = { readonly name: string; readonly source: string };

/**
 * The statutory days off of a year under the Measures then in force. Years before 2000 are read by the oldest
 * version kept; outside 2000–2099 the moving festivals are left out, for no table vouches for them.
 */
export function statutoryDays(year: number): ReadonlyMap<Day, FestivalDay> {
  const measures = measuresOf(year);
  const days = new Map<Day, FestivalDay>();
  for (const festival of measures.festivals) {
    for (const day of festivalDays(festival, year)) {
      const same = days.get(day);
      const name = same ? `${same.name}、${festival.name}` : festival.name;
      days.set(day, { name, source: measures.source });
    }
  }
  return days;
}

function measuresOf(year: number): FestivalMeasures {
  const measures = FESTIVAL_MEASURES.find((m) => m.since <= year) ?? FESTIVAL_MEASURES.at(-1);
  if (!measures) throw new Error('FESTIVAL_MEASURES is empty');
  return measures;
}

function festivalDays(festival: StatutoryFestival, year: number): readonly Day[] {
  const moving = MOVING_FESTIVALS[year];
  const monthDay = isMoving(festival.on) ? moving?.[festival.on] : festival.on;
  const main = findDay(`${String(year).padStart(4, '0')}-${monthDay}`);
  if (!main) return [];
  return Array.from({ length: festival.days }, (_, i) => addDays(main, festival.from + i));
}

function isMoving(on: string): on is MovingFestival {
  return !/^\d/.test(on);
}
