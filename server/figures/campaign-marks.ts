/** The marks of a special campaign over the rows: what belongs to it, how far that has come, and what fits and is not in. */
import { sql } from 'kysely';
import type { Day } from '#domain/calendar/day.ts';
import { type CampaignRule, hasCondition } from '#domain/petition/campaign-rule.ts';
import type { CampaignMarkKey } from '#regulation/campaigns.ts';
import { allThat, isOverdue, isUnderWay, type Marks, type Test } from './marks.ts';

/** As a measure needs it. */
export type MeasuredCampaign = { readonly id: string; readonly rule: CampaignRule };

const anyOf = (column: string, words: readonly string[]): readonly Test[] =>
  words.length > 0 ? [sql`${sql.ref(column)} = any(${[...words]}::text[])`] : [];

/** Every condition that is given. */
const conditionsOf = (rule: CampaignRule, today: Day): readonly Test[] => [
  ...(rule.grounds.length > 0 ? [sql<boolean>`grounds && ${[...rule.grounds]}::text[]`] : []),
  ...anyOf('importance', rule.importances),
  ...anyOf('channel', rule.channels),
  ...(rule.age ? [sql<boolean>`${today}::date - received_on >= ${rule.age}`] : []),
  ...(rule.contacts ? [sql<boolean>`contacts >= ${rule.contacts}`] : []),
  ...(rule.backlog ? [sql<boolean>`backlog`] : []),
  ...(rule.leapfrog ? [sql<boolean>`leapfrogs <> '{}'`] : []),
];

/** The marks of one campaign on a day. */
export function campaignMarksOf({ id, rule }: MeasuredCampaign, today: Day): Marks {
  const joined: Test = sql`(campaigns @> array[${id}]::text[])`;
  const and = (...tests: readonly Test[]): Test => sql`(${sql.join([joined, ...tests], sql` and `)})`;
  const fits = sql<boolean>`(${sql.join([isUnderWay, ...conditionsOf(rule, today)], sql` and `)})`;
  return allThat<CampaignMarkKey>({
    joined,
    underWay: and(isUnderWay),
    resolved: and(sql`resolved`),
    writtenOff: and(sql`write_offs @> array['accepted']`),
    overdue: and(isOverdue(today)),
    candidate: hasCondition(rule) ? sql`(${fits} and not ${joined})` : sql`false`,
  });
}
