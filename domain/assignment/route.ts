import { hasRole, type Officer, type Staff, type StaffId } from '#domain/access/officer.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import type { Basis } from '#regulation/articles.ts';
import type { RouteKind } from '#regulation/routing.ts';
import { getRuleSet } from '#regulation/rule-set.ts';
import { handlerRoles } from './handler.ts';

export type RouteProposal = {
  readonly kind: RouteKind;
  /** Who may become the handler by this route; the first is proposed. */
  readonly handlers: readonly StaffId[];
  /** The original handler to work with, who does not decide. */
  readonly consults?: StaffId;
  readonly basis: Basis;
  readonly reason: string;
};

const isFree = (petition: Petition, officer: Officer) => officer.active && !isBarred(petition, officer.id);

/** Which row of article 5 applies to the facts. */
function kindOf(petition: Petition, original: Officer | undefined): RouteKind {
  if (original && isBarred(petition, original.id)) return 'teamInstead';
  if (!original?.active || !original.inEnforcement) return 'team';
  if (petition.acceptance?.importance === 'key') return 'teamJointly';
  return hasRole(original, handlerRoles) ? 'originalHandler' : 'team';
}

/**
 * Who should receive and handle the petition, and why (R5.1, D6): the original handler while still in enforcement;
 * else the team, with that officer consulted; never anyone the petition accuses or who is recused.
 */
export function proposeRoute(petition: Petition, staff: Staff): RouteProposal {
  const original = staff.get(petition.enforcementCase?.originalHandler ?? '');
  const kind = kindOf(petition, original);
  const team = [...staff.values()]
    .filter((one) => hasRole(one, ['petitionTeam', 'teamLeader']) && isFree(petition, one))
    .map((one) => one.id);
  const handlers = kind === 'originalHandler' && original ? [original.id] : team;
  const consults =
    original && kind !== 'originalHandler' && isFree(petition, original) ? original.id : undefined;
  return { kind, handlers, ...getRuleSet(petition.rules).routes[kind], ...(consults ? { consults } : {}) };
}
