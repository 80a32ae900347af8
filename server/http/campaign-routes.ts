/** Special campaigns (专项化解行动): set up, changed, filled, ended, and how far each has come (R16.6). */
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import {
  type CampaignAnswer,
  type CampaignRead,
  campaignInputSchema,
  campaignListSchema,
  endCampaignSchema,
  type JoinedMany,
  joinedManySchema,
  joinManySchema,
} from '#contract/campaign.ts';
import { sightOf } from '#domain/access/visibility.ts';
import type { Day } from '#domain/calendar/day.ts';
import { refuseCampaign, refuseEnding } from '#domain/ledger/campaign.ts';
import { joinCampaign } from '#domain/ledger/join-campaign.ts';
import { sayCampaignRule } from '#domain/petition/campaign-rule.ts';
import type { Refusal } from '#domain/step.ts';
import { campaignMarkKeys, campaignMarks } from '#regulation/campaigns.ts';
import { recordAudit } from '../audit/audit.ts';
import { type Campaign, campaignCounts, keepCampaign, listCampaigns } from '../store/campaigns.ts';
import { performStep } from '../store/perform.ts';
import { onDuty } from './on-duty.ts';
import { outcomeProblem, problem, sendProblem } from './problem.ts';
import { namesOf, type Site, signedIn, type Visit } from './site.ts';

const params = z.object({ id: z.uuid() });
type Params = z.output<typeof params>;

const stateOf = ({ from, until, ended }: Campaign, today: Day): CampaignAnswer['state'] => {
  if (ended || today > until) return 'ended';
  return today < from ? 'coming' : 'running';
};

async function listed(
  { db }: Site,
  { court, by, staff, today }: Visit,
): Promise<{ items: CampaignAnswer[] }> {
  if (sightOf(by) === 'none') return { items: [] };
  const campaigns = await listCampaigns(db, court);
  const counts = await campaignCounts(db, by, campaigns, today);
  const names = namesOf(staff);
  return {
    items: campaigns.map((one) => {
      const { court: _court, ended, staff: people, ...said } = one;
      const count = counts.get(one.id);
      const [members, resolved] = [count?.joined ?? 0, count?.resolved ?? 0];
      return {
        ...said,
        ...(ended ? { endedOn: ended.on, endedBecause: ended.because } : {}),
        ...{ members, resolved, rate: members > 0 ? Math.floor((resolved * 100) / members) : 0 },
        conditions: [...sayCampaignRule(one.rule)],
        staff: people.map((id) => ({ id, name: names.staff(id) })),
        state: stateOf(one, today),
        counts: campaignMarkKeys.map((mark) => ({
          ...{ mark, ...campaignMarks[mark], petitions: count?.[mark] ?? 0 },
        })),
      };
    }),
  };
}

const unknown = () => problem('unknown', '没有这项专项行动');
const refused = (refusal: Refusal, { staff }: Visit) =>
  outcomeProblem({ kind: 'refused', refusal }, namesOf(staff));

/** Writes the campaign down, the log with it, and answers all of them. */
async function keep(site: Site, visit: Visit, campaign: Campaign) {
  const { court, at, ip, by } = visit;
  await keepCampaign(site.db, campaign, { by: by.id, at });
  const { id, name, from, until, criteria, targetKind, target, targetOn, rule, ended } = campaign;
  await recordAudit(site.db, {
    ...{ court, at, ip, actor: by.id, action: 'campaignKept', subject: id },
    detail: {
      ...{ name, from, until, criteria, targetKind, target, targetOn },
      conditions: [...sayCampaignRule(rule)],
      ...(ended ? { endedOn: ended.on, endedBecause: ended.because } : {}),
    },
  });
  return listed(site, visit);
}

/** Writes the campaign with this id, which is known already unless it is `new`. */
const keepRoute = (site: Site, isNew: boolean) =>
  onDuty(site, 'keepCampaigns', async (visit, request, reply) => {
    const { targetOn, ...input } = request.body as CampaignRead;
    const plan = { ...input, targetOn: targetOn ?? input.until };
    const known = await listCampaigns(site.db, visit.court);
    const id = isNew ? site.newId() : (request.params as Params).id;
    const before = known.find((one) => one.id === id);
    if (!isNew && !before) return sendProblem(reply, unknown());
    const refusal = refuseCampaign(
      plan,
      known.filter((one) => one.id !== id),
    );
    if (refusal) return sendProblem(reply, refused(refusal, visit));
    const staff = plan.staff.filter((one) => visit.staff.has(one));
    // Whoever changes a campaign that was ended takes the end back.
    return keep(site, visit, { ...plan, staff, id, court: visit.court });
  });

/** Ends a campaign before its last day: it takes in nobody more. */
const endRoute = (site: Site) =>
  onDuty(site, 'keepCampaigns', async (visit, request, reply) => {
    const { id } = request.params as Params;
    const { because } = request.body as z.output<typeof endCampaignSchema>;
    const found = (await listCampaigns(site.db, visit.court)).find((one) => one.id === id);
    if (!found) return sendProblem(reply, unknown());
    const { name, from, until, ended } = found;
    const known = { id, name, from, until, ...(ended ? { endedOn: ended.on } : {}) };
    const refusal = refuseEnding(known, visit.today);
    if (refusal) return sendProblem(reply, refused(refusal, visit));
    return keep(site, visit, { ...found, ended: { on: visit.today, because } });
  });

/** Takes several petitions in, each by the ordinary step, so that every rule is asked of each. */
const joinRoute = (site: Site) =>
  onDuty(site, 'keepCampaigns', async (visit, request): Promise<JoinedMany> => {
    const { id: campaign } = request.params as Params;
    const { reason, items } = request.body as z.output<typeof joinManySchema>;
    const done: JoinedMany['items'] = [];
    for (const { petition, seq, commandId } of items) {
      const command = { petition, commandId, expectedSeq: seq, input: { campaign, reason } };
      const outcome = await performStep(site, { ...command, step: joinCampaign.name }, visit);
      if (outcome.kind === 'done') done.push({ petition, done: true });
      else {
        const { detail } = outcomeProblem(outcome, namesOf(visit.staff));
        done.push({ petition, done: false, reason: detail });
      }
    }
    return { items: done };
  });

/** Seen by whoever sees petitions; kept by those who lead and the command centre. */
export const campaignRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['ledgers'];
    const response = { 200: campaignListSchema };
    app.get(
      '/api/campaigns',
      { schema: { summary: '专项行动及其进度', tags, response } },
      signedIn(site, async (visit) => listed(site, visit)),
    );
    const body = campaignInputSchema;
    app.post(
      '/api/campaigns',
      { schema: { summary: '设立专项行动', tags, body, response } },
      keepRoute(site, true),
    );
    app.put(
      '/api/campaigns/:id',
      { schema: { summary: '修改专项行动', tags, params, body, response } },
      keepRoute(site, false),
    );
    app.post(
      '/api/campaigns/:id/end',
      { schema: { summary: '提前结束专项行动', tags, params, body: endCampaignSchema, response } },
      endRoute(site),
    );
    const join = { tags, params, body: joinManySchema, response: { 200: joinedManySchema } };
    app.post(
      '/api/campaigns/:id/join',
      { schema: { summary: '成批列入专项行动（逐案办理）', ...join } },
      joinRoute(site),
    );
  };
