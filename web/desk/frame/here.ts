/** What the page that is open offers beyond itself: its keys to the help sheet, its acts to the one search. */
import { useEffect, useRef } from 'react';

/** One line of the help sheet. */
export type KeyLine = readonly [keys: readonly string[], what: string];

/** Something that can be done on the open page, found by its name. */
export type PageAct = { readonly key: string; readonly title: string; readonly run: () => void };

/** A place where parts of the page leave what they offer while they are shown. */
export type Board<T> = {
  /** Puts these up and returns how to take them down. */
  readonly put: (offered: () => readonly T[]) => () => void;
  /** What is offered now, in the order in which it was put up. */
  readonly read: () => readonly T[];
};

export function makeBoard<T>(): Board<T> {
  const all = new Set<() => readonly T[]>();
  return {
    put: (offered) => {
      all.add(offered);
      return () => void all.delete(offered);
    },
    read: () => [...all].flatMap((offered) => offered()),
  };
}

const keys = makeBoard<KeyLine>();
const acts = makeBoard<PageAct>();

function useBoard<T>(board: Board<T>, offered: readonly T[]): void {
  const latest = useRef(offered);
  useEffect(() => {
    latest.current = offered;
  });
  useEffect(() => board.put(() => latest.current), [board]);
}

/** Tells the help sheet of keys for as long as the component is shown. */
export const useKeyHelp = (lines: readonly KeyLine[]): void => useBoard(keys, lines);

/** Offers acts to the one search for as long as the component is shown. */
export const usePageActs = (offered: readonly PageAct[]): void => useBoard(acts, offered);

/** Each line once, whichever parts of the page told of it. */
export const uniqueLines = (lines: readonly KeyLine[]): readonly KeyLine[] => [
  ...new Map(lines.map((line) => [`${line[0].join(' ')} ${line[1]}`, line])).values(),
];

/** The keys that work on the page now. */
export const keysHere = (): readonly KeyLine[] => uniqueLines(keys.read());

/** The acts of the page now. */
export const actsHere = (): readonly PageAct[] => acts.read();
