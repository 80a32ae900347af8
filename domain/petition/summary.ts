/** What each room knows of a petition, in a few lines: the overview of the petition page shows them as they are. */
import type { Basis } from '#regulation/articles.ts';
import { archiveLines } from './archive-owed.ts';
import { assignmentLines, leapfrogLines } from './assignment-facts.ts';
import { campaignLines } from './campaign-facts.ts';
import { directClosingLines } from './direct-closing-facts.ts';
import { diversionLines } from './diversion-facts.ts';
import { type Names, unnested } from './event.ts';
import { hearingLines } from './hearing-facts.ts';
import { investigationLines, statementLines } from './investigation-facts.ts';
import { measuresLines } from './measures-facts.ts';
import { paperLines } from './paper-facts.ts';
import type { Petition } from './petition.ts';
import { problemLines } from './problem-facts.ts';
import { appointmentLines, receptionLines } from './reception-facts.ts';
import { reliefLines } from './relief-facts.ts';
import { restraintLines } from './restraint-facts.ts';
import type { RoomLine } from './room-line.ts';
import { serviceLines } from './service-owed.ts';
import { standingLines } from './standing-facts.ts';
import { superiorLines } from './superior-owed.ts';
import { backlogLines, supervisionLines } from './supervision-facts.ts';
import { terminationLines } from './termination-owed.ts';
import { writeOffLines } from './write-off-owed.ts';

export type RoomSummary = {
  readonly title: string;
  readonly basis: Basis;
  readonly lines: readonly RoomLine[];
  /** Only for those who may read what is done under article 10 (D9). */
  readonly guarded?: true;
};

/** The rooms that have something to say, in the order of the procedure. */
export const summariesOf = (petition: Petition, names: Names): readonly RoomSummary[] => {
  const all: readonly RoomSummary[] = [
    { title: '越级访', basis: '4', lines: leapfrogLines(petition, names) },
    { title: '主办、协办与交办', basis: '5', lines: assignmentLines(petition, names) },
    { title: '接访记录', basis: '8', lines: receptionLines(petition, names) },
    { title: '预约接访', basis: '8', lines: appointmentLines(petition, names) },
    { title: '情况说明', basis: '9', lines: statementLines(petition, names) },
    { title: '问题分类', basis: 'process-11', lines: problemLines(petition) },
    { title: '财产与执行措施', basis: '6b', lines: measuresLines(petition, names) },
    { title: '导入法定程序', basis: '7', lines: diversionLines(petition, names) },
    { title: '直接结案', basis: 'process-8', lines: directClosingLines(petition, names) },
    { title: '催办督办', basis: '5', lines: supervisionLines(petition, names) },
    { title: '信访积案', basis: '8', lines: backlogLines(petition) },
    { title: '专项行动', basis: '8', lines: campaignLines(petition) },
    { title: '信访人与案件变动', basis: '16', lines: standingLines(petition, names) },
    { title: '上级来文与反馈', basis: '14', lines: superiorLines(petition) },
    { title: '核销', basis: '14', lines: writeOffLines(petition) },
    { title: '信访终结', basis: 'opinions-19', lines: terminationLines(petition, names) },
    { title: '调查核实', basis: '9', lines: investigationLines(petition) },
    { title: '听证', basis: '9', lines: hearingLines(petition, names) },
    { title: '司法救助', basis: '11', lines: reliefLines(petition, names) },
    { title: '出具的文书', basis: '16', lines: paperLines(petition) },
    { title: '归档与借阅', basis: '16', lines: archiveLines(petition, names) },
    { title: '送达', basis: '16', lines: serviceLines(petition, names) },
    { title: '秩序处置', basis: '10', lines: restraintLines(petition, names), guarded: true },
  ];
  return all
    .filter((one) => one.lines.length > 0)
    .map((one) => ({ ...one, lines: one.lines.map((row) => ({ ...row, text: unnested(row.text) })) }));
};
