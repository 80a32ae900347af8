import type { Selectable } from 'kysely';
import type { EnforcementCaseTable } from '../store/tables-directory.ts';

/** An enforcement case as the directory knows it: what registering a petition is filled in from. */
export type EnforcementCase = {
  readonly court: string;
  /** The canonical case number. */
  readonly caseKey: string;
  /** The number as the first imported list printed it. */
  readonly number: string;
  readonly year: number;
  /** The court code (or old abbreviation) in the number; another court's case may stand here, too. */
  readonly caseCourt: string;
  readonly type: string;
  readonly serial: number;
  readonly executingCourt: string | undefined;
  /** `YYYY-MM-DD` */
  readonly filedOn: string | undefined;
  readonly cause: string | undefined;
  readonly applicant: readonly string[];
  readonly debtor: readonly string[];
  readonly others: readonly string[];
  readonly handlerName: string | undefined;
  /** The staff member of that name, when there is exactly one. */
  readonly handlerId: string | undefined;
  readonly trialJudgeName: string | undefined;
  readonly trialJudgeId: string | undefined;
  readonly trialCaseNumber: string | undefined;
  readonly state: string | undefined;
  readonly amountFen: number | undefined;
  readonly formerNumbers: readonly string[];
};

/** The case in a row of the table. */
export function enforcementCaseOf(row: Selectable<EnforcementCaseTable>): EnforcementCase {
  return {
    court: row.court,
    caseKey: row.case_key,
    number: row.number,
    year: row.year,
    caseCourt: row.case_court,
    type: row.type,
    serial: row.serial,
    executingCourt: row.executing_court ?? undefined,
    filedOn: row.filed_on ?? undefined,
    cause: row.cause ?? undefined,
    applicant: row.applicant,
    debtor: row.debtor,
    others: row.others,
    handlerName: row.handler_name ?? undefined,
    handlerId: row.handler_id ?? undefined,
    trialJudgeName: row.trial_judge_name ?? undefined,
    trialJudgeId: row.trial_judge_id ?? undefined,
    trialCaseNumber: row.trial_case_number ?? undefined,
    state: row.state ?? undefined,
    amountFen: row.amount_fen ?? undefined,
    formerNumbers: row.former_numbers,
  };
}
