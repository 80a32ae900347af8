import { Link } from '@tanstack/react-router';
import type { ChartAnswer } from '#contract/chart.ts';
import type { ListSearch } from '../search-params.ts';

type Props = {
  readonly chart: ChartAnswer;
  readonly listOf: (chart: ChartAnswer, mark?: string) => ListSearch;
};

/** The sentences a leader reads first, each a way to its list. */
export function BriefLine({ chart, listOf }: Props) {
  return (
    <p className="brief" title={chart.formula}>
      {chart.rows.map(({ key, label }) => {
        const count = chart.marks.find(({ mark }) => mark === key)?.petitions ?? 0;
        return (
          <Link
            key={key}
            to="/petitions"
            search={listOf(chart, key)}
            className={`brief-${key}${count > 0 ? ' brief-some' : ''}`}
          >
            {label} <strong>{count}</strong> 件
          </Link>
        );
      })}
    </p>
  );
}
