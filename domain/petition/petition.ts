import type { StaffId } from '#domain/access/officer.ts';
import { headsChoice, type Importance } from '#regulation/assignment.ts';
import { collective } from '#regulation/registers.ts';
import type { ArchiveFacts } from './archive-facts.ts';
import type { AssignmentFacts } from './assignment-facts.ts';
import type { CampaignFacts } from './campaign-facts.ts';
import type { Core } from './core.ts';
import type { DirectClosingFacts } from './direct-closing-facts.ts';
import type { DiversionFacts } from './diversion-facts.ts';
import type { WaivedErrands } from './errand-facts.ts';
import type { HearingFacts } from './hearing-facts.ts';
import type { InvestigationFacts } from './investigation-facts.ts';
import type { MaterialFacts } from './material-facts.ts';
import type { MeasuresFacts } from './measures-facts.ts';
import type { OpinionFacts } from './opinion-facts.ts';
import type { PaperFacts } from './paper-facts.ts';
import type { ProblemFacts } from './problem-facts.ts';
import type { ReceptionFacts } from './reception-facts.ts';
import type { ReliefFacts } from './relief-facts.ts';
import type { RestraintFacts } from './restraint-facts.ts';
import type { ServiceFacts } from './service-facts.ts';
import type { StandingFacts } from './standing-facts.ts';
import type { SuperiorFacts } from './superior-facts.ts';
import type { SupervisionFacts } from './supervision-facts.ts';
import type { TerminationFacts } from './termination-facts.ts';
import type { WriteOffFacts } from './write-off-facts.ts';

/**
 * A petition as its history makes it: the main line and what each room adds to it. Nothing here is stored as truth;
 * `evolve` makes it from the events.
 */
export type Petition = Core &
  WaivedErrands &
  AssignmentFacts &
  InvestigationFacts &
  MeasuresFacts &
  DiversionFacts &
  ProblemFacts &
  DirectClosingFacts &
  SupervisionFacts &
  SuperiorFacts &
  HearingFacts &
  ReliefFacts &
  RestraintFacts &
  ReceptionFacts &
  PaperFacts &
  OpinionFacts &
  ServiceFacts &
  MaterialFacts &
  CampaignFacts &
  WriteOffFacts &
  TerminationFacts &
  StandingFacts &
  ArchiveFacts & {
    /** The petition as it stood at each earlier end, oldest first. */
    readonly earlier: readonly Petition[];
  };

/** Who must now act on the petition (承办人), or undefined before the transfer and after a recusal. */
export const handlerOf = (petition: Petition): StaffId | undefined =>
  petition.assignments.find((one) => one.until === undefined)?.handler;

/** The lead leader in charge (主办院领导), unless none is named or that leader is recused or accused. */
export const leadOf = (petition: Petition): StaffId | undefined =>
  petition.lead && !isBarred(petition, petition.lead) ? petition.lead : undefined;

/** Who may not touch the petition: the accused and the recused. */
export const isBarred = (petition: Petition, officer: StaffId): boolean =>
  petition.accused.includes(officer) || petition.recused.includes(officer);

/** How grave it is: as the head of the team designated it, else as it was accepted. */
export function importanceOf({ acceptance, keyDesignation }: Petition): Importance {
  const accepted = acceptance?.importance ?? 'ordinary';
  if (!keyDesignation) return accepted;
  if (keyDesignation.key) return 'key';
  return accepted === 'key' ? 'ordinary' : accepted;
}

/** Whether the head of the department settles who handles it, so that neither the team nor the lot does (process rule 6). */
export function isForHead(petition: Petition): boolean {
  const { contacts, petitioners } = petition;
  const crowd = Math.max(petitioners.length, ...contacts.map(({ headCount = 1 }) => headCount));
  const grave: readonly Importance[] = headsChoice.importances;
  return grave.includes(importanceOf(petition)) || (headsChoice.collective && crowd >= collective.from);
}

/** Key or difficult: for the team together with the original handler, and for the head to decide on (article 5). */
export const isGrave = (petition: Petition): boolean => importanceOf(petition) !== 'ordinary';

/** Declined and not cured: waiting for its notice to be served, or closed after it was. */
export const isDeclined = ({ stage, reply, closedDirectlyOn }: Petition): boolean =>
  stage === 'declined' || (stage === 'closed' && reply === undefined && closedDirectlyOn === undefined);

/** The bodies that asked the court to act and are owed an answer too (articles 13, 14). */
export function superiors(petition: Petition): readonly string[] {
  return [...new Set(petition.notices.map(({ body }) => body))];
}

/** Several contacts on one petition: the person came again (R4.2, N1). */
export const isRepeat = (petition: Petition): boolean =>
  petition.contacts.length > 1 || petition.acceptance?.repeat === true;
