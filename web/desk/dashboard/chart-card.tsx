import { Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { ChartAnswer } from '#contract/chart.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import type { ListSearch } from '../search-params.ts';
import { heightOf } from './chart-option.ts';
import { ChartTable } from './chart-table.tsx';
import { useNear } from './use-near.ts';

const ChartPicture = lazy(async () => ({ default: (await import('./chart-picture.tsx')).ChartPicture }));

type Props = {
  readonly chart: ChartAnswer;
  readonly listOf: (chart: ChartAnswer, mark?: string) => ListSearch;
};

/** One chart: what it counts in words and on which rule, the picture, and the same numbers as links. */
export function ChartCard({ chart, listOf }: Props) {
  const navigate = useNavigate();
  const { box, near } = useNear<HTMLDivElement>();
  const open = (mark: string) => void navigate({ to: '/petitions', search: listOf(chart, mark) });
  const isWide = chart.series.length > 3;
  return (
    <section className={`chart${isWide ? ' chart-wide' : ''}`} aria-labelledby={`chart-${chart.key}`}>
      <header className="chart-head">
        <h2 id={`chart-${chart.key}`}>{chart.title}</h2>
        <Link to="/petitions" search={listOf(chart)}>
          共 {chart.total} 件
        </Link>
      </header>
      <p className="chart-formula faint">
        {chart.formula}（<BasisLink basis={chart.basis} short />）
        {chart.unit === '件次' && '。表中为“件次/件”，两数相同的只写一个'}
      </p>
      <div className="chart-body">
        {chart.rows.length > 0 && (
          <div ref={box} style={{ minHeight: heightOf(chart) }} className="chart-picture">
            {near && (
              <Suspense>
                <ChartPicture chart={chart} onOpen={open} />
              </Suspense>
            )}
          </div>
        )}
        <ChartTable chart={chart} listOf={listOf} />
      </div>
    </section>
  );
}
