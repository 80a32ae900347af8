import type { FastifyPluginAsync } from 'fastify';
import { z } from 'zod';
import { dropDraft, findDraft, saveDraft } from '../store/draft.ts';
import { type Site, signedIn } from './site.ts';

/** What is typed for a visitor of the reception desk is kept apart from what is typed for the next one. */
const params = z.object({
  kind: z.string().regex(/^registration(-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})?$/),
});
const draftSchema = z.object({ body: z.unknown().nullable(), savedAt: z.string().nullable() });
const saveBody = z.object({ body: z.unknown() });

/** Drafts: what somebody was typing survives a closed tab and another computer. */
export const draftRoutes =
  (site: Site): FastifyPluginAsync =>
  async (app) => {
    const tags = ['drafts'];
    const ownerOf = (visit: { court: string; by: { id: string } }, given: unknown) => ({
      court: visit.court,
      staff: visit.by.id,
      ...(given as z.output<typeof params>),
    });
    app.get(
      '/api/drafts/:kind',
      { schema: { summary: '取回草稿', tags, params, response: { 200: draftSchema } } },
      signedIn(site, async (visit, request) => {
        const draft = await findDraft(site.db, site.keys, ownerOf(visit, request.params));
        return draft ?? { body: null, savedAt: null };
      }),
    );
    app.put(
      '/api/drafts/:kind',
      { schema: { summary: '保存草稿', tags, params, body: saveBody, response: { 204: z.null() } } },
      signedIn(site, async (visit, request, reply) => {
        const { body } = request.body as z.output<typeof saveBody>;
        await saveDraft(site.db, site.keys, ownerOf(visit, request.params), body ?? null, visit.at);
        return reply.code(204).send(null);
      }),
    );
    app.delete(
      '/api/drafts/:kind',
      { schema: { summary: '丢弃草稿', tags, params, response: { 204: z.null() } } },
      signedIn(site, async (visit, request, reply) => {
        await dropDraft(site.db, ownerOf(visit, request.params));
        return reply.code(204).send(null);
      }),
    );
  };
