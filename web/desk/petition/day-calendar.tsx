import type { ExplainedClock } from '#contract/clock.ts';
import { sayDay } from '#web/ui/due-words.ts';
import { type CountedDay, weeksOf } from './month-grid.ts';

const weekdays = ['一', '二', '三', '四', '五', '六', '日'] as const;

type Marks = Pick<ExplainedClock, 'startOn' | 'due'> & { readonly today: string };

/* In the order they matter when one day is several things at once. */
function lookOf(one: CountedDay, { startOn, due }: Marks): string {
  if (one.day === due) return 'due';
  if (one.day === startOn) return 'start';
  return one.counted ? 'counted' : 'skipped';
}

function wordOf(one: CountedDay, marks: Marks): string {
  const nth = one.n === undefined ? '' : `第 ${one.n} 日`;
  if (one.day === marks.due) return `${nth} 届满`.trim();
  if (one.day === marks.startOn) return '起算，不计';
  return nth || '不计';
}

/* The word above has said already whether the day counts. */
const shortWhy = ({ why }: CountedDay): string => (why === '工作日' ? '' : why.replace(/，不计入$/, ''));

function Cell({ one, marks }: { readonly one: CountedDay; readonly marks: Marks }) {
  const isToday = one.day === marks.today;
  return (
    <td
      className={`day-cell day-${lookOf(one, marks)}${isToday ? ' day-today' : ''}`}
      title={`${one.day} ${one.why}${one.provisional ? '（暂定）' : ''}`}
    >
      <div className="day-date">
        {sayDay(one.day, one.day)}
        {isToday && <b> 今天</b>}
        {one.provisional && <span className="due-provisional">暂定</span>}
      </div>
      <div className="day-word">{wordOf(one, marks)}</div>
      <div className="day-why">{shortWhy(one)}</div>
    </td>
  );
}

/** A clock on a wall calendar: which day is the how-manieth, and why a day does not count. */
export function DayCalendar({ clock, today }: { readonly clock: ExplainedClock; readonly today: string }) {
  const marks = { startOn: clock.startOn, due: clock.due, today };
  return (
    <table className="day-calendar">
      <caption className="unseen">{clock.name}逐日计算</caption>
      <thead>
        <tr>
          {weekdays.map((day) => (
            <th key={day} scope="col">
              周{day}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(clock.days).map((week) => (
          <tr key={week.find((one) => one)?.day}>
            {week.map((one, place) =>
              one ? (
                <Cell key={one.day} one={one} marks={marks} />
              ) : (
                <td key={weekdays[place]} className="day-none" />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
