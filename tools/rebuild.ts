/** `zhifang rebuild`: makes queues and search again from the histories, also while the service runs. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Kysely } from 'kysely';
import { CannotStart } from '#server/cannot-start.ts';
import { readConfig } from '#server/config.ts';
import { openCalendar } from '#server/store/calendar.ts';
import { openDatabase } from '#server/store/database.ts';
import { loadMasterKey, type MasterKeys } from '#server/store/master-key.ts';
import { type Rebuilt, rebuildRows, sayDiffering } from '#server/store/rebuild.ts';
import { rebuildTexts, type TextsRebuilt } from '#server/store/rebuild-texts.ts';
import type { Tables } from '#server/store/tables.ts';

const inOrder = 0;
const differs = 1;
/** Nothing was compared. */
const notDone = 2;

const usage = `用法：zhifang rebuild [--check] [--court 鲁0117] [--json]
由每件案件的历史重做队列和搜索数据，改正不符之处；材料中已识别的文字保留，缺的排队识别。服务运行时也可使用。
  --check  只核对，不改动
  --court  只处理这一个法院；省略时处理全部法院
  --json   输出一行 JSON
退出码：0 相符或已改正；1 核对发现不符（仅 --check）；2 未能执行。`;

type Options = {
  readonly check: boolean;
  readonly court: string | undefined;
  readonly json: boolean;
};

type CourtRebuilt = Rebuilt & { readonly court: string; readonly texts: TextsRebuilt };

/** Rebuilds or compares, prints what was found, and returns the exit code given in the usage. */
export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (options === 'help' || options === undefined) {
    console.error(usage);
    return options === 'help' ? inOrder : notDone;
  }
  try {
    const found = await rebuild(options);
    print(found, options);
    return options.check && found.some(isDifferent) ? differs : inOrder;
  } catch (cause) {
    if (!(cause instanceof CannotStart)) throw cause;
    console.error(cause.message);
    return notDone;
  }
}

function readOptions(args: readonly string[]): Options | 'help' | undefined {
  try {
    const flag = { type: 'boolean', default: false } as const;
    const options = { check: flag, json: flag, help: flag, court: { type: 'string' } } as const;
    const { values } = parseArgs({ args: [...args], options });
    return values.help ? 'help' : { check: values.check, court: values.court, json: values.json };
  } catch {
    return undefined;
  }
}

async function rebuild({ check, court }: Options): Promise<readonly CourtRebuilt[]> {
  const config = readConfig();
  const database = await openDatabase(config, { purpose: 'tool', report: console.error });
  try {
    const keys = readKeys(config.masterKeyFile);
    const { calendar } = await openCalendar(database.db);
    const found: CourtRebuilt[] = [];
    for (const one of await findCourts(database.db, court)) {
      const rebuilt = await rebuildRows(database.db, one, calendar(), keys, { write: !check });
      const texts = await rebuildTexts(database.db, one, keys, {
        write: !check,
        at: new Date().toISOString(),
      });
      found.push({ court: one, ...rebuilt, texts });
    }
    return found;
  } finally {
    await database.close();
  }
}

/** A missing key is not made here: with a fresh one nobody's phone could be read, and all rows would come out wrong. */
function readKeys(path: string): MasterKeys {
  if (existsSync(path)) return loadMasterKey(path);
  throw new CannotStart(
    `找不到主密钥文件 ${path}，无法读取信访人的加密信息。请检查 DATA_DIR 或 MASTER_KEY_FILE`,
  );
}

async function findCourts(db: Kysely<Tables>, wanted: string | undefined): Promise<readonly string[]> {
  const rows = await db.selectFrom('court').select('court').orderBy('court').execute();
  const known = rows.map(({ court }) => court);
  if (wanted === undefined) return known;
  if (known.includes(wanted)) return [wanted];
  throw new CannotStart(`系统中没有法院“${wanted}”，现有：${known.join('、') || '（还没有法院）'}`);
}

const wrongTexts = ({ unlisted, stray, differing, incomplete }: TextsRebuilt): number =>
  unlisted + stray + differing + incomplete;

const isDifferent = ({ differing, orphans, texts }: CourtRebuilt): boolean =>
  differing.length + orphans + wrongTexts(texts) > 0;

function print(found: readonly CourtRebuilt[], { check, json }: Options): void {
  if (json) {
    const same = !found.some(isDifferent);
    console.log(JSON.stringify({ same, repaired: !check && !same, courts: found }));
    return;
  }
  for (const one of found) console.log(say(one, check).join('\n'));
  if (check && found.some(isDifferent)) console.log('去掉 --check 再次运行即可改正。');
}

function sayTexts(
  { unlisted, stray, differing, incomplete }: TextsRebuilt,
  check: boolean,
): readonly string[] {
  const line = (count: number, what: string, done: string) =>
    count > 0 ? [`${count} 份${what}${check ? '' : `，${done}`}`] : [];
  return [
    ...line(unlisted, '在卷材料没有登记识别', '已排队识别'),
    ...line(stray, '材料登记在不相干的案件下', '已删除登记'),
    ...line(differing, '材料的搜索数据与识别出的文字不符', '已改正'),
    ...line(incomplete, '材料识别完了却缺页', '已重新排队'),
  ];
}

function say(
  { court, petitions, differing, orphans, texts }: CourtRebuilt,
  check: boolean,
): readonly string[] {
  const done = check ? '' : '，已改正';
  const lines = differing.map((one) => `${court} 信访案件 ${sayDiffering(one)}的队列数据与历史不符${done}`);
  const more = orphans > 0 ? [`${court} 有 ${orphans} 行没有对应的案件${check ? '' : '，已删除'}`] : [];
  const sum = differing.length + orphans === 0 ? '全部相符' : `${differing.length} 件不符${done}`;
  const about = sayTexts(texts, check).map((one) => `${court} 有 ${one}`);
  return [...lines, ...more, ...about, `${court} 共核对 ${petitions} 件，${sum}。`];
}
