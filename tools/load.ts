/** `zhifang load`: fills the demonstration court with invented petitions, also while the service runs. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Kysely } from 'kysely';
import { type Day, findDay, shanghaiDay } from '#domain/calendar/day.ts';
import { CannotStart } from '#server/cannot-start.ts';
import { readConfig } from '#server/config.ts';
import { closesAt, instantOf } from '#server/demonstration/agenda.ts';
import { createDemonstration, demonstrationCourt } from '#server/demonstration/court.ts';
import { loadPetitions } from '#server/demonstration/load.ts';
import { openFileStore } from '#server/files/file-store.ts';
import { createIssuer } from '#server/http/paper-issuer.ts';
import { createPaperRenderer } from '#server/papers/paper-renderer.ts';
import { openCalendar } from '#server/store/calendar.ts';
import { openDatabase } from '#server/store/database.ts';
import { loadMasterKey } from '#server/store/master-key.ts';
import type { Workplace } from '#server/store/perform.ts';
import type { Tables } from '#server/store/tables.ts';
import { sayTally } from './load-table.ts';

const loaded = 0;
/** The command was not understood, the database could not be opened, or the court is no demonstration. */
const notDone = 2;

const most = 200_000;

const usage = `用法：zhifang load --count N [--seed S] [--until YYYY-MM-DD] [--court 鲁0117]
向演示法院写入 N 件虚构的信访案件及其执行案件；服务运行时也可使用。绝不写入正式法院。
  --count  件数，1 至 ${most}
  --seed   种子，缺省为 1；同一种子、件数和截止日期生成的案件完全相同，中断后再次执行即接着写入
  --until  截止日期，缺省为今天；案件分布在此前三年
  --court  法院代字，缺省为演示法院
退出码：0 已写入；2 未能执行。`;

type Options = {
  readonly count: number;
  readonly seed: string;
  readonly until: string;
  readonly court: string | undefined;
};

/** Loads what the arguments say, prints the closing table, and returns the exit code given in the usage. */
export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args, new Date().toISOString());
  if (options === 'help' || typeof options === 'object') {
    if (options !== 'help') return load(options);
    console.error(usage);
    return loaded;
  }
  console.error(`${options}\n\n${usage}`);
  return notDone;
}

/** What the arguments ask for, `help`, or why they cannot be followed. */
export function readOptions(args: readonly string[], now: string): Options | string {
  const text = { type: 'string' } as const;
  const flags = { count: text, seed: text, until: text, court: text, help: { type: 'boolean' } } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: flags });
    if (values.help) return 'help';
    const count = Number(values.count);
    if (!Number.isInteger(count) || count < 1 || count > most) return `--count 应为 1 至 ${most} 的整数。`;
    const until = untilOf(values.until, now);
    if (!until) return '--until 应为不晚于今天的日期，形如 2026-11-23。';
    return { count, until, seed: values.seed ?? '1', court: values.court };
  } catch {
    return '参数有误。';
  }
}

/** The close of business of the day, or now when that is still to come; the same for every run on a past day. */
function untilOf(text: string | undefined, now: string): string | undefined {
  const today = shanghaiDay(now);
  const day: Day | undefined = text === undefined ? today : findDay(text);
  if (!day || day > today) return undefined;
  const close = instantOf({ day, minute: closesAt });
  return close < now ? close : now;
}

async function load(options: Options): Promise<number> {
  try {
    const config = readConfig();
    const database = await openDatabase(config, { purpose: 'tool', report: console.error });
    try {
      const workplace: Workplace = {
        db: database.db,
        keys: loadMasterKey(config.masterKeyFile),
        ...(await openCalendar(database.db)),
        newId: randomUUID,
      };
      await loadInto(workplace, join(config.dataDir, 'files'), options);
      return loaded;
    } finally {
      await database.close();
    }
  } catch (cause) {
    if (!(cause instanceof CannotStart)) throw cause;
    console.error(cause.message);
    return notDone;
  }
}

async function loadInto(workplace: Workplace, filesDir: string, options: Options): Promise<void> {
  const court = await chooseCourt(workplace, options.court);
  const files = await openFileStore(filesDir);
  const began = performance.now();
  const { count, seed, until } = options;
  const papers = createPaperRenderer();
  const issue = createIssuer({ ...workplace, files, papers });
  const tally = await loadPetitions(
    { ...workplace, issue },
    { ...{ court, count, seed, until, files }, onProgress: (done) => showProgress(done, count) },
  ).finally(() => papers.closePapers());
  if (process.stderr.isTTY) process.stderr.write('\n');
  console.log(sayTally(tally, (performance.now() - began) / 1000));
}

/** The demonstration court asked for. Refuses a court with real work whatever was asked. */
export async function chooseCourt(workplace: Workplace, wanted: string | undefined): Promise<string> {
  const courts = await readCourts(workplace.db);
  if (courts.length === 0) return makeDemonstration(workplace);
  // A court above others has its petitions below: unasked, the invented ones go to where people petition.
  const hasBelow = (code: string) => courts.some(({ superior }) => superior === code);
  const asked =
    wanted === undefined
      ? courts.filter(({ court, demonstration }) => demonstration && !hasBelow(court))
      : courts;
  const found = asked.find(({ court }) => wanted === undefined || court === wanted);
  const known = courts.map(({ court, name }) => `${name}（${court}）`).join('、');
  if (!found) {
    const what = wanted === undefined ? '没有演示法院' : `没有法院“${wanted}”`;
    throw new CannotStart(`系统中${what}，现有：${known}。虚构案件只能写入演示法院，请换一个数据文件夹。`);
  }
  if (!found.demonstration)
    throw new CannotStart(
      `${found.name}（${found.court}）是正式法院，不写入虚构案件。请用 DATA_DIR 指定演示用的数据文件夹。`,
    );
  return found.court;
}

function readCourts(db: Kysely<Tables>) {
  return db
    .selectFrom('court')
    .select(['court', 'name', 'demonstration', 'superior'])
    .orderBy('court')
    .execute();
}

async function makeDemonstration(workplace: Workplace): Promise<string> {
  console.log('系统中还没有法院，先建立演示法院，人员均为虚构。');
  const { accounts } = await createDemonstration(workplace, new Date().toISOString());
  const [first] = accounts;
  const names = accounts.map(({ username, name }) => `${username}（${name}）`).join('、');
  console.log(`账号：${names}\n共用口令（只在此时显示，请记下）：${first?.password ?? ''}`);
  return demonstrationCourt.code;
}

const shownEvery = 100;

function showProgress(done: number, count: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r已写入 ${done}/${count} 件`);
  else if (done % (shownEvery * 10) === 0) console.error(`已写入 ${done}/${count} 件`);
}
