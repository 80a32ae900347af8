import { getSolarDateFromLunar } from 'chinese-days';
import { describe, expect, test } from 'vitest';
import { MOVING_FESTIVALS } from '#regulation/holidays/festivals.ts';
import { HOLIDAY_YEARS } from '#regulation/holidays/years.ts';
import { statutoryDays } from './festivals.ts';

const years = Object.entries(MOVING_FESTIVALS);

describe('D10 the statutory festivals', () => {
  test('of 2027 are the thirteen days of the 2024 Measures', () => {
    expect([...statutoryDays(2027)].map(([day, { name }]) => `${day} ${name}`)).toEqual([
      '2027-01-01 元旦',
      '2027-02-05 春节',
      '2027-02-06 春节',
      '2027-02-07 春节',
      '2027-02-08 春节',
      '2027-04-05 清明节',
      '2027-05-01 劳动节',
      '2027-05-02 劳动节',
      '2027-06-09 端午节',
      '2027-09-15 中秋节',
      '2027-10-01 国庆节',
      '2027-10-02 国庆节',
      '2027-10-03 国庆节',
    ]);
  });

  test.each(HOLIDAY_YEARS)(
    'of $year are all among the days off the State Council announced',
    ({ year, off }) => {
      const missing = [...statutoryDays(year).keys()].filter((day) => !(day in off));
      expect(missing).toEqual([]);
    },
  );

  test('that fall on one day share it under both names', () => {
    expect(statutoryDays(2020).get([...statutoryDays(2020).keys()].at(-3) ?? never())?.name).toBe(
      '中秋节、国庆节',
    );
  });

  test('without a moving festival stand outside the table too', () => {
    expect([...statutoryDays(2150).keys()]).toEqual([
      '2150-01-01',
      '2150-05-01',
      '2150-05-02',
      '2150-10-01',
      '2150-10-02',
      '2150-10-03',
    ]);
  });
});

describe('the table of moving festivals', () => {
  test('covers a hundred years without a gap', () => {
    expect(years.map(([year]) => Number(year))).toEqual(Array.from({ length: 100 }, (_, i) => 2000 + i));
  });

  test('agrees with the lunar calendar of chinese-days', () => {
    const lunar = (year: string, monthDay: string) => getSolarDateFromLunar(`${year}-${monthDay}`).date;
    for (const [year, days] of years) {
      expect(`${year}-${days.springFestival}`).toBe(lunar(year, '1-1'));
      expect(`${year}-${days.dragonBoat}`).toBe(lunar(year, '5-5'));
      expect(`${year}-${days.midAutumn}`).toBe(lunar(year, '8-15'));
    }
  });

  test('agrees with the calendar of ICU but for 春节 2027 and 2030, which ICU has wrong', () => {
    const differing = years.flatMap(([year, days]) =>
      [
        ['1-1', days.springFestival] as const,
        ['5-5', days.dragonBoat] as const,
        ['8-15', days.midAutumn] as const,
      ].flatMap(([lunar, day]) => (icuLunar(`${year}-${day}`) === lunar ? [] : [`${year} ${lunar}`])),
    );
    expect(differing).toEqual(['2027 1-1', '2030 1-1']);
  });

  test('has 清明 where the solar-term formula of the 21st century has it', () => {
    for (const [year, { qingming }] of years) {
      const short = Number(year) % 100;
      expect(qingming).toBe(`04-0${Math.floor(short * 0.2422 + 4.81) - Math.floor(short / 4)}`);
    }
  });
});

const icu = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

function icuLunar(day: string): string {
  const parts = icu.formatToParts(new Date(`${day}T00:00:00Z`));
  return ['month', 'day'].map((type) => parts.find((part) => part.type === type)?.value).join('-');
}

function never(): never {
  throw new Error('no such day');
}
