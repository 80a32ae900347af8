/** What lies in a petition's file: materials, and papers that can be printed. */
import { z } from 'zod';
import { textStandingSchema } from './material-text.ts';

export const materialAnswerSchema = z.object({
  id: z.string(),
  kind: z.string(),
  kindName: z.string(),
  name: z.string(),
  size: z.number().int(),
  mime: z.string(),
  on: z.string(),
  by: z.string(),
  /** How far its text has been read; files without pages have none. */
  text: textStandingSchema.optional(),
});
export type MaterialAnswer = z.output<typeof materialAnswerSchema>;

export const paperAnswerSchema = z.object({
  key: z.string(),
  kind: z.string(),
  title: z.string(),
  /** Why it cannot be issued yet. */
  draft: z.string().optional(),
  /** Its number, once it has been issued; several versions may have been. */
  issued: z.object({ number: z.string(), version: z.int(), on: z.string(), material: z.string() }).optional(),
  url: z.string(),
  /** The copy to edit; the printed one is the record. */
  editableUrl: z.string(),
});

/** An original that was arranged into others: kept, and no longer in the catalogue. */
export const replacedMaterialSchema = materialAnswerSchema.extend({
  replaced: z.object({ on: z.string(), by: z.string(), into: z.array(z.string()) }),
});
