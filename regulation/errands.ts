import type { ErrandRule } from './errand.ts';
import { archiveErrands, superiorErrands, terminationErrands, writeOffErrands } from './errands-above.ts';
import {
  diversionErrands,
  hearingErrands,
  inquiryErrands,
  reliefErrands,
  restraintErrands,
} from './errands-handling.ts';
import { receptionErrands, serviceErrands, standingErrands, urgeErrands } from './errands-people.ts';

/** What can be owed beside the main line, by the room it belongs to. */
export const errandRules = {
  ...inquiryErrands,
  ...diversionErrands,
  ...urgeErrands,
  ...standingErrands,
  ...superiorErrands,
  ...hearingErrands,
  ...reliefErrands,
  ...restraintErrands,
  ...serviceErrands,
  ...receptionErrands,
  ...archiveErrands,
  ...writeOffErrands,
  ...terminationErrands,
} as const satisfies Record<string, ErrandRule>;

export type ErrandKind = keyof typeof errandRules;

/** The rule of a kind, with what it leaves out as undefined. */
export const getErrandRule = (kind: ErrandKind): ErrandRule => errandRules[kind];
