/** All lines of the bench, and how they are told. */
import type pg from 'pg';
import type { Site } from '#server/http/site.ts';
import { textTable } from '../text-table.ts';
import { type AppraisalLine, measureAppraisal, sayAppraisal } from './appraisal.ts';
import { type CaseFileLine, measureCaseFile, sayCaseFile } from './case-file.ts';
import { chartPairs } from './charts.ts';
import { type Line, measure, type Pair } from './compare.ts';
import { findGround } from './ground.ts';
import { type LedgerLine, measureLedger, sayLedger } from './ledger.ts';
import { measureRates, type Rate } from './rates.ts';
import { petitionPairs, queuePairs, searchPairs } from './reading.ts';
import { inScratch } from './scratch.ts';
import { withWholePairs } from './whole.ts';
import { writingPairs } from './writing.ts';

export type BenchReport = {
  readonly court: string;
  readonly petitions: number;
  readonly events: number;
  readonly rounds: number;
  readonly lines: readonly Line[];
  readonly rates: readonly Rate[];
  readonly caseFile?: CaseFileLine;
  readonly ledger: LedgerLine;
  readonly appraisal: AppraisalLine;
};

export type BenchOptions = {
  readonly rounds: number;
  /** How long each rate is measured. */
  readonly rateMilliseconds: number;
  /** How many scanned pages the case file has. */
  readonly caseFilePages: number;
  /** How many rows the ledger has that is written as a spreadsheet. */
  readonly ledgerRows: number;
  /** Hears what is being measured. */
  readonly onLine?: (name: string) => void;
};

/** Measures everything at the court with most petitions; nothing is left behind. Throws `CannotStart` without any. */
export async function bench(
  site: Site,
  pool: pg.Pool,
  { rounds, rateMilliseconds, caseFilePages, ledgerRows, onLine = () => undefined }: BenchOptions,
): Promise<BenchReport> {
  const ground = await findGround(site, pool);
  const { court, petitions, events } = ground;
  const measureAll = async (pairs: readonly Pair[]): Promise<readonly Line[]> => {
    const lines: Line[] = [];
    for (const pair of pairs) {
      onLine(pair.name);
      lines.push(await measure(pair, rounds));
    }
    return lines;
  };
  const reading = [
    ...(await measureAll(await queuePairs(ground))),
    ...(await measureAll(await searchPairs(ground))),
    ...(await measureAll(petitionPairs(ground))),
    ...(await measureAll(chartPairs(ground))),
  ];
  const rest = await inScratch(pool, async (scratch) => [
    ...(await measureAll(await writingPairs(ground, scratch))),
    ...(await withWholePairs(ground, scratch, measureAll)),
  ]);
  const rates = await measureRates(ground, rateMilliseconds);
  onLine('电子卷宗');
  const caseFile = await measureCaseFile(ground, caseFilePages);
  onLine('台账导出');
  const ledger = await measureLedger(ground, ledgerRows);
  onLine('考核');
  const appraisal = await measureAppraisal(ground);
  const told = { court, petitions, events, rounds, lines: [...reading, ...rest], rates, ledger, appraisal };
  return { ...told, ...(caseFile ? { caseFile } : {}) };
}

const milliseconds = (value: number): string => value.toFixed(2);

/** The report as people read it, with what each line means. */
export function sayBench(report: BenchReport): string {
  const { court, petitions, events, rounds, lines, rates, caseFile, ledger, appraisal } = report;
  const headings = ['测量', 'p50', 'p95', 'SQL p50', 'SQL p95', '倍数', '含义'];
  const rows = lines.map(({ name, p50, p95, sqlP50, sqlP95, ratio, meaning }) => [
    name,
    ...[p50, p95, sqlP50, sqlP95].map(milliseconds),
    ratio.toFixed(2),
    meaning,
  ]);
  const differing = lines.filter(({ differs }) => differs).map(({ name }) => name);
  const warning = `注意：${differing.join('、')}的结果与手写 SQL 不一致，时间不可比，请报告维护人员。`;
  const rateRows = rates.map((rate) => [rate.name, Math.round(rate.perSecond).toString(), rate.meaning]);
  return [
    `法院 ${court}，信访案件 ${petitions} 件，历史 ${events} 条；每项 ${rounds} 轮，两边交替进行。`,
    '时间单位为毫秒：p50 是中位数，p95 是百分之九十五的请求不超过的时间；',
    'SQL 是不经本系统、手写语句取得同样数据的时间；倍数是两个中位数之比，1 即与手写 SQL 一样快。',
    '',
    textTable(headings, rows, headings.slice(1, 6)),
    ...(differing.length > 0 ? [warning] : []),
    '',
    textTable(['每秒', '数量', '含义'], rateRows, ['数量']),
    ...(caseFile ? ['', sayCaseFile(caseFile)] : []),
    '',
    sayLedger(ledger),
    '',
    sayAppraisal(appraisal),
  ].join('\n');
}
