/** What each room knows of a petition, in a few lines: the overview of the petition page shows them as they are. */
import type { Basis } from '#regulation/articles.ts';
import type { Names } from './event.ts';
import { statementLines } from './investigation-facts.ts';
import type { Petition } from './petition.ts';
import type { RoomLine } from './room-line.ts';

export type RoomSummary = {
  readonly title: string;
  readonly basis: Basis;
  readonly lines: readonly RoomLine[];
};

/** The rooms that have something to say, in the order of the procedure. */
export const summariesOf = (petition: Petition, names: Names): readonly RoomSummary[] => {
  const all: readonly RoomSummary[] = [
    { title: '情况说明', basis: '9', lines: statementLines(petition, names) },
  ];
  return all.filter((one) => one.lines.length > 0);
};
