/** The appraisal of a whole court, counted anew and counted again, against reading the same histories with plain SQL. */
import { dayOf, shanghaiDay, yearOf } from '#domain/calendar/day.ts';
import { appraiseFor } from '#server/appraisal/appraise-for.ts';
import type { Ground } from './ground.ts';

export type AppraisalLine = {
  readonly petitions: number;
  readonly events: number;
  /** All figures of everybody, when nothing of it was counted before, and right after that. */
  readonly coldMilliseconds: number;
  readonly warmMilliseconds: number;
  /** Reading all events of the court and nothing else. */
  readonly plainMilliseconds: number;
  readonly perSecond: number;
  readonly coldRatio: number;
  readonly warmRatio: number;
};

const times = 3;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The best of some rounds. What is kept in memory is kept for a calendar: with one of its own each round begins anew. */
export async function measureAppraisal({
  site,
  pool,
  court,
  leader,
  petitions,
  events,
}: Ground): Promise<AppraisalLine> {
  const today = shanghaiDay(site.now());
  const asked = { from: dayOf(yearOf(today), 1, 1), until: today, by: 'person' } as const;
  const reader = { by: leader, court, today };
  const [cold, warm, plain]: [number[], number[], number[]] = [[], [], []];
  for (let time = 0; time < times; time++) {
    const calendar = { ...site.calendar() };
    const ours = () => appraiseFor({ db: site.db, calendar: () => calendar }, reader, asked);
    plain.push(
      await timed(() => pool.query('select * from event where court = $1 order by petition, seq', [court])),
    );
    cold.push(await timed(ours));
    warm.push(await timed(ours));
  }
  const [coldMilliseconds, warmMilliseconds, plainMilliseconds] = [
    Math.min(...cold),
    Math.min(...warm),
    Math.min(...plain),
  ];
  return {
    ...{ petitions, events, coldMilliseconds, warmMilliseconds, plainMilliseconds },
    perSecond: (petitions * 1000) / coldMilliseconds,
    coldRatio: coldMilliseconds / plainMilliseconds,
    warmRatio: warmMilliseconds / plainMilliseconds,
  };
}

/** The line as people read it. */
export function sayAppraisal(line: AppraisalLine): string {
  const whole = (value: number): string => Math.round(value).toString();
  return [
    `考核：${line.petitions} 件信访（${line.events} 条记录）全部人员的全部指标，首次 ${whole(line.coldMilliseconds)} 毫秒`,
    `（每秒 ${whole(line.perSecond)} 件），是只用 SQL 读出同样记录（${whole(line.plainMilliseconds)} 毫秒）的 ${line.coldRatio.toFixed(2)} 倍；`,
    `再次查看 ${whole(line.warmMilliseconds)} 毫秒，${line.warmRatio.toFixed(2)} 倍。首次含读历史、折叠、算期限和计数。`,
  ].join('');
}
