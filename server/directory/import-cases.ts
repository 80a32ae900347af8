import { createHash, randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import { recordAudit } from '../audit/audit.ts';
import { cleanInput } from '../store/clean-input.ts';
import type { Tables } from '../store/tables.ts';
import { inTransaction } from '../store/transaction.ts';
import { type CaseRow, type RowReading, readRow } from './case-row.ts';
import { caseVocabulary, type Field } from './columns.ts';
import { gatherCases } from './gather-cases.ts';
import { findHeading, type Heading } from './heading-row.ts';
import {
  condense,
  type ImportAnswer,
  type ImportReport,
  importReport,
  type RowFinding,
} from './import-report.ts';
import { readInThread } from './read-in-thread.ts';
import { type SaveContext, type SavedCount, saveCases } from './save-cases.ts';
import { readSheetRows } from './sheet-rows.ts';
import { explainLink, readStaffLinks, type StaffLinks } from './staff-links.ts';

export type ImportFile = { readonly name: string; readonly bytes: Uint8Array };

export type ImportOptions = {
  /** Read and compare everything, write nothing. */
  readonly dryRun?: boolean;
  readonly ip?: string;
};

const FINDINGS_KEPT = 1000;

/**
 * Imports a list of enforcement cases (R12.3): xlsx, xls or csv, in any order of columns, with titles, joined
 * headings and sums. All good rows are written in one transaction; a row with an error is reported and left out
 * entirely. The same list again changes nothing. Refuses, before anything is written, what is no spreadsheet or
 * has no column for the case number. `by` is the staff id of who imports.
 */
export async function importCases(
  db: Kysely<Tables>,
  court: string,
  file: ImportFile,
  by: string,
  now: string,
  options: ImportOptions = {},
): Promise<ImportAnswer> {
  const list = await readList(file, court, now);
  if (!list.ok) return list;
  const { dryRun = false, ip = '' } = options;
  const links = await readStaffLinks(db, court);
  const gathered = gatherCases(list.readings, titleOf(list.heading, 'caseNumber'));
  const findings = [...list.findings, ...gathered.findings, ...linkFindings(list, links)];
  const facts = { id: randomUUID(), fileName: file.name, at: now, by, dryRun };
  const context: SaveContext = { court, importId: facts.id, now, links, dryRun };
  const report = (saved: SavedCount): ImportReport => ({
    ...facts,
    fileDigest: createHash('sm3').update(file.bytes).digest('hex'),
    ...summarise(list),
    ...saved,
    findings: condense(findings),
  });
  if (dryRun) return { ok: true, report: report(await saveCases(db, gathered.cases, context)) };
  const done = await inTransaction(db, async (tx) => {
    const result = report(await saveCases(tx, gathered.cases, context));
    await recordImport(tx, court, result, ip);
    return result;
  });
  return { ok: true, report: done };
}

/** The court's imports, newest first. */
export async function listImports(
  db: Kysely<Tables>,
  court: string,
  limit: number = 50,
): Promise<readonly ImportReport[]> {
  const rows = await db
    .selectFrom('directory_import')
    .select('report')
    .where('court', '=', court)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ report }) => importReport.parse(report));
}

type List =
  | { readonly ok: false; readonly message: string }
  | {
      readonly ok: true;
      readonly sheet: string;
      readonly heading: Heading;
      readonly readings: readonly RowReading[];
      readonly skipped: ImportReport['skipped'];
      readonly findings: readonly RowFinding[];
    };

async function readList(file: ImportFile, court: string, now: string): Promise<List> {
  const read = await readInThread(file.bytes);
  if (!read.ok) return read;
  const located = findHeading(read.sheets, caseVocabulary);
  if (!located.ok) return located;
  const { sheet, heading } = located;
  const { rows, skipped, findings } = readSheetRows(sheet, heading, caseVocabulary.key);
  const context = { court, now, columns: heading.columns };
  const readings = rows.map(({ row, cells }) => readRow(row, cleanCells(cells), context));
  const found = readings.flatMap((reading) => reading.findings);
  return {
    ok: true,
    sheet: sheet.name,
    heading,
    readings,
    skipped: [...skipped],
    findings: [...findings, ...found],
  };
}

function cleanCells<Cells>(cells: readonly Cells[]): Cells[] {
  return cells.map((cell) => (typeof cell === 'string' ? (cleanInput(cell) as Cells) : cell));
}

function summarise({ sheet, heading, readings, skipped }: Extract<List, { ok: true }>) {
  const good = readings.filter(({ found }) => found !== undefined).length;
  return {
    sheet,
    columns: heading.columns.map(({ title, field }) => ({ title, field })),
    ignoredColumns: heading.ignored.map(({ title }) => title),
    rows: readings.length,
    good,
    bad: readings.length - good,
    skipped,
  };
}

const PERSONS = [
  ['handler', ({ handlerName }: CaseRow) => handlerName],
  ['trialJudge', ({ trialJudgeName }: CaseRow) => trialJudgeName],
] as const;

/** One remark for each name that is nobody's or several people's, with the number of rows it stands in. */
function linkFindings(list: Extract<List, { ok: true }>, links: StaffLinks): RowFinding[] {
  return PERSONS.flatMap(([field, nameOf]) =>
    list.readings.flatMap(({ row, found }): RowFinding[] => {
      const name = found && nameOf(found);
      const message = name === undefined ? undefined : explainLink(name, links(name));
      if (name === undefined || message === undefined) return [];
      const column = titleOf(list.heading, field);
      return [{ row, column, value: name, message, severity: 'warning', rows: 1 }];
    }),
  );
}

function titleOf(heading: Heading, field: Field): string {
  return heading.columns.find((column) => column.field === field)?.title ?? '';
}

async function recordImport(
  db: Kysely<Tables>,
  court: string,
  report: ImportReport,
  ip: string,
): Promise<void> {
  const { id, at, by, rows, good, bad, fileName, fileDigest } = report;
  const kept = { ...report, findings: report.findings.slice(0, FINDINGS_KEPT) };
  await db
    .insertInto('directory_import')
    .values({
      ...{ court, id, at, by, rows, good, bad },
      file_digest: fileDigest,
      file_name: fileName,
      report: JSON.stringify(kept),
    })
    .execute();
  const detail = { fileName, rows, good, bad };
  await recordAudit(db, { court, at, actor: by, action: 'imported', subject: id, detail, ip });
}
