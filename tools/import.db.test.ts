import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type TestDatabase, testDatabase } from '../tests/database.ts';
import { run } from './import.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhifang-import-'));
const list = join(folder, '案件.csv');
writeFileSync(list, '案号,被执行人\n（2021）鲁0117执1号,王伟\n（2021）鲁0117执号,李娜\n');

let database: TestDatabase;
const printed: string[] = [];
const complained: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  const { host, port, user, database: name } = database.ownerAddress;
  const address = new URLSearchParams({ host: String(host), port: String(port), user: String(user) });
  vi.stubEnv('DATABASE_URL', `postgres:///${name}?${address}`);
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
  rmSync(folder, { recursive: true });
  await database.close();
});

const countCases = async () =>
  (await database.db.selectFrom('enforcement_case').select('case_key').execute()).length;

describe('R12.3 zhifang import', () => {
  test('with --dry-run says what would happen and writes nothing', async () => {
    expect(await run([list, '--dry-run'])).toBe(0);
    expect(printed.join()).toMatch(/未写入.*可导入 1 行，有错误 1 行.*错误 第 3 行“案号”/su);
    expect(await countCases()).toBe(0);
  });

  test('imports the good rows and saves the list with reasons', async () => {
    const errors = join(folder, '错误.csv');
    expect(await run([list, '--court', '鲁0117', '--errors', errors])).toBe(0);
    expect(await countCases()).toBe(1);
    expect(existsSync(errors)).toBe(true);
    expect(await run([list, '--json'])).toBe(0);
    expect(JSON.parse(printed.at(-1) ?? '')).toMatchObject({ ok: true, report: { unchanged: 1, bad: 1 } });
  });

  test('ends with 1 when nothing could be imported', async () => {
    const wrong = join(folder, '无案号.csv');
    writeFileSync(wrong, '当事人,承办人\n甲,乙\n');
    expect(await run([wrong])).toBe(1);
    expect(complained.join()).toContain('必须有案号一列');
  });

  test.each<[string, string[], string]>([
    ['no file named', [], '用法'],
    ['an option unknown', [list, '--what'], '用法'],
    ['a file that is not there', [join(folder, 'no.xlsx')], '读不到'],
    ['a court unknown', [list, '--court', '鲁9999'], '鲁0117'],
  ])('ends with 2 for %s', async (_case, args, said) => {
    expect(await run(args)).toBe(2);
    expect(complained.join()).toContain(said);
  });
});
