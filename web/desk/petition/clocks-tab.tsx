import { useQuery } from '@tanstack/react-query';
import { Button, Segmented, Select, Skeleton } from 'antd';
import { useState } from 'react';
import type { ExplainedClock } from '#contract/clock.ts';
import { problemOf } from '#web/ui/api.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { sayDay } from '#web/ui/due-words.ts';
import { ProblemAlert } from '#web/ui/problem-alert.tsx';
import { orderClocks } from './clock-order.ts';
import { DayCalendar } from './day-calendar.tsx';
import { DayList } from './day-list.tsx';
import { sourcesOf } from './month-grid.ts';
import { clocksQuery, petitionPath } from './petition-data.ts';

function Explained({ clock, today }: { readonly clock: ExplainedClock; readonly today: string }) {
  const [look, setLook] = useState<'calendar' | 'list'>('calendar');
  return (
    <>
      <p className="clock-reading">
        {sayDay(clock.startOn, today)}起{clock.length ? `，${clock.length}` : ''}，{sayDay(clock.due, today)}
        届满
        {clock.provisional && '（暂定：有的日子放假安排尚未公布）'}。依据 <BasisLink basis={clock.basis} />
        {clock.reading && <span className="faint">　读法：{clock.reading}</span>}
      </p>
      {clock.days.length === 0 ? (
        <p>届满日由来文直接规定，不逐日计算。</p>
      ) : (
        <>
          <Segmented
            options={[
              { value: 'calendar', label: '日历' },
              { value: 'list', label: '逐日列表' },
            ]}
            value={look}
            onChange={setLook}
          />
          {look === 'calendar' ? (
            <DayCalendar clock={clock} today={today} />
          ) : (
            <DayList days={clock.days} today={today} />
          )}
          <div className="faint">
            日历来源：
            {sourcesOf(clock.days).map((source) => (
              <div key={source} className="clock-source">
                {source}
              </div>
            ))}
          </div>
        </>
      )}
    </>
  );
}

type Props = {
  readonly id: string;
  readonly chosen: string | undefined;
  readonly onChoose: (key: string) => void;
};

/** How each date came about: every day counted or skipped, why, and on whose word; also as a file to check by. */
export function ClocksTab({ id, chosen, onChoose }: Props) {
  const { data, error, isPending } = useQuery(clocksQuery(id));
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (isPending) return <Skeleton active />;
  const clock =
    data.items.find((one) => one.key === chosen) ?? orderClocks(data.items).binding[0] ?? data.items[0];
  if (!clock) return <p className="faint">本案没有期限。</p>;
  return (
    <section aria-label="期限如何计算">
      <div className="side-head">
        <Select
          aria-label="选择期限"
          style={{ minWidth: 320 }}
          value={clock.key}
          options={data.items.map((one) => ({
            value: one.key,
            label: `${one.name} · ${sayDay(one.due, data.today)}${one.force === 'advisory' ? '（提示）' : ''}`,
          }))}
          onChange={onChoose}
        />
        <Button href={`${petitionPath(id)}/clocks`} download="期限计算.json">
          下载计算过程
        </Button>
      </div>
      <Explained key={clock.key} clock={clock} today={data.today} />
    </section>
  );
}
