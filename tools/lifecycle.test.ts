import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { stages } from '#domain/petition/core.ts';
import { allSteps } from '#domain/workflow.ts';
import { errandRules } from '#regulation/errands.ts';
import { printedLifecycle, run } from './lifecycle.ts';

const committed = join(import.meta.dirname, '../docs/lifecycle.md');
const text = printedLifecycle();

describe('B4 the lifecycle, as the program has it', { timeout: 60_000 }, () => {
  test('docs/lifecycle.md is what the program says; else run `zhifang lifecycle --out docs/lifecycle.md`', () => {
    expect(readFileSync(committed, 'utf8')).toBe(text);
  });

  test('has every stage, every errand and every step, and no word of the program between the Chinese', () => {
    for (const name of Object.values(stages)) expect(text).toContain(name);
    for (const { name } of Object.values(errandRules)) expect(text).toContain(name);
    for (const { title, name } of allSteps) expect(text).toContain(`| ${title} | \`${name}\``);
    for (const line of text.split('\n').filter((one) => /-->.*:/.test(one)))
      expect(line).toMatch(/: \p{Script=Han}/u);
  });

  test('is written to the file named, and says when it cannot be', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhifang-lifecycle-'));
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await run(['--out', join(folder, 'lifecycle.md')])).toBe(0);
    expect(readFileSync(join(folder, 'lifecycle.md'), 'utf8')).toBe(text);
    expect(await run(['--out', join(folder, 'none/lifecycle.md')])).toBe(2);
    expect(await run(['--what'])).toBe(2);
    expect(complain.mock.calls.join()).toMatch(/无法写入.*用法/s);
    complain.mockRestore();
    rmSync(folder, { recursive: true });
  });
});
