import type { FastifyReply } from 'fastify';
import { maySee } from '#domain/access/visibility.ts';
import { recordAudit } from '../audit/audit.ts';
import { loadPeople } from '../store/person.ts';
import { loadPetition } from '../store/petition-history.ts';
import { problem, sendProblem } from './problem.ts';
import type { Site, Visit } from './site.ts';

/** A petition's id, and nothing the database would choke on. */
export const petitionId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * A petition the visitor may see, with its history; a foreign or unknown id is the same to that person. Who tried to
 * look at one that is not theirs is written down.
 */
export async function findSeen(site: Site, visit: Visit, id: string) {
  const loaded = petitionId.test(id) ? await loadPetition(site.db, visit.court, id.toLowerCase()) : undefined;
  if (!loaded) return undefined;
  if (!maySee(visit.by, loaded.petition)) {
    const { court, at, ip, by } = visit;
    await recordAudit(site.db, {
      court,
      at,
      actor: by.id,
      action: 'denied',
      subject: loaded.petition.id,
      ip,
    });
    return undefined;
  }
  return { ...loaded, people: await loadPeople(site.db, site.keys, visit.court, loaded.petition.id) };
}

export const notSeen = (reply: FastifyReply) =>
  sendProblem(
    reply,
    problem('unknown', '没有这件信访案件，或您无权查看', { remedy: '请核对登记号，或请承办人告知进展' }),
  );
