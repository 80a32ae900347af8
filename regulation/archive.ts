import type { Basis } from './articles.ts';
import type { ArchiveKind } from './registers.ts';

const ours = 'docs/decisions/0023-one-petition-one-file.md';

/** On what it depends whether one of the ten kinds of article 16 has to be in this archive; the words say why. */
export const archiveConditions = {
  always: '一案一档，每件都要',
  grave: '重点、难点案件',
  instructed: '院领导、负责人对本案督办过',
  fromAbove: '上级交办、督办、催办的来文须经批示',
  noticeOwed: '须向信访人告知是否受理',
  investigated: '本案作过调查核实或要求说明情况',
  met: '本案约谈、接访过信访人',
  answered: '本案已经答复',
  replyServed: '答复须送达',
  withdrawn: '信访人撤回，须有撤回的书面材料或笔录',
  ceased: '无人继受而终止，须有相应证明',
  closedDirectly: '直接结案，须有所依据的材料',
} as const satisfies Record<string, string>;
export type ArchiveCondition = keyof typeof archiveConditions;

/** Article 16: a kind has to be there when one of its conditions holds. */
export const archiveItems = {
  registration: ['always'],
  instruction: ['grave', 'instructed', 'fromAbove'],
  acceptanceNotice: ['noticeOwed'],
  acceptanceReceipt: ['noticeOwed'],
  investigation: ['investigated'],
  interview: ['met'],
  evidence: ['answered'],
  reply: ['answered'],
  replyReceipt: ['replyServed'],
  other: ['withdrawn', 'ceased', 'closedDirectly'],
} as const satisfies Record<ArchiveKind, readonly ArchiveCondition[]>;

/** Kinds a reopened petition needs anew for each handling; the others stand for the whole file once they are there. */
export const anewItems = [
  'investigation',
  'interview',
  'reply',
  'replyReceipt',
  'other',
] as const satisfies readonly ArchiveKind[];

/** How long an archive is kept. */
export const retentions = {
  permanent: '永久',
  long: '长期（60年）',
  short: '短期（30年）',
} as const satisfies Record<string, string>;
export type Retention = keyof typeof retentions;

/** Proposed for key petitions, for those that need a paper archive, and for all others; the archivist may say otherwise. */
export const proposedRetention = {
  key: 'permanent',
  paper: 'long',
  ordinary: 'short',
} as const satisfies Record<string, Retention>;

/** Article 16 asks for a paper archive beside the electronic one of these three; of the others the court may keep one. */
export const paperArchive = { basis: '16', reading: ours } as const satisfies {
  basis: Basis;
  reading: string;
};

/** No article gives a term for lending. A paper file is lent for so many days at most, and so many more with each of so many extensions. */
export const lending = { basis: '16', days: 30, extensions: 2, reading: ours } as const satisfies {
  basis: Basis;
  days: number;
  extensions: number;
  reading: string;
};
