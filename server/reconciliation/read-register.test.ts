import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { writeCsvFile, writeWorkbook } from '../directory/spreadsheet.ts';
import { readRegister } from './read-register.ts';
import { registerVocabulary } from './register-fields.ts';

const today = parseDay('2026-11-20');
const read = (bytes: Uint8Array, name = '登记簿.csv', remembered = {}) =>
  readRegister({ name, bytes }, registerVocabulary(remembered), today);
const readable = async (bytes: Uint8Array, name?: string, remembered?: Record<string, never>) => {
  const answer = await read(bytes, name, remembered);
  if (!answer.ok) throw new Error(answer.message);
  return answer;
};
/** 日期,姓名 and 11月3日,张三 in GBK, as Excel writes its own csv. */
const gbk = Uint8Array.from(
  [0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb, 0x0a].concat([
    0x31, 0x31, 0xd4, 0xc2, 0x33, 0xc8, 0xd5, 0x2c, 0xd5, 0xc5, 0xc8, 0xfd, 0x0a,
  ]),
);

describe('B3 the file of a register', () => {
  test('is read in GBK and in UTF-8 with its mark, the year from the name of the file', async () => {
    const row = { receivedOn: '2026-11-03', name: '张三' };
    expect((await readable(gbk, '2026年来访.csv')).rows).toMatchObject([{ said: row }]);
    const utf8 = writeCsvFile([
      ['日期', '姓名'],
      ['11月3日', '张三'],
    ]);
    expect((await readable(utf8, '2026年来访.csv')).rows).toMatchObject([{ said: row }]);
    expect(await readable(utf8, '来访.csv')).toMatchObject({
      ...{ rows: [], bad: 1 },
      findings: [{ message: '日期缺少年份，请补全，例如 2026-03-05' }],
    });
  });

  test('has days as texts and as serial numbers, none in the future, and formulas as what they are', async () => {
    const rows = [
      ['来访登记簿', ''],
      ['来访日期', '来访人'],
      ['46329', '=1+1'],
      ['2026.11.4', '#REF!'],
      ['2027-01-01', '李四'],
    ];
    const answer = await readable(await writeWorkbook('十一月', rows), 'a.xlsx');
    expect(answer.rows.map(({ said }) => [said.receivedOn, said.name])).toEqual([
      ['2026-11-03', "'=1+1"],
      ['2026-11-04', undefined],
    ]);
    expect(answer.findings.map(({ row, severity }) => [row, severity])).toEqual([
      [4, 'warning'],
      [5, 'error'],
    ]);
  });

  test('whose columns nobody understands is shown for a person to say what they mean, and remembered', async () => {
    const file = writeCsvFile([
      ['甲', '乙'],
      ['2026-11-03', '张三'],
    ]);
    const first = await readable(file);
    expect(first).toMatchObject({
      ready: false,
      rows: [],
      columns: [{ title: '甲', samples: ['2026-11-03'] }, { title: '乙' }],
    });
    const answer = await read(file, 'b.csv', { 甲: 'receivedOn', 乙: 'name' });
    expect(answer).toMatchObject({ ready: true, rows: [{ said: { name: '张三' } }] });
    const unused = await read(
      writeCsvFile([
        ['日期', '姓名', '备注'],
        ['2026-11-03', '张三', '补'],
      ]),
      'c.csv',
      { 姓名: 'none' },
    );
    expect(unused).toMatchObject({ ready: false });
  });

  test('of the wrong kind, without a heading or far too long is refused with what to do', async () => {
    expect(await read(Uint8Array.from([1, 0, 2, 0, 255]))).toMatchObject({ ok: false });
    expect(await read(new TextEncoder().encode('<html><table></table></html>'))).toMatchObject({
      message: expect.stringContaining('网页'),
    });
    expect(await read(new TextEncoder().encode('一句话'))).toMatchObject({
      message: expect.stringContaining('没有找到表头'),
    });
    const long = new TextEncoder().encode(`日期,姓名\n${'2026-11-03,张三\n'.repeat(50_000)}`);
    expect(await read(long)).toMatchObject({ ok: false, message: expect.stringContaining('请按月拆分') });
  });
});
