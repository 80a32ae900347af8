/** How much of the pure work fits into a second. */
import { addDays, shanghaiDay } from '#domain/calendar/day.ts';
import { dueDay } from '#domain/calendar/period.ts';
import { fold } from '#domain/petition/evolve.ts';
import { limits } from '#regulation/limits.ts';
import { reply } from '#server/papers/kinds/reply.ts';
import { sampleReply } from '#server/papers/sample-papers.ts';
import { loadPetition } from '#server/store/petition-history.ts';
import type { Ground } from './ground.ts';

export type Rate = { readonly name: string; readonly meaning: string; readonly perSecond: number };

/** Calls `work` for about so many milliseconds; each call says how much it has done. */
async function perSecond(work: () => number | Promise<number>, milliseconds: number): Promise<number> {
  await work();
  const start = performance.now();
  let done = 0;
  let took = 0;
  while (took < milliseconds) {
    done += await work();
    took = performance.now() - start;
  }
  return (done * 1000) / took;
}

/** Papers printed, dates computed, events folded and commits made safe, in a second each. */
export async function measureRates(
  { site, pool, court, sample }: Ground,
  milliseconds: number,
): Promise<readonly Rate[]> {
  const calendar = site.calendar();
  const start = addDays(shanghaiDay(site.now()), -365);
  const loaded = await Promise.all(sample.map((id) => loadPetition(site.db, court, id)));
  const histories = loaded.flatMap((one) => (one ? [one] : []));
  const events = histories.reduce((total, { history }) => total + history.length, 0);
  const computeDates = () => {
    for (let n = 0; n < 100; n++) dueDay(calendar, addDays(start, n), limits.reply);
    return 100;
  };
  const foldAll = () => {
    for (const { petition, history } of histories) fold(petition.id, court, history);
    return events;
  };
  const commit = async () => {
    await pool.query(`select pg_logical_emit_message(true, 'zhifang-bench', '')`);
    return 1;
  };
  const layout = site.papers.layOutPaper('reply', reply.write(sampleReply));
  const print = async () => {
    await site.papers.renderLayout(layout);
    return 1;
  };
  return [
    {
      name: '文书排版',
      meaning: '每秒排出的答复意见书份数（PDF/A，单线程，字体已载入）',
      perSecond: await perSecond(print, milliseconds),
    },
    {
      name: '期限计算',
      meaning: '每秒算出的答复期限（按工作日、逐日查历）',
      perSecond: await perSecond(computeDates, milliseconds),
    },
    {
      name: '历史折叠',
      meaning: '每秒由历史重现案件所用的记录条数',
      perSecond: await perSecond(foldAll, milliseconds),
    },
    {
      name: '提交落盘',
      meaning: '一个连接每秒能落盘的提交次数，取决于磁盘；每次登记、每个步骤各一次',
      perSecond: await perSecond(commit, milliseconds),
    },
  ];
}
