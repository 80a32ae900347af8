/** Write-offs: where they stand, and the packages in which they go up (article 14). */
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  newPackageSchema,
  type PackagePage,
  packageDoneSchema,
  packageItemsSchema,
  packagePageSchema,
  takenSchema,
  writeOffListSchema,
} from '#contract/write-off.ts';
import { recordAudit } from '../audit/audit.ts';
import { namedIn } from '../store/court-tree.ts';
import {
  addToPackage,
  createPackage,
  type PackageOutcome,
  submitPackage,
  takeFromPackage,
} from '../store/write-off-packages.ts';
import { findPackage, listPackages, listWriteOffs, mostListed } from '../store/write-offs.ts';
import { onDuty } from './on-duty.ts';
import { outcomeProblem, problem, sendProblem } from './problem.ts';
import { namesOf, type Site, type Visit } from './site.ts';
import { sendWorkbook, workbookResponse } from './workbook-answer.ts';
import { toPackage, toPackaged, toWriteOff } from './write-off-answer.ts';
import { packageRows, packageSheet, titleOf } from './write-off-sheet.ts';

const params = z.object({ id: z.string().max(100) });
const isId = (id: string): boolean => z.uuid().safeParse(id).success;

const notThere = (reply: FastifyReply) =>
  sendProblem(reply, problem('unknown', '没有这份报送单或案件，或您无权查看', { remedy: '请刷新后重选' }));

function answer(visit: Visit, reply: FastifyReply, outcome: PackageOutcome) {
  if (outcome.kind === 'done') {
    const { id, number } = outcome;
    return { id, ...(number ? { number } : {}) };
  }
  return outcome.kind === 'unknown'
    ? notThere(reply)
    : sendProblem(reply, outcomeProblem(outcome, namesOf(visit.staff)));
}

async function nameOfAbove({ db }: Site, court: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('court as own')
    .innerJoin('court as up', 'up.court', 'own.superior')
    .select('up.name')
    .where('own.court', '=', court)
    .executeTakeFirst();
  return row?.name;
}

const listRoute = (site: Site) =>
  onDuty(site, 'seeWriteOffs', async (visit) => {
    const [items, packages, above] = await Promise.all([
      listWriteOffs(site.db, visit.by),
      listPackages(site.db, visit.court),
      nameOfAbove(site, visit.court),
    ]);
    const names = namesOf(visit.staff);
    return {
      items: items.map(toWriteOff),
      packages: packages.map((row) => toPackage(row, Number(row.items ?? 0), names)),
      ...(above ? { above } : {}),
      whole: items.length < mostListed && packages.length < mostListed,
    };
  });

/** The package as the visitor sees it; undefined when there is none for them. */
async function readPackage({ db }: Site, visit: Visit, id: string): Promise<PackagePage | undefined> {
  const found = isId(id) ? await findPackage(db, visit.by, id.toLowerCase()) : undefined;
  if (!found) return undefined;
  const { row, items } = found;
  return {
    ...toPackage(row, items.length, namesOf(await namedIn(db, [row.court]))),
    court: row.court,
    own: row.court === visit.court,
    items: items.map((one) => toPackaged(one, row.id, visit.by)),
  };
}

const pageRoute = (site: Site) =>
  onDuty(site, 'seeWriteOffs', async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof params>;
    return (await readPackage(site, visit, id)) ?? notThere(reply);
  });

const sheetRoute = (site: Site) =>
  onDuty(site, 'seeWriteOffs', async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof params>;
    const page = await readPackage(site, visit, id);
    if (!page) return notThere(reply);
    const { court, at, ip, by, today } = visit;
    const what = titleOf(page);
    await recordAudit(site.db, {
      ...{ court, at, ip, actor: by.id, action: 'exported', subject: `writeOffPackage/${page.id}` },
      detail: { what },
    });
    return sendWorkbook(reply, `${what}-${today}`, packageSheet, packageRows(page));
  });

type Doing = (visit: Visit, id: string, body: unknown) => Promise<PackageOutcome>;

/** What is done to one package. */
const doingRoute = (site: Site, work: Doing) =>
  onDuty(site, 'packWriteOffs', async (visit, request, reply) => {
    const { id } = request.params as z.output<typeof params>;
    if (!isId(id)) return notThere(reply);
    return answer(visit, reply, await work(visit, id.toLowerCase(), request.body));
  });

const createRoute = (site: Site) =>
  onDuty(site, 'packWriteOffs', async (visit, request, reply) => {
    const { to, items } = request.body as z.output<typeof newPackageSchema>;
    return answer(visit, reply, await createPackage(site, visit, to, items));
  });

const tags = ['writeOffs'];
const done = { 200: packageDoneSchema };

export const writeOffRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const list = {
      summary: '核销：待报、缺材料、已报、退回，以及报送单',
      tags,
      response: { 200: writeOffListSchema },
    };
    app.get('/api/write-offs', { schema: list }, listRoute(site));
    const create = { summary: '编制核销报送单', tags, body: newPackageSchema, response: done };
    app.post('/api/write-offs/packages', { schema: create }, createRoute(site));
    const page = { summary: '一份核销报送单', tags, params, response: { 200: packagePageSchema } };
    app.get('/api/write-offs/packages/:id', { schema: page }, pageRoute(site));
    const sheet = {
      summary: '报送单清单导出为 Excel（留痕）',
      tags,
      params,
      response: { 200: workbookResponse },
    };
    app.get('/api/write-offs/packages/:id/list.xlsx', { schema: sheet }, sheetRoute(site));
    const add = { summary: '编入报送单', tags, params, body: packageItemsSchema, response: done };
    app.post(
      '/api/write-offs/packages/:id/items',
      { schema: add },
      doingRoute(site, (visit, id, body) =>
        addToPackage(site, visit, id, (body as z.output<typeof packageItemsSchema>).items),
      ),
    );
    const take = { summary: '移出报送单', tags, params, body: takenSchema, response: done };
    app.post(
      '/api/write-offs/packages/:id/taken',
      { schema: take },
      doingRoute(site, (visit, id, body) =>
        takeFromPackage(site, visit, id, (body as z.output<typeof takenSchema>).writeOff),
      ),
    );
    const submit = { summary: '上报报送单（全部案件同时上报，取得编号）', tags, params, response: done };
    app.post(
      '/api/write-offs/packages/:id/submission',
      { schema: submit },
      doingRoute(site, (visit, id) => submitPackage(site, visit, id)),
    );
  };
