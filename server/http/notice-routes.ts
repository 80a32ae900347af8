import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { noticeListSchema, readNoticesSchema } from '#contract/notice.ts';
import type { Basis } from '#regulation/articles.ts';
import { type NoticeKind, noticeKinds } from '#regulation/supervision.ts';
import { markRead, readNotices } from '../store/notices.ts';
import { toBasis } from './problem.ts';
import { type Site, signedIn } from './site.ts';

function listRoute(site: Site) {
  return signedIn(site, async ({ by }) => {
    const { items, unread } = await readNotices(site.db, by);
    return {
      unread,
      items: items.map(({ id, petition, objection, number, kind, text, basis, created_at, read_at }) => ({
        ...{ id, kind, text },
        ...(petition && number ? { petition, number } : {}),
        ...(objection ? { objection } : {}),
        kindName: noticeKinds[kind as NoticeKind],
        basis: toBasis(basis as Basis),
        at: created_at,
        read: read_at !== null,
      })),
    };
  });
}

/** The notices of the person who asks: nobody reads another's. */
export const noticeRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['notices'];
    const list = { summary: '我的提醒', tags, response: { 200: noticeListSchema } };
    app.get('/api/notices', { schema: list }, listRoute(site));
    const read = { summary: '提醒标为已读', tags, body: readNoticesSchema, response: { 204: z.null() } };
    app.post(
      '/api/notices/read',
      { schema: read },
      signedIn(site, async ({ by, at }, request, reply) => {
        await markRead(site.db, by, at, request.body as z.output<typeof readNoticesSchema>);
        return reply.code(204).send(null);
      }),
    );
  };
