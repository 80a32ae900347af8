import type { RefObject } from 'react';
import { useKeyHelp } from '../frame/here.ts';
import { useShortcuts } from '../frame/shortcuts.ts';

/** The arrow keys go from card to card: up and down within a column, left and right to the next one that has any. */
export function useCardKeys(box: RefObject<HTMLElement | null>, onNew: (() => void) | undefined): void {
  const columns = () =>
    [...(box.current?.querySelectorAll('[data-column]') ?? [])]
      .map((column) => [...column.querySelectorAll<HTMLElement>('article.arrival')])
      .filter((cards) => cards.length > 0);
  const go = (across: number, down: number) => {
    const all = columns();
    const at = all.findIndex((cards) => cards.some((card) => card === document.activeElement));
    const row = all[at]?.indexOf(document.activeElement as HTMLElement) ?? 0;
    const column = all[at < 0 ? 0 : Math.min(Math.max(at + across, 0), all.length - 1)] ?? [];
    const next = column[at < 0 ? 0 : Math.min(Math.max(row + down, 0), column.length - 1)];
    next?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  useKeyHelp([
    ...(onNew ? [[['n'], '新来访'] as const] : []),
    [['↑', '↓', '←', '→'], '在来访人之间移动'],
    [['Enter'], '办理选中来访人的下一步'],
  ]);
  useShortcuts({
    ...(onNew ? { n: onNew, N: onNew } : {}),
    ArrowDown: () => go(0, 1),
    ArrowUp: () => go(0, -1),
    ArrowLeft: () => go(-1, 0),
    ArrowRight: () => go(1, 0),
  });
}
