import { z } from 'zod';
import { gatewayKindIds, outgoingOccasionIds, outgoingStateIds } from '#regulation/outgoing.ts';
import { type PetitionNoticeKind, petitionNoticeKinds } from '#regulation/supervision.ts';

/** A message that left or is to leave the system. The receiver stands there masked. */
export const outgoingSchema = z
  .object({
    id: z.string(),
    kind: z.enum(gatewayKindIds),
    gateway: z.string(),
    occasion: z.string(),
    /** The petition's number. */
    number: z.string(),
    receiver: z.string(),
    state: z.enum(outgoingStateIds),
    attempts: z.number(),
    createdAt: z.string(),
    /** When it is tried next, or was over. */
    dueAt: z.string(),
    endedAt: z.string().nullable(),
    reason: z.string(),
  })
  .meta({ id: 'Outgoing' });
export type OutgoingAnswer = z.output<typeof outgoingSchema>;

const day = z.iso.date({ error: '日期应形如 2026-11-24' }).optional();
export const outgoingQuestionSchema = z.object({
  state: z.enum(outgoingStateIds).optional(),
  kind: z.enum(gatewayKindIds).optional(),
  occasion: z.enum(outgoingOccasionIds).optional(),
  number: z.string().trim().max(60).optional(),
  from: day,
  until: day,
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const outgoingPageSchema = z
  .object({ items: z.array(outgoingSchema), next: z.string().nullable() })
  .meta({ id: 'OutgoingPage' });
export type OutgoingPage = z.output<typeof outgoingPageSchema>;
export const outgoingListSchema = z.object({ items: z.array(outgoingSchema) }).meta({ id: 'OutgoingList' });

/** One attempt; without an end it was cut off, and whether it arrived nobody here knows. */
export const outgoingAttemptsSchema = z
  .object({
    items: z.array(
      z.object({
        seq: z.number(),
        startedAt: z.string(),
        endedAt: z.string().nullable(),
        outcome: z.enum(['sent', 'failed', 'unknown']),
        answer: z.string(),
      }),
    ),
  })
  .meta({ id: 'OutgoingAttempts' });

export const giveUpSchema = z.object({
  reason: z.string().trim().min(2, { error: '请写明放弃的理由' }).max(200),
});

const noticeKindIds = Object.keys(petitionNoticeKinds) as [PetitionNoticeKind, ...PetitionNoticeKind[]];
const personalWays = z.enum(['sms', 'email']);

/** Where a person of the court is told outside the system. Answered masked; what is left out on saving stays, `''` takes it away. */
export const ownContactSchema = z
  .object({
    phone: z.string(),
    email: z.string(),
    ways: z.array(personalWays),
    kinds: z.array(z.enum(noticeKindIds)),
    /** The ways the court has set up. */
    offered: z.array(personalWays),
  })
  .meta({ id: 'OwnContact' });
export type OwnContact = z.output<typeof ownContactSchema>;
export const saveOwnContactSchema = z
  .object({
    phone: z.string().trim().max(40).optional(),
    email: z.union([z.literal(''), z.email({ error: '邮箱应形如 name@court.example' })]).optional(),
    ways: z.array(personalWays).max(2),
    kinds: z.array(z.enum(noticeKindIds)).max(20),
  })
  .meta({ id: 'SaveOwnContact' });
export type SaveOwnContact = z.output<typeof saveOwnContactSchema>;
