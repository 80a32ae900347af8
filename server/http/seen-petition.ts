import type { FastifyReply } from 'fastify';
import { maySee } from '#domain/access/visibility.ts';
import { recordAudit } from '../audit/audit.ts';
import { loadStaff } from '../store/court-staff.ts';
import { findCourtOf, namedIn } from '../store/court-tree.ts';
import { loadPeople } from '../store/person.ts';
import { loadPetition } from '../store/petition-history.ts';
import { problem, sendProblem } from './problem.ts';
import { namesOf, type Site, type Visit } from './site.ts';

/** A petition's id, and nothing the database would choke on. */
export const petitionId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The petition in the visitor's own court, or in one under it. */
async function loadWithin({ db }: Site, { court: own, below }: Visit, id: string) {
  if (below.length === 0) return loadPetition(db, own, id);
  const court = await findCourtOf(db, id, [own, ...below.map(({ code }) => code)]);
  return court === undefined ? undefined : loadPetition(db, court, id);
}

/**
 * A petition the visitor may see, with its history, the people of its court and everybody's name; a foreign or unknown id is the same to that person. Who tried to
 * look at one that is not theirs is written down.
 */
export async function findSeen(site: Site, visit: Visit, id: string) {
  const loaded = petitionId.test(id) ? await loadWithin(site, visit, id.toLowerCase()) : undefined;
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
  const { court } = loaded.petition;
  const people = await loadPeople(site.db, site.keys, court, loaded.petition.id);
  const named = await namedIn(site.db, [court]);
  const staff = court === visit.court ? visit.staff : await loadStaff(site.db, court, visit.today);
  return { ...loaded, people, staff, names: namesOf(named, people) };
}

export const notSeen = (reply: FastifyReply) =>
  sendProblem(
    reply,
    problem('unknown', '没有这件信访案件，或您无权查看', { remedy: '请核对登记号，或请承办人告知进展' }),
  );
