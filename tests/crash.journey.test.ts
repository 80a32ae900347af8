import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const bin = join(resolve(import.meta.dirname, '..'), 'bin/zhifang.mjs');

const zhifang = (...args: readonly string[]) =>
  new Promise<{ code: number; out: string; err: string }>((done) => {
    execFile(process.execPath, [bin, ...args], (error, out, err) =>
      done({ code: error ? Number(error.code ?? 1) : 0, out, err }),
    );
  });

test('R16.3 R12.4 B5 what the program acknowledged is there once after it was killed in the middle of writing', async () => {
  const { code, out, err } = await zhifang('crash', '--rounds', '2', '--json');
  expect({ code, err }).toMatchObject({ code: 0, err: expect.stringMatching(/第 1 轮 .*\n第 2 轮 /) });
  const summary = JSON.parse(out);
  expect(summary).toMatchObject({ intact: true, rounds: 2, lost: 0, faults: [] });
  expect(summary.acknowledged).toBeGreaterThan(0);
});

test('the crash test refuses a folder that is there already, for it may hold real cases', async () => {
  const { code, err } = await zhifang('crash', '--dir', import.meta.dirname);
  expect({ code, err }).toMatchObject({ code: 2, err: expect.stringContaining('已存在') });
});
