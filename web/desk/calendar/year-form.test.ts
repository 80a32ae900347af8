import { describe, expect, test } from 'vitest';
import { arrangementSchema } from '#domain/calendar/arrangement.ts';
import type { Day } from '#domain/calendar/day.ts';
import { statutoryDays } from '#domain/calendar/festivals.ts';
import { HOLIDAY_YEARS } from '#regulation/holidays/years.ts';
import { arrangementOf, readFile, rowsOf } from './year-form.ts';

const statutory = (year: number) =>
  Object.fromEntries([...statutoryDays(year)].map(([day, { name }]) => [day, name]));

describe('D10 a year typed as its notice tells it', () => {
  test.each(HOLIDAY_YEARS.filter(({ year }) => year >= 2016))(
    'of $year comes back as it was shown',
    ({ year, notice, off, work }) => {
      const rows = rowsOf({ year, known: true, notice: [...notice], off, work, statutory: statutory(year) });
      expect(arrangementOf(year, ['n'], rows)).toEqual({ year, notice: ['n'], off, work });
    },
  );

  test('that is not known yet begins with the days of the law, which is a whole year already', () => {
    const rows = rowsOf({
      year: 2027,
      known: false,
      notice: [],
      off: {},
      work: {},
      statutory: statutory(2027),
    });
    expect(rows.map(({ name }) => name)).toContain('春节');
    const typed = arrangementOf(2027, [' 国办发明电〔2026〕9号 '], rows);
    expect(arrangementSchema.parse(typed)).toMatchObject({ notice: ['国办发明电〔2026〕9号'] });
  });

  test('has no days for a festival that was left empty', () => {
    const rows = [{ name: '元旦', work: ['2027-01-03' as Day] }];
    expect(arrangementOf(2027, ['n'], rows)).toMatchObject({ off: {}, work: { '2027-01-03': '元旦' } });
  });
});

describe('D10 a year from a file', () => {
  test('in the format of the shipped ones is read', () => {
    expect(readFile(JSON.stringify(HOLIDAY_YEARS.at(-1)))).toMatchObject({ arrangement: { year: 2026 } });
  });

  test.each(['', 'year: 2027', '[]', '{"year":"2027"}'])('that is none of them is refused: %s', (text) => {
    expect(readFile(text)).toMatchObject({ fault: expect.stringContaining('JSON') });
  });
});
