import type { RememberedList } from './remembered-list.ts';

/** What lies beside a petition in the list it was opened from. */
export type Neighbours = {
  readonly previous?: string;
  readonly next?: string;
  /** `第 3 件，共 50 件` */
  readonly place: string;
  /** The list, to go back to, with its filters. */
  readonly href: string;
  readonly title: string;
};

/** The neighbours of `id`, or undefined where it was not opened from that list. */
export function findNeighbours(list: RememberedList | undefined, id: string): Neighbours | undefined {
  const at = list?.ids.indexOf(id) ?? -1;
  if (!list || at < 0) return undefined;
  const [previous, next] = [list.ids[at - 1], list.ids[at + 1]];
  return {
    ...(previous !== undefined && { previous }),
    ...(next !== undefined && { next }),
    place: `第 ${at + 1} 件，共 ${list.total} 件`,
    href: list.href,
    title: list.title,
  };
}
