/** Reading, through the functions HTTP reads with: queues, search, the petition's page, its dates. */
import { isDeepStrictEqual } from 'node:util';
import { type Day, shanghaiDay } from '#domain/calendar/day.ts';
import { clocksOf } from '#domain/petition/clocks.ts';
import { explainClock } from '#server/http/clock-answer.ts';
import { toPetitionAnswer } from '#server/http/petition-answer.ts';
import { toRowAnswer } from '#server/http/row-answer.ts';
import { namesOf } from '#server/http/site.ts';
import type { StaffOfficer } from '#server/identity/staff-record.ts';
import { settingOf } from '#server/store/perform.ts';
import { loadPeople } from '#server/store/person.ts';
import { loadPetition } from '#server/store/petition-history.ts';
import { listPetitions } from '#server/store/petition-list.ts';
import type { Pair } from './compare.ts';
import { findProbes, type Ground } from './ground.ts';
import { askPlain, type PlainQuestion, plainList } from './plain-list.ts';

export const pageLength = 50;

/** Compares the two answers once: where they differ, the times compare nothing, and one of the two is wrong. */
async function listPair(
  { site, pool, staff }: Ground,
  officer: StaffOfficer,
  question: PlainQuestion,
  today: Day,
  line: Pick<Pair, 'name' | 'meaning'>,
): Promise<Pair> {
  const { db, keys } = site;
  const plain = plainList(officer, question, today, keys);
  const names = namesOf(staff);
  const viewer = { officer, today, calendar: site.calendar(), staff: names.staff, people: staff };
  const ours = async () => {
    const answer = await listPetitions(db, keys, officer, question, today);
    return { ...answer, items: answer.rows.map((row) => toRowAnswer(row, viewer)) };
  };
  const [answer, { rows, counts }] = [await ours(), await askPlain(pool, plain)];
  const ids = rows.slice(0, question.limit).map(({ id }) => id);
  const numbers = Object.fromEntries(Object.entries(counts).map(([queue, n]) => [queue, Number(n)]));
  const same = isDeepStrictEqual([answer.items.map(({ id }) => id), { ...answer.counts }], [ids, numbers]);
  return { ...line, differs: !same, ours, sql: () => askPlain(pool, plain) };
}

/** The first page of everybody's own queue. */
export async function queuePairs(ground: Ground): Promise<readonly Pair[]> {
  const today = shanghaiDay(ground.site.now());
  const { handler, leader, clerk } = ground;
  const people = [
    ['承办人', handler],
    ['团队负责人', leader],
    ['登记员', clerk],
  ] as const;
  const pairs: Pair[] = [];
  for (const [name, officer] of people) {
    const question: PlainQuestion = { queue: 'mine', q: '', limit: pageLength };
    const meaning = '“待我办理”首页50行及五个队列的件数，含每行期限的换算；SQL 为手写的同样行与件数';
    pairs.push(await listPair(ground, officer, question, today, { name: `队列首页·${name}`, meaning }));
  }
  return pairs;
}

/** The team leader, who sees the whole court, searches all of it. */
export async function searchPairs(ground: Ground): Promise<readonly Pair[]> {
  const today = shanghaiDay(ground.site.now());
  const pairs: Pair[] = [];
  for (const { name, q } of await findProbes(ground)) {
    const question: PlainQuestion = { queue: 'all', q, limit: pageLength };
    const meaning = '在全院案件中搜索，含五个队列的件数；SQL 为手写的同样条件，用同样的索引';
    pairs.push(await listPair(ground, ground.leader, question, today, { name: `搜索·${name}`, meaning }));
  }
  return pairs;
}

const historySql = 'select * from event where court = $1 and petition = $2 order by seq';
const peopleSql = 'select * from person where court = $1 and petition = $2 order by position';

/** The petition's page and its dates, over the longest histories in turn. */
export function petitionPairs({ site, pool, court, staff, leader, sample }: Ground): readonly Pair[] {
  const at = site.now();
  const today = shanghaiDay(at);
  const calendar = site.calendar();
  let turn = 0;
  // Both sides of a round read the same petition.
  const next = () => sample[Math.floor(turn / 2) % sample.length] ?? '';
  const after = async () => void turn++;
  const load = async () => {
    const loaded = await loadPetition(site.db, court, next());
    if (!loaded) throw new Error(`petition ${next()} has a row but no history`);
    return loaded;
  };
  const page = async () => {
    const { petition, history } = await load();
    const people = await loadPeople(site.db, site.keys, court, petition.id);
    const setting = settingOf(site, { court, by: leader, staff, at });
    return toPetitionAnswer(
      { petition, history, people, setting, calendar, names: namesOf(staff, people) },
      today,
    );
  };
  const pageSql = async () => {
    await pool.query(historySql, [court, next()]);
    await pool.query(peopleSql, [court, next()]);
  };
  const dates = async () => {
    const { petition } = await load();
    return clocksOf(petition, calendar).map((clock) => explainClock(clock, calendar, today));
  };
  return [
    {
      name: '案件页',
      meaning: '读历史、折叠成案件、解密联系信息、算出各期限和各步骤能否办理；SQL 只取出同样的历史与人员',
      ours: page,
      sql: pageSql,
      after,
    },
    {
      name: '期限及逐日计算',
      meaning: '由历史算出全部期限并逐日说明；SQL 只取出同样的历史，不计算',
      ours: dates,
      sql: () => pool.query(historySql, [court, next()]),
      after,
    },
  ];
}
