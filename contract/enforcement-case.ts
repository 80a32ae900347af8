import { z } from 'zod';

/** An enforcement case of the directory, as registration shows it. */
export const enforcementCaseAnswerSchema = z
  .object({
    key: z.string(),
    number: z.string(),
    ownCourt: z.boolean(),
    applicants: z.array(z.string()),
    debtors: z.array(z.string()),
    others: z.array(z.string()),
    handlerName: z.string().optional(),
    handler: z.string().optional(),
    trialJudgeName: z.string().optional(),
    trialCaseNumber: z.string().optional(),
    state: z.string().optional(),
    filedOn: z.string().optional(),
    cause: z.string().optional(),
    petitions: z.number().int(),
  })
  .meta({ id: 'EnforcementCase' });
export type EnforcementCaseAnswer = z.output<typeof enforcementCaseAnswerSchema>;

export const enforcementCaseListSchema = z
  .object({
    items: z.array(enforcementCaseAnswerSchema),
    /** What is wrong with what was typed as a case number, or worth knowing about it. */
    problem: z.string().optional(),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'EnforcementCaseList' });

/** What is to be said about one cell, or about many rows alike. */
export const rowFindingSchema = z.object({
  /** As the spreadsheet program counts: the first row is 1. */
  row: z.number().int(),
  column: z.string(),
  value: z.string(),
  message: z.string(),
  /** An error keeps the row out; a warning lets it in. */
  severity: z.enum(['error', 'warning']),
  /** For how many rows this stands, `row` being the first: one warning instead of thousands alike. */
  rows: z.number().int(),
});

/** What an import did, or with `dryRun` would do. */
export const importReportSchema = z
  .object({
    fileName: z.string(),
    sheet: z.string(),
    dryRun: z.boolean(),
    /** The recognised columns, `案号` as printed → which field it was taken for. */
    columns: z.array(z.object({ title: z.string(), field: z.string() })),
    ignoredColumns: z.array(z.string()),
    /** Rows with a case in them; `rows = good + bad`. */
    rows: z.number().int(),
    good: z.number().int(),
    bad: z.number().int(),
    /** Cases; several good rows may be one case. */
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    skipped: z.array(z.object({ row: z.number().int(), reason: z.string() })),
    findings: z.array(rowFindingSchema),
    /** Further findings that are not listed. */
    more: z.number().int(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReportAnswer = z.output<typeof importReportSchema>;
