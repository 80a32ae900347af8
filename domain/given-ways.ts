/**
 * For tests only: the ways beside the main line, each as histories that performing its steps leaves. Stored examples
 * are taken from them, and random walks start there.
 */
import { directClosingWays } from './given-direct-closing.ts';
import { diversionWays } from './given-diversion.ts';
import type { History } from './given-history.ts';
import { investigationWays } from './given-investigation.ts';
import { measuresWays } from './given-measures.ts';
import { receptionWays } from './given-reception.ts';

export const ways = (): readonly History[] => [
  ...investigationWays(),
  ...measuresWays(),
  ...diversionWays(),
  ...directClosingWays(),
  ...receptionWays(),
];
