/**
 * Under which marks a petition stands, as SQL over its row: an empty list where it is not counted. A figure groups by
 * these words and its list filters by them, so that the two cannot differ (B8).
 */
import { type RawBuilder, sql } from 'kysely';
import type { Officer } from '#domain/access/officer.ts';
import { type Day, weekEnd } from '#domain/calendar/day.ts';
import { endStages, type Stage } from '#domain/petition/core.ts';
import {
  ageBands,
  approvalSteps,
  type BriefMark,
  type ChartKey,
  type LatenessMark,
  type RepeatMark,
  type ResolutionMark,
  withoutMark,
} from '#regulation/charts.ts';
import { endOfTime } from '../store/petition-row.ts';

export type Marks = RawBuilder<readonly string[]>;
export type Test = RawBuilder<boolean>;
type Word = RawBuilder<string>;

/** Who asks, on which day, and about which period; both its days belong to it. */
export type Asked = {
  readonly officer: Officer;
  readonly today: Day;
  readonly from: Day;
  readonly until: Day;
};

const listOf = (words: readonly string[]) => sql`${[...words]}::text[]`;

/** Not yet closed, withdrawn, ended, merged or struck out (在办). */
export const isUnderWay: Test = sql`stage <> all(${listOf(endStages)})`;

const uncounted = ['struckOut', 'merged'] as const satisfies readonly Stage[];
const isCounted: Test = sql`stage <> all(${listOf(uncounted)})`;

export const isOverdue = (today: Day): Test => sql`(open and sort_on < ${today}::date)`;

export const isDue = (from: Day, until: Day): Test =>
  sql`(open and sort_on between ${from}::date and ${until}::date)`;

const isReceived = ({ from, until }: Asked): Test =>
  sql`(${isCounted} and received_on between ${from}::date and ${until}::date)`;

/** A consent waits for this person, or for a post of theirs in their own court. */
export function awaitsApproval({ id, court, roles }: Officer): Test {
  const steps = listOf(approvalSteps);
  const posts = listOf(roles);
  return sql`(petition_row.court = ${court} and open and (
    (next_step = any(${steps}) and (owner_id = ${id} or owner_id is null and owner = any(${posts})))
    or exists (select 1 from jsonb_array_elements(errands) as owed where owed ->> 'step' = any(${steps})
      and (owed ->> 'ownerId' = ${id} or owed ->> 'ownerId' is null and owed ->> 'owner' = any(${posts})))))`;
}

/** The marks whose test holds. */
export const allThat = <Key extends string>(tests: Readonly<Record<Key, Test>>): Marks => {
  const cases = Object.entries<Test>(tests).map(([mark, test]) => sql`case when ${test} then ${mark} end`);
  return sql`array_remove(array[${sql.join(cases)}]::text[], null)`;
};

/** Where a petition is counted at all, the one mark it stands under. */
const one = (counted: Test, mark: Word): Marks =>
  sql`case when ${counted} then array[${mark}]::text[] else '{}'::text[] end`;

/** Where it is counted, every mark of a column, or the one that says there is none. */
const each = (counted: Test, marks: RawBuilder<unknown>): Marks =>
  sql`case when not ${counted} then '{}'::text[]
    when cardinality(${marks}) = 0 then array[${withoutMark}]::text[] else ${marks} end`;

/** The first mark whose test holds. */
const firstOf = <Key extends string>(
  tests: Readonly<Partial<Record<Key, Test>>>,
  otherwise: Key | typeof withoutMark,
): Word => {
  const cases = Object.entries<Test | undefined>(tests).map(
    ([mark, test]) => sql`when ${test} then ${mark}::text`,
  );
  return sql`case ${sql.join(cases, sql` `)} else ${otherwise}::text end`;
};

const month = (day: RawBuilder<unknown>): Word => sql`to_char(${day}, 'YYYY-MM')`;

const ageWord = (today: Day): Word => {
  const bands = ageBands
    .toReversed()
    .map(({ from }) => sql`when ${today}::date - received_on >= ${from} then ${String(from)}::text`);
  return sql`case ${sql.join(bands, sql` `)} else ${String(ageBands[0].from)}::text end`;
};

const department: Word = sql`coalesce((select nullif(handler.department, '') from staff as handler
  where handler.court = petition_row.court and handler.id = petition_row.handler_id), ${withoutMark}::text)`;

const latenessWord = (today: Day): Word => {
  const state = firstOf<LatenessMark>(
    { overdue: sql`sort_on < ${today}::date`, near: sql`near_on <= ${today}::date` },
    'calm',
  );
  return sql`coalesce(sort_kind, ${withoutMark}::text) || ' ' || ${state}`;
};

/** The contacts of the period, each as its month and channel. */
const comingsIn = ({ from, until }: Asked) =>
  sql`array(select left(coming, 7) || substr(coming, 11) from unnest(comings) as coming
    where left(coming, 10) between ${from}::text and ${until}::text)`;

const resolution: Word = firstOf<ResolutionMark>(
  {
    resolved: sql`resolved`,
    pending: isUnderWay,
    unresolved: sql`(stage = 'closed' and cardinality(grounds) > 0)`,
  },
  'other',
);

/** The marks of each chart. */
export const chartMarks: Readonly<Record<ChartKey, (asked: Asked) => Marks>> = {
  brief: ({ officer, today }) =>
    allThat<BriefMark>({
      underWay: isUnderWay,
      overdue: isOverdue(today),
      dueThisWeek: isDue(today, weekEnd(today)),
      myApproval: awaitsApproval(officer),
    }),
  stage: () => one(isUnderWay, sql`stage`),
  lateness: ({ today }) => one(sql`(open and sort_on < ${endOfTime}::date)`, latenessWord(today)),
  age: ({ today }) => one(isUnderWay, ageWord(today)),
  department: () => one(isUnderWay, department),
  importance: () => one(isUnderWay, sql`importance`),
  volume: (asked) => one(isReceived(asked), sql`${month(sql`received_on`)} || ' ' || channel`),
  contacts: (asked) => sql`case when ${isCounted} then ${comingsIn(asked)} else '{}'::text[] end`,
  grounds: (asked) => each(isReceived(asked), sql`grounds`),
  problems: (asked) => each(isReceived(asked), sql`problems`),
  repeat: (asked) => one(isReceived(asked), firstOf<RepeatMark>({ repeat: sql`repeated` }, 'first')),
  leapfrog: (asked) => each(isReceived(asked), sql`leapfrogs`),
  resolution: (asked) => one(isReceived(asked), resolution),
  writeOff: (asked) => sql`case when ${isReceived(asked)} then write_offs else '{}'::text[] end`,
};

/** That a petition stands under the mark, or under any where none is named. */
export const standsUnder = (marks: Marks, mark: string | undefined): Test =>
  mark === undefined ? sql`(${marks}) <> '{}'::text[]` : sql`(${marks}) @> array[${mark}]::text[]`;
