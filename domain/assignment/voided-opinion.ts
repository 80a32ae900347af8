import type { StaffId } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { PetitionEvent } from '#domain/petition/events.ts';
import { currentDraft, standingActs } from '#domain/petition/opinion.ts';
import type { OpinionAct } from '#domain/petition/opinion-facts.ts';
import type { Petition } from '#domain/petition/petition.ts';

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
