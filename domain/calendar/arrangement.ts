import { z } from 'zod';
import type { HolidayYear } from '#regulation/holidays/years.ts';
import { addDays, compareDays, type Day, dayOf, daySchema, daysBetween, isWeekend, sayDay } from './day.ts';
import { statutoryDays } from './festivals.ts';

/** The State Council's arrangement of one year: days off and weekend days worked in exchange. */
export type Arrangement = HolidayYear;

const festivalName = z.string({ error: '请写明节日名称' }).trim().min(1, { error: '请写明节日名称' });
const markedDays = z.record(daySchema, festivalName, { error: '请以“日期: 节日名称”列出' });

/**
 * A year file from outside, in the format of `regulation/holidays/*.json`. Refuses what would move deadlines
 * without a notice behind it: no notice, a festival of the Measures missing, a weekday called make-up day.
 */
export const arrangementSchema = z
  .object(
    {
      year: z
        .int({ error: '年份应为整数' })
        .min(2000, { error: '年份应在2000年至2099年之间' })
        .max(2099, { error: '年份应在2000年至2099年之间' }),
      notice: z
        .array(z.string().trim().min(1, { error: '请写明通知的文号或网址' }), {
          error: '请以列表写明国务院办公厅通知的文号或网址',
        })
        .min(1, { error: '请写明国务院办公厅通知的文号或网址' }),
      off: markedDays,
      work: markedDays,
    },
    { error: '节假日安排应为对象：{"year","notice","off","work"}' },
  )
  .superRefine((arrangement, context) => {
    for (const [path, message] of faultsOf(arrangement)) {
      context.addIssue({ code: 'custom', path: [...path], message });
    }
  });

type Fault = readonly [path: readonly string[], message: string];

function faultsOf(arrangement: Arrangement): readonly Fault[] {
  return [
    ...offFaults(arrangement),
    ...workFaults(arrangement),
    ...missingFestivals(arrangement),
    ...gaps(arrangement),
  ];
}

function offFaults({ year, off }: Arrangement): readonly Fault[] {
  return daysOf(off).flatMap((day): Fault[] =>
    isWithin(year, day) ? [] : [[['off', day], outside(year, day)]],
  );
}

function workFaults({ year, off, work }: Arrangement): readonly Fault[] {
  return daysOf(work).flatMap((day): Fault[] => {
    const path = ['work', day];
    if (!isWithin(year, day)) return [[path, outside(year, day)]];
    if (day in off) return [[path, `${sayDay(day)}既列为放假又列为调休上班，请核对通知`]];
    return isWeekend(day) ? [] : [[path, `${sayDay(day)}不是周六或周日，不能列为调休上班，请核对通知`]];
  });
}

function missingFestivals({ year, off }: Arrangement): readonly Fault[] {
  return [...statutoryDays(year)].flatMap(([day, { name, source }]): Fault[] =>
    day in off ? [] : [[['off'], `缺少${sayDay(day)}（${name}）：依${source}为放假日，请按通知补全`]],
  );
}

/* A festival's days off follow each other; only a weekend, which rests anyway, may go unsaid between them. */
function gaps({ off }: Arrangement): readonly Fault[] {
  const byName = Map.groupBy(daysOf(off).toSorted(compareDays), (day) => off[day] ?? '');
  return [...byName].flatMap(([name, days]) =>
    days.slice(1).flatMap((day, index) => gapFaults(name, days[index] ?? day, day, off)),
  );
}

/* Further apart than this, two runs of one name are two festivals: 元旦 of this year and of the next. */
const oneRun = 10;

function gapFaults(name: string, before: Day, day: Day, off: Arrangement['off']): readonly Fault[] {
  if (daysBetween(before, day) > oneRun) return [];
  const between = Array.from({ length: daysBetween(before, day) - 1 }, (_, i) => addDays(before, i + 1));
  return between
    .filter((one) => !isWeekend(one) && !(one in off))
    .map((one): Fault => [['off', one], `${name}放假中间缺少${sayDay(one)}，请按通知补全`]);
}

/* A notice reaches back into December, where 元旦 is joined to the weekend before it. */
function isWithin(year: number, day: Day): boolean {
  return day >= dayOf(year - 1, 12, 1) && day <= dayOf(year, 12, 31);
}

function outside(year: number, day: Day): string {
  return `${sayDay(day)}不在${year}年的安排范围内（上年12月1日至当年12月31日），请核对年份`;
}

function daysOf(marked: Readonly<Record<string, string>>): readonly Day[] {
  return Object.keys(marked) as Day[];
}
