import { z } from 'zod';

const listed = z.object({
  id: z.string(),
  petition: z.string(),
  number: z.string(),
  officers: z.array(z.string()),
  by: z.string(),
  at: z.string(),
});

/** Accusations sealed away from their petitions, without their content (D14). */
export const sealedListSchema = z.object({ items: z.array(listed) }).meta({ id: 'SealedList' });
export type SealedLine = z.output<typeof listed>;

/** One of them, opened: the reading is written into the audit log. */
export const sealedSchema = listed.extend({ content: z.string() }).meta({ id: 'SealedAccusation' });
