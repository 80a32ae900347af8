import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import {
  digestChoiceSchema,
  type NoticeAnswer,
  type NoticeList,
  noticeListSchema,
  readNoticesSchema,
} from '#contract/notice.ts';
import type { Officer } from '#domain/access/officer.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { getsDigest } from '#domain/supervision/digest.ts';
import type { Basis } from '#regulation/articles.ts';
import { digestMarks, digestRule, usualDigest } from '#regulation/digests.ts';
import { roles } from '#regulation/roles.ts';
import { type NoticeKind, noticeKinds } from '#regulation/supervision.ts';
import { chooseDigest, countSeen, digestChoicesOf, findDigest } from '../store/digests.ts';
import { markRead, readNotices } from '../store/notices.ts';
import { problem, sendProblem, toBasis } from './problem.ts';
import { type Site, signedIn } from './site.ts';

type Told = Awaited<ReturnType<typeof readNotices>>['items'][number];

/** The lines of the person's digest of a day, counted as far as they may still see: those that name nothing are left out. */
async function linesOf({ db }: Site, officer: Officer, on: string) {
  const digest = await findDigest(db, officer, parseDay(on));
  const lines = await countSeen(db, officer, digest?.lines ?? []);
  return lines
    .filter(({ petitions }) => petitions > 0)
    .map(({ mark, petitions }) => ({ mark, name: digestMarks[mark].name, petitions }));
}

async function toAnswer(site: Site, by: Officer, told: Told): Promise<readonly NoticeAnswer[]> {
  const { id, kind, text, basis, created_at, read_at, petition, number, objection, digest_on } = told;
  const said = {
    ...{ id, kind, text, at: created_at, read: read_at !== null },
    kindName: noticeKinds[kind as NoticeKind],
    basis: toBasis(basis as Basis),
  };
  if (digest_on) return [{ ...said, digest: digest_on, lines: await linesOf(site, by, digest_on) }];
  if (objection) return [{ ...said, objection }];
  return petition && number ? [{ ...said, petition, number }] : [];
}

function listRoute(site: Site) {
  return signedIn(site, async ({ by, court }): Promise<NoticeList> => {
    const { items, unread } = await readNotices(site.db, by);
    const answers = await Promise.all(items.map((one) => toAnswer(site, by, one)));
    const choices = getsDigest(by) ? await digestChoicesOf(site.db, court) : undefined;
    return {
      unread,
      items: answers.flat(),
      ...(choices ? { digest: choices.get(by.id) ?? usualDigest } : {}),
    };
  });
}

function chooseRoute(site: Site) {
  return signedIn(site, async ({ by, at }, request, reply) => {
    if (!getsDigest(by)) {
      const names = digestRule.to.map((role) => roles[role]).join('、');
      return sendProblem(reply, problem('forbidden', `${digestRule.title}只发给${names}`));
    }
    const { every } = request.body as z.output<typeof digestChoiceSchema>;
    await chooseDigest(site.db, by, every, at);
    return reply.code(204).send(null);
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
    const choose = { summary: '早报多久一次', tags, body: digestChoiceSchema, response: { 204: z.null() } };
    app.put('/api/digest', { schema: choose }, chooseRoute(site));
  };
