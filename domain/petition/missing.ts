import { type ItemDue, type RegistrationItemKey, registrationItems } from '#regulation/registers.ts';
import type { Petition } from './petition.ts';

const present: { readonly [K in RegistrationItemKey]: (petition: Petition) => boolean } = {
  receivedOn: () => true,
  channel: () => true,
  petitioner: () => true,
  parties: (petition) => (petition.enforcementCase?.parties.length ?? 0) > 0,
  handler: (petition) =>
    Boolean(petition.enforcementCase?.originalHandler ?? petition.enforcementCase?.originalHandlerName),
  caseNumber: (petition) => Boolean(petition.enforcementCase?.number),
  summary: (petition) => petition.summary !== '',
  proposedOpinion: (petition) => Boolean(petition.proposedOpinion),
};

/** The items of article 12 a petition still lacks that have to be there by the given moment. */
export function missingItems(petition: Petition, by: ItemDue): readonly RegistrationItemKey[] {
  const keys = Object.keys(registrationItems) as RegistrationItemKey[];
  return keys.filter(
    (key) => (by === 'transfer' || registrationItems[key].due === 'registration') && !present[key](petition),
  );
}
