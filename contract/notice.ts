import { z } from 'zod';
import { basisSchema } from './problem.ts';

/** What the person who asks was told inside the system; unread ones first. */
export const noticeListSchema = z
  .object({
    unread: z.number().int(),
    items: z.array(
      z.object({
        id: z.string(),
        petition: z.string(),
        number: z.string(),
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

/** Which to mark as read: those of one petition, or all. */
export const readNoticesSchema = z.object({ petition: z.uuid().optional() });
