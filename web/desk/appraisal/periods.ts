import { addDays, type Day, dayOf, yearOf } from '#domain/calendar/day.ts';

export type Period = { readonly from: Day; readonly until: Day };

export const presets = { month: '本月', lastMonth: '上月', quarter: '本季', year: '本年' } as const;
export type Preset = keyof typeof presets;
export const presetKeys = Object.keys(presets) as Preset[];

const monthsAYear = 12;
const monthsAQuarter = 3;

/** From the first day of a month to the last day before another one; months are counted from 0 on through the years. */
function months(first: number, after: number): Period {
  const begin = (month: number) => dayOf(Math.floor(month / monthsAYear), (month % monthsAYear) + 1, 1);
  return { from: begin(first), until: addDays(begin(after), -1) };
}

/** The whole period a preset means on a day, the days to come of it included. */
export function periodOf(preset: Preset, today: Day): Period {
  const year = yearOf(today) * monthsAYear;
  const month = year + Number(today.slice(5, 7)) - 1;
  switch (preset) {
    case 'month':
      return months(month, month + 1);
    case 'lastMonth':
      return months(month - 1, month);
    case 'quarter': {
      const quarter = month - (month % monthsAQuarter);
      return months(quarter, quarter + monthsAQuarter);
    }
    case 'year':
      return months(year, year + monthsAYear);
  }
}

/** The preset these days are on a day; undefined for days of one's own. */
export const presetOf = ({ from, until }: Period, today: Day): Preset | undefined =>
  presetKeys.find((preset) => {
    const period = periodOf(preset, today);
    return period.from === from && period.until === until;
  });
