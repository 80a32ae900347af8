import type { ArchiveKind } from '#regulation/registers.ts';

/** What the words in a file's name say it is; the first that fits, so the narrower stand first. */
const words: readonly (readonly [RegExp, ArchiveKind])[] = [
  [/受理.*(回执|回证|送达)/, 'acceptanceReceipt'],
  [/(回执|回证|邮寄|快递|EMS)/i, 'replyReceipt'],
  [/批示|批办/, 'instruction'],
  [/受理.*告知/, 'acceptanceNotice'],
  [/约谈|会议|协调/, 'interview'],
  [/调查|核查|核实/, 'investigation'],
  [/答复/, 'reply'],
  [/登记表|信访件登记|来访登记/, 'registration'],
];

/** The kind a file most likely is by its name, or the kind chosen for all where the name says nothing. */
export const guessKind = (fileName: string, chosen: string): string =>
  words.find(([said]) => said.test(fileName))?.[1] ?? chosen;
