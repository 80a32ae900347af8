import type { FastifyReply, FastifyRequest } from 'fastify';
import { carries, type Duty, duties } from '#domain/access/duties.ts';
import { roles } from '#regulation/roles.ts';
import { problem, sendProblem } from './problem.ts';
import { type Site, signedIn, type Visit } from './site.ts';

type Handler = (visit: Visit, request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** Lets only people through whose posts carry the duty; the others are told whose it is. */
export const onDuty = (site: Site, duty: Duty, handle: Handler) =>
  signedIn(site, async (visit, request, reply) => {
    if (carries(visit.by.roles, duty)) return handle(visit, request, reply);
    const { title, by } = duties[duty];
    const names = by.map((role) => roles[role]).join('、');
    return sendProblem(reply, problem('forbidden', `${title}由${names}办理`));
  });
