/** How far the pending opinion has come on its way to consent (article 13). */
import { type ConsentLevel, opinionChains } from '#regulation/approvals.ts';
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
