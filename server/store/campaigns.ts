/** The special campaigns of a court (专项化解行动) and how far each has come. */
import type { Kysely } from 'kysely';
import { campaignRuleSchema } from '#contract/campaign.ts';
import type { Officer } from '#domain/access/officer.ts';
import { type Day, parseDay } from '#domain/calendar/day.ts';
import type { CampaignPlan, KnownCampaign } from '#domain/ledger/campaign.ts';
import type { CampaignRule } from '#domain/petition/campaign-rule.ts';
import { campaignMarkKeys, type TargetKind } from '#regulation/campaigns.ts';
import { campaignMarksOf } from '../figures/campaign-marks.ts';
import { countMarks } from '../figures/count-marks.ts';
import type { Tables } from './tables.ts';

export type Campaign = CampaignPlan & {
  readonly court: string;
  readonly id: string;
  readonly rule: CampaignRule;
  /** Who works on it, by their ids. */
  readonly staff: readonly string[];
  readonly ended?: { readonly on: Day; readonly because: string };
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
  return rows.map((row) => ({
    ...{ court, id: row.id, name: row.name, criteria: row.criteria, target: row.target },
    ...{ from: parseDay(row.from_on), until: parseDay(row.until_on), targetOn: parseDay(row.target_on) },
    targetKind: row.target_kind as TargetKind,
    rule: campaignRuleSchema.parse(row.rule),
    staff: row.members,
    ...(row.ended_on ? { ended: { on: parseDay(row.ended_on), because: row.ended_because ?? '' } } : {}),
  }));
}

/** The campaigns that are not over on a day. */
export const runningCampaigns = async (db: Kysely<Tables>, court: string, today: Day) =>
  (await listCampaigns(db, court)).filter(({ until, ended }) => until >= today && !ended);

/** The campaign as a step needs it, or undefined when the court has none with this id. */
export async function findCampaign(
  db: Kysely<Tables>,
  court: string,
  id: string | undefined,
): Promise<KnownCampaign | undefined> {
  const found = id ? (await listCampaigns(db, court)).find((one) => one.id === id) : undefined;
  if (!found) return undefined;
  const { name, from, until, ended } = found;
  return { id: found.id, name, from, until, ...(ended ? { endedOn: ended.on } : {}) };
}

/** Who wrote it down, and when (UTC). */
type Kept = { readonly by: string; readonly at: string };

/** Writes a campaign, new or in place of what was known of it. */
export async function keepCampaign(db: Kysely<Tables>, campaign: Campaign, { by, at }: Kept): Promise<void> {
  const { court, id, name, criteria, from, until, targetKind, target, targetOn, rule, staff, ended } =
    campaign;
  const rest = {
    ...{ name, criteria, target, target_kind: targetKind, target_on: targetOn },
    ...{ from_on: from, until_on: until, kept_by: by, kept_at: at, rule: JSON.stringify(rule) },
    ...{ members: [...staff], ended_on: ended?.on ?? null, ended_because: ended?.because ?? null },
  };
  await db
    .insertInto('campaign')
    .values({ court, id, ...rest })
    .onConflict((known) => known.columns(['court', 'id']).doUpdateSet(rest))
    .execute();
}

type CampaignCounts = Readonly<Record<(typeof campaignMarkKeys)[number], number>>;

/** How many petitions stand under each mark of each campaign, as far as the officer sees them. */
export async function campaignCounts(
  db: Kysely<Tables>,
  officer: Officer,
  campaigns: readonly Campaign[],
  today: Day,
): Promise<ReadonlyMap<string, CampaignCounts>> {
  if (campaigns.length === 0) return new Map();
  const groupings = Object.fromEntries(campaigns.map((one) => [one.id, campaignMarksOf(one, today)]));
  const counted = await countMarks(db, officer, [officer.court], groupings);
  return new Map(
    campaigns.map(({ id }) => {
      const marks = new Map(counted[id]?.marks.map(({ mark, petitions }) => [mark, petitions]));
      const counts = campaignMarkKeys.map((key) => [key, marks.get(key) ?? 0]);
      return [id, Object.fromEntries(counts) as CampaignCounts];
    }),
  );
}
