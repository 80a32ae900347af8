import { Button, DatePicker, Select, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ComponentRef, useRef } from 'react';
import { type Day, parseDay } from '#domain/calendar/day.ts';
import { useSession } from '#web/ui/session.ts';
import type { AppraisalSearch } from '../search-params.ts';
import { type Asked, filePath } from './appraisal-data.ts';
import { type Period, periodOf, presetKeys, presetOf, presets } from './periods.ts';

type Props = {
  readonly search: AppraisalSearch;
  readonly asked: Asked & Period;
  readonly onChange: (search: AppraisalSearch) => void;
};

const written = 'YYYY-MM-DD';
const toDay = (day: Dayjs): Day => parseDay(day.format(written));

/** The period, the day at whose end it was known, and the files of it; all of it stands in the address. */
export function AppraisalBar({ search, asked, onChange }: Props) {
  const { today, below, court, duties } = useSession();
  const days = useRef<ComponentRef<typeof DatePicker.RangePicker>>(null);
  const here = presetOf(asked, today as Day);
  const choose = (period: Period) => onChange({ ...search, from: period.from, until: period.until });
  return (
    <search className="filters">
      <Space.Compact role="group" aria-label="考核期间">
        {presetKeys.map((preset) => (
          <Button
            key={preset}
            aria-pressed={preset === here}
            {...(preset === here ? { type: 'primary', ghost: true } : {})}
            onClick={() => choose(periodOf(preset, today as Day))}
          >
            {presets[preset]}
          </Button>
        ))}
        <Button
          aria-pressed={!here}
          {...(here ? {} : { type: 'primary', ghost: true })}
          onClick={() => days.current?.focus()}
        >
          自定
        </Button>
      </Space.Compact>
      <DatePicker.RangePicker
        ref={days}
        className="appraisal-days"
        format={written}
        allowClear={false}
        aria-label="考核期间的起止日期"
        value={[dayjs(asked.from), dayjs(asked.until)]}
        onChange={(span) => span?.[0] && span[1] && choose({ from: toDay(span[0]), until: toDay(span[1]) })}
      />
      <span className="appraisal-as-of">
        <span aria-hidden>统计日</span>
        <DatePicker
          format={written}
          aria-label="统计日"
          maxDate={dayjs(today)}
          placeholder="今天"
          value={asked.asOf ? dayjs(asked.asOf) : null}
          onChange={(day) => onChange({ ...search, asOf: day ? toDay(day) : undefined })}
        />
      </span>
      {below.length > 0 && duties.includes('seeAppraisal') && (
        <Select
          aria-label="法院"
          popupMatchSelectWidth={false}
          value={search.court ?? court.code}
          options={[court, ...below].map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(code) => onChange({ ...search, court: code === court.code ? undefined : code })}
        />
      )}
      <span className="appraisal-acts">
        <Button href={filePath(asked, 'report.pdf')} target="_blank">
          打印考核表
        </Button>
        <Button type="primary" href={filePath(asked, 'table.xlsx')} download>
          导出 Excel
        </Button>
      </span>
    </search>
  );
}
