import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { multipart } from '../../tests/multipart.ts';
import { type TestSite, testSite } from '../../tests/site.ts';
import {
  type Ask,
  type Made,
  register,
  signedInOnce,
  somebody,
  today,
  toTransferred,
  walk,
} from '../../tests/walk.ts';
import { checkPackage } from '../archive/check-package.ts';
import { samplePages } from '../archive/sample-materials.ts';

let court: TestSite;
let ask: Ask;
let made: Made;
const cookies = new Map<string, string>();

const cookieOf = async (who: string): Promise<string> => {
  const known = cookies.get(who) ?? (await court.cookieOf(who));
  cookies.set(who, known);
  return known;
};

const read = async (who: string, form: 'pdf' | 'zip', id = made.id) =>
  court.app.inject({ url: `/api/petitions/${id}/archive.${form}`, headers: { cookie: await cookieOf(who) } });

async function verdictOf(content: Buffer) {
  const file = join(court.dir, 'read.zip');
  await writeFile(file, content);
  return checkPackage(file);
}

beforeAll(async () => {
  court = await testSite();
  ask = signedInOnce(court);
  made = await walk(ask, await register(ask, { petitioners: [somebody(1)] }), toTransferred);
  for (const pages of [1, 3]) {
    const { payload, headers } = multipart(
      { name: `证据${pages}.pdf`, bytes: Buffer.from(await (await samplePages(pages)).save()) },
      { kind: 'evidence' },
    );
    const cookie = await cookieOf('clerk');
    const url = `/api/petitions/${made.id}/materials`;
    const answer = await court.app.inject({ method: 'POST', url, payload, headers: { ...headers, cookie } });
    expect(answer.statusCode).toBe(201);
    made = { ...made, seq: Number(answer.json().seq) };
  }
}, 120_000);
afterAll(() => court.close());

describe('R16.5 the case file over HTTP', () => {
  test('R16.5 as one PDF, under a Chinese name, and written down as an export', async () => {
    const answer = await read('clerk', 'pdf');
    expect(answer.statusCode).toBe(200);
    expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(answer.rawPayload.length),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(`卷宗-${made.number}.pdf`)}`,
      'cache-control': 'private, no-store',
    });
    const lines = await court.site.db
      .selectFrom('audit')
      .select(['actor', 'detail'])
      .where('subject', '=', made.id)
      .where('action', '=', 'exported')
      .execute();
    expect(lines).toEqual([
      { actor: 's-clerk', detail: { caseFile: 'pdf', digest: expect.stringMatching(/^[0-9a-f]{64}$/) } },
    ]);
  }, 120_000);

  test('R16.5 as a package that proves itself without the court', async () => {
    const answer = await read('leader', 'zip');
    expect(answer.statusCode).toBe(200);
    const { faults, manifest } = await verdictOf(answer.rawPayload);
    expect(faults).toEqual([]);
    expect(manifest).toMatchObject({ number: made.number, by: { id: 's-leader', name: '周负责' } });
    expect(manifest?.materials.map(({ name, from, to }) => [name, from, to])).toEqual([
      ['证据1.pdf', 1, 1],
      ['证据3.pdf', 2, 4],
    ]);
    expect(manifest?.history).toHaveLength(made.seq);
    const [line] = await court.site.db
      .selectFrom('audit')
      .select('detail')
      .where('action', '=', 'exported')
      .where('actor', '=', 's-leader')
      .execute();
    expect(line?.detail).toEqual({ caseFile: 'package', digest: manifest?.whole });
  }, 120_000);

  test('R16.5 whoever may not see the petition gets none, and unknown ones do not exist', async () => {
    expect((await read('handler2', 'pdf')).statusCode).toBe(404);
    expect((await read('sysadmin', 'zip')).statusCode).toBe(404);
    expect((await read('clerk', 'pdf', '00000000-0000-4000-8000-000000000000')).statusCode).toBe(404);
    expect((await court.app.inject({ url: `/api/petitions/${made.id}/archive.pdf` })).statusCode).toBe(401);
  });

  test('R10.4 R16.5 what was done under article 10 is withheld from who may not read it, and its digest kept', async () => {
    const person = (
      await court.site.db.selectFrom('person').select('id').where('petition', '=', made.id).execute()
    )[0]?.id;
    const content = '只给有权的人看的经过';
    made = await walk(ask, made, [['handler', 'persuade', { person, way: 'meeting', on: today, content }]]);
    const mayNot = await verdictOf((await read('clerk', 'zip')).rawPayload);
    expect(mayNot.faults).toEqual([]);
    expect(JSON.stringify(mayNot.manifest)).not.toContain(content);
    expect(mayNot.manifest?.history.at(-1)).toMatchObject({ withheld: true });
    const may = await verdictOf((await read('handler', 'zip')).rawPayload);
    expect(may.faults).toEqual([]);
    expect(JSON.stringify(may.manifest)).toContain(content);
  }, 120_000);

  test('R16.5 a material that is gone from the disk is named and loses nothing else', async () => {
    const page = await (await ask('clerk'))('GET', `/api/petitions/${made.id}`);
    expect(page.status).toBe(200);
    const rows = await court.site.db
      .selectFrom('event')
      .select('data')
      .where('petition', '=', made.id)
      .where('type', '=', 'materialAttached')
      .orderBy('seq')
      .execute();
    const material = rows[0]?.data.material as { digest: string } | undefined;
    await rm(court.site.files.pathOf(material?.digest ?? ''));
    const { faults, manifest } = await verdictOf((await read('clerk', 'zip')).rawPayload);
    expect(faults).toEqual([]);
    expect(manifest?.materials.map(({ absence }) => absence)).toEqual(['vanished', undefined]);
  }, 120_000);
});
