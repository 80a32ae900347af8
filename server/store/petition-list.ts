/** Queues and search over the rows, as far as the person may see. */
import { type Expression, type ExpressionBuilder, type Kysely, type SqlBool, sql } from 'kysely';
import { type Queue, queues as tabs } from '#contract/petition.ts';
import type { Officer } from '#domain/access/officer.ts';
import { isAwaitedAbove, sightFromAbove, sightOf } from '#domain/access/visibility.ts';
import { type Day, findDay } from '#domain/calendar/day.ts';
import { parseCaseNumber } from '#domain/identifiers/case-number.ts';
import { petitionsSaying } from './letter-search.ts';
import type { MasterKeys } from './master-key.ts';
import { courtWord, type PetitionRow } from './petition-row.ts';
import { searchForm } from './search-grams.ts';
import { numberWays, textWays, wholeNumberWays, wordsOf } from './search-terms.ts';
import type { Tables } from './tables.ts';

type ListName = Queue | 'supervision' | 'backlog';

export type ListQuestion = {
  readonly queue: ListName;
  readonly q: string;
  readonly state?: string | undefined;
  readonly ground?: string | undefined;
  readonly channel?: string | undefined;
  /** Only the own court's, or only the courts' below. */
  readonly scope?: 'own' | 'below' | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
};

/** Counting stops here: nobody needs to know whether it is 12,031 or 12,032. */
export const countLimit = 1001;

type Rows = ExpressionBuilder<Tables, 'petition_row'>;
type Condition = (rows: Rows) => Expression<SqlBool>;

const isOwn =
  ({ court }: Officer): Condition =>
  (rows) =>
    rows('court', '=', court);

/** Waits for the officer, for a post of theirs, or for one that falls to them because all who hold it are barred. */
function waitsHere({ id, roles, standsIn = [] }: Officer): Condition {
  const words = [`staff:${id}`, ...roles.map((role) => `post:${role}`)];
  return (rows) =>
    rows.or([
      sql<boolean>`waits && ${words}::text[]`,
      ...standsIn.map(
        ({ post, insteadOf }) =>
          sql<boolean>`waits @> array[${`post:${post}`}]::text[] and barred @> ${insteadOf}::text[]`,
      ),
    ]);
}

/** Open, and the officer's to do in the own court; or lies below and waits for the team of this court above. */
function isMine(officer: Officer): Condition {
  const { court, below = [] } = officer;
  const here: Condition = (rows) =>
    rows.and([isOwn(officer)(rows), rows('open', '=', true), waitsHere(officer)(rows)]);
  if (below.length === 0 || !isAwaitedAbove(officer)) return here;
  const word = courtWord(court);
  return (rows) =>
    rows.or([
      here(rows),
      rows.and([rows('court', 'in', below), sql<boolean>`waits @> array[${word}]::text[]`]),
    ]);
}

/** What of its own court the officer may see. */
function visibleHere(officer: Officer): Condition {
  const sight = sightOf(officer);
  if (sight === 'none') return () => sql<boolean>`false`;
  if (sight === 'court') return isOwn(officer);
  return (rows) => rows.and([isOwn(officer)(rows), sql<boolean>`people @> array[${officer.id}]::text[]`]);
}

/** What of the courts below the officer may see: the same rule as `seesFromAbove`. */
function visibleBelow(officer: Officer): Condition {
  const { court, below = [] } = officer;
  const reach = sightFromAbove(officer);
  if (reach === 'none') return () => sql<boolean>`false`;
  const assigned = sql<boolean>`assigned_by @> array[${court}]::text[]`;
  return (rows) => rows.and([rows('court', 'in', below), ...(reach === 'all' ? [] : [assigned])]);
}

/** What the officer may see; the same rule as `maySee`, in SQL. */
export function visibleTo(officer: Officer): Condition {
  return (rows) =>
    rows.and([
      sql<boolean>`not (barred @> array[${officer.id}]::text[])`,
      rows.or([visibleHere(officer)(rows), visibleBelow(officer)(rows)]),
    ]);
}

const queues: Record<ListQuestion['queue'], (officer: Officer, today: Day) => Condition> = {
  mine: isMine,
  others: (officer) => (rows) =>
    rows.and([
      rows('open', '=', true),
      sql<boolean>`people @> array[${officer.id}]::text[]`,
      rows.not(isMine(officer)(rows)),
    ]),
  near: (_, today) => (rows) =>
    rows.and([rows('open', '=', true), rows('near_on', '<=', today), rows('sort_on', '>=', today)]),
  overdue: (_, today) => (rows) => rows.and([rows('open', '=', true), rows('sort_on', '<', today)]),
  all: () => () => sql<boolean>`true`,
  supervision: (_, today) => (rows) =>
    rows.and([
      rows('open', '=', true),
      rows.or([rows('near_on', '<=', today), sql<boolean>`supervision ?| array['answerOn', 'rung']`]),
    ]),
  backlog: () => (rows) => rows('backlog', '=', true),
};

/** One typed word: in the text, as a name's pinyin, or as the end of a phone or a whole number. */
function termCondition(term: string, keys: MasterKeys): Condition {
  const form = searchForm(term);
  const spelt = /^[a-z]{1,40}$/.test(form) ? [sql<boolean>`pinyin @> array[${form}]::text[]`] : [];
  const ways = [...textWays(term), ...spelt, ...numberWays(term, keys)];
  return (rows) => (ways.length > 0 ? rows.or(ways) : sql<boolean>`false`);
}

/** The whole text as one case number, phone, identity number or name in pinyin, with whatever spaces and signs. */
function wholeConditions(text: string, keys: MasterKeys): readonly Expression<SqlBool>[] {
  const number = parseCaseNumber(text);
  const letters = /^[a-z ]+$/i.test(text) ? text.toLowerCase().replaceAll(' ', '') : '';
  return [
    ...(number.ok ? [sql<boolean>`case_number = ${number.value.canonical}`] : []),
    ...wholeNumberWays(text, keys),
    ...(letters ? [sql<boolean>`pinyin @> array[${letters}]::text[]`] : []),
  ];
}

/** What is asked stands in the row, or in a letter of the petition. */
function searchCondition(q: string, keys: MasterKeys, saying: readonly string[]): Condition {
  const text = q.trim();
  const whole = wholeConditions(text, keys);
  const inLetters = saying.length > 0 ? [sql<boolean>`id = any(${saying}::uuid[])`] : [];
  return (rows) =>
    rows.or([...whole, ...inLetters, rows.and(wordsOf(q).map((word) => termCondition(word, keys)(rows)))]);
}

function filters(question: ListQuestion, keys: MasterKeys, saying: readonly string[]): readonly Condition[] {
  const { q, state, ground, channel } = question;
  return [
    ...(q.trim() === '' ? [] : [searchCondition(q, keys, saying)]),
    ...(state ? [(rows: Rows) => rows('stage', '=', state)] : []),
    ...(channel ? [(rows: Rows) => rows('channel', '=', channel)] : []),
    ...(ground ? [() => sql<boolean>`grounds @> array[${ground}]::text[]`] : []),
  ];
}

function rowsWhere(db: Kysely<Tables>, courts: readonly string[], conditions: readonly Condition[]) {
  return db
    .selectFrom('petition_row')
    .where('court', 'in', courts)
    .where((rows) => rows.and(conditions.map((condition) => condition(rows))));
}

async function countWhere(
  db: Kysely<Tables>,
  courts: readonly string[],
  conditions: readonly Condition[],
  most: number | undefined,
): Promise<number> {
  const capped = rowsWhere(db, courts, conditions)
    .select('id')
    .$if(most !== undefined, (query) => query.limit(most ?? 0))
    .as('capped');
  const { n } = await db
    .selectFrom(capped)
    .select((rows) => rows.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return Number(n);
}

/**
 * The courts a list is about. Work is the own court's, since what waits for a post below waits for somebody there; but
 * what waits for this court lies below. All petitions are the own court's and those below, unless the question is about
 * one or the other.
 */
function courtsIn(
  { court, below = [] }: Officer,
  { queue, scope }: Pick<ListQuestion, 'queue' | 'scope'>,
): readonly string[] {
  const reaches = queue === 'mine' || queue === 'all';
  if (below.length === 0 || queue === 'others' || scope === 'own') return [court];
  if (scope === 'below') return below;
  return reaches ? [court, ...below] : [court];
}

const toCursor = (row: PetitionRow) => Buffer.from(`${row.sort_on} ${row.id}`).toString('base64url');

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The place after which the next page begins, or undefined for a cursor nobody gave out. */
function readCursor(cursor: string | undefined): { sortOn: Day; id: string } | undefined {
  const [day = '', id = '', ...more] = Buffer.from(cursor ?? '', 'base64url')
    .toString()
    .split(' ');
  const sortOn = findDay(day);
  return sortOn && uuid.test(id) && more.length === 0 ? { sortOn, id } : undefined;
}

export type ListAnswer = {
  readonly rows: readonly PetitionRow[];
  readonly nextCursor: string | null;
  /** Capped at `countLimit`, unless the list is that of a figure. */
  readonly total: number;
  readonly counts: Readonly<Record<Queue, number>>;
};

/**
 * A page of a queue, nearest binding date first, and how many wait in each queue. The list of a figure holds only what is
 * `measured`, and is counted to its end.
 */
export async function listPetitions(
  db: Kysely<Tables>,
  keys: MasterKeys,
  officer: Officer,
  question: ListQuestion,
  today: Day,
  measured?: Expression<SqlBool>,
): Promise<ListAnswer> {
  const visible = visibleTo(officer);
  const whole = courtsIn(officer, { ...question, queue: 'all' });
  const saying = await petitionsSaying(db, keys, {
    courts: whole,
    q: question.q,
    visible,
    limit: countLimit,
  });
  const common = [visible, ...(measured ? [() => measured] : []), ...filters(question, keys, saying)];
  const most = measured ? undefined : countLimit;
  const conditions = [...common, queues[question.queue](officer, today)];
  const reach = (queue: ListQuestion['queue']) => courtsIn(officer, { ...question, queue });
  const after = readCursor(question.cursor);
  const page = await rowsWhere(db, reach(question.queue), conditions)
    .selectAll()
    .$if(after !== undefined, (query) =>
      query.where(sql<boolean>`(sort_on, id) > (${after?.sortOn}::date, ${after?.id}::uuid)`),
    )
    .orderBy('sort_on')
    .orderBy('id')
    .limit(question.limit + 1)
    .execute();
  const names: readonly ListName[] = [...new Set<ListName>([...tabs, question.queue])];
  const counted = await Promise.all(
    names.map(
      async (name) =>
        [name, await countWhere(db, reach(name), [...common, queues[name](officer, today)], most)] as const,
    ),
  );
  const { [question.queue]: total = 0 } = Object.fromEntries(counted);
  const counts = Object.fromEntries(counted.slice(0, tabs.length)) as Record<Queue, number>;
  const rows = page.slice(0, question.limit);
  const last = rows.at(-1);
  return {
    rows,
    nextCursor: page.length > question.limit && last ? toCursor(last) : null,
    total,
    counts,
  };
}
