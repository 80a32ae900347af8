import { z } from 'zod';
import { daySchema } from '#domain/calendar/day.ts';
import { type LedgerColumnKey, ledgerColumnKeys, ledgerKeys } from '#regulation/ledgers.ts';
import { basisSchema } from './problem.ts';

/** How a petition stands towards its nearest binding date: past it, close to it, or neither. */
export const latenesses = { overdue: '已逾期', near: '临近期限', calm: '未临近' } as const;
const latenessIds = Object.keys(latenesses) as [keyof typeof latenesses, ...(keyof typeof latenesses)[]];

/** What a ledger is narrowed by; both days of the period belong to it. */
export const ledgerFilterSchema = z.object({
  from: daySchema.optional(),
  until: daySchema.optional(),
  channel: z.string().max(40).optional(),
  ground: z.string().max(40).optional(),
  handler: z.string().max(100).optional(),
  department: z.string().max(100).optional(),
  state: z.string().max(40).optional(),
  lateness: z.enum(latenessIds).optional(),
  campaign: z.uuid().optional(),
  /** For a court with others below it: theirs instead of the own court's, or both. */
  courts: z.enum(['below', 'both']).optional(),
});
export type LedgerFilter = z.output<typeof ledgerFilterSchema>;

export const ledgerParamsSchema = z.object({ ledger: z.enum(ledgerKeys) });

export const ledgerQuerySchema = ledgerFilterSchema.extend({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

/** Whole telephone numbers only with a reason, which is written down. */
export const ledgerExportSchema = ledgerFilterSchema.extend({
  unmasked: z.stringbool().default(false),
  reason: z.string().trim().max(200).default(''),
});

const columnKey = z.enum(ledgerColumnKeys);

const columnSchema = z.object({
  key: columnKey,
  title: z.string(),
  width: z.number(),
  kind: z.enum(['day', 'number', 'text']),
});
export type LedgerColumnAnswer = z.output<typeof columnSchema>;

/** One petition: its values in the order of the columns, an empty text where there is none. */
const ledgerRowSchema = z.object({
  id: z.string(),
  cells: z.array(z.union([z.string(), z.number()])),
  late: z.boolean(),
});
export type LedgerRow = z.output<typeof ledgerRowSchema>;

export const ledgerPageSchema = z
  .object({
    name: z.string(),
    basis: basisSchema,
    condition: z.string(),
    columns: z.array(columnSchema),
    items: z.array(ledgerRowSchema),
    nextCursor: z.string().nullable(),
    total: z.number().int(),
    departments: z.array(z.string()),
    today: z.string(),
  })
  .meta({ id: 'LedgerPage' });
export type LedgerPage = z.output<typeof ledgerPageSchema>;

/** The columns of a ledger in the court's own order; none for those of the regulation. */
export const arrangeSchema = z.object({
  columns: z
    .array(columnKey)
    .max(ledgerColumnKeys.length)
    .refine((keys: readonly LedgerColumnKey[]) => new Set(keys).size === keys.length, {
      error: '同一列只列一次',
    }),
});
export const arrangedSchema = z.object({ columns: z.array(columnKey) });
