import { errandsOf } from '#domain/petition/errands.ts';
import { panelists } from '#domain/petition/hearing-facts.ts';
import { handlerOf, isBarred, type Petition } from '#domain/petition/petition.ts';
import type { Role } from '#regulation/roles.ts';
import type { Officer } from './officer.ts';

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
    ...petition.assignments.map((one) => one.handler),
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

/** Whether an officer may see a petition. The accused and the recused never do: a complaint is not shown to its object. */
export function maySee(officer: Officer, petition: Petition): boolean {
  if (officer.court !== petition.court || isBarred(petition, officer.id)) return false;
  const widest = sightOf(officer);
  return widest === 'court' || (widest === 'own' && ownersOf(petition).includes(officer.id));
}
