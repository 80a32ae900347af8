import type { RefObject } from 'react';
import { type KeyLine, useKeyHelp } from '../frame/here.ts';
import { useShortcuts } from '../frame/shortcuts.ts';

const linksIn = (box: RefObject<HTMLElement | null>): readonly HTMLAnchorElement[] => [
  ...(box.current?.querySelectorAll<HTMLAnchorElement>('a.row-link') ?? []),
];

const help: readonly KeyLine[] = [
  [['j'], '列表中下一件'],
  [['k'], '列表中上一件'],
  [['Enter'], '打开选中的一件'],
];

/* A long ledger draws its rows as `div`, the others as `tr`; both carry this class. */
const rowOf = (element: Element | null): Element | null => element?.closest('.ant-table-row') ?? null;

/** The place `by` rows on from `at` (-1: none yet) among `count`, or undefined at either end. */
export function nextRow(at: number, by: 1 | -1, count: number): number | undefined {
  const next = at < 0 ? 0 : at + by;
  return next >= 0 && next < count ? next : undefined;
}

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
    const row = rowOf(document.activeElement);
    const at = row ? links.findIndex((link) => rowOf(link) === row) : -1;
    const next = links[nextRow(at, by, links.length) ?? -1];
    next?.focus();
    rowOf(next ?? null)?.scrollIntoView({ block: 'nearest' });
  };
  useKeyHelp(help);
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
