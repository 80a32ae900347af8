import { z } from 'zod';
import {
  type RegisterDecision,
  registerDecisions,
  registerSourceIds,
  registerStandingIds,
} from '#regulation/reconciliation.ts';
import { channelIds } from '#regulation/registers.ts';
import { rowFindingSchema } from './enforcement-case.ts';

/** What the columns of a register can hold. */
export const registerFields = {
  receivedOn: '来访（件）日期',
  serial: '登记簿编号',
  name: '信访人姓名',
  phone: '联系电话',
  idNumber: '证件号码',
  caseNumber: '执行案号',
  parties: '案件当事人',
  text: '内容摘要',
  handler: '案件承办人',
  headCount: '人数',
  body: '来文单位',
  documentNumber: '来文文号',
  reply: '答复情况',
  number: '系统信访编号',
} as const satisfies Record<string, string>;
export type RegisterField = keyof typeof registerFields;
export const registerFieldIds = Object.keys(registerFields) as [RegisterField, ...RegisterField[]];

const decisionIds = Object.keys(registerDecisions) as [RegisterDecision, ...RegisterDecision[]];
const source = z.enum(registerSourceIds);
const standing = z.enum(registerStandingIds);
const count = z.number().int();
const personSchema = z.object({ id: z.string(), name: z.string() });
export const monthSchema = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/, { error: '月份应形如 2026-10' });

/** What a register's file says, or brought: `added` entries are new, `changed` ones were completed since. */
export const registerImportSchema = z
  .object({
    source,
    fileName: z.string(),
    dryRun: z.boolean(),
    /** Too few columns are understood to read it: somebody has to say what they mean. */
    ready: z.boolean(),
    sheets: z.array(z.string()),
    columns: z.array(
      z.object({
        title: z.string(),
        field: z.enum(registerFieldIds).optional(),
        samples: z.array(z.string()),
      }),
    ),
    rows: count,
    bad: count,
    skipped: count,
    added: count,
    changed: count,
    unchanged: count,
    twice: count,
    months: z.array(z.string()),
    findings: z.array(rowFindingSchema),
    more: count,
  })
  .meta({ id: 'RegisterImport' });
export type RegisterImportAnswer = z.output<typeof registerImportSchema>;

/** What columns mean; `none` for one that is of no use. */
export const registerColumnsSchema = z
  .object({
    columns: z
      .array(
        z.object({ title: z.string().trim().min(1).max(100), field: z.enum([...registerFieldIds, 'none']) }),
      )
      .min(1)
      .max(100),
  })
  .meta({ id: 'RegisterColumns' });

/** An entry of a register. Phones are masked; `petition` is the one it is, or may be. */
export const registerRowSchema = z
  .object({
    id: z.string(),
    source,
    fileName: z.string(),
    sheet: z.string(),
    row: count,
    receivedOn: z.string(),
    serial: z.string().optional(),
    name: z.string().optional(),
    phone: z.string().optional(),
    caseNumber: z.string().optional(),
    text: z.string().optional(),
    handler: z.string().optional(),
    documentNumber: z.string().optional(),
    reply: z.string().optional(),
    replied: z.boolean(),
    standing,
    settled: z.enum(decisionIds).optional(),
    shared: z.boolean(),
    decisions: count,
    petition: z.object({ id: z.string(), number: z.string(), on: z.string() }).optional(),
  })
  .meta({ id: 'RegisterRow' });
export type RegisterRowAnswer = z.output<typeof registerRowSchema>;

export const registerRowsSchema = z
  .object({ items: z.array(registerRowSchema), total: count })
  .meta({ id: 'RegisterRows' });

export const registerRowsQuery = z.object({
  month: monthSchema,
  source: source.optional(),
  standing: standing.optional(),
  replied: z.enum(['1']).optional(),
  after: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});

const likeness = z.enum(['same', 'sound', 'near', 'half', 'partly', 'nearly', 'loosely', 'other']);

/** A coming the entry may be, side by side with it: what agrees, and how much that weighs. */
const registerCandidateSchema = z
  .object({
    petition: z.string(),
    number: z.string(),
    on: z.string(),
    petitioners: z.string(),
    phones: z.array(z.string()),
    caseNumber: z.string().optional(),
    text: z.string(),
    channels: z.array(z.enum(channelIds)),
    stageName: z.string(),
    /** Another entry of the same register is that coming already. */
    taken: z.boolean(),
    score: count,
    days: count,
    agreement: z.object({
      name: likeness.optional(),
      phone: likeness.optional(),
      idNumber: likeness.optional(),
      caseNumber: likeness.optional(),
      /** Per cent. */
      text: count,
    }),
  })
  .meta({ id: 'RegisterCandidate' });
export type RegisterCandidate = z.output<typeof registerCandidateSchema>;

export const registerRowPageSchema = registerRowSchema
  .extend({
    candidates: z.array(registerCandidateSchema),
    history: z.array(
      z.object({
        kind: z.enum(decisionIds),
        by: z.string(),
        at: z.string(),
        number: z.string().optional(),
        reason: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'RegisterRowPage' });
export type RegisterRowPage = z.output<typeof registerRowPageSchema>;

/** What registering an entry takes over from it; phones in full, for those who register. */
export const registerNewcomerSchema = z
  .object({
    channel: z.enum(channelIds),
    receivedOn: z.string(),
    names: z.array(z.string()),
    phone: z.string().optional(),
    idNumber: z.string().optional(),
    headCount: count.optional(),
    caseNumber: z.string().optional(),
    parties: z.string().optional(),
    handler: z.string().optional(),
    text: z.string().optional(),
    body: z.string().optional(),
    documentNumber: z.string().optional(),
    decisions: count,
    fileName: z.string(),
    row: count,
  })
  .meta({ id: 'RegisterNewcomer' });
export type RegisterNewcomer = z.output<typeof registerNewcomerSchema>;

export const registerDecisionSchema = z
  .object({
    kind: z.enum(decisionIds),
    petition: z.uuid().optional(),
    reason: z.string().trim().max(200, { error: '原因不超过200字' }).optional(),
    expected: z.number().int().min(0),
  })
  .meta({ id: 'RegisterDecision' });

const comingSchema = z.object({
  petition: z.string(),
  number: z.string(),
  petitioners: z.string(),
  on: z.string(),
  enteredOn: z.string(),
  channel: z.enum(channelIds),
});
const comingsSchema = z.object({ total: count, items: z.array(comingSchema) });
export type ComingsAnswer = z.output<typeof comingsSchema>;

/** The page of a month: figures with the lists behind them, and what was signed of it. */
export const reconciliationMonthSchema = z
  .object({
    month: z.string(),
    imports: z.array(
      z.object({
        id: z.string(),
        source,
        fileName: z.string(),
        digest: z.string(),
        at: z.string(),
        by: z.string(),
        rows: count,
        bad: count,
        voided: z.object({ by: z.string(), at: z.string(), reason: z.string() }).optional(),
      }),
    ),
    figures: z.record(z.string(), count),
    open: count,
    late: comingsSchema,
    unlisted: comingsSchema,
    unsourced: comingsSchema,
    gaps: z.array(
      z.object({
        source: z.enum([...registerSourceIds, 'system']),
        after: z.string(),
        before: z.string(),
        missing: count,
      }),
    ),
    /** `named`: how many entries of the month name this judge. */
    handlers: z.array(personSchema.extend({ cases: count, named: count })),
    reasons: z.record(z.string(), count),
    digest: z.string(),
    signatures: z.array(
      z.object({
        seq: count,
        by: z.string(),
        at: z.string(),
        remark: z.string(),
        digest: z.string(),
        figures: z.record(z.string(), count),
        changes: z.array(z.object({ figure: z.string(), signed: count, now: count })),
      }),
    ),
    signedMonths: z.array(z.string()),
    mayKeep: z.boolean(),
    maySign: z.boolean(),
    mayRegister: z.boolean(),
  })
  .meta({ id: 'ReconciliationMonth' });
export type ReconciliationMonth = z.output<typeof reconciliationMonthSchema>;

export const voidImportSchema = z.object({
  reason: z
    .string({ error: '请填写作废原因' })
    .trim()
    .min(1, { error: '请填写作废原因' })
    .max(200, { error: '作废原因不超过200字' }),
});

/** `seen` is the digest of the page the leader looked at. */
export const monthSignatureSchema = z
  .object({
    remark: z.string().trim().max(500, { error: '处理要求不超过500字' }).default(''),
    seen: z.string().max(100),
  })
  .meta({ id: 'MonthSignature' });
