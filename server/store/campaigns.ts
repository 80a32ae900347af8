/** The special campaigns of a court (专项化解行动) and how far each has come. */
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Officer } from '#domain/access/officer.ts';
import { type Day, parseDay } from '#domain/calendar/day.ts';
import type { KnownCampaign } from '#domain/ledger/campaign.ts';
import { visibleTo } from './petition-list.ts';
import type { Tables } from './tables.ts';

type Campaign = Omit<Selectable<Tables['campaign']>, 'from_on' | 'until_on'> & {
  readonly from_on: Day;
  readonly until_on: Day;
};

/** The court's campaigns, the latest first. */
export async function listCampaigns(db: Kysely<Tables>, court: string): Promise<readonly Campaign[]> {
  const rows = await db
    .selectFrom('campaign')
    .selectAll()
    .where('court', '=', court)
    .orderBy('from_on', 'desc')
    .orderBy('name')
    .execute();
  return rows.map((row) => ({ ...row, from_on: parseDay(row.from_on), until_on: parseDay(row.until_on) }));
}

/** The campaigns that have not ended on a day. */
export const runningCampaigns = async (db: Kysely<Tables>, court: string, today: Day) =>
  (await listCampaigns(db, court)).filter(({ until_on }) => until_on >= today);

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The campaign as a step needs it, or undefined when the court has none with this id. */
export async function findCampaign(
  db: Kysely<Tables>,
  court: string,
  id: string | undefined,
): Promise<KnownCampaign | undefined> {
  if (!id || !uuid.test(id)) return undefined;
  const row = await db
    .selectFrom('campaign')
    .select(['id', 'name', 'from_on', 'until_on'])
    .where('court', '=', court)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && { id: row.id, name: row.name, from: parseDay(row.from_on), until: parseDay(row.until_on) };
}

/** Writes a campaign, new or in place of what was known of it. */
export async function keepCampaign(db: Kysely<Tables>, campaign: Campaign): Promise<void> {
  const { court: _court, id: _id, ...rest } = campaign;
  await db
    .insertInto('campaign')
    .values(campaign)
    .onConflict((known) => known.columns(['court', 'id']).doUpdateSet(rest))
    .execute();
}

export type Progress = { readonly members: number; readonly resolved: number };

/** How many petitions belong to each campaign and how many of them are resolved, as far as the officer sees them. */
export async function campaignProgress(
  db: Kysely<Tables>,
  officer: Officer,
): Promise<ReadonlyMap<string, Progress>> {
  const rows = await db
    .selectFrom('petition_row')
    .select([
      sql<string>`unnest(campaigns)`.as('campaign'),
      sql<number>`count(*)::int`.as('members'),
      sql<number>`(count(*) filter (where resolved))::int`.as('resolved'),
    ])
    .where('court', '=', officer.court)
    .where(sql<boolean>`campaigns <> '{}'`)
    .where(visibleTo(officer))
    .groupBy('campaign')
    .execute();
  return new Map(rows.map(({ campaign, members, resolved }) => [campaign, { members, resolved }]));
}
