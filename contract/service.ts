import { z } from 'zod';
import { basisSchema } from './problem.ts';

export const owedServiceSchema = z.object({
  paper: z.string(),
  paperName: z.string(),
  recipient: z.string(),
  recipientName: z.string(),
  failedBefore: z.number().int(),
  /** Posted, or put up in public: its outcome is waited for. */
  underWay: z.boolean(),
  /** Another way has failed, or no address is known. */
  mayBeAnnounced: z.boolean(),
});

/** One attempt at service, as the page tells it. */
const serviceAttemptSchema = z.object({
  id: z.string(),
  /** The day it was posted or put up, where that is another than the day of its outcome. */
  startedOn: z.string().optional(),
  on: z.string(),
  methodName: z.string(),
  basis: basisSchema,
  outcome: z.enum(['waiting', 'served', 'failed']),
  says: z.string(),
  /** The last day of a public notice. */
  until: z.string().optional(),
  /** The errand its outcome is owed as, while it is. */
  errand: z.string().optional(),
  /** What suggests itself after a failure of this kind. */
  advice: z.string().optional(),
  /** The proof on file. */
  material: z.object({ name: z.string(), url: z.string() }).optional(),
});

/** A paper and somebody it has to reach, or had: how far that is. */
export const serviceAnswerSchema = z.object({
  paper: z.string(),
  paperName: z.string(),
  recipient: z.string(),
  recipientName: z.string(),
  state: z.enum(['owed', 'waiting', 'served', 'lapsed']),
  attempts: z.array(serviceAttemptSchema),
});
export type ServiceAnswer = z.output<typeof serviceAnswerSchema>;
