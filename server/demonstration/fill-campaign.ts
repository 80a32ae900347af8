/** The special campaign of a first start: this year's, with backlog and some closed petitions in it, and one taken out. */
import type { Staff } from '#domain/access/officer.ts';
import { dayOf, shanghaiDay, yearOf } from '#domain/calendar/day.ts';
import { noConditions } from '#domain/petition/campaign-rule.ts';
import { type Campaign, keepCampaign } from '../store/campaigns.ts';
import { type Occasion, performStep, type Workplace } from '../store/perform.ts';
import phrases from './phrases/campaign.json' with { type: 'json' };
import { createRandom, idOf } from './random.ts';
import { holdersOf } from './scene.ts';
import { silence } from './silence.ts';

const [inHandOnes, closedOnes] = [4, 4];

/** Backlog first, then petitions in hand, then some closed as resolved; none that bars the person who takes them in. */
async function candidates({ db }: Workplace, { court, by }: Occasion): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('petition_row')
    .select(['id', 'backlog', 'stage', 'barred'])
    .where('court', '=', court)
    .where((row) =>
      row.or([row('backlog', '=', true), row('resolved', '=', true), row('stage', '=', 'handling')]),
    )
    .orderBy('backlog', 'desc')
    .orderBy('id')
    .execute();
  const all = rows.filter(({ barred }) => !barred.includes(by.id));
  const inHand = all.filter(({ backlog, stage }) => !backlog && stage === 'handling').slice(0, inHandOnes);
  const closed = all.filter(({ backlog, stage }) => !backlog && stage !== 'handling').slice(0, closedOnes);
  return [...all.filter(({ backlog }) => backlog), ...inHand, ...closed].map(({ id }) => id);
}

/** Sets up the campaign and takes petitions into it on the day on which `now` falls. */
export async function fillCampaign(
  workplace: Workplace,
  { court, staff, now, seed }: { court: string; staff: Staff; now: string; seed: string },
): Promise<void> {
  const [by] = holdersOf(staff, ['teamLeader']);
  if (!by) throw new Error('nobody heads the team');
  const occasion: Occasion = { court, staff, at: now, by };
  const random = createRandom(`${seed}/campaign`);
  const year = yearOf(shanghaiDay(now));
  const campaign = idOf('campaign', court, year);
  const until = dayOf(year, 12, 31);
  const plan: Campaign = {
    ...{
      court,
      id: campaign,
      name: phrases.name,
      criteria: phrases.criteria,
      from: dayOf(year, 1, 1),
      until,
    },
    ...{ targetKind: 'rate', target: phrases.target, targetOn: until },
    rule: { ...noConditions, grounds: ['delay'], age: 10 },
    staff: holdersOf(staff, ['teamLeader', 'petitionTeam']).map(({ id }) => id),
  };
  await keepCampaign(workplace.db, plan, { by: by.id, at: now });
  const ids = await candidates(workplace, occasion);
  const act = (petition: string, step: string, input: Record<string, string>) =>
    performStep(workplace, { petition, step, commandId: idOf(step, petition), input }, occasion);
  for (const id of ids) await act(id, 'joinCampaign', { campaign, reason: random.pick(phrases.reasons) });
  const last = ids.at(-1);
  if (last) await act(last, 'leaveCampaign', { campaign, reason: phrases.left });
  await silence(workplace.db, court, ids);
}
