import type { ExpressionBuilder, Insertable, Kysely, Selectable } from 'kysely';
import type { Tables } from '../store/tables.ts';
import type { EnforcementCaseTable } from '../store/tables-directory.ts';
import type { CaseRow } from './case-row.ts';
import { caseGrams, plainNumber, searchableNames } from './case-search.ts';
import type { StaffLinks } from './staff-links.ts';

type StoredCase = Selectable<EnforcementCaseTable>;
type WrittenCase = Insertable<EnforcementCaseTable>;

/** What the cases are saved with. With `dryRun` nothing is written and nothing locked. */
export type SaveContext = {
  readonly court: string;
  readonly importId: string;
  readonly now: string;
  readonly links: StaffLinks;
  readonly dryRun: boolean;
};

export type SavedCount = { readonly created: number; readonly updated: number; readonly unchanged: number };

const CASES_AT_ONCE = 500;

/**
 * Writes the cases, which must be ordered by key, or two imports at once could wait for each other for ever. What
 * a list leaves empty keeps what is stored, so importing a shorter list loses nothing; a case that would not
 * change is not touched.
 */
export async function saveCases(
  db: Kysely<Tables>,
  cases: readonly CaseRow[],
  context: SaveContext,
): Promise<SavedCount> {
  const count = { created: 0, updated: 0, unchanged: 0 };
  for (let from = 0; from < cases.length; from += CASES_AT_ONCE) {
    const some = cases.slice(from, from + CASES_AT_ONCE);
    const stored = await readStored(db, some, context);
    const compared = some.map((one) => compare(stored.get(one.caseKey), one, context));
    for (const { outcome } of compared) count[outcome] += 1;
    const changed = compared.filter(({ outcome }) => outcome !== 'unchanged').map(({ after }) => after);
    if (changed.length > 0 && !context.dryRun) await write(db, changed);
  }
  return count;
}

type Compared = { readonly outcome: keyof SavedCount; readonly after: WrittenCase };

function compare(before: StoredCase | undefined, row: CaseRow, context: SaveContext): Compared {
  const after = merge(before, row, context);
  if (before === undefined) return { outcome: 'created', after };
  return { outcome: isSame(before, after) ? 'unchanged' : 'updated', after };
}

async function readStored(
  db: Kysely<Tables>,
  cases: readonly CaseRow[],
  { court, dryRun }: SaveContext,
): Promise<ReadonlyMap<string, StoredCase>> {
  const keys = cases.map(({ caseKey }) => caseKey);
  const rows = await db
    .selectFrom('enforcement_case')
    .selectAll()
    .where('court', '=', court)
    .where('case_key', 'in', keys)
    .orderBy('case_key')
    .$if(!dryRun, (query) => query.forUpdate())
    .execute();
  return new Map(rows.map((row) => [row.case_key, row]));
}

function merge(before: StoredCase | undefined, row: CaseRow, context: SaveContext): WrittenCase {
  const { caseNumber } = row;
  const parties = {
    applicant: filled(row.applicant, before?.applicant),
    debtor: filled(row.debtor, before?.debtor),
    others: filled(row.others, before?.others),
  };
  const handler = linkPerson(row.handlerName, before?.handler_name, before?.handler_id, context.links);
  const judge = linkPerson(
    row.trialJudgeName,
    before?.trial_judge_name,
    before?.trial_judge_id,
    context.links,
  );
  const named = [...parties.applicant, ...parties.debtor, ...parties.others, handler.name, judge.name];
  const names = named.filter((name) => name !== null);
  return {
    court: context.court,
    case_key: row.caseKey,
    number: before?.number ?? row.printedNumber,
    year: caseNumber.year,
    case_court: caseNumber.court,
    type: caseNumber.type,
    serial: caseNumber.number,
    executing_court: row.executingCourt ?? before?.executing_court ?? null,
    filed_on: row.filedOn ?? before?.filed_on ?? null,
    cause: row.cause ?? before?.cause ?? null,
    ...parties,
    handler_name: handler.name,
    handler_id: handler.id,
    trial_judge_name: judge.name,
    trial_judge_id: judge.id,
    trial_case_number: row.trialCaseNumber ?? before?.trial_case_number ?? null,
    state: row.state ?? before?.state ?? null,
    amount_fen: row.amountFen ?? before?.amount_fen ?? null,
    former_numbers: [...new Set([...(before?.former_numbers ?? []), ...row.formerNumbers])],
    plain_number: plainNumber(row.caseKey),
    names: searchableNames(names),
    grams: caseGrams(row.caseKey, caseNumber.number, names),
    import_id: context.importId,
    created_at: before?.created_at ?? context.now,
    changed_at: context.now,
  };
}

function filled(given: readonly string[], stored: readonly string[] | undefined): string[] {
  return [...(given.length > 0 ? given : (stored ?? []))];
}

type Linked = { readonly name: string | null; readonly id: string | null };

/** A stored link stays while the name stays: somebody may have chosen between two people of that name by hand. */
function linkPerson(
  given: string | undefined,
  storedName: string | null | undefined,
  storedId: string | null | undefined,
  links: StaffLinks,
): Linked {
  const name = given ?? storedName ?? null;
  if (name === null) return { name, id: null };
  if (name === storedName && storedId) return { name, id: storedId };
  const link = links(name);
  return { name, id: link.kind === 'one' ? link.id : null };
}

const BOOKKEEPING: ReadonlySet<string> = new Set(['import_id', 'created_at', 'changed_at']);

function isSame(before: StoredCase, after: WrittenCase): boolean {
  const content = (row: object) =>
    JSON.stringify(
      Object.entries(row)
        .filter(([column]) => !BOOKKEEPING.has(column))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  return content(before) === content(after);
}

async function write(db: Kysely<Tables>, cases: WrittenCase[]): Promise<void> {
  await db
    .insertInto('enforcement_case')
    .values(cases)
    .onConflict((conflict) => conflict.columns(['court', 'case_key']).doUpdateSet(takeNew))
    .execute();
}

function takeNew(columns: ExpressionBuilder<Tables & { excluded: EnforcementCaseTable }, 'excluded'>) {
  return {
    executing_court: columns.ref('excluded.executing_court'),
    filed_on: columns.ref('excluded.filed_on'),
    cause: columns.ref('excluded.cause'),
    applicant: columns.ref('excluded.applicant'),
    debtor: columns.ref('excluded.debtor'),
    others: columns.ref('excluded.others'),
    handler_name: columns.ref('excluded.handler_name'),
    handler_id: columns.ref('excluded.handler_id'),
    trial_judge_name: columns.ref('excluded.trial_judge_name'),
    trial_judge_id: columns.ref('excluded.trial_judge_id'),
    trial_case_number: columns.ref('excluded.trial_case_number'),
    state: columns.ref('excluded.state'),
    amount_fen: columns.ref('excluded.amount_fen'),
    former_numbers: columns.ref('excluded.former_numbers'),
    names: columns.ref('excluded.names'),
    grams: columns.ref('excluded.grams'),
    import_id: columns.ref('excluded.import_id'),
    changed_at: columns.ref('excluded.changed_at'),
  };
}
