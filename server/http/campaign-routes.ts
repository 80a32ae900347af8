/** Special campaigns (专项化解行动): set up, changed, and how far each has come (R16.6). */
import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import {
  type CampaignAnswer,
  type CampaignInput,
  campaignInputSchema,
  campaignListSchema,
} from '#contract/ledger.ts';
import { sightOf } from '#domain/access/visibility.ts';
import { refuseCampaign } from '#domain/ledger/campaign.ts';
import { recordAudit } from '../audit/audit.ts';
import { campaignProgress, keepCampaign, listCampaigns } from '../store/campaigns.ts';
import { onDuty } from './on-duty.ts';
import { outcomeProblem, problem, sendProblem } from './problem.ts';
import { namesOf, type Site, signedIn, type Visit } from './site.ts';

const params = z.object({ id: z.uuid() });

async function listed(site: Site, { court, by }: Visit): Promise<{ items: CampaignAnswer[] }> {
  if (sightOf(by) === 'none') return { items: [] };
  const [campaigns, progress] = await Promise.all([
    listCampaigns(site.db, court),
    campaignProgress(site.db, by),
  ]);
  return {
    items: campaigns.map(({ id, name, from_on: from, until_on: until, criteria, target }) => {
      const { members, resolved } = progress.get(id) ?? { members: 0, resolved: 0 };
      const rate = members > 0 ? Math.floor((resolved * 100) / members) : 0;
      return { id, name, from, until, criteria, target, members, resolved, rate };
    }),
  };
}

/** Writes the campaign with this id, which is known already unless it is `new`. */
const keepRoute = (site: Site, isNew: boolean) =>
  onDuty(site, 'keepCampaigns', async (visit, request, reply) => {
    const input = request.body as CampaignInput;
    const known = await listCampaigns(site.db, visit.court);
    const id = isNew ? site.newId() : (request.params as z.output<typeof params>).id;
    if (!isNew && !known.some((one) => one.id === id))
      return sendProblem(reply, problem('unknown', '没有这项专项行动'));
    const refusal = refuseCampaign(
      input,
      known.filter((one) => one.id !== id),
    );
    if (refusal)
      return sendProblem(reply, outcomeProblem({ kind: 'refused', refusal }, namesOf(visit.staff)));
    const { court, at, ip, by } = visit;
    const { name, from, until, criteria, target } = input;
    await keepCampaign(site.db, {
      ...{ court, id, name, criteria, target, from_on: from, until_on: until, kept_by: by.id, kept_at: at },
    });
    await recordAudit(site.db, {
      ...{ court, at, ip, actor: by.id, action: 'campaignKept', subject: id },
      detail: { name, from, until, criteria, target },
    });
    return listed(site, visit);
  });

/** Seen by whoever sees petitions; kept by the head of the team and the command centre. */
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
  };
