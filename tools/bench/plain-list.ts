/** A page of a queue as somebody would write it by hand in SQL: the same rows, the same counts, nothing else. */
import type pg from 'pg';
import type { Queue } from '#contract/petition.ts';
import type { Officer } from '#domain/access/officer.ts';
import { sightOf } from '#domain/access/visibility.ts';
import type { Day } from '#domain/calendar/day.ts';
import { parseCaseNumber } from '#domain/identifiers/case-number.ts';
import { blindIndex } from '#server/store/envelope.ts';
import type { MasterKeys } from '#server/store/master-key.ts';
import { countLimit, type ListQuestion } from '#server/store/petition-list.ts';
import { plainText } from '#server/store/petition-row.ts';
import { queryGrams, searchForm } from '#server/store/search-grams.ts';

type Query = { readonly text: string; readonly values: readonly unknown[] };
export type PlainList = { readonly page: Query; readonly counts: Query };

const shown = `id, seq, number, petitioners, summary, stage, channel, grounds, importance, case_number, received_on,
  contacts, handler_id, lead_id, next_step, owner, owner_id, sort_on, clocks`;
const mine = 'waits && $3::text[]';
const queues = {
  mine: `open and ${mine}`,
  others: `open and people @> array[$2] and not ${mine}`,
  near: 'open and near_on <= $4 and sort_on >= $4',
  overdue: 'open and sort_on < $4',
  all: 'true',
} as const satisfies Record<Queue, string>;

function visibleTo(officer: Officer): string {
  const notBarred = 'not (barred @> array[$2])';
  return sightOf(officer) === 'court' ? notBarred : `${notBarred} and people @> array[$2]`;
}

/** The condition of one typed word; its values begin with number 5. */
function found(term: string, keys: MasterKeys): Query {
  const form = searchForm(term);
  const values: unknown[] = [queryGrams(term)];
  const value = (added: unknown): string => `$${values.push(added) + 4}`;
  const ways = [
    form.length < 3 ? 'grams @> $5' : `grams @> $5 and search_text like ${value(`%${plainText(term)}%`)}`,
  ];
  if (/^[a-z]+$/.test(form)) ways.push(`pinyin @> array[${value(form)}]`);
  if (/^\d{4,}$/.test(form)) {
    const blind = ['phone', 'phoneEnd', 'idNumber'].map((column) => blindIndex(keys, column, form));
    ways.push(`keys && ${value(blind)}`);
  }
  const number = parseCaseNumber(term);
  if (number.ok) ways.push(`case_number = ${value(number.value.canonical)}`);
  return { text: `(${ways.join(' or ')})`, values };
}

/** A page of one of the tabs of the queue. */
export type PlainQuestion = Pick<ListQuestion, 'q' | 'limit'> & { readonly queue: Queue };

/** The two statements for a page of `limit` rows of that queue, with at most one typed word. */
export function plainList(
  officer: Officer,
  { queue, q, limit }: PlainQuestion,
  today: Day,
  keys: MasterKeys,
): PlainList {
  const search = q === '' ? { text: 'true', values: [] } : found(q, keys);
  const common = `court = $1 and ${visibleTo(officer)} and ${search.text}`;
  // Every statement has to use all of its parameters, or the server cannot tell their types.
  const typed =
    '$1::text is not null and $2::text is not null and $3::text[] is not null and $4::date is not null';
  const waiting = [`staff:${officer.id}`, ...officer.roles.map((role) => `post:${role}`)];
  const values = [officer.court, officer.id, waiting, today, ...search.values];
  const counted = Object.entries(queues).map(
    ([name, condition]) =>
      `(select count(*) from (select from petition_row where ${common} and ${condition} limit ${countLimit}) c) as ${name}`,
  );
  return {
    page: {
      text: `select ${shown} from petition_row where ${common} and ${queues[queue]} and ${typed}
        order by sort_on, id limit ${limit + 1}`,
      values,
    },
    counts: { text: `select ${counted.join(', ')} where ${typed}`, values },
  };
}

/** The rows and the counts. */
export async function askPlain(pool: pg.Pool | pg.ClientBase, { page, counts }: PlainList) {
  const { rows } = await pool.query<{ id: string }>(page.text, [...page.values]);
  const { rows: counted } = await pool.query<Record<string, number>>(counts.text, [...counts.values]);
  return { rows, counts: counted[0] ?? {} };
}
