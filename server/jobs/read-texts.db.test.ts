import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testServers } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { multipart } from '../../tests/multipart.ts';
import { command, registration, type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, signedInOnce } from '../../tests/walk.ts';
import { samplePdf } from '../files/sample-files.ts';
import { createTextReader } from '../ocr/text-reader.ts';
import { connectAsApplication } from '../store/connections.ts';
import { readTexts } from './read-texts.ts';

const never = (): AbortSignal => new AbortController().signal;

/** A PDF whose pages the fake process reads out of it. */
const pdfOf = (...pages: readonly string[]): Buffer =>
  samplePdf(undefined, `%PAGES ${Buffer.from(pages.join('\n')).toString('base64')} %END\n`);

const letter = [
  '申请人：秦岭雪，联系电话：139 0531 7788，身份证号：370102198001011237',
  '反映被执行人转移名下的盐 碱地承包权，请求恢复执行（2023）鲁0117执777号案件',
];

describe.each(testServers())('R16.4 the text of materials on $name', (server: TestServer) => {
  let court: TestSite;
  let petition: string;
  let as: Ask;
  const cookies = new Map<string, Promise<string>>();
  const cookieOf = (who: string): Promise<string> => {
    const known = cookies.get(who) ?? court.cookieOf(who);
    cookies.set(who, known);
    return known;
  };
  beforeAll(async () => {
    court = await testSite(server);
    as = signedInOnce(court);
    const clerk = await as('clerk');
    petition = String((await clerk('POST', '/api/petitions', registration())).body.id);
  });
  afterAll(() => court.close());

  async function send(url: string, bytes: Buffer, who = 'clerk') {
    const { payload, headers } = multipart({ name: '来信.pdf', bytes }, {});
    const cookie = await cookieOf(who);
    const answer = await court.app.inject({ method: 'POST', url, payload, headers: { ...headers, cookie } });
    return { status: answer.statusCode, body: answer.json() as Record<string, unknown> };
  }
  const attach = async (...pages: readonly string[]): Promise<void> => {
    const sent = await send(`/api/petitions/${petition}/materials`, pdfOf(...pages));
    expect(sent.status, JSON.stringify(sent.body)).toBe(201);
  };
  type Material = { readonly id: string; readonly text?: Record<string, unknown> };
  const last = async (): Promise<Material> => {
    const page = await (await as('clerk'))('GET', `/api/petitions/${petition}`);
    const all = page.body.materials as readonly Material[];
    const one = all.at(-1);
    if (!one) throw new Error('no material');
    return one;
  };
  const found = async (q: string, who = 'clerk'): Promise<unknown> =>
    (await (await as(who))('GET', `/api/petitions?queue=all&q=${encodeURIComponent(q)}`)).body.total;
  const textOf = async (material: string, who = 'clerk') =>
    (await as(who))('GET', `/api/petitions/${petition}/materials/${material}/text`);

  test('a letter waits, is read, and is found by its words, its case number, its phone and identity number', async () => {
    await attach(...letter);
    expect((await last()).text).toMatchObject({ state: 'queued', pages: null, done: 0 });
    expect(await found('盐碱地承包权')).toBe(0);
    expect(await readTexts(court.site, never())).toBe(1);
    expect((await last()).text).toMatchObject({ state: 'done', pages: 2, done: 2, faults: 0 });
    for (const q of [
      '盐碱地承包权',
      '秦岭',
      '秦岭雪 承包权',
      '（2023）鲁0117执777号',
      '13905317788',
      '7788',
      '370102198001011237',
    ])
      expect([q, await found(q)]).toEqual([q, 1]);
    for (const q of ['盐碱地承包费', '13905317789', '岭秦']) expect([q, await found(q)]).toEqual([q, 0]);
  });

  test('its text is shown page by page to who may see the petition; who may not see it finds and reads nothing', async () => {
    const { id } = await last();
    expect((await textOf(id)).body).toEqual({
      pages: letter.map((text, index) => ({ page: index + 1, text, by: 'ocr' })),
    });
    expect((await textOf(id, 'handler2')).status).toBe(404);
    expect(await found('盐碱地承包权', 'handler2')).toBe(0);
    expect(await found('盐碱地承包权', 'leader')).toBe(1);
    const seq = Number((await (await as('clerk'))('GET', `/api/petitions/${petition}`)).body.seq);
    const leader = await as('leader');
    const recusal = command(seq, { officer: 's-team2', reason: '与当事人有亲属关系' });
    expect(await found('盐碱地承包权', 'team2')).toBe(1);
    expect((await leader('POST', `/api/petitions/${petition}/steps/recuse`, recusal)).status).toBe(200);
    expect(await found('盐碱地承包权', 'team2')).toBe(0);
  });

  test('neither phones nor identity numbers stand readable in the database', async () => {
    const { rows } = await connect((pool) =>
      pool.query<{ all: string }>(
        'select (select string_agg(t::text, chr(10)) from material_text t) || (select string_agg(p::text, chr(10)) from material_page p) as all',
      ),
    );
    expect(rows[0]?.all).toContain('承包权');
    expect(rows[0]?.all).not.toMatch(/7788|0531|37010219800101/);
  });

  async function connect<T>(
    ask: (pool: ReturnType<typeof connectAsApplication>['pool']) => Promise<T>,
  ): Promise<T> {
    const { db, pool } = connectAsApplication(court.owner);
    return await ask(pool).finally(() => db.destroy());
  }

  test('a page that kills the process costs that page; after three the file is given up, with the reason', async () => {
    await attach('第一页写着芦苇荡', '!crash', '!bad', '第四页写着鹅卵石');
    await readTexts(court.site, never());
    expect((await last()).text).toMatchObject({ state: 'done', pages: 4, done: 4, faults: 2 });
    expect([await found('芦苇荡'), await found('鹅卵石')]).toEqual([1, 1]);
    await attach('!crash', '!crash', '!crash', '永远读不到');
    await readTexts(court.site, never());
    expect((await last()).text).toMatchObject({ state: 'failed', reason: '识别程序意外退出' });
    await attach('!unreadable');
    await readTexts(court.site, never());
    expect((await last()).text).toMatchObject({ state: 'failed', reason: expect.stringContaining('打不开') });
    expect(await readTexts(court.site, never())).toBe(0);
  });

  test('what was read stays read when the program stops, and the next one goes on', async () => {
    await attach('停之前读到的白杨树', '!hang', '停之后读到的红柳条');
    const stop = new AbortController();
    const reading = readTexts(court.site, stop.signal);
    await expect.poll(async () => (await last()).text, { timeout: 15_000 }).toMatchObject({ done: 1 });
    stop.abort();
    expect(await reading).toBe(1);
    expect((await last()).text).toMatchObject({ state: 'queued', done: 1 });
    const impatient = { ...court.site, texts: impatientReader() };
    expect(await readTexts(impatient, never())).toBe(1);
    expect((await last()).text).toMatchObject({ state: 'done', done: 3, faults: 1 });
    expect([await found('白杨树'), await found('红柳条')]).toEqual([1, 1]);
  });

  function impatientReader() {
    const script = join(import.meta.dirname, '../../tests/fake-reading-process.mjs');
    return createTextReader({ partDir: court.dir, script, pageMs: 4000 });
  }

  test('two programs on one database read each file once', async () => {
    for (const name of ['甲', '乙', '丙']) await attach(`${name}页讲到蒲公英`);
    const second = connectAsApplication(court.owner);
    const taken = await Promise.all(
      [court.site, { ...court.site, db: second.db }].map((site) => readTexts(site, never())),
    );
    await second.db.destroy();
    expect(taken.reduce((sum, one) => sum + one, 0)).toBe(3);
    expect(await found('蒲公英')).toBe(1);
  });

  test('R12.1 a scan is read for the clerk and nothing of it is kept; others may not', async () => {
    const count = () => connect(async (pool) => (await pool.query('select from material_text')).rowCount);
    const before = await count();
    expect(await send('/api/scan-texts', pdfOf(...letter, '第三页', '第四页'))).toMatchObject({
      status: 200,
      body: { outcome: 'read', pages: 4, read: [{ page: 1, text: letter[0] }, { page: 2 }, { page: 3 }] },
    });
    expect((await send('/api/scan-texts', pdfOf('!unreadable'))).body).toMatchObject({ outcome: 'failed' });
    expect((await send('/api/scan-texts', pdfOf('!crash'))).body).toMatchObject({
      ...{ outcome: 'failed', reason: '识别程序意外退出' },
    });
    expect((await send('/api/scan-texts', pdfOf('!missing'))).body).toMatchObject({
      outcome: 'notInstalled',
      read: [],
    });
    expect((await send('/api/scan-texts', pdfOf('x'), 'handler')).status).toBe(403);
    expect((await send('/api/scan-texts', Buffer.alloc(21 * 1024 * 1024))).status).toBe(413);
    expect(await count()).toBe(before);
  });

  test('without the part a picture waits for it and says so; once it is there the picture is read', async () => {
    await attach('!missing', '第二页有文字层，讲到凤仙花');
    await readTexts(court.site, never());
    expect((await last()).text).toMatchObject({ state: 'notInstalled', pages: 2, done: 1 });
    expect(await found('凤仙花')).toBe(1);
    const asked = async () => (await (await as('clerk'))('GET', '/api/scan-texts')).body;
    expect(await asked()).toEqual({ installed: false });
    expect(await readTexts(court.site, never())).toBe(0);
    const part = join(court.dir, 'node_modules/@gutenye/ocr-node');
    await mkdir(part, { recursive: true });
    await writeFile(join(part, 'package.json'), '{}');
    expect(await asked()).toEqual({ installed: true });
    expect(await readTexts(court.site, never())).toBe(1);
    expect((await last()).text).toMatchObject({ state: 'done', done: 2 });
    expect(await found('图中的文字')).toBe(1);
  });
});
