import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type TestSite, testSite } from '../tests/site.ts';
import { type Made, register, signedInOnce, somebody, toAccepted, walk } from '../tests/walk.ts';
import { run } from './rebuild.ts';

let court: TestSite;
let made: Made;
const printed: string[] = [];
const complained: string[] = [];

beforeAll(async () => {
  court = await testSite();
  const ask = signedInOnce(court);
  await register(ask, { petitioners: [somebody(1)] });
  made = await walk(ask, await register(ask, { petitioners: [somebody(2)] }), toAccepted);
  const { host, user, database } = court.owner;
  vi.stubEnv(
    'DATABASE_URL',
    `postgres://${user}@localhost/${database}?host=${encodeURIComponent(String(host))}`,
  );
  vi.stubEnv('DATA_DIR', court.dir);
});
beforeEach(() => {
  vi.spyOn(console, 'log').mockImplementation((line) => printed.push(line));
  vi.spyOn(console, 'error').mockImplementation((line) => complained.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  printed.length = 0;
  complained.length = 0;
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await court.close();
});

const tamper = () =>
  court.site.db.updateTable('petition_row').set({ stage: 'closed' }).where('id', '=', made.id).execute();

describe('R16.3 zhifang rebuild', () => {
  test('says that all agrees and ends with 0', async () => {
    expect(await run(['--check'])).toBe(0);
    expect(printed).toEqual(['鲁0117 共核对 2 件，全部相符。']);
  });

  test('with --check names the petition whose row was changed, changes nothing, and ends with 1', async () => {
    await tamper();
    expect(await run(['--check', '--court', '鲁0117'])).toBe(1);
    expect(printed.join('\n')).toBe(
      `鲁0117 信访案件 ${made.id}（stage）的队列数据与历史不符\n鲁0117 共核对 2 件，1 件不符。\n去掉 --check 再次运行即可改正。`,
    );
    expect(await run(['--check', '--json'])).toBe(1);
    expect(JSON.parse(printed.at(-1) ?? '')).toEqual({
      same: false,
      repaired: false,
      courts: [
        {
          ...{ court: '鲁0117', petitions: 2, orphans: 0 },
          differing: [{ petition: made.id, columns: ['stage'] }],
          texts: { files: 0, unlisted: 0, stray: 0, differing: 0, incomplete: 0 },
        },
      ],
    });
  });

  test('repairs it and ends with 0', async () => {
    expect(await run([])).toBe(0);
    expect(printed.join('\n')).toContain('1 件不符，已改正。');
    expect(await run(['--check', '--json'])).toBe(0);
    expect(JSON.parse(printed.at(-1) ?? '')).toMatchObject({ same: true, repaired: false });
  });

  test('says of materials without a place in the line that they are read next', async () => {
    const digest = 'a1'.repeat(32);
    const at = court.site.now();
    const row = { court: '鲁0117', digest, state: 'done' as const, queued_at: at, changed_at: at };
    await court.site.db.insertInto('material_text').values(row).execute();
    await court.site.db
      .insertInto('petition_material')
      .values({ court: '鲁0117', petition: made.id, digest })
      .execute();
    expect(await run(['--check'])).toBe(1);
    expect(printed.join()).toContain('1 份材料登记在不相干的案件下');
    expect(printed.join()).toContain('1 份材料识别完了却缺页');
    expect(await run([])).toBe(0);
    expect(printed.join()).toContain('1 份材料识别完了却缺页，已重新排队');
    expect(await run(['--check'])).toBe(0);
  });

  test.each<[string, string[], string]>([
    ['an option unknown', ['--chek'], '用法'],
    ['a court unknown', ['--court', '鲁9999'], '鲁0117'],
  ])('ends with 2 for %s', async (_case, args, said) => {
    expect(await run(args)).toBe(2);
    expect(complained.join()).toContain(said);
  });

  test('ends with 2 rather than make a new key where the key is missing', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'zhifang-rebuild-'));
    vi.stubEnv('MASTER_KEY_FILE', join(empty, 'master.key'));
    await tamper();
    expect(await run([])).toBe(2);
    expect(complained.join()).toContain('主密钥');
    vi.stubEnv('MASTER_KEY_FILE', '');
    rmSync(empty, { recursive: true });
  });

  test('explains itself on --help, exit 0', async () => {
    expect(await run(['--help'])).toBe(0);
    expect(complained.join()).toContain('--check');
  });
});
