import { errandsOf } from '#domain/petition/errands.ts';
import { panelists } from '#domain/petition/hearing-facts.ts';
import { handlerOf, isBarred, type Petition } from '#domain/petition/petition.ts';
import { assigningCourts } from '#domain/petition/superior-facts.ts';
import { supervisingPosts } from '#regulation/notices.ts';
import type { Role } from '#regulation/roles.ts';
import { hasRole, type Officer } from './officer.ts';

/**
 * Which petitions a post sees: `court` all of its court; `own` those the person handles, leads, assists, registered,
 * or whose enforcement case is that person's; `none` nothing of the business (三员分立).
 */
export type Sight = 'court' | 'own' | 'none';

export const sight = {
  receptionClerk: 'court',
  petitionTeam: 'court',
  teamLeader: 'court',
  handler: 'own',
  trialJudge: 'own',
  deputyDirector: 'court',
  director: 'court',
  courtLeader: 'court',
  president: 'court',
  commandCentre: 'court',
  archivist: 'court',
  disciplineLiaison: 'own',
  systemAdmin: 'none',
  securityAdmin: 'none',
  auditAdmin: 'none',
} as const satisfies Record<Role, Sight>;

/** The widest sight among a person's posts. */
export function sightOf(officer: Officer): Sight {
  const all = officer.active ? officer.roles.map((role) => sight[role]) : [];
  return all.includes('court') ? 'court' : all.includes('own') ? 'own' : 'none';
}

/** The people to whom a petition is their own; the store keeps them beside its row to filter lists by. */
export function ownersOf(petition: Petition): readonly string[] {
  const people = [
    ...[...petition.earlier, petition].flatMap((one) => one.assignments.map(({ handler }) => handler)),
    handlerOf(petition),
    petition.consults,
    petition.lead,
    petition.assistant,
    petition.registeredBy,
    petition.enforcementCase?.originalHandler,
    ...errandsOf(petition).map((one) => one.person),
    ...panelists(petition),
  ].filter((id) => id !== undefined);
  return [...new Set(people)].filter((id) => !isBarred(petition, id)).sort();
}

/** How far the posts of a court see into the courts below it: all of their petitions, those it assigned, or none. */
export type SightFromAbove = 'all' | 'assigned' | 'none';

/** The widest sight into the courts below among a person's posts (N8). */
export function sightFromAbove(officer: Officer): SightFromAbove {
  if (!officer.active || (officer.below ?? []).length === 0) return 'none';
  if (hasRole(officer, supervisingPosts.all)) return 'all';
  return hasRole(officer, supervisingPosts.assigned) ? 'assigned' : 'none';
}

/** Whether what a court above has to do in a petition it assigned waits for this person: one of the team that assigns. */
export const isAwaitedAbove = (officer: Officer): boolean =>
  officer.active && (officer.below ?? []).length > 0 && hasRole(officer, supervisingPosts.assigned);

/** Whether an officer sees a petition of another court from above. Sister courts and courts below never do. */
export function seesFromAbove(officer: Officer, petition: Petition): boolean {
  if (!officer.below?.includes(petition.court) || isBarred(petition, officer.id)) return false;
  const reach = sightFromAbove(officer);
  return reach === 'all' || (reach === 'assigned' && assigningCourts(petition).includes(officer.court));
}

/** Whether an officer may see a petition. The accused and the recused never do: a complaint is not shown to its object. */
export function maySee(officer: Officer, petition: Petition): boolean {
  if (officer.court !== petition.court) return seesFromAbove(officer, petition);
  if (isBarred(petition, officer.id)) return false;
  const widest = sightOf(officer);
  return widest === 'court' || (widest === 'own' && ownersOf(petition).includes(officer.id));
}
