/** How far the pending opinion has come on its way to consent (article 13). */
import type { StaffId } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import { type ConsentLevel, opinionChains } from '#regulation/approvals.ts';
import type { PetitionEvent } from './events.ts';
import type { OpinionAct, OpinionDraft } from './opinion-facts.ts';
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
 * What becomes of the opinion with an officer who may no longer touch the petition: what that officer wrote falls
 * whole, what was agreed to by or with that officer has to be agreed to again. Nothing after the reply.
 */
export function voidedWith(
  petition: Petition,
  officers: readonly StaffId[],
  on: Day,
  reason: string,
): readonly PetitionEvent[] {
  const draft = currentDraft(petition);
  if (!draft || (petition.stage !== 'proposed' && petition.stage !== 'approved')) return [];
  if (officers.includes(draft.by))
    return [{ type: 'opinionVoided', on, part: 'opinion', officer: draft.by, reason }];
  const officer = officers.find((id) => standingActs(petition).some((one) => tookPart(one, id)));
  return officer ? [{ type: 'opinionVoided', on, part: 'consent', officer, reason }] : [];
}
