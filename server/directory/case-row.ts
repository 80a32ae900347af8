import { type Day, shanghaiDay } from '#domain/calendar/day.ts';
import {
  type CaseNumber,
  findCaseNumbers,
  formatCaseNumber,
  isEnforcement,
  parseCaseNumber,
} from '#domain/identifiers/case-number.ts';
import { currentCourtCode } from '#regulation/courts.ts';
import {
  type CellReading,
  cellText,
  readAmount,
  readDay,
  readName,
  readNames,
  readWords,
} from './cell-values.ts';
import type { Field } from './columns.ts';
import type { Column } from './heading-row.ts';
import type { RowFinding } from './import-report.ts';
import { type Parties, readParties, type Side } from './parties.ts';
import type { Cell } from './spreadsheet.ts';

/** One case as a row of a list tells it. What the row does not say is absent, or an empty list. */
export type CaseRow = {
  readonly caseKey: string;
  readonly printedNumber: string;
  readonly caseNumber: CaseNumber;
  readonly executingCourt: string | undefined;
  readonly filedOn: Day | undefined;
  readonly cause: string | undefined;
  readonly applicant: readonly string[];
  readonly debtor: readonly string[];
  readonly others: readonly string[];
  readonly handlerName: string | undefined;
  readonly trialJudgeName: string | undefined;
  readonly trialCaseNumber: string | undefined;
  readonly state: string | undefined;
  readonly amountFen: number | undefined;
  readonly formerNumbers: readonly string[];
};

/** A good row has its case; a bad one has at least one error among its findings and no case at all. */
export type RowReading = {
  readonly row: number;
  readonly found: CaseRow | undefined;
  readonly findings: readonly RowFinding[];
};

export type RowContext = {
  readonly court: string;
  readonly now: string;
  readonly columns: readonly Column[];
};

/** Reads one field of the row, noting what was wrong with it. */
type Take = <Value>(
  field: Field,
  read: (cell: Cell | undefined, column: Column) => CellReading<Value>,
) => Value | undefined;

/** The number under which all papers of one case stand together: the canonical number without 之一. */
export function caseKeyOf(number: CaseNumber): string {
  const { suffix: _paperOfTheCase, ...ofTheCase } = number;
  return formatCaseNumber(ofTheCase);
}

/** The case in one row of a list. `row` counts from 1 as the spreadsheet program does. */
export function readRow(row: number, cells: readonly Cell[], context: RowContext): RowReading {
  const findings: RowFinding[] = [];
  const take = createTake(row, cells, context.columns, findings);
  const number = take('caseNumber', (cell) => readCaseNumber(cell, context.court));
  const today = shanghaiDay(context.now);
  const parties = takeParties(take);
  const rest = {
    executingCourt: take('executingCourt', readWords),
    filedOn: take('filedOn', (cell) => readDay(cell, today)),
    cause: take('cause', readWords),
    handlerName: take('handler', readPerson),
    trialJudgeName: take('trialJudge', readPerson),
    trialCaseNumber: take('trialCaseNumber', readTrialNumber),
    state: joinState(take('state', readWords), take('closing', readWords)),
    amountFen: take('amount', (cell, column) => readAmount(cell, column.yuanPerUnit)),
    formerNumbers: take('formerNumbers', readFormerNumbers) ?? [],
  };
  if (!number || findings.some(({ severity }) => severity === 'error')) {
    return { row, found: undefined, findings };
  }
  const { value: caseNumber, printed } = number;
  const caseKey = caseKeyOf(caseNumber);
  return { row, found: { caseKey, printedNumber: printed, caseNumber, ...parties, ...rest }, findings };
}

function createTake(
  row: number,
  cells: readonly Cell[],
  columns: readonly Column[],
  findings: RowFinding[],
): Take {
  return (field, read) => {
    const column = columns.find((one) => one.field === field);
    if (!column) return undefined;
    const cell = cells[column.index];
    const reading = read(cell, column);
    const note = (severity: RowFinding['severity'], message: string) =>
      findings.push({
        row,
        column: column.title,
        value: shorten(cellText(cell)),
        message,
        severity,
        rows: 1,
      });
    if (reading.kind === 'fault') note('error', reading.message);
    if (reading.kind !== 'value') return undefined;
    if (reading.remark) note('warning', reading.remark);
    return reading.value;
  };
}

const LONGEST_SHOWN = 60;

/** What is quoted in a report is short, and never a number by which a person could be looked up. */
function shorten(text: string): string {
  const masked = text.replaceAll(/(\d{3})\d{7,11}(\d{3}[Xx\d])/gu, '$1****$2');
  return masked.length > LONGEST_SHOWN ? `${masked.slice(0, LONGEST_SHOWN)}…` : masked;
}

type ReadNumber = { readonly value: CaseNumber; readonly printed: string };

function readCaseNumber(cell: Cell | undefined, court: string): CellReading<ReadNumber> {
  const words = readName(cell);
  if (words.kind === 'empty') return { kind: 'fault', message: '没有案号，请补上后重新导入' };
  if (words.kind === 'fault') return words;
  const parsed = parseCaseNumber(words.value);
  if (!parsed.ok) return { kind: 'fault', message: parsed.problem };
  const remarks = parsed.warnings.filter(({ kind }) => kind !== 'formerCourt').map(({ text }) => text);
  const { value } = parsed;
  if (!isEnforcement(value)) remarks.push(`“${value.type}”不是执行案件，请核对是否填错列`);
  const foreign = value.style === 'current' && currentCourtCode(value.court) !== court;
  if (foreign) remarks.push(`不是本院案件（${value.court}），已导入供查询`);
  const read = { value, printed: words.value };
  return { kind: 'value', value: read, ...(remarks.length > 0 && { remark: remarks.join('；') }) };
}

const PARTY_FIELDS: readonly [Field, Side][] = [
  ['applicant', 'applicant'],
  ['debtor', 'debtor'],
  ['others', 'others'],
  ['parties', 'others'],
];

function takeParties(take: Take): Pick<CaseRow, Side> {
  const read = PARTY_FIELDS.map(([field, side]) =>
    take(field, (cell): CellReading<Parties> => {
      const words = readNames(cell);
      if (words.kind !== 'value') return words;
      const value = readParties(words.value, side);
      return { kind: 'value', value, ...(value.remarks.length > 0 && { remark: value.remarks.join('；') }) };
    }),
  );
  const all = (side: Side) => [...new Set(read.flatMap((parties) => parties?.[side] ?? []))];
  const [applicant, debtor] = [all('applicant'), all('debtor')];
  // A list with 当事人 beside the sides repeats the same names there without a role.
  const others = all('others').filter((name) => !applicant.includes(name) && !debtor.includes(name));
  return { applicant, debtor, others };
}

function readPerson(cell: Cell | undefined): CellReading<string> {
  const words = readName(cell);
  if (words.kind !== 'value') return words;
  const { others, remarks } = readParties(words.value.replace(/[（(].*[)）]$/u, ''), 'others');
  const [first, ...more] = others;
  if (!first) return { kind: 'fault', message: '不是姓名，请核对是否填错列' };
  const several = more.length > 0 ? ['写了多人，按第一人登记'] : [];
  const said = [...remarks, ...several];
  return { kind: 'value', value: first, ...(said.length > 0 && { remark: said.join('；') }) };
}

function readTrialNumber(cell: Cell | undefined): CellReading<string> {
  const words = readName(cell);
  if (words.kind !== 'value') return words;
  const parsed = parseCaseNumber(words.value);
  return parsed.ok ? { kind: 'value', value: parsed.value.canonical } : words;
}

function readFormerNumbers(cell: Cell | undefined): CellReading<readonly string[]> {
  const words = readName(cell);
  if (words.kind !== 'value') return words;
  const value = [...new Set(findCaseNumbers(words.value).map(caseKeyOf))];
  return value.length > 0
    ? { kind: 'value', value }
    : { kind: 'value', value, remark: '没有认出案号，此格未导入' };
}

function joinState(state: string | undefined, closing: string | undefined): string | undefined {
  if (state === undefined || closing === undefined || state === closing) return state ?? closing;
  return `${state}（${closing}）`;
}
