import type { EnforcementCaseAnswer } from '#contract/enforcement-case.ts';
import type { PetitionRow } from '#contract/petition.ts';
import type { Entry } from './entries.ts';
import type { PageAct } from './here.ts';

/** One line of the palette: where it leads and what it says. */
export type PaletteLine =
  | { readonly kind: 'petition'; readonly key: string; readonly petition: PetitionRow }
  | { readonly kind: 'case'; readonly key: string; readonly enforcementCase: EnforcementCaseAnswer }
  | { readonly kind: 'act'; readonly key: string; readonly act: PageAct }
  | { readonly kind: 'page'; readonly key: string; readonly page: Entry };

type Found = {
  readonly petitions: readonly PetitionRow[];
  readonly cases: readonly EnforcementCaseAnswer[];
  readonly pages: readonly Entry[];
  /** What can be done on the page that lies under the palette. */
  readonly acts: readonly PageAct[];
};

const matches = (page: Entry, typed: string): boolean =>
  [page.title, ...page.words].some((word) => word.startsWith(typed) || page.title.includes(typed));

/**
 * Petitions first, then cases, then the acts of the open petition by a part of their name, then the pages whose name,
 * pinyin or initials begin as typed. Empty: all pages, and no acts, which stand as buttons on the page.
 */
export function paletteLines(text: string, found: Found): readonly PaletteLine[] {
  const typed = text.trim().toLowerCase();
  return [
    ...found.petitions.map((petition) => ({ kind: 'petition', key: `p-${petition.id}`, petition }) as const),
    ...found.cases.map(
      (enforcementCase) => ({ kind: 'case', key: `c-${enforcementCase.key}`, enforcementCase }) as const,
    ),
    ...found.acts
      .filter(({ title }) => typed !== '' && title.includes(typed))
      .map((act) => ({ kind: 'act', key: `a-${act.key}`, act }) as const),
    ...found.pages
      .filter((page) => typed === '' || matches(page, typed))
      .map((page) => ({ kind: 'page', key: `g-${page.to}`, page }) as const),
  ];
}

/** The line the arrow keys lead to, round the end to the beginning. */
export const stepLine = (at: number, by: 1 | -1, count: number): number =>
  count === 0 ? 0 : (at + by + count) % count;
