import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { Day } from '#domain/calendar/day.ts';
import type { FestivalRow } from './year-form.ts';

type Props = {
  readonly year: number;
  readonly rows: readonly FestivalRow[];
  readonly onChange: (rows: readonly FestivalRow[]) => void;
};

const toDay = (value: Dayjs): Day => value.format('YYYY-MM-DD') as Day;

/** The festivals as the notice lists them: off from when to when, worked on which weekend days. */
export function FestivalGrid({ year, rows, onChange }: Props) {
  const change = (name: string, next: Partial<FestivalRow>) =>
    onChange(rows.map((row) => (row.name === name ? { ...row, ...next } : row)));
  const within = { minDate: dayjs(`${year - 1}-12-01`), maxDate: dayjs(`${year}-12-31`) };
  return (
    <table className="plain-table calendar-grid">
      <thead>
        <tr>
          <th>节日</th>
          <th>放假（从哪日至哪日）</th>
          <th>调休上班（周六、周日）</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, from, until, work }) => (
          <tr key={name}>
            <td>{name}</td>
            <td>
              <DatePicker.RangePicker
                {...within}
                size="small"
                aria-label={`${name}放假`}
                allowClear={false}
                value={from && until ? [dayjs(from), dayjs(until)] : null}
                onChange={(span) =>
                  span?.[0] && span[1] && change(name, { from: toDay(span[0]), until: toDay(span[1]) })
                }
              />
            </td>
            <td>
              <DatePicker
                {...within}
                multiple
                size="small"
                aria-label={`${name}调休上班`}
                placeholder="没有"
                className="calendar-work"
                disabledDate={(day) => day.day() !== 0 && day.day() !== 6}
                value={work.map((day) => dayjs(day))}
                onChange={(days) => change(name, { work: (days ?? []).map(toDay).toSorted() })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
