/** The years of holidays (D10): everybody may read them, the system administrator loads one. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyPluginAsync, FastifyReply } from 'fastify';
import { z } from 'zod';
import {
  type CalendarAnswer,
  type CalendarPreview,
  calendarPreviewSchema,
  calendarSchema,
  type LoadingAnswer,
  loadingSchema,
  loadYearSchema,
  yearDaysSchema,
} from '#contract/calendar.ts';
import type { Problem } from '#contract/problem.ts';
import { whyNotDuty } from '#domain/access/administration.ts';
import { carries } from '#domain/access/duties.ts';
import { type Arrangement, arrangementSchema } from '#domain/calendar/arrangement.ts';
import { withArrangement } from '#domain/calendar/calendar.ts';
import { statutoryDays } from '#domain/calendar/festivals.ts';
import { whyNotLoad } from '#domain/calendar/loading.ts';
import { recordAudit } from '../audit/audit.ts';
import { applyCalendar, previewCalendar, type ShownPetition } from '../jobs/apply-calendar.ts';
import { keeperAbove } from '../store/calendar-keeper.ts';
import { type LoadedYear, listLoadings, type Published, publishYear } from '../store/calendar-loading.ts';
import { fieldErrors } from '../store/perform.ts';
import { invalidProblem, problem, sendProblem } from './problem.ts';
import { type Site, signedIn, type Visit } from './site.ts';

const params = z.object({ year: z.coerce.number().int().min(2000).max(2099) });

/** As many dates as are listed; all are counted. */
const shownAtMost = 500;
/** So long a small court waits for the dates themselves; a large one asks how far they are. */
const patience = 2000;

const loaderNames = async (site: Site, loadings: readonly LoadedYear[]) => {
  const ids = loadings.map(({ loaded_by }) => loaded_by);
  if (ids.length === 0) return new Map<string, string>();
  const rows = await site.db.selectFrom('staff').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
};

const toLoading = (row: LoadedYear, names: ReadonlyMap<string, string>): LoadingAnswer => ({
  version: row.version,
  year: row.year,
  notice: row.notice,
  reason: row.reason,
  at: row.loaded_at,
  by: names.get(row.loaded_by) ?? row.loaded_by,
  petitions: row.petitions,
  done: row.done,
  changed: row.changed,
  finished: row.finished_at !== null,
});

async function calendarOf(site: Site, visit: Visit): Promise<CalendarAnswer> {
  const loadings = await listLoadings(site.db);
  const names = await loaderNames(site, loadings);
  const years = [...site.calendar().arrangements.values()].map(({ year, notice, off, work }) => ({
    ...{ year, notice: [...notice], off: Object.keys(off).length, work: Object.keys(work).length },
    source: loadings.some((one) => one.year === year) ? ('loaded' as const) : ('shipped' as const),
  }));
  const keeps = carries(visit.by.roles, 'keepCalendar');
  const above = keeps ? await keeperAbove(site.db, visit.court) : undefined;
  return {
    years: years.toSorted((a, b) => b.year - a.year),
    loadings: loadings.map((row) => toLoading(row, names)),
    mayLoad: keeps && !above,
    whyNot: above ? sayKeeper(above) : null,
  };
}

const sayKeeper = (court: string): string => `放假安排对本系统内各法院一并适用，由${court}的系统管理员载入`;

/** Sends why this person may not load a year, and writes down that they reached for it; undefined when they may. */
async function refuseKeeping(
  site: Site,
  visit: Visit,
  reply: FastifyReply,
): Promise<FastifyReply | undefined> {
  const fault = whyNotDuty(visit.by.roles, 'keepCalendar');
  if (fault) {
    const { court, by, at, ip } = visit;
    const detail = { reason: fault.reason };
    await recordAudit(site.db, {
      court,
      actor: by.id,
      at,
      ip,
      action: 'denied',
      subject: 'calendar',
      detail,
    });
    return sendProblem(reply, problem('forbidden', fault.reason));
  }
  const above = await keeperAbove(site.db, visit.court);
  return above === undefined ? undefined : sendProblem(reply, problem('forbidden', sayKeeper(above)));
}

type Wanted = { readonly arrangement: Arrangement; readonly reason?: string };

/** The year as it was sent, or what is wrong with its days. */
function readWanted(body: z.output<typeof loadYearSchema>) {
  const parsed = arrangementSchema.safeParse(body.arrangement);
  if (!parsed.success) return { errors: fieldErrors(parsed.error.issues) };
  const wanted: Wanted = { arrangement: parsed.data, ...(body.reason ? { reason: body.reason } : {}) };
  return { wanted };
}

function toPreview(
  { year }: Arrangement,
  correction: boolean,
  shown: readonly ShownPetition[],
): CalendarPreview {
  const items = shown.flatMap(({ number, dates }) =>
    dates.map(({ name, from, to, provisional, late }) => ({
      ...{ number, clock: name, from, to, provisional, late },
      change: from === to ? ('settled' as const) : ('moved' as const),
    })),
  );
  const moved = items.filter(({ change }) => change === 'moved').length;
  return {
    ...{ year, correction, petitions: shown.length, dates: items.length },
    ...{ moved, settled: items.length - moved, late: items.filter(({ late }) => late).length },
    items: items
      .toSorted((a, b) => Number(b.late) - Number(a.late) || weight(a) - weight(b))
      .slice(0, shownAtMost),
  };
}

const weight = ({ change }: { readonly change: 'moved' | 'settled' }): number => (change === 'moved' ? 0 : 1);

function previewRoute(site: Site) {
  return signedIn(site, async (visit, request, reply) => {
    const no = await refuseKeeping(site, visit, reply);
    if (no) return no;
    const { wanted, errors } = readWanted(request.body as z.output<typeof loadYearSchema>);
    if (!wanted) return sendProblem(reply, invalidProblem(errors));
    const { arrangement } = wanted;
    const { today, by } = visit;
    const before = site.calendar();
    // The reason is asked for when it is confirmed, not before it is known what it would change.
    const fault = whyNotLoad(before, arrangement, wanted.reason ?? '预览', today);
    if (fault) return sendProblem(reply, invalidProblem([fault]));
    const courts = [visit.court, ...visit.below.map(({ code }) => code)];
    const after = withArrangement(before, arrangement, today);
    const shown = await previewCalendar(site.db, courts, { before, after, today, by });
    return toPreview(arrangement, before.arrangements.has(arrangement.year), shown);
  });
}

/** Makes the dates anew in the background, and waits for it when the program is closed. */
function background(site: Site) {
  const closing = new AbortController();
  const works = new Set<Promise<void>>();
  const begin = (): Promise<void> => {
    const work: Promise<void> = applyCalendar(site, closing.signal)
      // The clockwork goes on where it broke off.
      .catch(() => undefined)
      .finally(() => works.delete(work));
    works.add(work);
    return work;
  };
  const close = async (): Promise<void> => {
    closing.abort();
    await Promise.all(works);
  };
  return { begin, close };
}

function notPublished(answer: Extract<Published, { ok: false }>): Problem {
  if (answer.kind === 'invalid') return invalidProblem([answer.fault]);
  return problem('refused', `${answer.year}年放假安排载入后，各件期限还在重算，请等它完成后再载入`);
}

function loadRoute(site: Site, begin: () => Promise<void>) {
  return signedIn(site, async (visit, request, reply) => {
    const no = await refuseKeeping(site, visit, reply);
    if (no) return no;
    const { wanted, errors } = readWanted(request.body as z.output<typeof loadYearSchema>);
    if (!wanted) return sendProblem(reply, invalidProblem(errors));
    const { court, by, at, ip } = visit;
    const answer = await publishYear(site.db, court, wanted, { actor: by.id, at, ip });
    if (!answer.ok) return sendProblem(reply, notPublished(answer));
    await Promise.race([begin(), sleep(patience, undefined, { ref: false })]);
    const loadings = await listLoadings(site.db);
    const done = loadings.find(({ version }) => version === answer.version);
    if (!done) throw new Error(`loading ${answer.version} is gone`);
    return reply.code(201).send(toLoading(done, await loaderNames(site, [done])));
  });
}

function yearRoute(site: Site) {
  return signedIn(site, async (_visit, request) => {
    const { year } = request.params as z.output<typeof params>;
    const known = site.calendar().arrangements.get(year);
    const statutory = [...statutoryDays(year)].map(([day, { name }]) => [day, name]);
    const { notice, off, work } = known ?? { notice: [], off: {}, work: {} };
    const days = { notice: [...notice], off, work, statutory: Object.fromEntries(statutory) };
    return { year, known: known !== undefined, ...days };
  });
}

/** Reading the years and loading one, with a look beforehand at what it changes. */
export const calendarRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['calendar'];
    const body = loadYearSchema;
    const { begin, close } = background(site);
    app.addHook('onClose', close);
    const all = { summary: '各年放假安排', tags, response: { 200: calendarSchema } };
    app.get(
      '/api/calendar',
      { schema: all },
      signedIn(site, (visit) => calendarOf(site, visit)),
    );
    const one = { summary: '一年的放假安排，逐日', tags, params, response: { 200: yearDaysSchema } };
    app.get('/api/calendar/:year', { schema: one }, yearRoute(site));
    const look = { summary: '预览载入后哪些期限改变（系统管理员）', tags, body };
    const preview = { ...look, response: { 200: calendarPreviewSchema } };
    app.post('/api/calendar/preview', { schema: preview }, previewRoute(site));
    const load = {
      summary: '载入一年的放假安排（系统管理员）',
      tags,
      body,
      response: { 201: loadingSchema },
    };
    app.post('/api/calendar', { schema: load }, loadRoute(site, begin));
  };
