import { afterAll, describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { indicatorKeys, indicators } from '#regulation/indicators.ts';
import { readSpreadsheet, writeSheets } from '../directory/spreadsheet.ts';
import { toIndicator } from '../http/appraisal-answer.ts';
import { pdfArchiveFaults } from '../papers/given-pdf-a.ts';
import { createPaperRenderer } from '../papers/paper-renderer.ts';
import type { AppraisalReport } from './report.ts';
import { reportLayout } from './report-layout.ts';
import { reportSheets } from './report-sheets.ts';

const figures = indicatorKeys.map((indicator, at) => ({
  indicator,
  ...{ numerator: at, denominator: at + 3, value: at % 5 === 0 ? null : at * 3.5 },
}));
const corrected = {
  ...{ numerator: 1, denominator: 2, value: 50, objection: 'o', by: '周负责' },
  ...{ at: '2026-11-02T01:00:00.000Z', reason: '+1 系统故障' },
};
const report: AppraisalReport = {
  court: '济南市钢城区人民法院',
  by: 'person',
  from: parseDay('2026-10-01'),
  until: parseDay('2026-10-31'),
  asOf: parseDay('2026-11-24'),
  today: parseDay('2026-11-24'),
  indicators: indicatorKeys.map((key) => toIndicator(key, { indicators })),
  subjects: [
    {
      ...{ id: 's-a', name: '=cmd', post: '执行法官', mayObject: false },
      figures: figures.map((one, at) => (at === 3 ? { ...one, corrected } : one)),
      score: { value: 80, corrected: 85, parts: [] },
    },
    { id: 's-b', name: '李强', post: null, mayObject: false, figures, score: null },
  ],
};

const papers = createPaperRenderer();
afterAll(() => papers.closePapers());

describe('R17.1 the report as a workbook', () => {
  test('has the figures, the formulas in words and the corrections, and nothing in it runs', async () => {
    const answer = await readSpreadsheet(await writeSheets(reportSheets(report)));
    if (!answer.ok) throw new Error(answer.message);
    expect(answer.sheets.map(({ name }) => name)).toEqual(['考核', '算法', '更正']);
    const [table, formulas, corrections] = answer.sheets;
    const [title, head, first] = table?.rows ?? [];
    expect(title?.[0]).toMatch(/考核表：个人，2026年10月1日至2026年10月31日，以2026年11月24日终了时/);
    expect(first?.slice(0, 4)).toEqual(["'=cmd", '执行法官', 80, 85]);
    const at = head?.indexOf('按期答复率（%）') ?? -1;
    const value = figures[3];
    expect(head?.slice(at, at + 3)).toEqual(['按期答复率（%）', '按期答复率·分子', '按期答复率·件数']);
    expect(first?.slice(at, at + 3)).toEqual([value?.value, value?.numerator, value?.denominator]);
    expect(formulas?.rows.slice(1).map(([name]) => name)).toEqual(
      indicatorKeys.map((key) => indicators[key].name),
    );
    expect(corrections?.rows[1]).toEqual([
      ...["'=cmd", '按期答复率', '10.5%（3/6）', '50%（1/2）', '周负责', '2026-11-02', "'+1 系统故障"],
    ]);
  });

  test('without a correction there is no sheet of them', () => {
    const [, other] = report.subjects;
    const sheets = reportSheets({ ...report, subjects: other ? [other] : [] });
    expect(sheets.map(({ name }) => name)).toEqual(['考核', '算法']);
  });
});

describe('R17.1 the report as a paper', () => {
  test('says every figure and correction, and is PDF/A', { timeout: 60_000 }, async () => {
    const layout = reportLayout(report);
    const said = JSON.stringify(layout.blocks);
    for (const key of indicatorKeys) expect(said).toContain(indicators[key].name);
    for (const words of ['10.5%', '更正50%', '+1 系统故障', '更正85', '制表人'])
      expect(said).toContain(words);
    expect(await pdfArchiveFaults(await papers.renderLayout(layout))).toEqual([]);
  });

  test('without anybody it says so', { timeout: 60_000 }, async () => {
    const layout = reportLayout({ ...report, subjects: [] });
    expect(JSON.stringify(layout.blocks)).toContain('统计日没有考核对象');
    expect(await pdfArchiveFaults(await papers.renderLayout(layout))).toEqual([]);
  });
});
