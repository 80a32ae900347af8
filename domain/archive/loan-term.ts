import { addDays, type Day } from '#domain/calendar/day.ts';
import { type Refusal, refuse } from '#domain/step.ts';
import { lending } from '#regulation/archive.ts';

/** Refuses a day for the return before the file goes out or later than the longest term; the field is `dueOn`. */
export function refuseTerm(dueOn: Day, from: Day): Refusal | undefined {
  if (dueOn < from)
    return refuse(lending.basis, `归还日期${dueOn}早于${from}`, { field: 'dueOn', remedy: '请核对日期' });
  const latest = addDays(from, lending.days);
  return dueOn > latest
    ? refuse(lending.basis, `一次最多借${lending.days}日，最迟${latest}归还`, {
        field: 'dueOn',
        remedy: '还要用的，到期前办理“续借”',
      })
    : undefined;
}
