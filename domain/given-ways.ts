/**
 * For tests only: the ways beside the main line, each as histories that performing its steps leaves. Stored examples
 * are taken from them, and random walks start there.
 */
import { archiveWays } from './given-archive.ts';
import { assignmentWays } from './given-assignment.ts';
import { campaignWays } from './given-campaign.ts';
import { directClosingWays } from './given-direct-closing.ts';
import { diversionWays } from './given-diversion.ts';
import { hearingWays } from './given-hearing.ts';
import type { History } from './given-history.ts';
import { investigationWays } from './given-investigation.ts';
import { materialWays } from './given-materials.ts';
import { measuresWays } from './given-measures.ts';
import { paperWays } from './given-papers.ts';
import { receptionWays } from './given-reception.ts';
import { reliefWays } from './given-relief.ts';
import { replyWays } from './given-reply.ts';
import { restraintWays } from './given-restraint.ts';
import { serviceWays } from './given-service.ts';
import { standingWays } from './given-standing.ts';
import { superiorWays } from './given-superior.ts';
import { supervisionWays } from './given-supervision.ts';
import { terminationWays } from './given-termination.ts';
import { writeOffWays } from './given-write-off.ts';

export const ways = (): readonly History[] => [
  ...assignmentWays(),
  ...investigationWays(),
  ...measuresWays(),
  ...diversionWays(),
  ...directClosingWays(),
  ...supervisionWays(),
  ...standingWays(),
  ...superiorWays(),
  ...hearingWays(),
  ...reliefWays(),
  ...restraintWays(),
  ...receptionWays(),
  ...paperWays(),
  ...archiveWays(),
  ...replyWays(),
  ...serviceWays(),
  ...materialWays(),
  ...campaignWays(),
  ...writeOffWays(),
  ...terminationWays(),
];
