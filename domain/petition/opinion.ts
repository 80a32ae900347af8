/** How far the pending opinion has come on its way to consent (article 13). */
import type { StaffId } from '#domain/access/officer.ts';
import { type ConsentLevel, opinionChains } from '#regulation/approvals.ts';
import type { OpinionAct, OpinionDraft, VoidedPart } from './opinion-facts.ts';
import { importanceOf, type Petition } from './petition.ts';

/** The version that counts, or undefined before the first. */
export const currentDraft = (petition: Petition): OpinionDraft | undefined => petition.drafts.at(-1);

/** The acts on the version that counts that still hold. */
export const standingActs = (petition: Petition): readonly OpinionAct[] =>
  currentDraft(petition)?.acts.filter((one) => !one.void) ?? [];

/** Whose consents this petition's opinion needs, in their order. */
export const chainOf = (petition: Petition): readonly ConsentLevel[] => opinionChains[importanceOf(petition)];

/** The level whose consent is next, or undefined when none is pending. */
export function nextLevel(petition: Petition): ConsentLevel | undefined {
  if (petition.stage !== 'proposed') return undefined;
  const given = standingActs(petition).map((one) => one.level);
  return chainOf(petition).find((level) => !given.includes(level));
}

const tookPart = ({ by, minutes, members = [] }: OpinionAct, officer: StaffId): boolean =>
  [by, minutes?.presiding, ...members].includes(officer);

/**
 * What of the pending opinion falls with officers who may no longer touch the petition: all of it when one of them
 * wrote it, what was agreed to when one agreed. Undefined when neither, when none is pending, and after the reply.
 */
export function voidedPart(
  petition: Petition,
  officers: readonly StaffId[],
): { readonly part: VoidedPart; readonly officer: StaffId } | undefined {
  const draft = currentDraft(petition);
  if (!draft || (petition.stage !== 'proposed' && petition.stage !== 'approved')) return undefined;
  if (officers.includes(draft.by)) return { part: 'opinion', officer: draft.by };
  const officer = officers.find((id) => standingActs(petition).some((one) => tookPart(one, id)));
  return officer === undefined ? undefined : { part: 'consent', officer };
}
