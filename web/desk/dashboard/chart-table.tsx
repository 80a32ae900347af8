import { Link } from '@tanstack/react-router';
import type { ChartAnswer } from '#contract/chart.ts';
import type { ListSearch } from '../search-params.ts';

type Props = {
  readonly chart: ChartAnswer;
  readonly listOf: (chart: ChartAnswer, mark?: string) => ListSearch;
};

/** The numbers of the picture as links, for the keyboard and for those who do not see it. */
export function ChartTable({ chart, listOf }: Props) {
  const sides = chart.series.length > 0 ? chart.series : [{ key: undefined, label: chart.unit }];
  return (
    <div className="chart-table-box">
      <table className="chart-table">
        <caption className="unseen">{`${chart.title}：${chart.formula}`}</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="unseen">分类</span>
            </th>
            {sides.map(({ key, label }) => (
              <th key={key ?? ''} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {chart.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.label}</th>
              {sides.map(({ key, label }) => (
                <td key={key ?? ''}>
                  <Figure
                    chart={chart}
                    row={row.key}
                    series={key}
                    words={key === undefined ? row.label : `${row.label}，${label}`}
                    listOf={listOf}
                  />
                </td>
              ))}
            </tr>
          ))}
          {chart.rows.length === 0 && (
            <tr>
              <td colSpan={2} className="faint">
                没有可计的信访件。
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

type FigureProps = Props & {
  readonly row: string;
  readonly series: string | undefined;
  readonly words: string;
};

function Figure({ chart, row, series, words, listOf }: FigureProps) {
  const found = chart.marks.find((one) => one.row === row && one.series === series);
  if (!found) return <span className="faint">0</span>;
  const { petitions, times, mark } = found;
  const isTimes = chart.unit === '件次';
  const said = isTimes ? `${times}件次，涉及${petitions}件` : `${petitions}件`;
  return (
    <Link to="/petitions" search={listOf(chart, mark)} aria-label={`${words}：${said}`} title={said}>
      {isTimes && times !== petitions ? `${times}/${petitions}` : times}
    </Link>
  );
}
