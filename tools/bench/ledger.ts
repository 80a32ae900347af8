/** A whole ledger as a spreadsheet, against a table of the same size that is only written. */
import { shanghaiDay } from '#domain/calendar/day.ts';
import { getLedger, ledgerColumns } from '#regulation/ledgers.ts';
import { streamWorkbook } from '#server/directory/spreadsheet.ts';
import { type ReadRow, streamLedger } from '#server/ledgers/read-ledger.ts';
import { sheetRows } from '#server/ledgers/sheet-rows.ts';
import type { Ground } from './ground.ts';

/** Rows a second of both, how many times as long ours took, and what memory the process held meanwhile, in megabytes. */
export type LedgerLine = {
  readonly rows: number;
  readonly petitions: number;
  readonly bytes: number;
  readonly perSecond: number;
  readonly plainPerSecond: number;
  readonly ratio: number;
  readonly peakMegabytes: number;
  readonly grownMegabytes: number;
};

const key = 'all';
const { name, columns } = getLedger(key);
const sheet = { name, columns: columns.map((one) => ledgerColumns[one]), frozen: 2 };
const kept = 1000;
const megabyte = 1024 * 1024;
const held = (): number => process.memoryUsage.rss() / megabyte;

/** So many rows of these, read again from the beginning as often as it takes; nothing when there are none. */
async function* upTo(rows: number, read: () => AsyncIterable<ReadRow>): AsyncGenerator<ReadRow> {
  let given = 0;
  for (let before = -1; given < rows && given > before; ) {
    before = given;
    for await (const row of read()) {
      if (given >= rows) return;
      given += 1;
      yield row;
    }
  }
}

async function* again(rows: readonly ReadRow[]): AsyncGenerator<ReadRow> {
  yield* rows;
}

/** Writes the sheet to nowhere; how long it took, how large it is, and the most memory that was held. */
async function write(rows: AsyncIterable<ReadRow>) {
  const start = performance.now();
  let [bytes, peak] = [0, held()];
  for await (const chunk of streamWorkbook(sheet, sheetRows(name, columns, rows))) {
    bytes += chunk.byteLength;
    peak = Math.max(peak, held());
  }
  return { seconds: (performance.now() - start) / 1000, bytes, peak };
}

/** A court with fewer petitions has them read again until there are so many rows. */
export async function measureLedger(
  { site, leader, staff, court, petitions }: Ground,
  rows: number,
): Promise<LedgerLine> {
  const { db, keys } = site;
  const desk = { db, keys, officer: leader, today: shanghaiDay(site.now()), staff };
  const form = { columns, unmasked: false };
  const read = () => streamLedger({ ...desk, courtNames: new Map([[court, court]]) }, { ledger: key }, form);
  const some: ReadRow[] = [];
  for await (const row of upTo(Math.min(rows, kept), read)) some.push(row);
  const plain = await write(upTo(rows, () => again(some)));
  const before = held();
  const ours = await write(upTo(rows, read));
  return {
    ...{ rows, petitions, bytes: ours.bytes },
    perSecond: rows / ours.seconds,
    plainPerSecond: rows / plain.seconds,
    ratio: ours.seconds / plain.seconds,
    peakMegabytes: ours.peak,
    grownMegabytes: ours.peak - before,
  };
}

/** The line as people read it. */
export function sayLedger(line: LedgerLine): string {
  const whole = (value: number): string => Math.round(value).toString();
  const repeated = line.petitions < line.rows ? `（本院 ${line.petitions} 件，循环读取）` : '';
  return [
    `台账导出 ${line.rows} 行${repeated}：每秒 ${whole(line.perSecond)} 行，`,
    `只写同样表格每秒 ${whole(line.plainPerSecond)} 行，倍数 ${line.ratio.toFixed(2)}；`,
    `内存最高 ${whole(line.peakMegabytes)} MB，其间增加 ${whole(line.grownMegabytes)} MB；`,
    `文件 ${(line.bytes / megabyte).toFixed(1)} MB。含读历史、折叠、解密电话和写表。`,
  ].join('');
}
