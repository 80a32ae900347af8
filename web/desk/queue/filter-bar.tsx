import { Select, Tag } from 'antd';
import type { PetitionList } from '#contract/petition.ts';
import { channelOptions, groundOptions, type Option, stageOptions } from '#web/ui/labels.ts';
import { useSession } from '#web/ui/session.ts';
import { type ListSearch, withoutMeasure } from '../search-params.ts';
import { ListSearchBox } from './list-search-box.tsx';

type FilterKey = 'state' | 'ground' | 'channel' | 'scope';
type Props = {
  readonly filters: ListSearch;
  /** What the list is narrowed to where it is that of a figure. */
  readonly measure: PetitionList['measure'] | undefined;
  readonly onChange: (filters: ListSearch) => void;
  readonly onDown: () => void;
  readonly onEnter: () => void;
};

const choosable: readonly {
  readonly key: FilterKey;
  readonly name: string;
  readonly options: readonly Option[];
}[] = [
  { key: 'state', name: '阶段', options: stageOptions },
  { key: 'ground', name: '事由', options: groundOptions },
  { key: 'channel', name: '来源', options: channelOptions },
];

const scopes: readonly Option[] = [
  { value: 'own', label: '本院' },
  { value: 'below', label: '下级法院' },
];
const scopeChoice = { key: 'scope', name: '法院', options: scopes } as const;

/** Words and choices that narrow a list. Each stands as a chip that takes itself away, and in the address. */
export function FilterBar({ filters, measure, onChange, onDown, onEnter }: Props) {
  const { below } = useSession();
  const shown = below.length > 0 ? [...choosable, scopeChoice] : choosable;
  const chosen = shown.flatMap(({ key, name, options }) => {
    const label = options.find((option) => option.value === filters[key])?.label;
    return label === undefined ? [] : [{ key, text: `${name}：${label}` }];
  });
  const drop = (key: FilterKey) => {
    const { [key]: _dropped, ...rest } = filters;
    onChange(rest);
  };
  return (
    <search className="filters">
      {measure && (
        <Tag
          closable={{ 'aria-label': `取消“${measure.title}”` }}
          onClose={() => onChange(withoutMeasure(filters))}
          className="filter-chip"
          title={measure.formula}
        >
          {measure.title}
        </Tag>
      )}
      <ListSearchBox
        value={filters.q}
        onCommit={(q) => onChange({ ...filters, q })}
        onDown={onDown}
        onEnter={onEnter}
      />
      {shown.map(({ key, name, options }) => (
        <Select<string | null>
          key={key}
          value={null}
          placeholder={name}
          aria-label={`按${name}筛选`}
          options={[...options]}
          popupMatchSelectWidth={false}
          onChange={(value) => value !== null && onChange({ ...filters, [key]: value })}
          className="filter-choice"
        />
      ))}
      {chosen.map(({ key, text }) => (
        <Tag
          key={key}
          closable={{ 'aria-label': `取消筛选“${text}”` }}
          onClose={() => drop(key)}
          className="filter-chip"
        >
          {text}
        </Tag>
      ))}
    </search>
  );
}
