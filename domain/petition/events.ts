import { archiveEventKinds } from './archive-facts.ts';
import { assignmentKinds } from './assignment-facts.ts';
import { calendarKinds } from './calendar-facts.ts';
import { campaignKinds } from './campaign-facts.ts';
import { directClosingKinds } from './direct-closing-facts.ts';
import { diversionKinds } from './diversion-facts.ts';
import { errandKinds } from './errand-facts.ts';
import { type EventIn, type Names, type RecordedIn, unnested } from './event.ts';
import { hearingKinds } from './hearing-facts.ts';
import { investigationKinds } from './investigation-facts.ts';
import { mainLineKinds } from './main-line-facts.ts';
import { materialKinds } from './material-facts.ts';
import { measuresKinds } from './measures-facts.ts';
import { opinionKinds } from './opinion-facts.ts';
import { paperEventKinds } from './paper-facts.ts';
import { problemsKinds } from './problem-facts.ts';
import { receptionKinds } from './reception-facts.ts';
import { reliefKinds } from './relief-facts.ts';
import { restraintEventKinds } from './restraint-facts.ts';
import { serviceKinds } from './service-facts.ts';
import { standingKinds } from './standing-facts.ts';
import { superiorKinds } from './superior-facts.ts';
import { supervisionKinds } from './supervision-facts.ts';
import { terminationKinds } from './termination-facts.ts';
import { writeOffKinds } from './write-off-facts.ts';

/** Everything that can happen to a petition. Appended, never changed (R16.3); each kind stands with the facts it makes. */
export const events = {
  ...mainLineKinds,
  ...errandKinds,
  ...assignmentKinds,
  ...investigationKinds,
  ...measuresKinds,
  ...diversionKinds,
  ...problemsKinds,
  ...directClosingKinds,
  ...supervisionKinds,
  ...standingKinds,
  ...superiorKinds,
  ...hearingKinds,
  ...reliefKinds,
  ...restraintEventKinds,
  ...receptionKinds,
  ...paperEventKinds,
  ...archiveEventKinds,
  ...opinionKinds,
  ...serviceKinds,
  ...materialKinds,
  ...campaignKinds,
  ...writeOffKinds,
  ...terminationKinds,
  ...calendarKinds,
};

/** The rooms beside the main line: how people call them, and what can happen there. */
export const eventGroups = {
  errands: { title: '旁支事项', kinds: errandKinds },
  assignment: { title: '主办、协办、交办', kinds: assignmentKinds },
  investigation: { title: '调查核实', kinds: investigationKinds },
  measures: { title: '执行实施', kinds: measuresKinds },
  diversion: { title: '诉访分离', kinds: diversionKinds },
  problems: { title: '问题分类', kinds: problemsKinds },
  directClosing: { title: '直接结案', kinds: directClosingKinds },
  supervision: { title: '催督办与积案', kinds: supervisionKinds },
  standing: { title: '信访人与案件变动', kinds: standingKinds },
  superior: { title: '上级来文与反馈', kinds: superiorKinds },
  hearing: { title: '听证', kinds: hearingKinds },
  relief: { title: '司法救助', kinds: reliefKinds },
  restraint: { title: '秩序处置', kinds: restraintEventKinds },
  reception: { title: '接访', kinds: receptionKinds },
  papers: { title: '文书', kinds: paperEventKinds },
  archive: { title: '归档与借阅', kinds: archiveEventKinds },
  opinion: { title: '审批环节与作废', kinds: opinionKinds },
  service: { title: '送达', kinds: serviceKinds },
  materials: { title: '材料整理', kinds: materialKinds },
  campaign: { title: '专项行动', kinds: campaignKinds },
  writeOff: { title: '核销', kinds: writeOffKinds },
  termination: { title: '信访终结', kinds: terminationKinds },
  calendar: { title: '放假安排', kinds: calendarKinds },
} as const;

export type EventType = keyof typeof events;
export type EventOf<T extends EventType> = EventIn<typeof events, T>;
/** What a step decides: one thing that happened, on a legal day. */
export type PetitionEvent = { [T in EventType]: EventOf<T> }[EventType];
/** The same, as the store keeps it: numbered, signed by an officer, at an instant (UTC). */
export type Recorded<T extends EventType = EventType> = {
  [K in T]: RecordedIn<typeof events, K>;
}[T];

/** Reads a stored event back. Throws when it does not fit its kind: the store was tampered with, or the program is older. */
export function parseEvent(type: string, data: unknown): PetitionEvent {
  if (!Object.hasOwn(events, type)) throw new Error(`unknown event ${type}`);
  const kind = type as EventType;
  return { type: kind, ...events[kind].fields.parse(data) } as PetitionEvent;
}

/** One line of the history in the words people use. */
export function sayEvent(happened: PetitionEvent, names: Names): string {
  const says = events[happened.type].says as (fields: PetitionEvent, names: Names) => string;
  return unnested(says(happened, names));
}
