/** Who of the petitioners still stands: who neither withdrew nor settled, nor died or was dissolved. */
import type { Petitioner } from './parts.ts';
import type { Petition } from './petition.ts';
import type { Loss } from './standing-facts.ts';

/** The petitioners to whom the court still owes its answer. */
export const standing = ({ petitioners, departed, losses }: Petition): readonly Petitioner[] =>
  petitioners.filter(({ person }) => !departed[person] && !losses.some((one) => one.person === person));

/** Petitioners who died or were dissolved, and for whom a successor may still come. */
export const openLosses = ({ losses }: Petition): readonly Loss[] =>
  losses.filter((one) => one.settledOn === undefined);

/** Nobody named is left, and nobody can be expected: the petition is kept up by no petitioner any more. */
export const isAbandoned = (petition: Petition): boolean =>
  petition.petitioners.length > 0 && standing(petition).length === 0 && openLosses(petition).length === 0;
