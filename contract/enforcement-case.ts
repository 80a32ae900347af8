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

const findingSchema = z.object({
  row: z.number().int(),
  column: z.string(),
  value: z.string(),
  message: z.string(),
  severity: z.enum(['error', 'warning']),
  /** For how many rows this stands, `row` being the first. */
  rows: z.number().int(),
});

export const importReportSchema = z
  .object({
    fileName: z.string(),
    sheet: z.string(),
    dryRun: z.boolean(),
    columns: z.array(z.object({ title: z.string(), field: z.string() })),
    ignoredColumns: z.array(z.string()),
    rows: z.number().int(),
    good: z.number().int(),
    bad: z.number().int(),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    skipped: z.array(z.object({ row: z.number().int(), reason: z.string() })),
    findings: z.array(findingSchema),
    /** Further findings that are not listed. */
    more: z.number().int(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReportAnswer = z.output<typeof importReportSchema>;
