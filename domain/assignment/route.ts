import { hasRole, type Officer, type Staff, type StaffId } from '#domain/access/officer.ts';
import { isBarred, isForHead, isGrave, type Petition } from '#domain/petition/petition.ts';
import type { Basis } from '#regulation/articles.ts';
import type { RouteKind } from '#regulation/routing.ts';
import { handlerRoles } from '#regulation/routing.ts';
import { getRuleSet } from '#regulation/rule-set.ts';

export type RouteProposal = {
  readonly kind: RouteKind;
  /** Who may become the handler by this route; the first is proposed. */
  readonly handlers: readonly StaffId[];
  /** The original handler to work with, who does not decide; on leave, the one who stands in. */
  readonly consults?: StaffId;
  readonly basis: Basis;
  readonly reason: string;
};

const isFree = (petition: Petition, officer: Officer) =>
  officer.active && officer.away !== true && !isBarred(petition, officer.id);

/** Who stands in for an officer on leave, if that person can handle the petition. */
function deputyOf(petition: Petition, original: Officer, staff: Staff): Officer | undefined {
  const deputy = staff.get(original.deputy ?? '');
  return deputy && isFree(petition, deputy) && hasRole(deputy, handlerRoles) ? deputy : undefined;
}

/** Which row of article 5 applies to the facts. */
function kindOf(petition: Petition, original: Officer | undefined, staff: Staff): RouteKind {
  if (original && isBarred(petition, original.id)) return 'teamInstead';
  if (!original?.active || !original.inEnforcement) return 'team';
  if (isGrave(petition)) return 'teamJointly';
  if (!hasRole(original, handlerRoles)) return 'team';
  if (!original.away) return 'originalHandler';
  return deputyOf(petition, original, staff) ? 'deputy' : 'teamMeanwhile';
}

/** With whom the team works: the original handler, or whoever stands in. A deputy who handles consults nobody. */
function consultsOf(petition: Petition, original: Officer, staff: Staff): StaffId | undefined {
  if (isFree(petition, original)) return original.id;
  const isAwayOnly = original.active && original.away === true && !isBarred(petition, original.id);
  return isAwayOnly ? deputyOf(petition, original, staff)?.id : undefined;
}

const alone: readonly RouteKind[] = ['originalHandler', 'deputy'];

/**
 * Who should receive and handle the petition, and why (R5.1, D6): the original handler while still in enforcement, or
 * who stands in during leave; else the team, with that officer consulted; never anyone the petition accuses or who is
 * recused.
 */
export function proposeRoute(petition: Petition, staff: Staff): RouteProposal {
  const original = staff.get(petition.enforcementCase?.originalHandler ?? '');
  const kind = kindOf(petition, original, staff);
  const team = [...staff.values()]
    .filter((one) => hasRole(one, ['petitionTeam', 'teamLeader']) && isFree(petition, one))
    .map((one) => one.id);
  const single = kind === 'deputy' && original ? deputyOf(petition, original, staff) : original;
  const handlers = alone.includes(kind) && single ? [single.id] : team;
  const consults = original && !alone.includes(kind) ? consultsOf(petition, original, staff) : undefined;
  return { kind, handlers, ...getRuleSet(petition.rules).routes[kind], ...(consults ? { consults } : {}) };
}

/** Whether the route leaves a free choice that is to be drawn by lot: several can handle an ordinary petition (N3). */
export const isFreeChoice = (petition: Petition, { handlers }: RouteProposal): boolean =>
  handlers.length > 1 && !isForHead(petition);
