import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type AppraisalAnswer, appraisalSchema, figureListSchema } from '#contract/appraisal.ts';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { subjectKinds } from '#regulation/appraisal.ts';
import { indicatorKeys } from '#regulation/indicators.ts';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { appraiseFor } from '../appraisal/appraise-for.ts';
import type { Account } from '../demonstration/account.ts';
import { demonstrationCourt } from '../demonstration/court.ts';
import { fillDemonstration } from '../demonstration/fill.ts';
import { openFileStore } from '../files/file-store.ts';
import { listStaff } from '../identity/staff.ts';
import type { StaffRecord } from '../identity/staff-record.ts';
import { createTextReader } from '../ocr/text-reader.ts';
import { createPaperRenderer, type PaperRenderer } from '../papers/paper-renderer.ts';
import { openCalendar } from '../store/calendar.ts';
import { loadMasterKey } from '../store/master-key.ts';
import { buildApp } from './app.ts';
import { createIssuer } from './paper-issuer.ts';

const now = '2026-11-24T06:30:00.000Z';
const { code: court } = demonstrationCourt;
const year = 'from=2023-01-01&until=2026-12-31';
type List = z.output<typeof figureListSchema>;

describe('R17.1 B8 the figures of a generated court', { timeout: 120_000 }, () => {
  let database: TestDatabase;
  let papers: PaperRenderer;
  let dir: string;
  let app: FastifyInstance;
  let accounts: readonly Account[];
  const cookies = new Map<string, string>();

  const accountOf = (role: Account['roles'][number]): Account => {
    const found = accounts.find(({ roles }) => roles[0] === role);
    if (!found) throw new Error(`nobody is ${role}`);
    return found;
  };
  const cookieOf = async ({ username, password }: Account): Promise<string> => {
    const known = cookies.get(username);
    if (known) return known;
    const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { username, password } });
    const [cookie] = answer.cookies;
    if (!cookie) throw new Error(answer.body);
    cookies.set(username, `${cookie.name}=${cookie.value}`);
    return `${cookie.name}=${cookie.value}`;
  };
  const ask = async (as: Account, url: string) =>
    app.inject({ url, headers: { cookie: await cookieOf(as) } });
  const appraisalOf = async (as: Account, query: string): Promise<AppraisalAnswer> => {
    const answer = await ask(as, `/api/appraisal?${query}`);
    expect([query, answer.statusCode]).toEqual([query, 200]);
    return appraisalSchema.parse(answer.json());
  };
  /** The whole list of a figure, page by page. */
  const listOf = async (as: Account, query: string): Promise<List['items']> => {
    const items: List['items'] = [];
    for (;;) {
      const answer = await ask(as, `/api/appraisal/list?${query}&offset=${items.length}&limit=40`);
      expect([query, answer.statusCode]).toEqual([query, 200]);
      const page = figureListSchema.parse(answer.json()).items;
      items.push(...page);
      if (page.length < 40) return items;
    }
  };

  beforeAll(async () => {
    database = await testDatabase();
    const { db } = database;
    await db.deleteFrom('court').execute();
    dir = await mkdtemp(join(tmpdir(), 'zhifang-appraisal-'));
    papers = createPaperRenderer();
    const core = { keys: loadMasterKey(join(dir, 'secret/master.key')), ...(await openCalendar(db)) };
    const means = { ...core, files: await openFileStore(join(dir, 'files')), papers };
    const script = join(dir, 'no-reading-here.mjs');
    const texts = createTextReader({ partDir: dir, script });
    const workplace = { ...means, db, newId: randomUUID };
    ({ accounts } = await fillDemonstration({ ...core, db, newId: randomUUID }, { now, petitions: 110 }));
    const site = { ...workplace, issue: createIssuer(means), texts, now: () => now };
    app = await buildApp(site, { logLevel: 'silent', busyAfter: 0 });
  }, 180_000);
  afterAll(async () => {
    await app.close();
    await papers.closePapers();
    await database.close();
    await rm(dir, { recursive: true, force: true });
  });

  test.each(Object.keys(subjectKinds))('each figure is the sum of the list it opens, by %s', async (by) => {
    const leader = accountOf('teamLeader');
    const { subjects } = await appraisalOf(leader, `${year}&by=${by}`);
    expect(subjects.length).toBeGreaterThan(0);
    const faults: string[] = [];
    for (const { id, figures } of subjects) {
      expect(figures.map(({ indicator }) => indicator)).toEqual(indicatorKeys);
      for (const { indicator, numerator, denominator } of figures) {
        const subject = encodeURIComponent(id);
        const items = await listOf(leader, `${year}&by=${by}&subject=${subject}&indicator=${indicator}`);
        const sum = items.reduce((all, { amount }) => all + amount, 0);
        const once = new Set(items.map((one) => one.id)).size;
        if (sum !== numerator || items.length !== denominator || once !== denominator)
          faults.push(`${id} ${indicator}: ${numerator}/${denominator}, ${sum}/${items.length}`);
      }
    }
    expect(faults).toEqual([]);
  });

  test('the generated court shows something of every indicator', async () => {
    const { subjects } = await appraisalOf(accountOf('teamLeader'), `${year}&by=court`);
    const silent = subjects[0]?.figures.filter(({ denominator }) => denominator === 0);
    // Without files nothing is written off.
    expect(silent?.map(({ indicator }) => indicator)).toEqual(['writeOff']);
  });

  test('everybody reads the same of a person, the person included; nobody reads of others without a duty', async () => {
    const handler = accountOf('handler');
    const own = await appraisalOf(handler, year);
    expect(own.subjects.map(({ name }) => name)).toEqual([handler.name]);
    const { subjects } = await appraisalOf(accountOf('teamLeader'), year);
    expect((await ask(handler, `/api/appraisal?${year}&by=court`)).statusCode).toBe(403);
    const other = subjects.find(({ name }) => name !== handler.name)?.id ?? '';
    const list = `/api/appraisal/list?${year}&subject=${other}&indicator=reply`;
    expect((await ask(handler, list)).statusCode).toBe(404);
    expect((await ask(accountOf('auditAdmin'), `/api/appraisal?${year}`)).statusCode).toBe(403);
    expect((await ask(accountOf('teamLeader'), `/api/appraisal?${year}&court=${court}0`)).statusCode).toBe(
      403,
    );
    // As many sign-ins would take minutes: the rest is asked where the route asks.
    const people = await listStaff(database.db, court);
    const site = { db: database.db, calendar: () => shippedCalendar };
    const period = { from: parseDay('2023-01-01'), until: parseDay('2026-12-31'), by: 'person' } as const;
    const read = async (by: StaffRecord) =>
      (await appraiseFor(site, { by, court, today: parseDay('2026-11-24') }, period)).subjects;
    const president = people.find(({ roles }) => roles.includes('president'));
    const all = president ? await read(president) : [];
    const appraised = people.filter((one) => one.active && all.some(({ subject }) => subject.id === one.id));
    expect(appraised.length).toBeGreaterThan(8);
    for (const one of appraised)
      expect((await read(one)).filter(({ subject }) => subject.id === one.id)).toEqual(
        all.filter(({ subject }) => subject.id === one.id),
      );
  });

  test('what a person is barred from leaves that person’s figures for everybody, and stays in the department’s', async () => {
    const [handler, leader] = [accountOf('handler'), accountOf('teamLeader')];
    const id = (await appraisalOf(handler, year)).subjects[0]?.id ?? '';
    const mine = `${year}&subject=${id}&indicator=interview`;
    const theirs = `${year}&by=department&subject=${encodeURIComponent(handler.department)}&indicator=interview`;
    const [before, department] = [await listOf(handler, mine), await listOf(leader, theirs)];
    const [first] = before;
    const { db } = database;
    const row = () => db.selectFrom('petition_row').where('id', '=', first?.id ?? '');
    const { barred } = await row().select('barred').executeTakeFirstOrThrow();
    const set = (barredNow: readonly string[]) =>
      db
        .updateTable('petition_row')
        .set({ barred: [...barredNow] })
        .where('id', '=', first?.id ?? '')
        .execute();
    await set([...barred, id]);
    expect(await listOf(handler, mine)).toEqual(before.slice(1));
    expect(await listOf(leader, mine)).toEqual(before.slice(1));
    expect(await listOf(leader, theirs)).toEqual(department);
    await set(barred);
    expect(await listOf(leader, mine)).toEqual(before);
  });

  test('what a person is barred from is in none of the figures that person sees', async () => {
    const leader = accountOf('deputyDirector');
    const { db } = database;
    const { id: staff } = await db
      .selectFrom('staff')
      .select('id')
      .where('username', '=', leader.username)
      .executeTakeFirstOrThrow();
    const query = `${year}&by=court&subject=court&indicator=entry`;
    const [first] = await listOf(leader, query);
    const kept = await db
      .selectFrom('petition_row')
      .select('barred')
      .where('id', '=', first?.id ?? '')
      .executeTakeFirstOrThrow();
    const set = (barred: readonly string[]) =>
      db
        .updateTable('petition_row')
        .set({ barred: [...barred] })
        .where('id', '=', first?.id ?? '')
        .execute();
    await set([...kept.barred, staff]);
    expect((await listOf(leader, query)).map(({ id }) => id)).not.toContain(first?.id);
    await set(kept.barred);
    expect((await listOf(leader, query)).map(({ id }) => id)).toContain(first?.id);
  });

  test('what happens today changes today’s figures and none of yesterday', async () => {
    const leader = accountOf('teamLeader');
    const before = await appraisalOf(leader, `${year}&by=court&asOf=2026-11-23`);
    const today = await appraisalOf(leader, `${year}&by=court`);
    const [open] = await listOf(leader, `${year}&by=court&subject=court&indicator=interview`);
    const id = open?.id ?? '';
    const headers = { cookie: await cookieOf(leader) };
    const { seq } = (await app.inject({ url: `/api/petitions/${id}`, headers })).json();
    const payload = {
      commandId: randomUUID(),
      expectedSeq: seq,
      input: { level: 'province', source: 'notice', on: '2026-11-24' },
    };
    const url = `/api/petitions/${id}/steps/recordLeapfrog`;
    const done = await app.inject({ method: 'POST', url, headers, payload });
    expect([done.statusCode, done.body]).toEqual([200, expect.anything()]);
    expect(await appraisalOf(leader, `${year}&by=court&asOf=2026-11-23`)).toEqual(before);
    expect(await appraisalOf(leader, `${year}&by=court`)).not.toEqual(today);
  });

  test('a period that ends before it begins and a day to come are refused at their fields', async () => {
    const leader = accountOf('teamLeader');
    const turned = await ask(leader, '/api/appraisal?from=2026-12-01&until=2026-01-01');
    expect([turned.statusCode, turned.json().errors?.[0]?.field]).toEqual([422, 'until']);
    const ahead = await ask(leader, `/api/appraisal?${year}&asOf=2026-11-25`);
    expect([ahead.statusCode, ahead.json().errors?.[0]?.field]).toEqual([422, 'asOf']);
  });
});
