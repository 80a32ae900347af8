/** `zhifang conformance`: every requirement, and what carries it: articles, rules, steps, tests. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Collected, collectTests, type Evidence, evidenceOf } from './conformance/evidence.ts';
import { textTable } from './text-table.ts';

const root = resolve(import.meta.dirname, '..');

const usage = `用法：zhifang conformance [--run] [--json]
逐条列出要求由哪些条文、规则、步骤、测试承载；测试以标题中的编号归到要求。
  --run   先运行全部测试，再统计
  --json  输出 JSON 数组`;

/** Prints the table; returns 0 however complete it is, 2 for a wrong argument. */
export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options || options.help) {
    console.error(usage);
    return options ? 0 : 2;
  }
  if (options.run) await runTests();
  const collected = await collectTests(root);
  noteOn(collected);
  const evidence = evidenceOf(collected.tests);
  console.log(options.json ? JSON.stringify(evidence) : sayTable(evidence));
  return 0;
}

function readOptions(args: readonly string[]) {
  try {
    const flag = { type: 'boolean', default: false } as const;
    return parseArgs({ args: [...args], options: { json: flag, run: flag, help: flag } }).values;
  } catch {
    return undefined;
  }
}

/** What the tests say goes to standard error: standard output holds the table alone. */
async function runTests(): Promise<void> {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const child = spawn(process.execPath, [vitest, 'run'], { cwd: root, stdio: ['ignore', 2, 2] });
  await once(child, 'exit');
}

function noteOn({ hasReport, withoutResult }: Collected): void {
  if (!hasReport)
    console.error(
      '尚无测试结果：测试数按源文件中的标题统计，通过数一律为 0。请先运行 npm test，或加 --run。',
    );
  else if (withoutResult > 0)
    console.error(`上次测试没有包含 ${withoutResult} 个测试文件：其中的测试按标题统计，不计为通过。`);
}

function sayTable(evidence: readonly Evidence[]): string {
  const headings = ['编号', '条文', '通过/测试', '步骤', '规则', '测试所在', '要求'];
  const rows = evidence.map((one) => [
    one.id,
    one.articles.join(' '),
    `${one.passing}/${one.tests}`,
    one.steps.join(' '),
    one.rules.join(' '),
    sayFiles(one.files),
    one.what,
  ]);
  const bare = evidence.filter(({ passing }) => passing === 0).map(({ id }) => id);
  const carried = `共 ${evidence.length} 条要求，${evidence.length - bare.length} 条有通过的测试。`;
  const missing = bare.length === 0 ? [] : [`没有通过的测试：${bare.join(' ')}`];
  return [textTable(headings, rows, ['通过/测试']), '', carried, ...missing].join('\n');
}

const sayFiles = ([first, ...more]: readonly string[]): string =>
  first === undefined ? '' : more.length === 0 ? first : `${first} 等 ${more.length + 1} 个`;
