import { hasRole, type LeadPost, type Officer, type Staff, type StaffId } from '#domain/access/officer.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import { approvals } from '#regulation/approvals.ts';
import type { Basis } from '#regulation/articles.ts';
import { leadRotation, type NoAssistantReason } from '#regulation/assignment.ts';

export type LeadProposal = { readonly lead: StaffId; readonly basis: Basis; readonly reason: string };

type Listed = Officer & { readonly leads: LeadPost };

const isListed = (officer: Officer): officer is Listed => officer.leads !== undefined;

/** Whether the leader is there and not barred; who leads already is no proposal for a change. */
const isFree = (petition: Petition, officer: Officer): boolean =>
  officer.active &&
  officer.away !== true &&
  hasRole(officer, approvals.opinion.by) &&
  !isBarred(petition, officer.id) &&
  petition.lead !== officer.id;

const isFor = ({ tracks, departments }: LeadPost, petition: Petition, staff: Staff): boolean => {
  const track = petition.acceptance?.track ?? '';
  const department = staff.get(petition.enforcementCase?.originalHandler ?? '')?.department ?? '';
  return (
    (tracks.length === 0 || tracks.includes(track)) &&
    (departments.length === 0 || departments.includes(department))
  );
};

/**
 * The next lead leader by the roster (R4.1): of those free and responsible for such petitions, the one who leads the
 * fewest open ones, then by the order of the roster. Undefined where the court keeps no roster or nobody is free.
 */
export function proposeLead(petition: Petition, staff: Staff): LeadProposal | undefined {
  const free = [...staff.values()].filter(isListed).filter((one) => isFree(petition, one));
  const meant = free.filter((one) => isFor(one.leads, petition, staff));
  const [next] = (meant.length > 0 ? meant : free).toSorted(
    ({ leads: one }, { leads: other }) => one.open - other.open || one.order - other.order,
  );
  return next && { lead: next.id, ...leadRotation };
}

type Assistance = { readonly assistant?: StaffId; readonly noAssistant?: NoAssistantReason };

/** Who assists: the judge of the original judgment; else why nobody does (article 4). */
export function findAssistant(petition: Petition, staff: Staff): Assistance {
  const judge = petition.enforcementCase?.trialJudge;
  if (!judge) return { noAssistant: 'unknown' };
  if (isBarred(petition, judge)) return { noAssistant: 'barred' };
  return staff.get(judge)?.active ? { assistant: judge } : { noAssistant: 'gone' };
}
