/** The ways out of the system: set up, tried and worded by the system administrator, who sees nothing of the petitions. */
import type { FastifyPluginAsync, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import {
  type GatewayAnswer,
  gatewaySchema,
  gatewaySettingsSchema,
  gatewaysSchema,
  gatewayTestedSchema,
  outgoingTemplateSchema,
  outgoingTemplatesSchema,
  saveGatewaySchema,
  saveTemplateSchema,
  templateKeySchema,
  testGatewaySchema,
} from '#contract/gateway.ts';
import { requestFault } from '../outgoing/gateway-target.ts';
import { findGateway, listGateways, type SaveFault, saveGateway } from '../outgoing/gateways.ts';
import { loadTemplates, saveTemplate } from '../outgoing/templates.ts';
import { testGateway } from '../outgoing/test-gateway.ts';
import { onDuty } from './on-duty.ts';
import { invalidProblem, problem, sendProblem } from './problem.ts';
import { namesOf, type Site, type Visit } from './site.ts';

const idParams = z.object({ id: z.uuid() });
const idOf = (request: FastifyRequest) => (request.params as z.output<typeof idParams>).id;
const doerOf = ({ court, by, at, ip }: Visit) => ({ court, actor: by.id, at, ip });
const refuse = (reply: FastifyReply, fault: SaveFault) => sendProblem(reply, invalidProblem([fault]));
const notThere = (reply: FastifyReply) => sendProblem(reply, problem('unknown', '没有这个通知通道'));

async function toGateways(site: Site, visit: Visit): Promise<GatewayAnswer[]> {
  const names = namesOf(visit.staff);
  return (await listGateways(site.db, visit.court)).map((row) => ({
    ...{ id: row.id, kind: row.kind, name: row.name, active: row.active },
    settings: gatewaySettingsSchema.parse(row.settings),
    hasSecret: row.secret !== null,
    changedBy: names.staff(row.changed_by),
    changedAt: row.changed_at,
    waiting: Number(row.waiting ?? 0),
    failed: Number(row.failed ?? 0),
  }));
}

async function saved(site: Site, visit: Visit, reply: FastifyReply, id: string, body: unknown) {
  const given = body as z.output<typeof saveGatewaySchema>;
  const fault = requestFault(given.settings) ?? (await saveGateway(site, id, given, doerOf(visit)));
  if (fault) return refuse(reply, fault);
  const found = (await toGateways(site, visit)).find((one) => one.id === id);
  return found ?? notThere(reply);
}

const makeRoute = (site: Site) =>
  onDuty(site, 'manageGateways', (visit, request, reply) =>
    saved(site, visit, reply, site.newId(), request.body),
  );

const changeRoute = (site: Site) =>
  onDuty(site, 'manageGateways', async (visit, request, reply) => {
    const id = idOf(request);
    if (!(await findGateway(site.db, visit.court, id))) return notThere(reply);
    return saved(site, visit, reply, id, request.body);
  });

const testRoute = (site: Site) =>
  onDuty(site, 'manageGateways', async (visit, request, reply) => {
    const { to = '' } = request.body as z.output<typeof testGatewaySchema>;
    const row = await findGateway(site.db, visit.court, idOf(request));
    if (!row) return notThere(reply);
    const answer = await testGateway(site, row, to, doerOf(visit));
    return 'field' in answer ? refuse(reply, answer) : answer;
  });

const templateRoute = (site: Site) =>
  onDuty(site, 'manageGateways', async (visit, request, reply) => {
    const key = request.params as z.output<typeof templateKeySchema>;
    const given = request.body as z.output<typeof saveTemplateSchema>;
    const fault = await saveTemplate(site.db, key, given, doerOf(visit));
    if (fault) return refuse(reply, fault);
    const all = await loadTemplates(site.db, visit.court);
    return all.find(({ occasion, kind }) => occasion === key.occasion && kind === key.kind);
  });

const tags = ['outgoing'];

function templates(app: Parameters<FastifyPluginAsync>[0], site: Site): void {
  const list = { summary: '对外通知的模板', tags, response: { 200: outgoingTemplatesSchema } };
  app.get(
    '/api/outgoing/templates',
    { schema: list },
    onDuty(site, 'manageGateways', async (visit) => ({ items: await loadTemplates(site.db, visit.court) })),
  );
  const change = {
    ...{ summary: '修改对外通知的模板；不写内容即恢复系统所带', tags, params: templateKeySchema },
    ...{ body: saveTemplateSchema, response: { 200: outgoingTemplateSchema } },
  };
  app.put('/api/outgoing/templates/:occasion/:kind', { schema: change }, templateRoute(site));
}

/** Gateways and templates, for the system administrator alone. */
export const gatewayRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const list = { summary: '对外通知通道（系统管理员）', tags, response: { 200: gatewaysSchema } };
    app.get(
      '/api/gateways',
      { schema: list },
      onDuty(site, 'manageGateways', async (visit) => ({ items: await toGateways(site, visit) })),
    );
    const make = { summary: '建立通知通道', tags, body: saveGatewaySchema, response: { 200: gatewaySchema } };
    app.post('/api/gateways', { schema: make }, makeRoute(site));
    const change = { ...make, summary: '修改、停用、启用通知通道；不写密钥即不变', params: idParams };
    app.put('/api/gateways/:id', { schema: change }, changeRoute(site));
    const test = {
      ...{ summary: '发送一条测试通知，答复对方的应答', tags, params: idParams },
      ...{ body: testGatewaySchema, response: { 200: gatewayTestedSchema } },
    };
    const config = { rateLimit: { max: 20, timeWindow: '1 minute' } };
    app.post('/api/gateways/:id/test', { schema: test, config }, testRoute(site));
    templates(app, site);
  };
