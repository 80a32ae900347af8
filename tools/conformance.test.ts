import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { allSteps } from '#domain/workflow.ts';
import { requirements } from '#regulation/requirements.ts';
import { collectTests, evidenceOf } from './conformance/evidence.ts';
import { run } from './conformance.ts';

test('every step a requirement names is in the workflow, and every step of the workflow carries a requirement', () => {
  const built: readonly string[] = ['register', ...allSteps.map(({ name }) => name)];
  const named = new Set(requirements.flatMap(({ steps }) => steps));
  expect([...named].filter((step) => !built.includes(step))).toEqual([]);
  expect(built.filter((step) => !named.has(step))).toEqual([]);
});

describe('collecting the tests of a project', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'zhifang-conformance-'));
    mkdirSync(join(root, 'domain/room'), { recursive: true });
    mkdirSync(join(root, 'node_modules/other'), { recursive: true });
    writeFileSync(join(root, 'domain/room/a.test.ts'), `test('R13.1 a', f);\ntest('R13.1 b', f);\n`);
    writeFileSync(join(root, 'domain/b.test.ts'), `test('R13.1–R13.2 c', f);\n`);
    writeFileSync(join(root, 'node_modules/other/c.test.ts'), `test('R13.1 not ours', f);\n`);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  const report = (text: string) => {
    mkdirSync(join(root, 'test-results'));
    writeFileSync(join(root, 'test-results/vitest.json'), text);
  };
  const evidence = async () => {
    const { tests, ...collected } = await collectTests(root);
    const counts = evidenceOf(tests).filter(({ tests: n }) => n > 0);
    return { ...collected, counts: counts.map(({ id, tests: n, passing }) => [id, n, passing]) };
  };

  test('counts them as written, none as passing, while there is no report', async () => {
    expect(await evidence()).toEqual({
      withoutResult: 2,
      hasReport: false,
      counts: [
        ['R13.1', 3, 0],
        ['R13.2', 1, 0],
      ],
    });
  });

  test('takes what the report says, and what is written in files the report does not know', async () => {
    const result = (fullName: string, status: string) => ({ fullName, status });
    const file = (name: string, ...assertionResults: object[]) => ({
      name: join(root, name),
      assertionResults,
    });
    const inA = [result('R13.1 a', 'passed'), result('R13.1 b', 'failed'), result('R13.1 c', 'skipped')];
    const gone = file('domain/gone.test.ts', result('R13.1 gone', 'passed'));
    report(JSON.stringify({ testResults: [file('domain/room/a.test.ts', ...inA), gone] }));
    expect(await evidence()).toEqual({
      withoutResult: 1,
      hasReport: true,
      counts: [
        ['R13.1', 4, 1],
        ['R13.2', 1, 0],
      ],
    });
  });

  test('does without a report that was broken off', async () => {
    report('{"testResults": [');
    expect(await evidence()).toMatchObject({ hasReport: false });
  });
});

describe('zhifang conformance', () => {
  const said = (): string[] => vi.mocked(console.log).mock.calls.map(([text]) => String(text));
  beforeEach(() => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
  });
  afterEach(() => void vi.restoreAllMocks());

  test('prints one JSON array with --json: every requirement once, in order, with its counts', async () => {
    expect(await run(['--json'])).toBe(0);
    const [text = '', ...more] = said();
    expect(more).toEqual([]);
    const rows = JSON.parse(text) as { id: string; tests: number; passing: number }[];
    expect(rows.map(({ id }) => id)).toEqual(requirements.map(({ id }) => id));
    expect(rows.every(({ tests, passing }) => passing >= 0 && passing <= tests)).toBe(true);
    expect(rows.find(({ id }) => id === 'R13.1')).toMatchObject({ articles: ['13'], steps: ['transfer'] });
  });

  test('prints a table for people that ends with what has no passing test', async () => {
    expect(await run([])).toBe(0);
    const lines = said().join('\n').split('\n');
    expect(lines[0]).toMatch(/^编号 +条文 +通过\/测试 +步骤 +规则 +测试所在 +要求$/);
    expect(lines.find((line) => line.startsWith('R13.1 '))).toMatch(/ \d+\/\d+ +transfer +limits\.transfer/);
    expect(lines).toContainEqual(expect.stringMatching(/^共 \d+ 条要求，\d+ 条有通过的测试。$/));
  });

  test('refuses an unknown argument with its usage, exit 2', async () => {
    expect(await run(['--jsn'])).toBe(2);
    expect(said()).toEqual([]);
  });
});
