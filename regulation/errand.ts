import type { Basis } from './articles.ts';
import type { Force, Unit } from './limits.ts';
import type { Role } from './roles.ts';

/** A post, or a part in this petition, whose turn it can be. */
export type Owner = Role | 'theHandler' | 'theLead' | 'theAssistant' | 'theAsked' | 'theSuperior';

export type ErrandRule = {
  readonly basis: Basis;
  readonly name: string;
  /** The step that does it, by its name in the workflow. */
  readonly step: string;
  /** Whose it is, unless the errand itself names a person. */
  readonly owner: Owner;
  readonly force: Force;
  /** How long there is where nobody sets a day; left out where a day is always set. */
  readonly limit?: { readonly length: number; readonly unit: Unit };
  /** From this many working days before the due day on, it is shown as near. */
  readonly nearWithin: number;
  /** It stays owed after the petition has been closed. All others have to be done, or withdrawn, before. */
  readonly outlives?: true;
  /** Shown only to those who may read what is done under article 10 (D9). */
  readonly guarded?: true;
  /** It does not keep the petition from its end, with which it lapses. */
  readonly yields?: true;
  /** Nobody can waive it: it has to be done. */
  readonly unwaivable?: true;
  /** The decision that gives a length no article gives. */
  readonly reading?: string;
};
