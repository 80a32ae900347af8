import { type ExecFileException, execFile } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placeIn } from '#server/files/file-store.ts';
import { asOwner } from '#server/store/connections.ts';
import { append, createHead, lockHead } from '#server/store/events.ts';
import { inTransaction } from '#server/store/transaction.ts';
import { type TestDatabase, testCourt, testDatabase } from '../tests/database.ts';

type Outcome = { readonly code: number; readonly said: string };

const verify = (
  environment: Readonly<Record<string, string>>,
  ...args: readonly string[]
): Promise<Outcome> =>
  new Promise((resolve) => {
    const script = `
      const { run } = await import(${JSON.stringify(join(import.meta.dirname, 'verify.ts'))});
      process.exitCode = await run(${JSON.stringify(args)});`;
    const done = (error: ExecFileException | null, stdout: string, stderr: string) =>
      resolve({ code: Number(error?.code ?? 0), said: stdout + stderr });
    execFile(process.execPath, ['--input-type=module', '-e', script], { env: environment }, done);
  });

const sm3 = (content: string): string => createHash('sm3').update(content).digest('hex');

const happen = ({ db }: TestDatabase, petition: string, events: Parameters<typeof append>[2]) =>
  inTransaction(db, async (tx) => {
    const head = await lockHead(tx, testCourt, petition);
    const at = '2026-11-24T01:02:04.456Z';
    await append(tx, head, events, { actor: 's-zhang', at, commandId: randomUUID() });
  });

/** Appends an event for each content and answers the digests. */
async function attach(database: TestDatabase, petition: string, contents: readonly string[]) {
  const digests = contents.map(sm3);
  const events = contents.map((name, index) => ({
    type: 'materialAttached',
    data: { material: { name, digest: digests[index] ?? '' } },
  }));
  await happen(database, petition, events);
  return digests;
}

describe('R16.3 zhifang verify', () => {
  let database: TestDatabase;
  let environment: Readonly<Record<string, string>>;
  const petition = randomUUID();

  beforeEach(async () => {
    database = await testDatabase();
    const { host, user, database: name } = database.ownerAddress;
    environment = { DATABASE_URL: `postgres://${user}@localhost/${name}?host=${encodeURIComponent(host)}` };
    await inTransaction(database.db, async (tx) => {
      const head = await createHead(tx, testCourt, petition);
      const events = ['registered', 'accepted', 'transferred'].map((type) => ({ type, data: {} }));
      const at = '2026-11-24T01:02:03.456Z';
      await append(tx, head, events, { actor: 's-zhang', at, commandId: randomUUID() });
    });
  });
  afterEach(() => database.close());

  const forge = () =>
    asOwner(database.ownerAddress, async (client) => {
      await client.query('alter table event disable trigger event_is_append_only');
      await client.query(`update event set actor = 's-li' where seq = 2`);
      await client.query('alter table event enable trigger event_is_append_only');
    });

  test('says that all is intact and ends with 0', async () => {
    expect(await verify(environment)).toEqual({
      code: 0,
      said: '共校验 1 件、3 条完好记录、0 份材料，全部完好。\n',
    });
  });

  test('names the first forged event of a petition and ends with 1', async () => {
    await forge();
    expect(await verify(environment)).toEqual({
      code: 1,
      said: `鲁0117 信访案件 ${petition} 第 2 条：该条内容与留痕摘要不符，曾被改动\n共校验 1 件、0 条完好记录、0 份材料，发现 1 件有问题。\n`,
    });
  });

  test('says the same to a program with --json', async () => {
    await forge();
    const { code, said } = await verify(environment, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(said)).toEqual({
      intact: false,
      petitions: 1,
      events: 0,
      files: 0,
      fileFaults: [],
      breaks: [{ court: testCourt, petition, intact: false, seq: 2, kind: 'content' }],
    });
  });

  test('R16.5 names the materials that are gone from the disk or are not what came in', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'zhifang-verify-'));
    const digests = await attach(database, petition, ['在的', '没了的', '改了的']);
    const [kept = '', , altered = ''] = digests;
    for (const [digest, content] of [
      [kept, '在的'],
      [altered, '别的'],
    ] as const) {
      const place = placeIn(join(dir, 'files'), digest);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, content);
    }
    const { code, said } = await verify({ ...environment, DATA_DIR: dir });
    rmSync(dir, { recursive: true });
    expect(code).toBe(1);
    expect(said.split('\n').slice(0, -1)).toEqual([
      `鲁0117 信访案件 ${petition} 材料“没了的”：文件已不在磁盘上`,
      `鲁0117 信访案件 ${petition} 材料“改了的”：文件内容与收入时登记的摘要不符，曾被改动`,
      '共校验 1 件、6 条完好记录、3 份材料，发现 2 份材料有问题。',
    ]);
  });

  test('R16.5 so are those that were arranged out of others, several in one event', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'zhifang-verify-'));
    const parts = ['身份证明', '笔录'].map((name) => ({ name, digest: sm3(name) }));
    await happen(database, petition, [{ type: 'materialsArranged', data: { originals: [], parts } }]);
    const { code, said } = await verify({ ...environment, DATA_DIR: dir });
    rmSync(dir, { recursive: true });
    expect(code).toBe(1);
    const lines = ['身份证明', '笔录'].map(
      (name) => `鲁0117 信访案件 ${petition} 材料“${name}”：文件已不在磁盘上`,
    );
    expect(said.split('\n').slice(0, 2).toSorted()).toEqual(lines.toSorted());
    expect(said).toContain('2 份材料，发现 2 份材料有问题。');
  });

  test('ends with 2 when nothing could be verified, so that nobody takes it for intact', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'zhifang-verify-'));
    expect(await verify({ DATA_DIR: empty })).toMatchObject({
      code: 2,
      said: expect.stringContaining('没有数据库'),
    });
    rmSync(empty, { recursive: true });
    expect(await verify({ PORT: 'many' })).toMatchObject({ code: 2, said: expect.stringContaining('PORT') });
    expect(await verify(environment, '--jsn')).toMatchObject({
      code: 2,
      said: expect.stringContaining('用法'),
    });
  });
});
