import { Button, Select, Table, type TableColumnsType } from 'antd';
import type { RosterAnswer, RosterInput } from '#contract/assignment.ts';
import { tracks } from '#regulation/grounds.ts';
import { problemOf } from '#web/ui/api.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useKeepRoster, useRoster } from './assignment-queries.ts';

type Line = RosterAnswer['items'][number];
type Track = keyof typeof tracks;

const trackOptions = (Object.keys(tracks) as Track[]).map((value) => ({ value, label: tracks[value] }));
const none: readonly Line[] = [];

const toInput = (lines: readonly Line[]): RosterInput => ({
  items: lines.map(({ staff, tracks: own, departments }) => ({
    staff: staff.id,
    tracks: own as Track[],
    departments,
  })),
});

/** The line one place further up. */
const raised = (lines: readonly Line[], at: number): readonly Line[] =>
  lines.map((line, index) =>
    index === at - 1 ? (lines[at] ?? line) : index === at ? (lines[at - 1] ?? line) : line,
  );

type ColumnsProps = {
  readonly lines: readonly Line[];
  readonly busy: boolean;
  readonly keep: (lines: readonly Line[]) => void;
};

const columnsOf = ({ lines, busy, keep }: ColumnsProps): TableColumnsType<Line> => [
  { title: '顺序', key: 'order', width: 60, render: (_, __, index) => index + 1 },
  {
    title: '院领导',
    key: 'name',
    width: 180,
    render: (_, { staff, away }) => (
      <>
        {staff.name}
        {away && <span className="faint">（请假）</span>}
      </>
    ),
  },
  { title: '在办件数', dataIndex: 'open', width: 90 },
  {
    title: '主办哪些案件（不选为全部）',
    key: 'tracks',
    render: (_, line, at) => (
      <Select<Track[]>
        mode="multiple"
        style={{ width: '100%' }}
        aria-label={`${line.staff.name}主办的办理类别`}
        placeholder="全部"
        disabled={busy}
        options={trackOptions}
        value={line.tracks as Track[]}
        onChange={(own) => keep(lines.map((one, index) => (index === at ? { ...one, tracks: own } : one)))}
      />
    ),
  },
  {
    title: '操作',
    key: 'acts',
    width: 150,
    render: (_, { staff }, at) => (
      <div className="assignment-acts">
        <Button
          size="small"
          disabled={busy || at === 0}
          aria-label={`上移：${staff.name}`}
          onClick={() => keep(raised(lines, at))}
        >
          上移
        </Button>
        <Button
          size="small"
          disabled={busy}
          aria-label={`移出名册：${staff.name}`}
          onClick={() => keep(lines.filter((one) => one.staff.id !== staff.id))}
        >
          移出
        </Button>
      </div>
    ),
  },
];

/** Who leads in turn (R4.1): the order, what each is for, and how many each leads now. */
export function RosterSection() {
  const roster = useRoster();
  const { mutate, isPending, error } = useKeepRoster();
  const lines = roster.data?.items ?? none;
  const keep = (next: readonly Line[]) => mutate(toInput(next));
  const failure = roster.error ?? error;
  const add = (id: string) =>
    mutate({ items: [...toInput(lines).items, { staff: id, tracks: [], departments: [] }] });
  return (
    <section className="assignment-section" aria-label="主办领导名册">
      <p className="faint">
        “确定主办院领导”时按名册建议：在办最少者优先，相同的按顺序；须回避、请假、离任的跳过。另选他人须写明理由。
        {roster.data && <BasisLink basis={roster.data.basis} />}
      </p>
      {failure && <ProblemAlert problem={problemOf(failure)} />}
      <Table<Line>
        size="small"
        rowKey={({ staff }) => staff.id}
        columns={columnsOf({ lines, busy: isPending, keep })}
        dataSource={lines}
        loading={roster.isPending}
        pagination={false}
        locale={{ emptyText: '名册为空：主办院领导由负责人自行选定。请把院领导列入名册。' }}
      />
      <Select
        aria-label="列入名册"
        placeholder="把院领导列入名册"
        style={{ width: 240 }}
        disabled={isPending}
        value={null}
        options={(roster.data?.others ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        notFoundContent="院领导均已列入"
        onChange={(id: string | null) => id && add(id)}
      />
    </section>
  );
}
