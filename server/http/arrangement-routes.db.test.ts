import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { footprint } from '../../tests/footprint.ts';
import { multipart } from '../../tests/multipart.ts';
import { command, type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, type Made, register, signedInOnce, somebody } from '../../tests/walk.ts';
import { demonstrationPdf } from '../demonstration/scans.ts';
import { sampleJpeg } from '../files/sample-files.ts';

let court: TestSite;
let ask: Ask;
let made: Made;
let cookie: string;
beforeAll(async () => {
  court = await testSite();
  ask = signedInOnce(court);
  made = await register(ask, { petitioners: [somebody(1)] });
  cookie = await court.cookieOf('clerk');
});
afterAll(() => court.close());

type Filed = { readonly id: string; readonly name: string; readonly kind: string };

async function look() {
  const { body } = await (await ask('clerk'))('GET', `/api/petitions/${made.id}`);
  return body as unknown as {
    seq: number;
    materials: Filed[];
    replacedMaterials: (Filed & { replaced: object })[];
  };
}

async function take(name: string, bytes: Uint8Array): Promise<string> {
  const { payload, headers } = multipart({ name, bytes });
  const url = `/api/petitions/${made.id}/materials`;
  await court.app.inject({ method: 'POST', url, payload, headers: { ...headers, cookie } });
  return (await look()).materials.find((one) => one.name === name)?.id ?? 'not taken';
}

async function scan(name: string, pages: number): Promise<string> {
  const document = await PDFDocument.create();
  for (let page = 1; page <= pages; page += 1) document.addPage([100 + page, 400]);
  document.setTitle(name);
  return take(name, await document.save());
}

const arrange = async (input: object, who = 'clerk') =>
  (await ask(who))(
    'POST',
    `/api/petitions/${made.id}/arrangements`,
    command((await look()).seq, input as never),
  );
const page = (material: string, number: number, turn = 0) => ({ material, page: number, turn });

describe('R16.4 scans put in order', () => {
  test('a scan and a photo become two materials; the originals leave the list and can still be read', async () => {
    const long = await scan('一叠.pdf', 3);
    const photo = await take('照片.jpg', sampleJpeg);
    const input = {
      originals: [long, photo],
      parts: [
        { kind: 'evidence', name: '身份证明', pages: [page(photo, 1), page(long, 3, 90)] },
        { kind: 'interview', name: '笔录.pdf', pages: [page(long, 1)] },
      ],
    };
    expect(await arrange(input)).toMatchObject({ status: 422, body: { errors: [{ field: 'reason' }] } });
    expect(await arrange({ ...input, reason: '空白页' })).toMatchObject({
      status: 201,
      body: { events: ['materialsArranged'] },
    });
    const { materials, replacedMaterials } = await look();
    expect(materials).toMatchObject([
      { name: '身份证明.pdf', kind: 'evidence' },
      { name: '笔录.pdf', kind: 'interview' },
    ]);
    expect(replacedMaterials).toMatchObject([
      { name: '一叠.pdf', replaced: { into: ['身份证明.pdf', '笔录.pdf'] } },
      { name: '照片.jpg', replaced: { into: ['身份证明.pdf'] } },
    ]);
    const read = (id?: string) =>
      court.app.inject({ url: `/api/petitions/${made.id}/materials/${id}`, headers: { cookie } });
    expect((await read(photo)).rawPayload.equals(sampleJpeg)).toBe(true);
    const bound = await PDFDocument.load((await read(materials[0]?.id)).rawPayload);
    expect(bound.getPages().map((one) => one.getRotation().angle)).toEqual([0, 90]);
  });

  test('sent twice it is done once', async () => {
    const id = await scan('两次.pdf', 1);
    const input = { originals: [id], parts: [{ kind: 'other', name: '转正', pages: [page(id, 1, 180)] }] };
    const order = command((await look()).seq, input as never);
    const clerk = await ask('clerk');
    const first = await clerk('POST', `/api/petitions/${made.id}/arrangements`, order);
    expect(first.status).toBe(201);
    expect(await clerk('POST', `/api/petitions/${made.id}/arrangements`, order)).toEqual({ ...first });
  });

  test('is refused in words and leaves nothing: a page too many, a broken plan, a file gone from the disk', async () => {
    const id = await scan('单页.pdf', 1);
    const part = (pages: object[]) => ({ originals: [id], parts: [{ kind: 'other', name: '新', pages }] });
    const before = await footprint(court);
    expect(await arrange(part([page(id, 2)]))).toMatchObject({
      status: 422,
      body: { detail: expect.stringContaining('只有1页') },
    });
    expect(await arrange(part([]))).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'parts.0.pages' }] },
    });
    expect(await arrange(part([page(id, 1)]), 'handler2')).toMatchObject({ status: 404 });
    const digests = await court.site.db.selectFrom('event').select('data').execute();
    const digest = JSON.stringify(digests).match(
      /单页\.pdf","size":\d+,"digest":"([0-9a-f]{64})|digest":"([0-9a-f]{64})"[^}]*单页/,
    );
    const stored = digest?.[1] ?? digest?.[2] ?? 'none';
    await rm(join(court.dir, 'files', stored.slice(0, 2), stored));
    expect(await arrange(part([page(id, 1, 90)]))).toMatchObject({
      status: 500,
      body: { detail: expect.stringContaining('“单页.pdf”的文件已不在磁盘上') },
    });
    expect(await footprint(court)).toBe(before);
  });

  test('cannot be done by naming a digest', async () => {
    const id = await take('表.pdf', demonstrationPdf('FORM'));
    const forged = command((await look()).seq, { originals: [id], parts: [], omitted: [] } as never);
    const answer = await (await ask('clerk'))(
      'POST',
      `/api/petitions/${made.id}/steps/arrangeMaterials`,
      forged,
    );
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'parts' }] } });
  });
});
