import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const bin = fileURLToPath(new URL('../bin/zhifang.mjs', import.meta.url));

async function zhifang(args: readonly string[], input = '') {
  const child = spawn(process.execPath, [bin, ...args]);
  child.stdin.end(input);
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, out, err };
}

describe('the command line', () => {
  test('D2 D10 answers deadlines line by line', async () => {
    const input = [
      '\uFEFF{"start":"2025-09-15","kind":"working-days","n":40}\r',
      '',
      '{"start":"2026-11-20","kind":"working-days","n":40}',
      'nonsense',
      '{"start":"2026-02-12","kind":"calendar-days","n":2}',
    ].join('\n');
    expect(await zhifang(['deadlines'], input)).toEqual({
      code: 0,
      out: [
        '{"start":"2025-09-15","kind":"working-days","n":40,"due":"2025-11-14"}',
        '{"start":"2026-11-20","kind":"working-days","n":40,"due":"2027-01-18","provisional":true}',
        '{"error":"第4行不是有效的 JSON，请每行写一个 JSON 对象"}',
        '{"start":"2026-02-12","kind":"calendar-days","n":2,"due":"2026-02-14"}',
        '',
      ].join('\n'),
      err: '',
    });
  });

  test('refuses an unknown command with the list of commands, exit 2', async () => {
    const { code, out, err } = await zhifang(['toString']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('没有“toString”这个命令');
    expect(err).toMatch(/用法：npm run -s zhifang -- <命令>[\s\S]*deadlines {2,}逐行计算期限/);
    expect(await zhifang([])).toMatchObject({ code: 2, err: expect.stringContaining('请写明命令') });
  });

  test('lists the commands on --help, exit 0', async () => {
    expect(await zhifang(['--help'])).toMatchObject({
      code: 0,
      out: expect.stringContaining('deadlines'),
      err: '',
    });
  });

  test('ends quietly when the reader of its answers goes away', async () => {
    const child = spawn(process.execPath, [bin, 'deadlines']);
    const line = '{"start":"2025-09-15","kind":"working-days","n":40}\n';
    child.stdin.on('error', () => undefined);
    child.stdin.end(line.repeat(50_000));
    await once(child.stdout, 'data');
    child.stdout.destroy();
    const [err] = await Promise.all([text(child.stderr), once(child, 'close')]);
    expect({ code: child.exitCode, err }).toEqual({ code: 0, err: '' });
  });
});
