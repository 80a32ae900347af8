/** A register taken in: read, kept sealed, compared with what is registered (article 12). */
import { createHash } from 'node:crypto';
import type { RegisterImportAnswer } from '#contract/reconciliation.ts';
import { shanghaiDay } from '#domain/calendar/day.ts';
import type { RegisterSourceId } from '#regulation/reconciliation.ts';
import { recordAudit } from '../audit/audit.ts';
import type { RowFinding } from '../directory/import-report.ts';
import type { Workplace } from '../store/perform.ts';
import { rememberedColumns } from '../store/register-columns.ts';
import { findNews, keepRows, type RegisterNews } from '../store/register-rows.ts';
import { inTransaction, type Tx } from '../store/transaction.ts';
import { compareRows } from './compare-rows.ts';
import { type RegisterReading, readRegister } from './read-register.ts';
import { registerVocabulary } from './register-fields.ts';

type Place = Pick<Workplace, 'db' | 'keys' | 'newId'>;
export type RegisterFile = { readonly name: string; readonly bytes: Uint8Array };
type Doing = {
  readonly court: string;
  readonly source: RegisterSourceId;
  readonly by: string;
  readonly at: string;
  readonly ip: string;
};

type Readable = Extract<RegisterReading, { ok: true }>;
export type RegisterImport =
  | { readonly ok: true; readonly report: RegisterImportAnswer }
  | { readonly ok: false; readonly message: string };

const mostFindings = 200;

const writtenTwice = ({ twice }: RegisterNews): RowFinding[] =>
  twice.slice(0, 1).map(({ row }) => ({
    ...{ row, column: '整行', value: '', severity: 'warning' as const, rows: twice.length },
    message: '与前面的行是同一次来访（件），只算一次',
  }));

function toReport(
  file: RegisterFile,
  source: RegisterSourceId,
  read: Readable,
  news: RegisterNews,
): Omit<RegisterImportAnswer, 'dryRun'> {
  const findings = [...read.findings, ...writtenTwice(news)].toSorted(
    (a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning') || a.row - b.row,
  );
  return {
    ...{ source, fileName: file.name, sheets: [...read.sheets], ready: read.ready },
    columns: read.columns.map((column) => ({ ...column, samples: [...column.samples] })),
    ...{ rows: read.rows.length, bad: read.bad, skipped: read.skipped },
    ...{ added: news.fresh.length, changed: news.changed.length },
    ...{ unchanged: news.unchanged, twice: news.twice.length },
    months: [...new Set(read.rows.map(({ said }) => said.receivedOn.slice(0, 7)))].toSorted(),
    findings: findings.slice(0, mostFindings),
    more: Math.max(0, findings.length - mostFindings),
  };
}

async function keep(
  tx: Tx,
  { keys, newId }: Place,
  { court, source, by, at, ip }: Doing,
  file: RegisterFile,
  report: RegisterImportAnswer,
  news: RegisterNews,
): Promise<void> {
  const id = newId();
  const { rows, bad, added, changed } = report;
  const file_digest = createHash('sm3').update(file.bytes).digest('hex');
  await tx
    .insertInto('register_import')
    .values({
      ...{ court, id, source, at, by, rows, bad, file_digest, file_name: file.name },
      report: JSON.stringify({ columns: report.columns.map(({ title, field }) => ({ title, field })) }),
    })
    .execute();
  await keepRows(tx, keys, { court, source, id }, news, newId);
  const detail = { fileName: file.name, source, rows, added, changed };
  await recordAudit(tx, { court, at, ip, actor: by, action: 'registerImported', subject: id, detail });
}

/**
 * Imports a register; with `dryRun` it only says what the file would bring. Entries known already stay as they are,
 * so the same file again changes nothing and is not noted; one that was completed since is taken over under its old
 * decision. Refuses what is no spreadsheet and what has no heading at all.
 */
export async function importRegister(
  place: Place,
  doing: Doing,
  file: RegisterFile,
  { dryRun }: { readonly dryRun: boolean },
): Promise<RegisterImport> {
  const { db, keys } = place;
  const { court, source, at } = doing;
  const words = registerVocabulary(await rememberedColumns(db, court, source));
  const read = await readRegister(file, words, shanghaiDay(at));
  if (!read.ok) return read;
  const news = await findNews(db, keys, court, source, read.rows);
  const report = { ...toReport(file, source, read, news), dryRun };
  if (dryRun || news.fresh.length + news.changed.length === 0) return { ok: true, report };
  await inTransaction(db, async (tx) => {
    // Two people who send the same file at once: the second finds what the first has written.
    await tx.selectFrom('court').select('court').where('court', '=', court).forUpdate().execute();
    const fresh = await findNews(tx, keys, court, source, read.rows);
    if (fresh.fresh.length + fresh.changed.length > 0) await keep(tx, place, doing, file, report, fresh);
  });
  for (const month of report.months) await compareRows(place, court, { month });
  return { ok: true, report };
}
