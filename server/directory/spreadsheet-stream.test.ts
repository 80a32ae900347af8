import { describe, expect, test } from 'vitest';
import { readSpreadsheet, type StreamedSheet, streamWorkbook } from './spreadsheet.ts';

const sheet: StreamedSheet = { name: '台账/一:[全院]', columns: [{ width: 7 }, { width: 24 }], frozen: 2 };

async function* rowsOf(...rows: readonly (readonly (string | number)[])[]) {
  yield* rows;
}

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream as unknown as BodyInit).arrayBuffer());
}

/** Names in the central directory of a zip. */
function partsOf(bytes: Uint8Array): readonly string[] {
  const view = Buffer.from(bytes);
  const names: string[] = [];
  for (let at = view.indexOf('PK\x01\x02', 0, 'latin1'); at >= 0; ) {
    const [name, extra, comment] = [28, 30, 32].map((field) => view.readUInt16LE(at + field));
    names.push(view.toString('utf8', at + 46, at + 46 + (name ?? 0)));
    at = view.indexOf('PK\x01\x02', at + 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0), 'latin1');
  }
  return names;
}

describe('R16.6 a sheet that is written while its rows are read', () => {
  test('is read back cell by cell: texts with all their digits, numbers as numbers, nothing as a formula', async () => {
    const rows = [
      ['台账'],
      ['序号', '文字'],
      [1, '110105194912310026'],
      [2, '=1+1'],
      [3, '＠SUM(A1)'],
      [4, '\t-2'],
      [5, '一行\n两行<&>"'],
      [6, '控制\u0007符'],
      [7, ''],
    ] as const;
    const read = await readSpreadsheet(await bytesOf(streamWorkbook(sheet, rowsOf(...rows))));
    if (!read.ok) throw new Error(read.message);
    expect(read.sheets.map(({ name }) => name)).toEqual(['台账一全院']);
    const cells = read.sheets[0]?.rows.slice(2).map(([, text]) => text ?? null);
    expect(cells?.slice(0, 5)).toEqual([
      '110105194912310026',
      "'=1+1",
      "'＠SUM(A1)",
      "'\t-2",
      '一行\n两行<&>"',
    ]);
    expect(cells?.at(6) ?? null).toBeNull();
    expect(read.sheets[0]?.rows[2]?.[0]).toBe(1);
  });

  test('has every part once, and none that is empty of a name', async () => {
    const parts = partsOf(await bytesOf(streamWorkbook(sheet, rowsOf(['台账'], [1, '甲']))));
    expect(parts).toEqual(expect.arrayContaining(['[Content_Types].xml', 'xl/workbook.xml']));
    expect(new Set(parts).size).toBe(parts.length);
  });

  test('a text that is too long for a cell is cut, where the program that opens it would call it damaged', async () => {
    const long = '长'.repeat(40_000);
    const read = await readSpreadsheet(await bytesOf(streamWorkbook(sheet, rowsOf([1, long]))));
    expect(read.ok && String(read.sheets[0]?.rows[0]?.[1]).length).toBe(32_767);
  });

  test('who stops reading stops the rows', async () => {
    let [given, ended] = [0, false];
    async function* endless() {
      try {
        for (;;) {
          given += 1;
          yield [given, `第${given}行${Math.random()}`.repeat(20)];
        }
      } finally {
        ended = true;
      }
    }
    const reader = streamWorkbook(sheet, endless()).getReader();
    for (let n = 0; n < 3; n += 1) await reader.read();
    await reader.cancel();
    expect(ended).toBe(true);
    const before = given;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(given).toBe(before);
  });
});
