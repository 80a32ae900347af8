/** The opinion on its way to consent: its versions, who has agreed, and what the file says to check it against. */
import { z } from 'zod';
import { basisSchema } from './problem.ts';

const minutesAnswerSchema = z.object({
  presiding: z.string(),
  recorder: z.string(),
  voices: z.array(z.object({ member: z.string(), view: z.string(), dissents: z.boolean() })),
  text: z.string().optional(),
});

const actAnswerSchema = z.object({
  /** What was done, in words. */
  name: z.string(),
  on: z.string(),
  by: z.string(),
  text: z.string().optional(),
  members: z.array(z.string()).optional(),
  views: z.string().optional(),
  minutes: minutesAnswerSchema.optional(),
  /** It no longer counts. */
  void: z.boolean(),
});

export const opinionDraftSchema = z.object({
  version: z.number().int(),
  by: z.string(),
  on: z.string(),
  demand: z.string(),
  findings: z.string(),
  merit: z.string().optional(),
  opinion: z.string(),
  law: z.string(),
  remedies: z.string(),
  overruled: z.object({ warnings: z.array(z.string()), reason: z.string() }).optional(),
  acts: z.array(actAnswerSchema),
});
export type OpinionDraftAnswer = z.output<typeof opinionDraftSchema>;

/** A consent the opinion needs, and whose it was once given. */
export const consentSchema = z.object({
  name: z.string(),
  basis: basisSchema,
  by: z.string().optional(),
  on: z.string().optional(),
  text: z.string().optional(),
});

export const opinionFileSchema = z.object({
  caseNumber: z.string().optional(),
  caseNumbers: z.array(z.string()),
  days: z.array(z.string()),
  interviewedOn: z.string().optional(),
  amounts: z.array(z.string()),
  requests: z.number().int(),
  parties: z.array(z.string()),
});
