import { DatePicker, Segmented } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { type Day, parseDay } from '#domain/calendar/day.ts';
import { kindOf, type Period, type PeriodKind, periodAround, periodKinds } from './period.ts';

type Props = { readonly period: Period; readonly today: Day; readonly onChange: (period: Period) => void };

const written = 'YYYY-MM-DD';
const dayOf = (one: Dayjs): Day => parseDay(one.format(written));

/** Chooses a year, a quarter, a month or two days; what is chosen stands in the address. */
export function PeriodPicker({ period, today, onChange }: Props) {
  const [kind, setKind] = useState<PeriodKind>(kindOf(period));
  const choose = (next: PeriodKind) => {
    setKind(next);
    // A later period than today holds nothing: the one around today, unless the days chosen lie before.
    const day = period.from <= today && today <= period.until ? today : period.from;
    if (next !== 'custom') onChange(periodAround(next, day));
  };
  return (
    <span className="period">
      <Segmented<PeriodKind>
        aria-label="期间"
        value={kind}
        onChange={choose}
        options={Object.entries(periodKinds).map(([value, label]) => ({ value: value as PeriodKind, label }))}
      />
      {kind === 'custom' ? (
        <DatePicker.RangePicker
          aria-label="期间起止"
          allowClear={false}
          format={written}
          value={[dayjs(period.from), dayjs(period.until)]}
          onChange={(days) => {
            if (days?.[0] && days[1]) onChange({ from: dayOf(days[0]), until: dayOf(days[1]) });
          }}
        />
      ) : (
        <DatePicker
          aria-label="哪一期"
          picker={kind}
          allowClear={false}
          value={dayjs(period.from)}
          onChange={(day: Dayjs | null) => day && onChange(periodAround(kind, dayOf(day)))}
        />
      )}
    </span>
  );
}
