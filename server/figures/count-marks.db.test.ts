import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Officer } from '#domain/access/officer.ts';
import { daysBetween, parseDay } from '#domain/calendar/day.ts';
import { anOfficer } from '#domain/given-court.ts';
import { stages } from '#domain/petition/core.ts';
import { writeOffStates } from '#domain/petition/write-off-facts.ts';
import { importances, leapfrogLevels } from '#regulation/assignment.ts';
import { approvalSteps, type ChartKey, chartKeys, getChart } from '#regulation/charts.ts';
import { acceptanceGrounds } from '#regulation/grounds.ts';
import { problemIds } from '#regulation/problems.ts';
import { channelIds } from '#regulation/registers.ts';
import { type TestDatabase, testCourt, testDatabase } from '../../tests/database.ts';
import type { MasterKeys } from '../store/master-key.ts';
import { countLimit, listPetitions, visibleTo } from '../store/petition-list.ts';
import type { PetitionRow } from '../store/petition-row.ts';
import { axesOf, partsOfMark } from './axes.ts';
import { type Counted, countCharts } from './count-marks.ts';
import { type Asked, chartMarks, standsUnder } from './marks.ts';

const rows = 20_000;
const below = '鲁0116';
const today = parseDay('2026-11-20');
const keys: MasterKeys = { sealing: 'k1', indexing: 'k1', byId: new Map([['k1', Buffer.alloc(32, 7)]]) };
const people = ['s-a', 's-b', 's-c', 's-d', 's-e'];

const viewers: Readonly<Record<string, Officer>> = {
  leader: anOfficer({ id: 's-leader', court: testCourt, roles: ['teamLeader'] }),
  handler: anOfficer({ id: 's-a', court: testCourt, roles: ['handler'] }),
  barred: anOfficer({ id: 's-b', court: testCourt, roles: ['deputyDirector'] }),
  administrator: anOfficer({ id: 's-sys', court: testCourt, roles: ['systemAdmin'] }),
  superior: anOfficer({ id: 's-up', court: '鲁01', roles: ['teamLeader'], below: [testCourt, below] }),
  'superior who assigned': anOfficer({
    ...{ id: 's-up2', court: '鲁01', roles: ['petitionTeam'], below: [testCourt, below] },
  }),
};

/** Rows of every kind, by chance but the same each time: `pick` names a word of a list, `some` a few of them. */
async function fill({ db, pool }: TestDatabase): Promise<void> {
  await db
    .insertInto('court')
    .values({ court: below, name: '下级法院', short_name: '下', superior: null })
    .execute();
  for (const [index, id] of people.entries())
    await db
      .insertInto('staff')
      .values({
        ...{ court: testCourt, id, name: id, username: id, roles: ['handler'], in_enforcement: true },
        ...{ department: ['执行一庭', '执行二庭', ''][index % 3] ?? '', phone: null, posts: '[]' },
        ...{ created_at: '2026-01-01T00:00:00.000Z', changed_at: '2026-01-01T00:00:00.000Z' },
      })
      .execute();
  const words = (list: readonly string[]) => `array[${list.map((word) => `'${word}'`).join(',')}]::text[]`;
  const pick = (list: readonly string[]) => `(${words(list)})[1 + floor(random() * ${list.length})::int]`;
  const some = (list: readonly string[], share: number) =>
    `array(select w from unnest(${words(list)}) w where random() < ${share} and n > 0)`;
  await pool.query(`
    select setseed(0.42);
    insert into petition_row (court, id, seq, number, stage, open, channel, grounds, importance, received_on,
      registered_on, summary, petitioners, contacts, handler_id, next_step, owner, owner_id, sort_on, near_on, clocks,
      waits, errands, people, barred, assigned_by, search_text, grams, pinyin, keys, archive_text, resolved, comings,
      problems, leapfrogs, repeated, sort_kind, write_offs)
    select case when n % 5 = 0 then '${below}' else '${testCourt}' end, gen_random_uuid(), 1, n::text,
      ${pick(Object.keys(stages))}, random() < 0.7, ${pick(channelIds)},
      ${some(Object.keys(acceptanceGrounds), 0.15)}, ${pick(Object.keys(importances))},
      date '2026-11-20' - floor(random() * 700)::int, date '2026-11-20', '', '', 1,
      case when random() < 0.8 then ${pick([...people, 's-gone'])} end,
      ${pick([...approvalSteps, 'interview', 'propose'])}, ${pick(['teamLeader', 'deputyDirector', 'theHandler'])},
      case when random() < 0.3 then ${pick(people)} end,
      case when random() < 0.3 then date '9999-12-31' else date '2026-11-20' + floor(random() * 60 - 20)::int end,
      date '2026-11-20' + floor(random() * 60 - 30)::int, '[]', '{}',
      case when random() < 0.2 then jsonb_build_array(jsonb_build_object('step', ${pick([...approvalSteps, 'mail'])},
        'owner', ${pick(['teamLeader', 'petitionTeam'])}, 'ownerId',
        case when random() < 0.3 then ${pick(people)} end)) else '[]' end,
      ${some(people, 0.3)}, case when random() < 0.2 then array['s-b'] else '{}' end,
      case when random() < 0.3 then array['鲁01'] else '{}' end, '', '{}', '{}', '{}', '', random() < 0.2,
      array(select to_char(date '2026-11-20' - floor(random() * 700)::int, 'YYYY-MM-DD') || ' ' || ${pick(channelIds)}
        from generate_series(1, 1 + floor(random() * 3)::int) c where n > 0),
      ${some(problemIds, 0.05)}, ${some(Object.keys(leapfrogLevels), 0.1)}, random() < 0.3,
      ${pick(['transfer', 'interview', 'reply', 'statement', 'none'])},
      ${some(['owed', ...Object.keys(writeOffStates)], 0.1)}
    from generate_series(1, ${rows}) n`);
  await pool.query('analyze petition_row');
}

const inPeriod = (day: string): boolean => day >= '2026-05-15' && day <= '2026-07-31';
const bandOf = (age: number): string => {
  if (age > 180) return '181';
  if (age > 90) return '91';
  if (age > 60) return '61';
  return age > 30 ? '31' : '0';
};
const orNone = (words: readonly string[]) => (words.length > 0 ? words : ['none']);

const isUnderWay = ({ stage }: PetitionRow): boolean =>
  !['closed', 'struckOut', 'withdrawn', 'ceased', 'merged'].includes(stage);
const isCounted = ({ stage }: PetitionRow): boolean => stage !== 'struckOut' && stage !== 'merged';

function latenessOf({ open, sort_on: due, near_on: near, sort_kind: kind }: PetitionRow): readonly string[] {
  if (!open || due === '9999-12-31') return [];
  const untilDue = (near ?? '') <= today ? 'near' : 'calm';
  return [`${kind} ${due < today ? 'overdue' : untilDue}`];
}

function resolutionOf(row: PetitionRow): string {
  if (row.resolved) return 'resolved';
  if (isUnderWay(row)) return 'pending';
  return row.stage === 'closed' && row.grounds.length > 0 ? 'unresolved' : 'other';
}

const comingsOf = (row: PetitionRow): readonly string[] =>
  (isCounted(row) ? row.comings : [])
    .filter((one) => inPeriod(one.slice(0, 10)))
    .map((one) => one.slice(0, 7) + one.slice(10));

/** What the formulas of the charts say of a row, in another language than the marks themselves. */
function expectedMarks(row: PetitionRow): Partial<Record<ChartKey, readonly string[]>> {
  const now = (mark: string) => (isUnderWay(row) ? [mark] : []);
  const isReceived = isCounted(row) && inPeriod(row.received_on);
  const period = (marks: readonly string[]) => (isReceived ? marks : []);
  return {
    stage: now(row.stage),
    lateness: latenessOf(row),
    age: now(bandOf(daysBetween(parseDay(row.received_on), today))),
    importance: now(row.importance),
    volume: period([`${row.received_on.slice(0, 7)} ${row.channel}`]),
    contacts: comingsOf(row),
    grounds: period(orNone(row.grounds)),
    problems: period(orNone(row.problems)),
    repeat: period([row.repeated ? 'repeat' : 'first']),
    leapfrog: period(orNone(row.leapfrogs)),
    resolution: period([resolutionOf(row)]),
    writeOff: period(row.write_offs),
  };
}

describe('R17.2 B8 a figure is its list', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await testDatabase();
    await fill(database);
  });
  afterAll(() => database.close());

  const asked = (officer: Officer): Asked => ({
    ...{ officer, today, from: parseDay('2026-05-15'), until: parseDay('2026-07-31') },
  });
  const countFor = (officer: Officer, courts: readonly string[]) =>
    countCharts(database.db, asked(officer), courts);

  /** The length of the list of every mark of a chart, and of the chart: its rows, filtered as lists filter them. */
  async function lengthsOf(officer: Officer, courts: readonly string[], chart: ChartKey, { marks }: Counted) {
    const lists = [...marks.map(({ mark }) => mark), undefined];
    const lengths = lists.map((mark) => {
      const measured = standsUnder(chartMarks[chart](asked(officer)), mark);
      return sql<number>`(count(*) filter (where ${measured}))::int`.as(mark ?? 'total');
    });
    return database.db
      .selectFrom('petition_row')
      .where('court', 'in', courts)
      .where(visibleTo(officer))
      .select(lengths)
      .executeTakeFirstOrThrow();
  }

  /** The list as a clerk opens it. */
  const listOf = (officer: Officer, chart: ChartKey, mark: string | undefined) => {
    const measured = standsUnder(chartMarks[chart](asked(officer)), mark);
    const question = { queue: 'all', q: '', scope: 'own', limit: 100 } as const;
    return listPetitions(database.db, keys, officer, question, today, measured);
  };

  const figuresOf = ({ marks, total }: Counted) =>
    Object.fromEntries([...marks.map(({ mark, petitions }) => [mark, petitions]), ['total', total]]);

  test.each(Object.entries(viewers))('for every mark of every chart, seen by the %s', async (_, officer) => {
    const courts = officer.court === testCourt ? [testCourt] : [testCourt, below];
    const counted = await countFor(officer, courts);
    for (const chart of chartKeys)
      expect(await lengthsOf(officer, courts, chart, counted[chart]), chart).toEqual(
        figuresOf(counted[chart]),
      );
  });

  test('the marks of a row are what the formulas say', async () => {
    const { brief: _, department: __, ...others } = chartMarks;
    const marks = Object.entries(others).map(([key, of]) =>
      of(asked(viewers.leader as Officer)).as(`m_${key}`),
    );
    const found = await database.db
      .selectFrom('petition_row')
      .selectAll()
      .select(marks)
      .orderBy('id')
      .limit(3000)
      .execute();
    for (const row of found) {
      const said = Object.keys(others).map((key) => [key, (row as Record<string, unknown>)[`m_${key}`]]);
      expect(Object.fromEntries(said), JSON.stringify(row)).toEqual(expectedMarks(row));
    }
  });

  test('the list that opens is as long, however long it is, and holds these petitions and no others', async () => {
    const officer = viewers.leader as Officer;
    const counted = await countFor(officer, [testCourt]);
    for (const chart of chartKeys) {
      const [most] = counted[chart].marks.toSorted((a, b) => b.petitions - a.petitions);
      const list = await listOf(officer, chart, most?.mark);
      expect(list.total, chart).toBe(most?.petitions);
    }
    expect(counted.brief.marks.some(({ petitions }) => petitions > countLimit)).toBe(true);
    const { rows: key } = await listOf(officer, 'importance', 'key');
    expect(new Set(key.map(({ importance }) => importance))).toEqual(new Set(['key']));
  });

  test('the marks of a chart that tells petitions apart add up to its total, the others to at least as much', async () => {
    const counted = await countFor(viewers.leader as Officer, [testCourt]);
    for (const chart of chartKeys) {
      const { marks, total } = counted[chart];
      const sum = marks.reduce((before, { petitions }) => before + petitions, 0);
      expect(total, chart).toBeGreaterThan(0);
      if (getChart(chart).several) expect(sum, chart).toBeGreaterThanOrEqual(total);
      else expect(sum, chart).toBe(total);
    }
    const underWay = counted.brief.marks.find(({ mark }) => mark === 'underWay')?.petitions;
    for (const chart of ['stage', 'age', 'department', 'importance'] as const)
      expect(counted[chart].total).toBe(underWay);
    for (const chart of ['repeat', 'leapfrog', 'resolution', 'grounds', 'problems'] as const)
      expect(counted[chart].total).toBe(counted.volume.total);
  });

  test('D11 contacts are counted as often as somebody came, their list holds each petition once', async () => {
    const { contacts } = await countFor(viewers.leader as Officer, [testCourt]);
    const { rows: came } = await sql<{ n: number }>`
      select count(*)::int as n from petition_row, unnest(comings) as coming
      where court = ${testCourt} and stage not in ('struckOut', 'merged')
        and left(coming, 10) between '2026-05-15' and '2026-07-31'`.execute(database.db);
    expect(contacts.marks.reduce((sum, { times }) => sum + times, 0)).toBe(came[0]?.n);
    expect(contacts.marks.some(({ times, petitions }) => times > petitions)).toBe(true);
  });

  test('whoever a petition bars is not shown it in any number', async () => {
    const officer = viewers.barred as Officer;
    const before = await countFor(officer, [testCourt]);
    await database.db
      .updateTable('petition_row')
      .set({ barred: sql`barred || array['s-b']` })
      .where('court', '=', testCourt)
      .where('stage', '=', 'handling')
      .where('number', 'like', '%1')
      .execute();
    const after = await countFor(officer, [testCourt]);
    const handling = (counted: typeof after) =>
      counted.stage.marks.find(({ mark }) => mark === 'handling')?.petitions ?? 0;
    expect(handling(after)).toBeLessThan(handling(before));
    expect(await lengthsOf(officer, [testCourt], 'stage', after.stage)).toEqual(figuresOf(after.stage));
  });

  test('the administrator sees nothing, and every mark has its place and its words', async () => {
    const none = await countFor(viewers.administrator as Officer, [testCourt]);
    expect(chartKeys.filter((key) => none[key].total > 0)).toEqual([]);
    const counted = await countFor(viewers.leader as Officer, [testCourt]);
    for (const chart of chartKeys) {
      const { rows: lines, series } = axesOf(chart, counted[chart].marks);
      for (const { mark } of counted[chart].marks) {
        const parts = partsOfMark(chart, mark);
        expect(lines.map(({ key }) => key)).toContain(parts.row);
        if (parts.series) expect(series.map(({ key }) => key)).toContain(parts.series);
      }
      const labels = [...lines, ...series].map(({ label }) => label);
      expect(labels.filter((label) => /[a-z]{3}/.test(label) && !label.startsWith('s-'))).toEqual([]);
    }
  });
});
