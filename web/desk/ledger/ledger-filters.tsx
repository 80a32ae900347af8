import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { latenesses } from '#contract/ledger.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { channelOptions, groundOptions, type Option, stageOptions } from '#web/ui/labels.ts';
import { useSession, useStaff } from '#web/ui/session.ts';
import type { LedgerSearch } from '../search-params.ts';

type Props = {
  readonly search: LedgerSearch;
  readonly departments: readonly string[];
  readonly onChange: (search: LedgerSearch) => void;
};

const written = 'YYYY-MM-DD';
const asOptions = (table: Readonly<Record<string, string>>): readonly Option[] =>
  Object.entries(table).map(([value, label]) => ({ value, label }));
const reaches = { below: '下级法院', both: '本院和下级' } as const;

type ChoiceKey = 'channel' | 'ground' | 'handler' | 'department' | 'state' | 'lateness' | 'courts';
type Choice = { readonly key: ChoiceKey; readonly name: string; readonly options: readonly Option[] };

function useChoices(departments: readonly string[]): readonly Choice[] {
  const { below } = useSession();
  const handlers = useStaff()
    .filter(({ roles }) => roles.some((role) => ['handler', 'petitionTeam', 'teamLeader'].includes(role)))
    .map(({ id, name }) => ({ value: id, label: name }));
  return [
    { key: 'state', name: '阶段', options: stageOptions },
    { key: 'lateness', name: '期限', options: asOptions(latenesses) },
    { key: 'channel', name: '信访形式', options: channelOptions },
    { key: 'ground', name: '受理事由', options: groundOptions },
    { key: 'department', name: '承办部门', options: departments.map((one) => ({ value: one, label: one })) },
    { key: 'handler', name: '承办人', options: handlers },
    ...(below.length > 0 ? [{ key: 'courts', name: '本院', options: asOptions(reaches) } as const] : []),
  ];
}

/** What narrows a ledger; everything chosen stands in the address. */
export function LedgerFilters({ search, departments, onChange }: Props) {
  const choices = useChoices(departments);
  const { ledger, campaign: _campaign, ...filters } = search;
  const isNarrowed = Object.values(filters).some((value) => value !== undefined);
  return (
    <search className="filters ledger-filters">
      <DatePicker.RangePicker
        allowEmpty
        format={written}
        aria-label="收件日期"
        placeholder={['收件日期自', '至']}
        value={[search.from ? dayjs(search.from) : null, search.until ? dayjs(search.until) : null]}
        onChange={(days) =>
          onChange({
            ...search,
            from: days?.[0] ? parseDay(days[0].format(written)) : undefined,
            until: days?.[1] ? parseDay(days[1].format(written)) : undefined,
          })
        }
      />
      {choices.map(({ key, name, options }) => (
        <Select<string | null>
          key={key}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={search[key] ?? null}
          placeholder={name}
          aria-label={`按${name}筛选`}
          options={[...options]}
          popupMatchSelectWidth={false}
          onChange={(value) => onChange({ ...search, [key]: value ?? undefined })}
          className={search[key] ? 'ledger-choice ledger-chosen' : 'ledger-choice'}
        />
      ))}
      {isNarrowed && <Button onClick={() => onChange({ ledger } as LedgerSearch)}>清除筛选</Button>}
    </search>
  );
}
