import type { RefObject } from 'react';
import { useShortcuts } from '../frame/shortcuts.ts';

const linksIn = (box: RefObject<HTMLElement | null>): readonly HTMLAnchorElement[] => [
  ...(box.current?.querySelectorAll<HTMLAnchorElement>('a.row-link') ?? []),
];

/**
 * j and k move the focus itself from row to row: Enter then is the link's own, and a screen reader follows along.
 * From the filter box, down goes to the first row and Enter opens the only one.
 */
export function useRowKeys(box: RefObject<HTMLElement | null>): {
  readonly focusFirst: () => void;
  readonly openOnly: () => void;
} {
  const step = (by: 1 | -1) => {
    const links = linksIn(box);
    const row = document.activeElement?.closest('tr');
    const at = links.findIndex((link) => link.closest('tr') === row);
    const next = at < 0 ? links[0] : links[at + by];
    next?.focus();
    next?.closest('tr')?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts({ j: () => step(1), k: () => step(-1) });
  return {
    focusFirst: () => linksIn(box)[0]?.focus(),
    openOnly: () => {
      const links = linksIn(box);
      if (links.length === 1) links[0]?.click();
      else links[0]?.focus();
    },
  };
}
