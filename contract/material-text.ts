import { z } from 'zod';

/** How far the reading of a file's text has come. */
export const textStandingSchema = z.object({
  state: z.enum(['queued', 'reading', 'done', 'failed', 'notInstalled']),
  /** Null before the file was opened. */
  pages: z.number().int().nullable(),
  done: z.number().int(),
  /** Pages that could not be read. */
  faults: z.number().int(),
  reason: z.string().nullable(),
});
export type TextStandingAnswer = z.output<typeof textStandingSchema>;

const readPageSchema = z.object({
  page: z.number().int(),
  text: z.string(),
  /** From the text the file carries, or read from its picture. */
  by: z.enum(['layer', 'ocr']).optional(),
  fault: z.string().optional(),
});

export const materialTextSchema = z.object({ pages: z.array(readPageSchema) }).meta({ id: 'MaterialText' });

/** Whether pictures can be read here. */
export const readingSchema = z.object({ installed: z.boolean() }).meta({ id: 'Reading' });

/** The text of a file that lies in no petition yet; it is not kept. */
export const scanTextSchema = z
  .object({
    /** `notInstalled`: at least one page is a picture, and the part that reads pictures is missing. */
    outcome: z.enum(['read', 'notInstalled', 'failed']),
    pages: z.number().int(),
    read: z.array(readPageSchema),
    reason: z.string().optional(),
  })
  .meta({ id: 'ScanText' });
export type ScanText = z.output<typeof scanTextSchema>;
