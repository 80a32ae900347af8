/** `zhifang import`: takes a list of enforcement cases into the directory (R12.3), also while the service runs. */
import { readFile, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import type { Kysely } from 'kysely';
import { CannotStart } from '#server/cannot-start.ts';
import { readConfig } from '#server/config.ts';
import { writeErrorReport } from '#server/directory/error-report.ts';
import { importCases } from '#server/directory/import-cases.ts';
import { type ImportAnswer, sayReport } from '#server/directory/import-report.ts';
import { openDatabase } from '#server/store/database.ts';
import type { Tables } from '#server/store/tables.ts';

const imported = 0;
const nothingImported = 1;
/** The command was not understood, or the database could not be opened. */
const notDone = 2;

const usage = `用法：zhifang import 文件 [--court 鲁0117] [--dry-run] [--errors 文件.xlsx] [--json]
把执行案件清单（.xlsx、.xls、.csv）导入案件目录；服务运行时也可使用，重复导入不会重复。
  --court    法院代字；系统中只有一个法院时可省略
  --dry-run  只检查，不写入
  --errors   有错误时，另存一份末列为“错误原因”的清单（.xlsx 或 .csv）
  --json     输出一行 JSON
退出码：0 已导入；1 没有可导入的内容；2 未能执行。`;

type Options = {
  readonly file: string;
  readonly court: string | undefined;
  readonly dryRun: boolean;
  readonly errors: string | undefined;
  readonly json: boolean;
};

/** Imports the file named, prints the report, and returns the exit code given in the usage. */
export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === 'help' || options === undefined) {
    console.error(usage);
    return options === 'help' ? imported : notDone;
  }
  try {
    return await importFile(options);
  } catch (cause) {
    if (!(cause instanceof CannotStart)) throw cause;
    console.error(cause.message);
    return notDone;
  }
}

function readOptions(args: readonly string[]): Options | 'help' | undefined {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const text = { type: 'string' } as const;
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { court: text, errors: text, 'dry-run': flag, json: flag, help: flag },
    });
    if (values.help) return 'help';
    const [file, ...more] = positionals;
    if (!file || more.length > 0) return undefined;
    const { court, errors, json } = values;
    return { file, court, errors, json, dryRun: values['dry-run'] };
  } catch {
    return undefined;
  }
}

async function importFile(options: Options): Promise<number> {
  const bytes = await readNamed(options.file);
  const database = await openDatabase(readConfig(), { purpose: 'tool', report: console.error });
  try {
    const court = await chooseCourt(database.db, options.court);
    const { dryRun } = options;
    const file = { name: basename(options.file), bytes };
    const now = new Date().toISOString();
    const answer = await importCases(database.db, court, file, `cli:${userInfo().username}`, now, { dryRun });
    print(answer, options.json);
    if (options.errors) await writeErrors(bytes, answer, options.errors);
    return answer.ok && answer.report.good > 0 ? imported : nothingImported;
  } finally {
    await database.close();
  }
}

async function readNamed(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch {
    throw new CannotStart(`读不到文件 ${path}，请检查路径和权限`);
  }
}

async function chooseCourt(db: Kysely<Tables>, wanted: string | undefined): Promise<string> {
  const courts = await db.selectFrom('court').select('court').orderBy('court').execute();
  const codes = courts.map(({ court }) => court);
  const [only] = codes;
  if (wanted === undefined && only !== undefined && codes.length === 1) return only;
  if (wanted !== undefined && codes.includes(wanted)) return wanted;
  const known = codes.join('、') || '（还没有法院，请先启动一次服务）';
  throw new CannotStart(
    wanted === undefined
      ? `系统中有多个法院，请用 --court 指明：${known}`
      : `系统中没有法院“${wanted}”，现有：${known}`,
  );
}

function print(answer: ImportAnswer, asJson: boolean): void {
  if (asJson) console.log(JSON.stringify(answer));
  else if (answer.ok) console.log(sayReport(answer.report).join('\n'));
  else console.error(`未导入：${answer.message}`);
}

async function writeErrors(bytes: Uint8Array, answer: ImportAnswer, path: string): Promise<void> {
  if (!answer.ok || answer.report.bad === 0) return;
  const list = await writeErrorReport(bytes, answer.report, path.endsWith('.csv') ? 'csv' : 'xlsx');
  if (!list.ok) throw new CannotStart(list.message);
  await writeFile(path, list.bytes);
  console.error(`错误清单已保存到 ${path}`);
}
