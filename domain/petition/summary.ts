/** What each room knows of a petition, in a few lines: the overview of the petition page shows them as they are. */
import type { Basis } from '#regulation/articles.ts';
import { directClosingLines } from './direct-closing-facts.ts';
import { diversionLines } from './diversion-facts.ts';
import type { Names } from './event.ts';
import { statementLines } from './investigation-facts.ts';
import { measuresLines } from './measures-facts.ts';
import type { Petition } from './petition.ts';
import { problemLines } from './problem-facts.ts';
import { appointmentLines, receptionLines } from './reception-facts.ts';
import type { RoomLine } from './room-line.ts';

export type RoomSummary = {
  readonly title: string;
  readonly basis: Basis;
  readonly lines: readonly RoomLine[];
};

/** The rooms that have something to say, in the order of the procedure. */
export const summariesOf = (petition: Petition, names: Names): readonly RoomSummary[] => {
  const all: readonly RoomSummary[] = [
    { title: '接访记录', basis: '8', lines: receptionLines(petition, names) },
    { title: '预约接访', basis: '8', lines: appointmentLines(petition, names) },
    { title: '情况说明', basis: '9', lines: statementLines(petition, names) },
    { title: '问题分类', basis: 'process-11', lines: problemLines(petition) },
    { title: '财产与执行措施', basis: '6b', lines: measuresLines(petition, names) },
    { title: '导入法定程序', basis: '7', lines: diversionLines(petition, names) },
    { title: '直接结案', basis: 'process-8', lines: directClosingLines(petition, names) },
  ];
  return all.filter((one) => one.lines.length > 0);
};
