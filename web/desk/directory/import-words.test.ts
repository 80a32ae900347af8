import { describe, expect, it } from 'vitest';
import type { ImportReportAnswer } from '#contract/enforcement-case.ts';
import {
  changesAnything,
  findingsAsCsv,
  gravestFirst,
  sayColumns,
  sayReport,
  sayRows,
} from './import-words.ts';

const report: ImportReportAnswer = {
  fileName: '执行案件.xlsx',
  sheet: 'Sheet1',
  dryRun: true,
  columns: [{ title: '案号', field: 'caseNumber' }],
  ignoredColumns: ['备注'],
  rows: 10,
  good: 8,
  bad: 2,
  created: 5,
  updated: 1,
  unchanged: 2,
  skipped: [{ row: 12, reason: '空行' }],
  findings: [
    { row: 3, column: '承办人', value: '王', message: '没有这个人', severity: 'warning', rows: 4 },
    { row: 9, column: '案号', value: '=1+1', message: '认不出案号，"样子"不对', severity: 'error', rows: 1 },
    { row: 5, column: '案号', value: '', message: '缺案号', severity: 'error', rows: 1 },
  ],
  more: 0,
};

describe('the report of a directory import', () => {
  it('R12.3 says what would happen before, and what happened after', () => {
    expect(sayReport(report)).toBe('共 10 行，将新增 5 件，更新 1 件，未变 2 件；有问题不导入 2 行');
    expect(sayReport({ ...report, dryRun: false, bad: 0 })).toBe('共 10 行，新增 5 件，更新 1 件，未变 2 件');
    expect(sayColumns(report)).toEqual(['识别的列：案号', '没有用到的列：备注', '跳过 1 行（空行）']);
  });

  it('R12.3 has nothing to confirm when the list is in already', () => {
    expect(changesAnything(report)).toBe(true);
    expect(changesAnything({ ...report, created: 0, updated: 0 })).toBe(false);
  });

  it('R12.3 puts what keeps rows out first, in the order of the file', () => {
    expect(gravestFirst(report.findings).map((one) => one.row)).toEqual([5, 9, 3]);
    expect(report.findings.map(sayRows)).toEqual(['3 等 4 行', '9', '5']);
  });

  it('R12.3 gives the findings to a spreadsheet program without letting it run them', () => {
    const csv = findingsAsCsv(report.findings);
    expect(csv.startsWith('\ufeff"行","列"')).toBe(true);
    expect(csv).toContain('"\'=1+1"');
    expect(csv).toContain('""样子""不对');
  });
});
