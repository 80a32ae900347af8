import { Button, Drawer } from 'antd';
import { useState } from 'react';
import type { FigureList } from '#contract/appraisal.ts';
import { problemOf } from '#web/ui/api.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { useSession } from '#web/ui/session.ts';
import { shanghaiTime } from '#web/ui/shanghai-time.ts';
import { type AskedFigure, useFigureList } from './appraisal-data.ts';
import { FigureItems } from './figure-list.tsx';
import { ObjectionForm } from './objection-form.tsx';
import { sayParts, sayValue } from './words.ts';

type Props = { readonly asked: AskedFigure; readonly onClose: () => void };

/** The number, how it is made, and beside it what was corrected: by whom, when and why. */
function Head({ list, asked }: { readonly list: FigureList; readonly asked: AskedFigure }) {
  const { indicator, figure } = list;
  const { kind, unit } = indicator;
  const { corrected } = figure;
  const parts = sayParts(figure, kind);
  return (
    <dl className="figure-head">
      <dt>数字</dt>
      <dd>
        <strong>
          {sayValue(figure, kind)}
          {kind === 'rate' ? '' : ` ${unit}`}
        </strong>
        {parts && `（${parts}）`}，{asked.from}至{asked.until}，{list.asOf}终了时
      </dd>
      {corrected && (
        <>
          <dt>更正</dt>
          <dd>
            <strong>{sayValue(corrected, kind)}</strong>
            {sayParts(corrected, kind) && `（${sayParts(corrected, kind)}）`}，{corrected.by}于
            {corrected.at.slice(0, 4)}年{shanghaiTime(corrected.at).day}审核
            {corrected.reason && `：${corrected.reason}`}
          </dd>
        </>
      )}
      <dt>算法</dt>
      <dd>
        {indicator.formula}（<BasisLink basis={indicator.basis} short />）
      </dd>
      <dt>归属</dt>
      <dd>
        {indicator.credit}；{indicator.better === 'higher' ? '越高越好' : '越低越好'}
      </dd>
    </dl>
  );
}

/** Objecting, where this person may: once the period is over, and as long as no other objection waits. */
function Objecting({
  list,
  asked,
  onBegin,
}: {
  readonly list: FigureList;
  readonly asked: AskedFigure;
  readonly onBegin: () => void;
}) {
  const { today } = useSession();
  if (list.figure.disputed) return <p className="faint">对这个数字的异议正在审核。</p>;
  if (!list.mayObject) return null;
  if (asked.until >= today)
    return <p className="faint">考核期间到{asked.until}结束，结束以后可以对这个数字提出异议。</p>;
  if (asked.asOf && asked.asOf !== today)
    return <p className="faint">提出异议针对今天的数字，请先清除统计日。</p>;
  return (
    <p className="figure-act">
      <Button onClick={onBegin}>提出异议</Button>
    </p>
  );
}

/** A figure opened: the petitions it counts, and what its own person has against it. */
export function FigureDrawer({ asked, onClose }: Props) {
  const { data: list, error, isPending, refetch } = useFigureList(asked);
  const [chosen, setChosen] = useState<readonly string[]>();
  const end = () => setChosen(undefined);
  return (
    <Drawer
      open
      size={760}
      title={list ? `${list.subject} · ${list.indicator.name}` : '正在读取…'}
      loading={isPending}
      onClose={onClose}
    >
      {error && (
        <ProblemAlert
          problem={problemOf(error)}
          action={<Button onClick={() => void refetch()}>重试</Button>}
        />
      )}
      {list && (
        <>
          <Head list={list} asked={asked} />
          {chosen ? (
            <ObjectionForm asked={asked} chosen={chosen} onClose={end} />
          ) : (
            <Objecting list={list} asked={asked} onBegin={() => setChosen([])} />
          )}
          <FigureItems list={list} chosen={chosen} onChoose={setChosen} />
        </>
      )}
    </Drawer>
  );
}
