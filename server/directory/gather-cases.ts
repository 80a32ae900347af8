import type { CaseRow, RowReading } from './case-row.ts';
import type { RowFinding } from './import-report.ts';

/** The cases of the good rows, ordered by key, and a remark on every case that had several rows. */
export function gatherCases(
  readings: readonly RowReading[],
  numberTitle: string,
): { readonly cases: readonly CaseRow[]; readonly findings: readonly RowFinding[] } {
  const cases = new Map<string, CaseRow>();
  const findings: RowFinding[] = [];
  for (const { row, found } of readings) {
    if (!found) continue;
    const before = cases.get(found.caseKey);
    if (before) findings.push(sameCase(row, numberTitle, found.caseKey));
    cases.set(found.caseKey, before ? joinRows(before, found) : found);
  }
  const ordered = [...cases.values()].sort((a, b) => (a.caseKey < b.caseKey ? -1 : 1));
  return { cases: ordered, findings };
}

function sameCase(row: number, column: string, value: string): RowFinding {
  const message = '与前面的行是同一案件，已合并：当事人取全部，其他内容以后面的行为准';
  return { row, column, value, message, severity: 'warning', rows: 1 };
}

/** One row a party is how many systems export; all other cells of the later row count when they are filled. */
function joinRows(before: CaseRow, after: CaseRow): CaseRow {
  return {
    caseKey: before.caseKey,
    printedNumber: before.printedNumber,
    caseNumber: before.caseNumber,
    executingCourt: after.executingCourt ?? before.executingCourt,
    filedOn: after.filedOn ?? before.filedOn,
    cause: after.cause ?? before.cause,
    applicant: union(before.applicant, after.applicant),
    debtor: union(before.debtor, after.debtor),
    others: union(before.others, after.others),
    handlerName: after.handlerName ?? before.handlerName,
    trialJudgeName: after.trialJudgeName ?? before.trialJudgeName,
    trialCaseNumber: after.trialCaseNumber ?? before.trialCaseNumber,
    state: after.state ?? before.state,
    amountFen: after.amountFen ?? before.amountFen,
    formerNumbers: union(before.formerNumbers, after.formerNumbers),
  };
}

function union(before: readonly string[], after: readonly string[]): readonly string[] {
  return [...new Set([...before, ...after])];
}
