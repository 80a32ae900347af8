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

export const importReportSchema = z
  .object({
    file: z.string(),
    rows: z.number().int(),
    added: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
    bad: z.number().int(),
    findings: z.array(
      z.object({
        row: z.number().int(),
        column: z.string(),
        value: z.string(),
        message: z.string(),
        severity: z.enum(['error', 'warning']),
      }),
    ),
    /** More findings than are listed. */
    more: z.number().int(),
  })
  .meta({ id: 'ImportReport' });
