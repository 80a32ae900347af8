import type { StaffId } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { PetitionEvent } from '#domain/petition/events.ts';
import { voidedPart } from '#domain/petition/opinion.ts';
import type { Petition } from '#domain/petition/petition.ts';

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
  const voided = voidedPart(petition, officers);
  return voided ? [{ type: 'opinionVoided', on, ...voided, reason }] : [];
}
