import { z } from 'zod';
import { archiveQuestionSchema } from '#contract/archive.ts';
import { auditFilterSchema } from '#contract/audit.ts';
import { chartQuerySchema, measureSchema } from '#contract/chart.ts';
import { hearingQuestionSchema } from '#contract/hearing.ts';
import { ledgerFilterSchema } from '#contract/ledger.ts';
import { outgoingQuestionSchema } from '#contract/outgoing.ts';
import { queues } from '#contract/petition.ts';
import { monthSchema } from '#contract/reconciliation.ts';
import { openSessionsQuery } from '#contract/session.ts';
import { daySchema } from '#domain/calendar/day.ts';
import { subjectKindIds } from '#regulation/appraisal.ts';
import { indicatorKeys } from '#regulation/indicators.ts';
import { ledgerKeys } from '#regulation/ledgers.ts';
import {
  registerSourceIds,
  registerStandingIds,
  type UnregisteredReason,
  unregisteredReasons,
} from '#regulation/reconciliation.ts';
import { channelOptions, groundOptions, type Option, stageOptions } from '#web/ui/labels.ts';

/** Addresses carry plain words, no JSON: `?q=0378` stays the text a person typed, leading zero and all. */
export const parseSearch = (text: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(text));

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return text === '' ? '' : `?${text}`;
}

const oneOf = (options: readonly Option[]) =>
  z
    .string()
    .refine((value) => options.some((option) => option.value === value))
    .optional()
    .catch(undefined);

/** The filters of a list as they stand in the address. What an old or mistyped address says wrongly is left out. */
export const listSearchSchema = z.object({
  q: z.string().max(200).default('').catch(''),
  state: oneOf(stageOptions),
  ground: oneOf(groundOptions),
  channel: oneOf(channelOptions),
  scope: z.enum(['own', 'below']).optional().catch(undefined),
  // The figure whose list it is; see `measureSchema`.
  chart: measureSchema.shape.chart.catch(undefined),
  campaign: measureSchema.shape.campaign.catch(undefined),
  digest: measureSchema.shape.digest.catch(undefined),
  mark: measureSchema.shape.mark.catch(undefined),
  from: measureSchema.shape.from.catch(undefined),
  until: measureSchema.shape.until.catch(undefined),
});
export type ListSearch = z.output<typeof listSearchSchema>;

/** The figure whose list this is, by the part of the address that names it; undefined for any other list. */
export const measureOf = ({ chart, campaign, digest }: ListSearch): string | undefined =>
  chart ?? campaign ?? digest;

/** The same list without the figure, its period and its courts. */
export function withoutMeasure(search: ListSearch): ListSearch {
  const { chart: _chart, campaign: _campaign, digest: _digest, mark: _mark, ...rest } = search;
  const { from: _from, until: _until, scope: _scope, ...others } = rest;
  return others;
}

export const queueSearchSchema = listSearchSchema.extend({
  queue: z.enum(queues).default('mine').catch('mine'),
});
export type QueueSearch = z.output<typeof queueSearchSchema>;

/** The period of the charts, and whose petitions. */
export const dashboardSearchSchema = z.object({
  from: measureSchema.shape.from.catch(undefined),
  until: measureSchema.shape.until.catch(undefined),
  scope: chartQuerySchema.shape.scope.unwrap().optional().catch(undefined),
});
export type DashboardSearch = z.output<typeof dashboardSearchSchema>;

/** Which of the lists of supervision. */
export const supervisionSearchSchema = z.object({
  list: z.enum(['supervision', 'backlog']).default('supervision').catch('supervision'),
});

/** A visitor of the reception desk who is to be registered, or an entry of a register and why it was not before. */
export const registerSearchSchema = z.object({
  arrival: z.uuid().optional().catch(undefined),
  row: z.uuid().optional().catch(undefined),
  why: z
    .enum(Object.keys(unregisteredReasons) as [UnregisteredReason, ...UnregisteredReason[]])
    .optional()
    .catch(undefined),
});

/** The month, and which list of its entries. */
export const reconciliationSearchSchema = z.object({
  month: monthSchema.optional().catch(undefined),
  list: z
    .enum(['month', ...registerStandingIds])
    .default('month')
    .catch('month'),
  source: z.enum(registerSourceIds).optional().catch(undefined),
  replied: z.enum(['1']).optional().catch(undefined),
});
export type ReconciliationSearch = z.output<typeof reconciliationSearchSchema>;

/** The lists of 核销: the groups of its items, and the packages. */
export const writeOffLists = [
  'ready',
  'lacking',
  'reviewing',
  'packed',
  'submitted',
  'returned',
  'packages',
] as const;
export type WriteOffList = (typeof writeOffLists)[number];

export const writeOffSearchSchema = z.object({
  list: z.enum(writeOffLists).default('ready').catch('ready'),
});

/** The material whose pages are laid out first. */
export const pagesSearchSchema = z.object({
  material: z.string().max(100).optional().catch(undefined),
});

export const rosterSearchSchema = z.object({
  month: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .optional()
    .catch(undefined),
});

export const directorySearchSchema = z.object({ q: z.string().max(200).default('').catch('') });

/** Which version of the rules, and which other one beside it. */
export const rulesSearchSchema = z.object({
  version: z.string().max(20).optional().catch(undefined),
  with: z.string().max(20).optional().catch(undefined),
});

export const staffSearchSchema = z.object({ q: z.string().max(100).default('').catch('') });

/** The filters of the audit log, those the server knows. */
export const auditSearchSchema = z.object({
  person: auditFilterSchema.shape.person.catch(undefined),
  from: auditFilterSchema.shape.from.catch(undefined),
  until: auditFilterSchema.shape.until.catch(undefined),
  action: auditFilterSchema.shape.action.catch(undefined),
  number: auditFilterSchema.shape.number.catch(undefined),
  q: auditFilterSchema.shape.q.catch(undefined),
});
export type AuditSearch = z.output<typeof auditSearchSchema>;

/** The parts of the page of gateways, and the filters of what was sent. */
export const gatewaySearchSchema = z.object({
  part: z.enum(['gateways', 'templates', 'sent']).default('gateways').catch('gateways'),
  state: outgoingQuestionSchema.shape.state.catch(undefined),
  kind: outgoingQuestionSchema.shape.kind.catch(undefined),
  occasion: outgoingQuestionSchema.shape.occasion.catch(undefined),
  number: outgoingQuestionSchema.shape.number.catch(undefined),
  from: outgoingQuestionSchema.shape.from.catch(undefined),
  until: outgoingQuestionSchema.shape.until.catch(undefined),
});
export type GatewaySearch = z.output<typeof gatewaySearchSchema>;

/** Whose sessions are shown. */
export const sessionsSearchSchema = z.object({
  whose: openSessionsQuery.shape.whose.catch('own'),
});

/** The archivist's lists. */
export const archiveSearchSchema = z.object({
  list: archiveQuestionSchema.shape.list.catch('toFile'),
  q: archiveQuestionSchema.shape.q.catch(''),
});

/** The span of the calendar of hearings. */
export const hearingSearchSchema = z.object({
  from: hearingQuestionSchema.shape.from.catch(undefined),
  to: hearingQuestionSchema.shape.to.catch(undefined),
});
export type HearingSearch = z.output<typeof hearingSearchSchema>;

/** Which ledger, and what it is narrowed to. */
export const ledgerSearchSchema = z.object({
  ledger: z.enum(ledgerKeys).default('all').catch('all'),
  from: ledgerFilterSchema.shape.from.catch(undefined),
  until: ledgerFilterSchema.shape.until.catch(undefined),
  channel: oneOf(channelOptions),
  ground: oneOf(groundOptions),
  handler: ledgerFilterSchema.shape.handler.catch(undefined),
  department: ledgerFilterSchema.shape.department.catch(undefined),
  state: oneOf(stageOptions),
  lateness: ledgerFilterSchema.shape.lateness.catch(undefined),
  campaign: ledgerFilterSchema.shape.campaign.catch(undefined),
  courts: ledgerFilterSchema.shape.courts.catch(undefined),
});
export type LedgerSearch = z.output<typeof ledgerSearchSchema>;

/** Whose figures of which days, and the one whose list stands open. */
export const appraisalSearchSchema = z.object({
  by: z.enum(subjectKindIds).default('person').catch('person'),
  from: daySchema.optional().catch(undefined),
  until: daySchema.optional().catch(undefined),
  asOf: daySchema.optional().catch(undefined),
  court: z.string().max(40).optional().catch(undefined),
  subject: z.string().max(100).optional().catch(undefined),
  indicator: z.enum(indicatorKeys).optional().catch(undefined),
});
export type AppraisalSearch = z.output<typeof appraisalSearchSchema>;

/** The objection that stands open. */
export const objectionSearchSchema = z.object({ objection: z.uuid().optional().catch(undefined) });

/** Where to go after signing in: a place of this desk, never another site. */
export const signInSearchSchema = z.object({
  back: z
    .string()
    .regex(/^\/(?![/\\])/)
    .default('/')
    .catch('/'),
});
