import { z } from 'zod';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { daySchema } from '#domain/calendar/day.ts';
import { dueDay, explainPeriod, periodSchema } from '#domain/calendar/period.ts';

const question = z.looseObject(
  {
    start: daySchema,
    kind: periodSchema.shape.unit,
    n: periodSchema.shape.length,
    explain: z.boolean({ error: '“explain”应为 true 或 false' }).optional(),
  },
  { error: '应为一个对象，例如 {"start":"2025-09-15","kind":"working-days","n":40}' },
);

/**
 * The object of one line with its `due` day by the calendar that comes with the system; `provisional: true` when
 * an assumed day decided it, `days` when `explain` is asked for. Throws in Chinese on anything else.
 */
export function deadlineLine(input: unknown): Record<string, unknown> {
  const parsed = question.safeParse(input);
  if (!parsed.success) throw new Error(parsed.error.issues.map((issue) => sayIssue(issue)).join('；'));
  const { start, kind, n, explain } = parsed.data;
  const period = { unit: kind, length: n };
  const { due, provisional } = dueDay(shippedCalendar, start, period);
  // An answer fed in again must not keep what an older calendar said.
  const { provisional: _mark, days: _days, ...asked } = parsed.data;
  return {
    ...asked,
    due,
    ...(provisional ? { provisional } : {}),
    ...(explain ? { days: explainPeriod(shippedCalendar, start, period).days } : {}),
  };
}

function sayIssue(issue: z.core.$ZodIssue): string {
  const field = issue.path.join('.');
  return field === '' ? issue.message : `${field}：${issue.message}`;
}
