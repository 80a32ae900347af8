import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  addDays,
  compareDays,
  dayOf,
  daySchema,
  daysBetween,
  findDay,
  parseDay,
  sayDay,
  sayShortDay,
  shanghaiDay,
  shanghaiTime,
  weekday,
} from './day.ts';

const MS_PER_DAY = 86_400_000;
const dates = fc.date({
  min: new Date('0001-01-01T00:00:00Z'),
  max: new Date('9999-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const utcDay = (ms: number) => new Date(ms).toISOString().slice(0, 10);
const utcMs = (day: string) => Date.parse(`${day}T00:00:00Z`);

describe('a day', () => {
  test.each([
    '2026-02-30',
    '2025-02-29',
    '1900-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
  ])('%s does not exist and is refused', (text) => {
    expect(findDay(text)).toBeUndefined();
    expect(() => parseDay(text)).toThrow(text);
  });

  test.each(['2026-2-3', '2026/02/03', '20260203', ' 2026-02-03', '2026-02-03T00:00:00Z', '0000-01-01', ''])(
    '“%s” is not the written form of a day',
    (text) => expect(findDay(text)).toBeUndefined(),
  );

  test('29 February exists in leap years, 2000 among them', () => {
    expect(parseDay('2024-02-29')).toBe('2024-02-29');
    expect(parseDay('2000-02-29')).toBe('2000-02-29');
  });

  test('is refused at a boundary with a Chinese sentence that names it', () => {
    const wrong = daySchema.safeParse('2026-02-30');
    expect(wrong.error?.issues.map((issue) => issue.message)).toEqual([
      '“2026-02-30”不是有效日期，请按“2026-11-23”的格式填写实际存在的日期',
    ]);
    expect(daySchema.safeParse(undefined).error?.issues[0]?.message).toBe('请填写日期');
    expect(daySchema.safeParse(20260230).success).toBe(false);
  });

  test('has a JSON Schema, as the OpenAPI document needs', () => {
    expect(z.toJSONSchema(daySchema)).toMatchObject({ type: 'string', format: 'date' });
  });

  test('counts like the proleptic Gregorian calendar of the machine', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -5000, max: 5000 }), (date, n) => {
        const start = utcDay(date.getTime());
        const end = utcDay(utcMs(start) + n * MS_PER_DAY);
        fc.pre(/^\d{4}-/.test(end) && end >= '0001-01-01');
        expect(addDays(parseDay(start), n)).toBe(end);
        expect(daysBetween(parseDay(start), parseDay(end))).toBe(n);
        expect(Math.sign(compareDays(parseDay(end), parseDay(start)))).toBe(Math.sign(n));
        expect(weekday(parseDay(end))).toBe(new Date(utcMs(end)).getUTCDay());
      }),
    );
  });

  test('takes no fraction of a day', () => {
    expect(() => addDays(parseDay('2026-01-01'), 0.5)).toThrow('整数');
  });

  test('is made of civil numbers', () => {
    expect(dayOf(2026, 3, 7)).toBe('2026-03-07');
    expect(() => dayOf(2026, 2, 30)).toThrow('2026-02-30');
  });

  test('reads as in a Chinese paper', () => {
    expect(sayDay(parseDay('2026-11-03'))).toBe('2026年11月3日');
    expect(sayShortDay(parseDay('2026-01-23'))).toBe('1月23日');
  });
});

describe('the Shanghai day of an instant', () => {
  test.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['2026-11-22T16:00:00.000Z', '2026-11-23'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2024-02-28T20:00:00.000Z', '2024-02-29'],
  ])('%s falls on %s', (instant, day) => {
    expect(shanghaiDay(instant)).toBe(day);
    expect(shanghaiDay(new Date(instant))).toBe(day);
  });

  test('agrees with the time-zone database from 1992 on', () => {
    const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
    const instants = fc.date({
      min: new Date('1992-01-01'),
      max: new Date('2099-12-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (at) => {
        expect(shanghaiDay(at)).toBe(shanghai.format(at));
      }),
    );
  });

  test('and the time of that day does too', () => {
    const shanghai = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Asia/Shanghai',
      hour: '2-digit',
      minute: '2-digit',
    });
    const instants = fc.date({
      min: new Date('1992-01-01'),
      max: new Date('2099-12-30'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (at) => {
        expect(shanghaiTime(at)).toBe(shanghai.format(at));
      }),
    );
    expect(shanghaiTime('2026-11-22T16:00:59.999Z')).toBe('00:00');
  });

  test('is refused for a text that is no instant', () => {
    expect(() => shanghaiDay('昨天')).toThrow('昨天');
    expect(() => shanghaiTime('昨天')).toThrow('昨天');
  });
});
