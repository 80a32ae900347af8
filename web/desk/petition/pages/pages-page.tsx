import { useQuery } from '@tanstack/react-query';
import { useBlocker, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { App, Button, Input, Select, Skeleton } from 'antd';
import { useRef, useState } from 'react';
import type { PetitionAnswer } from '#contract/petition.ts';
import { problemOf } from '#web/ui/api.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { type KeyLine, useKeyHelp } from '../../frame/here.ts';
import { petitionQuery, useReload } from '../petition-data.ts';
import { PetitionMissing } from '../petition-missing.tsx';
import './pages.css';
import { isPaged } from './paged.ts';
import { PartRow } from './part-row.tsx';
import { moveInto, type Plan, whyNotReady } from './plan.ts';
import { useArrange, usePages } from './use-pages.ts';

/** 整理扫描件 of one petition. */
export function PagesPage() {
  const { id } = useParams({ from: '/desk/petitions/$id/pages' });
  const { material } = useSearch({ from: '/desk/petitions/$id/pages' });
  const { data, error, refetch } = useQuery(petitionQuery(id));
  if (data) return <PagesDesk key={id} petition={data} asked={material} />;
  if (error) return <PetitionMissing problem={problemOf(error)} onRetry={() => void refetch()} />;
  return <Skeleton active className="page" />;
}

type OmittedProps = {
  readonly plan: Plan;
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  readonly onRestore: (key: string) => void;
};

function Omitted({ plan, reason, onReason, onRestore }: OmittedProps) {
  if (plan.omitted.length === 0) return null;
  return (
    <section className="pages-part" aria-label="不编入的页面">
      <div className="pages-part-head">
        <strong>不编入 {plan.omitted.length} 页</strong>
        <Input
          aria-label="未编入页面的原因"
          placeholder="原因，如：空白页（原件仍留存，可以查看）"
          maxLength={200}
          value={reason}
          onChange={(event) => onReason(event.target.value)}
        />
      </div>
      <div className="pages-row">
        {plan.omitted.map((sheet) => (
          <Button key={sheet.key} size="small" onClick={() => onRestore(sheet.key)}>
            放回原第{sheet.page}页
          </Button>
        ))}
      </div>
    </section>
  );
}

const pageKeys: readonly KeyLine[] = [
  [['←', '→'], '移动选中的一页'],
  [['R'], '旋转'],
  [['S'], '从这一页起另成一份'],
  [['Delete'], '不编入'],
];

type DeskProps = { readonly petition: PetitionAnswer; readonly asked: string | undefined };

function PagesDesk({ petition, asked }: DeskProps) {
  useKeyHelp(pageKeys);
  const { desk, problem, add, change } = usePages(petition, asked);
  const { busy, problem: refused, send } = useArrange(petition);
  const [reason, setReason] = useState('');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const reload = useReload(petition.id);
  const done = useRef(false);
  const missing = desk && whyNotReady(desk.plan, desk.start, reason);
  const isTouched = () =>
    !done.current && desk !== undefined && JSON.stringify(desk.plan) !== JSON.stringify(desk.start);
  useBlocker({
    shouldBlockFn: () => isTouched() && !window.confirm('页面的安排还没有保存，确定离开吗？'),
    enableBeforeUnload: isTouched,
  });
  const leave = () => navigate({ to: '/petitions/$id', params: { id: petition.id } });
  const submit = async () => {
    if (!desk || !(await send(desk, reason))) return;
    done.current = true;
    await reload();
    void message.success('已整理成新的材料，原件留存备查');
    await leave();
  };
  const laid = desk?.originals.map((one) => one.id) ?? [];
  const others = petition.materials.filter((one) => isPaged(one) && !laid.includes(one.id));
  const lastPart = desk?.plan.parts.at(-1)?.key ?? '';
  return (
    <div className="page pages-desk">
      <div className="pages-head">
        <h1>整理扫描件</h1>
        <span>{petition.number}</span>
        <Select
          aria-label="再放入一份材料"
          placeholder={laid.length > 0 ? '再放入一份材料…' : '选一份材料…'}
          style={{ width: 260 }}
          value={null}
          options={others.map((one) => ({ value: one.id, label: one.name }))}
          notFoundContent="没有其他可以按页整理的材料"
          onSelect={(id: string | null) => id && add(id)}
        />
        <span className="faint">拖动页面排序；选中页面后：←→ 移动，R 旋转，S 另成一份，Delete 不编入</span>
      </div>
      {problem && <ProblemAlert problem={problem} />}
      {!desk && !problem && <Skeleton active />}
      {desk && laid.length === 0 && (
        <p className="faint">
          {others.length > 0
            ? '在上面选一份材料，它的每一页会排在这里，再排序、旋转、分开或合并。'
            : '本案还没有可以按页整理的材料（PDF、图片）。请先在案件页“收入材料”。'}
        </p>
      )}
      {desk?.plan.parts
        .filter((part) => part.sheets.length > 0)
        .map((part, index) => (
          <PartRow
            key={part.key}
            part={part}
            index={index}
            viewOf={(id) => desk.originals.find((one) => one.id === id)?.view}
            onChange={change}
          />
        ))}
      {desk && (
        <Omitted
          plan={desk.plan}
          reason={reason}
          onReason={setReason}
          onRestore={(key) => change((plan) => moveInto(plan, key, lastPart))}
        />
      )}
      {refused && <ProblemAlert problem={refused} />}
      <div className="pages-foot">
        <Button
          type="primary"
          loading={busy}
          disabled={missing !== undefined || !desk}
          onClick={() => void submit()}
        >
          生成新的材料
        </Button>
        <Button onClick={() => void leave()}>返回案件</Button>
        <span className="faint">
          {laid.length > 0 && (missing ?? '原件不再列入目录，仍留存，可随时查看。')}
        </span>
      </div>
    </div>
  );
}
