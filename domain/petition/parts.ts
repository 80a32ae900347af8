import { z } from 'zod';
import { daySchema } from '#domain/calendar/day.ts';
import { issuingBodies, noticeRequirements, superiorNoticeKinds } from '#regulation/notices.ts';
import {
  archiveKindIds,
  channelIds,
  contactWayIds,
  merits,
  petitionerKinds,
  relations,
  servedPapers,
  serviceMethodIds,
} from '#regulation/registers.ts';
import type { Names } from './event.ts';

/** The keys of a table of the regulation, as zod wants them. */
export const keysOf = <K extends string>(table: Record<K, unknown>) => Object.keys(table) as [K, ...K[]];

export const staffId = z.string().min(1);

/** A superior's or another body's paper that asks the court to act (article 14). */
export const noticeSchema = z.object({
  body: z.string(),
  documentNumber: z.string(),
  dueOn: daySchema.optional(),
  bodyKind: z.enum(keysOf(issuingBodies)).optional(),
  kind: z.enum(keysOf(superiorNoticeKinds)).optional(),
  requirement: z.enum(keysOf(noticeRequirements)).optional(),
  /** What exactly is asked for, in the words of the paper. */
  demand: z.string().optional(),
  /** The court of this deployment that sent it, by its code. */
  court: z.string().optional(),
});
export type NoticeText = z.output<typeof noticeSchema>;

/** One visit, letter, call … (信访件). Several belong to one petition (D11). */
export const contactSchema = z.object({
  id: z.string(),
  channel: z.enum(channelIds),
  receivedOn: daySchema,
  summary: z.string(),
  headCount: z.number().int().optional(),
  /** Who spoke for a group that came together, as they were named. */
  representatives: z.string().optional(),
  notice: noticeSchema.optional(),
});
export type Contact = z.output<typeof contactSchema>;

/** A petitioner as the history knows them: the person's own data lies encrypted elsewhere, under `person`. */
export const petitionerSchema = z.object({
  person: z.string(),
  kind: z.enum(keysOf(petitionerKinds)),
  relation: z.enum(keysOf(relations)),
  named: z.boolean(),
  hasPhone: z.boolean(),
  hasAddress: z.boolean(),
  representative: z.boolean(),
});
export type Petitioner = z.output<typeof petitionerSchema>;

/** The enforcement case as the directory knew it when the petition was registered or completed. */
export const enforcementCaseSchema = z.object({
  number: z.string(),
  known: z.boolean(),
  ownCourt: z.boolean(),
  parties: z.array(z.string()),
  originalHandler: staffId.optional(),
  originalHandlerName: z.string().optional(),
  trialJudge: staffId.optional(),
  state: z.string().optional(),
});
export type EnforcementCase = z.output<typeof enforcementCaseSchema>;

/** A comparison with an earlier petition made before registration, and what the clerk decided (R8.4). */
export const comparisonSchema = z.object({
  petition: z.string(),
  same: z.literal(false),
  reason: z.string(),
});

export const recipientSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('petitioner'), person: z.string() }),
  z.object({ kind: z.literal('body'), name: z.string() }),
]);
export type Recipient = z.output<typeof recipientSchema>;

/** A recipient as one word, to compare and to choose by. */
export const recipientKey = (recipient: Recipient): string =>
  recipient.kind === 'petitioner' ? `petitioner:${recipient.person}` : `body:${recipient.name}`;

export const sayRecipient = (to: Recipient, names: Names): string =>
  to.kind === 'petitioner' ? names.person(to.person) : to.name;

export const contactWay = z.enum(contactWayIds);
export const servedPaper = z.enum(keysOf(servedPapers));
export const serviceMethod = z.enum(serviceMethodIds);

export const materialSchema = z.object({
  id: z.string(),
  kind: z.enum(archiveKindIds),
  name: z.string(),
  digest: z.string(),
  size: z.number().int(),
  mime: z.string(),
});
export type Material = z.output<typeof materialSchema>;

export const opinionSchema = z.object({
  demand: z.string(),
  findings: z.string(),
  opinion: z.string(),
  law: z.string(),
  remedies: z.string(),
  /** Whether the petition is found to be right; absent in opinions older than the question. */
  merit: z.enum(keysOf(merits)).optional(),
});
export type Opinion = z.output<typeof opinionSchema>;

/** Warnings of the check before approval that the author let stand, and why. */
export const overruledSchema = z.object({ warnings: z.array(z.string()).min(1), reason: z.string() });
export type Overruled = z.output<typeof overruledSchema>;

/** What was said by whom in a discussion of an opinion. */
const voiceSchema = z.object({ member: staffId, view: z.string(), dissents: z.boolean() });
/** The minutes of a discussion (集体研究笔录); those who were present have a voice each. */
export const minutesSchema = z.object({
  presiding: staffId,
  recorder: staffId,
  voices: z.array(voiceSchema),
  text: z.string().optional(),
});
export type Minutes = z.output<typeof minutesSchema>;
