import { describe, expect, test } from 'vitest';
import { caseVocabulary } from './columns.ts';
import { findHeading } from './heading-row.ts';
import { readSheetRows } from './sheet-rows.ts';
import type { Cell, Merge, Sheet } from './spreadsheet.ts';

const sheet = (rows: Cell[][], merges: Merge[] = [], hidden: number[] = []): Sheet => ({
  name: '案件',
  rows,
  merges,
  hiddenRows: new Set(hidden),
});
const across = (row: number, from: number, to: number): Merge => ({
  startRow: row,
  endRow: row,
  startCol: from,
  endCol: to,
});

const columnsOf = (one: Sheet) => {
  const answer = findHeading([one], caseVocabulary);
  if (!answer.ok) throw new Error(answer.message);
  return Object.fromEntries(answer.heading.columns.map(({ field, index }) => [field, index]));
};

describe('R12.3 the heading of a list', () => {
  test('is found below titles, whatever its order, spaces, brackets and line breaks', () => {
    const list = sheet([
      ['2026年执行案件台账', null, null],
      [null],
      ['序号', '承 办\n法官', '标的额（元）', ' 执行案号* ', '被执行人姓名/名称'],
      [1, '张三', 5, '（2021）鲁0117执1号', '李四'],
    ]);
    expect(columnsOf(list)).toEqual({ handler: 1, amount: 2, caseNumber: 3, debtor: 4 });
  });

  test('of two rows with joined cells is read as one', () => {
    const merges = [across(1, 1, 2), { startRow: 1, endRow: 2, startCol: 0, endCol: 0 }];
    const list = sheet(
      [
        ['台账', null, null, null],
        ['案号', '当事人', null, '承办人'],
        [null, '申请执行人', '被执行人', '姓名'],
      ],
      merges,
    );
    expect(columnsOf(list)).toEqual({ caseNumber: 0, applicant: 1, debtor: 2, handler: 3 });
  });

  test('the unit of amounts is taken from the heading, or from the title above', () => {
    const unitOf = (title: string, heading: string) => {
      const answer = findHeading([sheet([[title], ['案号', heading]])], caseVocabulary);
      return answer.ok && answer.heading.columns.find(({ field }) => field === 'amount')?.yuanPerUnit;
    };
    expect(unitOf('台账', '标的额（万元）')).toBe(10_000);
    expect(unitOf('台账　单位：万元', '标的额')).toBe(10_000);
    expect(unitOf('单位：万元', '标的额（元）')).toBe(1);
  });

  test('a first sheet without one does not hide a second sheet with one', () => {
    const answer = findHeading(
      [sheet([['说明']]), { ...sheet([['案号', '承办人']]), name: '二' }],
      caseVocabulary,
    );
    expect(answer).toMatchObject({ ok: true, sheet: { name: '二' } });
  });

  test('without a case number the whole list is refused, naming what was looked for and what is there', () => {
    expect(findHeading([sheet([['当事人', '承办人']])], caseVocabulary)).toEqual({
      ok: false,
      message: expect.stringMatching(/案号、执行案号.*当事人、承办人/u),
    });
  });
});

describe('R12.3 the rows of a list', () => {
  const rowsOf = (one: Sheet) => {
    const answer = findHeading([one], caseVocabulary);
    if (!answer.ok) throw new Error(answer.message);
    return readSheetRows(answer.sheet, answer.heading, caseVocabulary.key);
  };

  test('sums, hidden rows, repeated headings and signatures are passed over, and said to be', () => {
    const list = sheet(
      [
        ['案号', '标的额'],
        ['（2021）鲁0117执1号', 1],
        ['（2021）鲁0117执2号', 2],
        [null, null],
        ['案 号', '标的额'],
        ['合计', 3],
        ['制表人：张三', null],
      ],
      [],
      [2],
    );
    const { rows, skipped } = rowsOf(list);
    expect(rows.map(({ row }) => row)).toEqual([2]);
    expect(skipped).toEqual([
      { row: 3, reason: '隐藏行' },
      { row: 5, reason: '重复的表头' },
      { row: 6, reason: '合计行' },
      { row: 7, reason: '说明行' },
    ]);
  });

  test('a case number joined over the rows of its parties counts for each of them', () => {
    const list = sheet(
      [
        ['案号', '被执行人'],
        ['（2021）鲁0117执1号', '甲'],
        [null, '乙'],
      ],
      [{ startRow: 1, endRow: 2, startCol: 0, endCol: 0 }],
    );
    const { rows, findings } = rowsOf(list);
    expect(rows[1]?.cells).toEqual(['（2021）鲁0117执1号', '乙']);
    expect(findings).toMatchObject([{ row: 2, column: '案号', severity: 'warning' }]);
  });
});
