import { z } from 'zod';
import { basisSchema } from './problem.ts';

/** What the person who asks was told inside the system; unread ones first. */
export const noticeListSchema = z
  .object({
    unread: z.number().int(),
    items: z.array(
      z.object({
        id: z.string(),
        /** What it is about: a petition with its number, or an objection to the appraisal. */
        petition: z.string().optional(),
        number: z.string().optional(),
        objection: z.string().optional(),
        kind: z.string(),
        kindName: z.string(),
        text: z.string(),
        basis: basisSchema,
        at: z.string(),
        read: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'NoticeList' });
export type NoticeList = z.output<typeof noticeListSchema>;

/** Which to mark as read: those of one petition, of one objection, or all. */
export const readNoticesSchema = z.object({
  petition: z.uuid().optional(),
  objection: z.uuid().optional(),
});
