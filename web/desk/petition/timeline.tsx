import { useQuery } from '@tanstack/react-query';
import { Button, Select, Skeleton } from 'antd';
import { useState } from 'react';
import type { History } from '#contract/petition.ts';
import { shanghaiDay } from '#domain/calendar/day.ts';
import { problemOf } from '#web/ui/api.ts';
import { sayDay } from '#web/ui/due-words.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { shanghaiTime } from '#web/ui/shanghai-time.ts';
import { type EventKind, eventKinds, kindOf } from './event-kinds.ts';
import { historyQuery } from './petition-data.ts';

type Happened = History['items'][number];

/** The day it happened; where it was written down on another day, that day is said too. */
function Line({ one, today }: { readonly one: Happened; readonly today: string }) {
  const written = shanghaiTime(one.at);
  return (
    <li className="timeline-line">
      <span>{sayDay(one.on, today)}</span>
      <span className="faint">{eventKinds[kindOf(one.type)]}</span>
      <span>{one.sentence}</span>
      <span className="faint timeline-by" title={`记录摘要 ${one.digest}`}>
        {one.by} {shanghaiDay(one.at) === one.on ? written.time : `${written.day}补记`}
      </span>
    </li>
  );
}

/** Everything that happened, the latest first: a sentence, who and when. */
export function Timeline({ id, today }: { readonly id: string; readonly today: string }) {
  const { data, error, isPending, refetch } = useQuery(historyQuery(id));
  const [kind, setKind] = useState<EventKind>();
  if (error)
    return (
      <ProblemAlert
        problem={problemOf(error)}
        action={<Button onClick={() => void refetch()}>重试</Button>}
      />
    );
  if (isPending) return <Skeleton active title={false} />;
  const present = new Set(data.items.map((one) => kindOf(one.type)));
  const shown = data.items.filter((one) => kind === undefined || kindOf(one.type) === kind).reverse();
  const options = Object.entries(eventKinds)
    .filter(([key]) => present.has(key as EventKind))
    .map(([value, label]) => ({ value: value as EventKind, label }));
  return (
    <section aria-labelledby="timeline-title">
      <div className="side-head">
        <h2 id="timeline-title">经过</h2>
        <Select<EventKind>
          size="small"
          allowClear
          placeholder="全部类别"
          aria-label="按类别筛选"
          style={{ minWidth: 130 }}
          value={kind ?? null}
          options={options}
          onChange={(next?: EventKind) => setKind(next)}
        />
      </div>
      <ol className="plain-list">
        {shown.map((one) => (
          <Line key={one.seq} one={one} today={today} />
        ))}
      </ol>
    </section>
  );
}
