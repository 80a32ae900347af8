/** All charts of the dashboard at once, beside one plain count of the same rows. */
import { shanghaiDay } from '#domain/calendar/day.ts';
import { countCharts } from '#server/figures/count-marks.ts';
import { periodOf } from '#server/figures/measure.ts';
import type { Pair } from './compare.ts';
import type { Ground } from './ground.ts';

const countSql = 'select count(*)::int as n from petition_row where court = $1 and not (barred @> array[$2])';

/** The two do not answer the same: the ratio says how many plain counts the whole dashboard costs. */
export function chartPairs({ site, pool, court, leader, petitions }: Ground): readonly Pair[] {
  const asked = { officer: leader, today: shanghaiDay(site.now()), ...periodOf({}) };
  return [
    {
      name: '统计·全部图',
      meaning: `全部统计图，${petitions} 件一次算出；SQL 为数一遍同样的行，倍数即相当于数几遍`,
      ours: () => countCharts(site.db, asked, [court]),
      sql: () => pool.query(countSql, [court, leader.id]),
    },
  ];
}
