/** `zhifang verify`: whether every petition's history is as it was written (第十六条, 全程留痕). */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CannotStart } from '#server/cannot-start.ts';
import { readConfig } from '#server/config.ts';
import { type FileFault, type FileSummary, verifyFiles } from '#server/files/verify-files.ts';
import { openDatabase } from '#server/store/database.ts';
import { type Break, type Summary, verifyAll } from '#server/store/verify.ts';

const intact = 0;
const broken = 1;
/** Nothing was verified. */
const notDone = 2;

const usage = `用法：zhifang verify [--json]
校验数据文件夹（DATA_DIR）或外部数据库（DATABASE_URL）中全部信访案件的留痕，并逐份核对材料文件是否还在、
内容是否与收入时一致；服务运行时也可使用。
  --json  输出一行 JSON
退出码：0 全部完好；1 发现问题；2 未能校验。`;

const faults: Readonly<Record<Break['kind'], string>> = {
  missing: '该条记录缺失',
  link: '该条与前一条衔接不上，前面的记录曾被替换',
  content: '该条内容与留痕摘要不符，曾被改动',
  tail: '末尾与登记的不符，记录曾被截去或添加',
};

const fileFaults: Readonly<Record<FileFault['kind'], string>> = {
  vanished: '文件已不在磁盘上',
  unreadable: '文件读不出',
  altered: '文件内容与收入时登记的摘要不符，曾被改动',
};

type Found = { readonly summary: Summary; readonly materials: FileSummary };

const isIntact = ({ summary, materials }: Found): boolean =>
  summary.breaks.length === 0 && materials.faults.length === 0;

/** Verifies all histories and materials and prints what is wrong; returns 0 when all is intact, 1 when not, 2 when it could not. */
export async function run(args: readonly string[]): Promise<number> {
  const options = readOptions(args);
  if (!options || options.help) {
    console.error(usage);
    return options ? intact : notDone;
  }
  try {
    const found = await verifyDatabase();
    print(found, options.json);
    return isIntact(found) ? intact : broken;
  } catch (cause) {
    if (!(cause instanceof CannotStart)) throw cause;
    console.error(cause.message);
    return notDone;
  }
}

function readOptions(
  args: readonly string[],
): { readonly json: boolean; readonly help: boolean } | undefined {
  try {
    const flag = { type: 'boolean', default: false } as const;
    return parseArgs({ args: [...args], options: { json: flag, help: flag } }).values;
  } catch {
    return undefined;
  }
}

async function verifyDatabase(): Promise<Found> {
  const config = readConfig();
  const database = await openDatabase(config, { purpose: 'tool', report: console.error });
  try {
    const summary = await verifyAll(database.db, showProgress);
    return { summary, materials: await verifyFiles(database.db, join(config.dataDir, 'files')) };
  } finally {
    await database.close();
  }
}

function showProgress({ petitions }: Summary): void {
  if (process.stderr.isTTY) process.stderr.write(`\r已校验 ${petitions} 件`);
}

function print(found: Found, asJson: boolean): void {
  const { summary, materials } = found;
  if (process.stderr.isTTY) process.stderr.write('\n');
  if (asJson) {
    const { files, faults: broken } = materials;
    console.log(JSON.stringify({ ...summary, files, fileFaults: broken, intact: isIntact(found) }));
    return;
  }
  for (const { court, petition, seq, kind } of summary.breaks)
    console.log(`${court} 信访案件 ${petition} 第 ${seq} 条：${faults[kind]}`);
  for (const { court, petition, name, kind } of materials.faults)
    console.log(`${court} 信访案件 ${petition} 材料“${name}”：${fileFaults[kind]}`);
  console.log(
    `共校验 ${summary.petitions} 件、${summary.events} 条完好记录、${materials.files} 份材料，${outcome(found)}。`,
  );
}

function outcome({ summary, materials }: Found): string {
  const found = [
    ...(summary.breaks.length > 0 ? [`${summary.breaks.length} 件有问题`] : []),
    ...(materials.faults.length > 0 ? [`${materials.faults.length} 份材料有问题`] : []),
  ];
  return found.length === 0 ? '全部完好' : `发现 ${found.join('、')}`;
}
