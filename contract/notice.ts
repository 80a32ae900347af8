import { z } from 'zod';
import { daySchema } from '#domain/calendar/day.ts';
import { digestChoiceIds } from '#regulation/digests.ts';
import { digestLineSchema } from './chart.ts';
import { basisSchema } from './problem.ts';

const said = {
  id: z.string(),
  kind: z.string(),
  kindName: z.string(),
  text: z.string(),
  basis: basisSchema,
  at: z.string(),
  read: z.boolean(),
};

/** What the person who asks was told inside the system; unread ones first: of petitions, and their digests. */
export const noticeListSchema = z
  .object({
    unread: z.number().int(),
    items: z.array(
      z.union([
        z.object({ ...said, petition: z.string(), number: z.string() }),
        z.object({ ...said, objection: z.string() }),
        z.object({ ...said, digest: z.string(), lines: z.array(digestLineSchema) }),
      ]),
    ),
    /** How often the person gets a digest; left out for those who get none. */
    digest: z.enum(digestChoiceIds).optional(),
  })
  .meta({ id: 'NoticeList' });
export type NoticeList = z.output<typeof noticeListSchema>;
export type NoticeAnswer = NoticeList['items'][number];
export type DigestNotice = Extract<NoticeAnswer, { digest: string }>;

/** Which to mark as read: those of one petition, of one objection, that of one's digest of a day, or all. */
export const readNoticesSchema = z.object({
  petition: z.uuid().optional(),
  objection: z.uuid().optional(),
  digest: daySchema.optional(),
});

export const digestChoiceSchema = z.object({ every: z.enum(digestChoiceIds) });
