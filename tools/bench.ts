/** `zhifang bench`: how long the system takes for what people do all day, and how long plain SQL would. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotStart } from '#server/cannot-start.ts';
import { readConfig } from '#server/config.ts';
import { openFileStore } from '#server/files/file-store.ts';
import { createTextReader } from '#server/ocr/text-reader.ts';
import { createPaperRenderer } from '#server/papers/paper-renderer.ts';
import { openCalendar } from '#server/store/calendar.ts';
import { openDatabase } from '#server/store/database.ts';
import { loadMasterKey } from '#server/store/master-key.ts';
import { type BenchReport, bench, sayBench } from './bench/report.ts';

const usage = `用法：zhifang bench [--rounds 60] [--count N] [--json]
测量队列、搜索、案件页、统计图、登记、步骤、文书排版、三百页整卷、五万行台账的导出和全院考核，查询和写入与手写 SQL 取得同样数据的时间相比。写入都随即撤销，不留痕迹。
  --rounds N  每项测量的轮数，缺省 60
  --count N   先生成 N 件仿真案件（仅演示站点），再测量
  --json      输出 JSON`;

type Options = {
  readonly rounds: number;
  readonly count?: number;
  readonly json: boolean;
  readonly help: boolean;
};

/** Prints the measurements; returns 0, or 2 when nothing could be measured. */
export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options || options.help) {
    console.error(usage);
    return options ? 0 : 2;
  }
  try {
    if (options.count) await load(options.count);
    const report = await benchDatabase(options.rounds);
    console.log(options.json ? JSON.stringify(report) : sayBench(report));
    return 0;
  } catch (cause) {
    if (!(cause instanceof CannotStart)) throw cause;
    console.error(cause.message);
    return 2;
  }
}

function readOptions(args: readonly string[]): Options | undefined {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const number = { type: 'string' } as const;
    const options = { json: flag, help: flag, rounds: number, count: number };
    const { values } = parseArgs({ args: [...args], options });
    const rounds = Number(values.rounds ?? 60);
    const count = values.count === undefined ? undefined : Number(values.count);
    const isCount = (n: number) => Number.isInteger(n) && n > 0;
    if (!isCount(rounds) || (count !== undefined && !isCount(count))) return undefined;
    return { json: values.json, help: values.help, rounds, ...(count ? { count } : {}) };
  } catch {
    return undefined;
  }
}

/** As a command of its own, because what it says must not mix with our answer. */
async function load(count: number): Promise<void> {
  const bin = join(resolve(import.meta.dirname, '..'), 'bin/zhifang.mjs');
  const child = spawn(process.execPath, [bin, 'load', '--count', `${count}`], { stdio: ['ignore', 2, 2] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new CannotStart(`未能生成 ${count} 件仿真案件，没有测量。原因见上。`);
}

async function benchDatabase(rounds: number): Promise<BenchReport> {
  const config = readConfig();
  const database = await openDatabase(config, { purpose: 'tool', report: console.error });
  const papers = createPaperRenderer();
  try {
    const site = {
      db: database.db,
      keys: loadMasterKey(config.masterKeyFile),
      ...(await openCalendar(database.db)),
      newId: randomUUID,
      files: await openFileStore(join(config.dataDir, 'files')),
      papers,
      texts: createTextReader({ partDir: config.ocrDir }),
      now: () => new Date().toISOString(),
    };
    const options = { rounds, rateMilliseconds: 1000, caseFilePages: 300, ledgerRows: 50_000 };
    return await bench(site, database.pool, { ...options, onLine: showProgress });
  } finally {
    await papers.closePapers();
    await database.close();
  }
}

function showProgress(name: string): void {
  if (process.stderr.isTTY) console.error(`正在测量：${name}`);
}
