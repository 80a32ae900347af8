import type { ServedPaper } from '#regulation/registers.ts';
import type { Stage } from './core.ts';
import { blockingErrands } from './errands.ts';
import { interviewDuty } from './interview.ts';
import { missingItems } from './missing.ts';
import { nextLevel } from './opinion.ts';
import type { Petition } from './petition.ts';
import { handlerOf, isForHead, leadOf } from './petition.ts';
import { isFullyServed, isUnderWay, unserved } from './service.ts';

/** What has to be done next and whose it is. Every stage that is not an end has one (B4). */
export type Duty = {
  /** The step's name in the workflow. */
  readonly step: string;
  readonly owner:
    | 'theHandler'
    | 'theLead'
    | 'deputyDirector'
    | 'petitionTeam'
    | 'teamLeader'
    | 'receptionClerk';
};

const duties: { readonly [S in Stage]: Duty | undefined } = {
  registered: { step: 'reviewRegistration', owner: 'teamLeader' },
  returned: { step: 'completeRegistration', owner: 'receptionClerk' },
  struckOut: undefined,
  screening: { step: 'accept', owner: 'petitionTeam' },
  declineProposed: { step: 'decline', owner: 'teamLeader' },
  declined: undefined,
  accepted: { step: 'transfer', owner: 'petitionTeam' },
  transferred: { step: 'interview', owner: 'theHandler' },
  handling: { step: 'propose', owner: 'theHandler' },
  proposed: { step: 'approve', owner: 'theLead' },
  approved: { step: 'reply', owner: 'theHandler' },
  replied: undefined,
  served: undefined,
  closed: undefined,
  withdrawn: undefined,
  ceased: undefined,
  merged: undefined,
};

const closing: Duty = { step: 'close', owner: 'teamLeader' };
/** Closing waits for what is owed beside the main line; until then the petition waits for those errands alone. */
const closingUnlessOwed = (petition: Petition): Duty | undefined =>
  blockingErrands(petition).length > 0 ? undefined : closing;
/** While every paper still owed is on its way, the petition waits for the errands that follow it. */
const servingUnlessUnderWay = (petition: Petition, paper: ServedPaper, owner: Duty['owner']) =>
  unserved(petition, paper).some((one) => !isUnderWay(petition, paper, one))
    ? { step: 'serve', owner }
    : undefined;
const completing: Duty = { step: 'completeRegistration', owner: 'petitionTeam' };
const proposing: Duty = { step: 'propose', owner: 'theHandler' };
/** A head reads a key or difficult matter first; any of the posts of that level may. */
const headConsent: Duty = { step: 'approve', owner: 'deputyDirector' };
const headsChoosing: Duty = { step: 'transfer', owner: 'deputyDirector' };
const namingLead: Duty = { step: 'assignLead', owner: 'teamLeader' };
const namingHandler = (petition: Petition): Duty | undefined =>
  handlerOf(petition) ? undefined : { step: 'reassign', owner: 'teamLeader' };

/** What comes before, or instead of, the stage's ordinary act. */
const detours: { readonly [S in Stage]?: (petition: Petition) => Duty | undefined } = {
  declined: (petition) =>
    isFullyServed(petition, 'declineNotice')
      ? closingUnlessOwed(petition)
      : servingUnlessUnderWay(petition, 'declineNotice', 'petitionTeam'),
  served: closingUnlessOwed,
  accepted: (petition) => {
    if (missingItems(petition, 'transfer').length > 0) return completing;
    return isForHead(petition) ? headsChoosing : undefined;
  },
  transferred: (petition) =>
    namingHandler(petition) ?? (interviewDuty(petition).state === 'owed' ? undefined : proposing),
  handling: namingHandler,
  proposed: (petition) => {
    if (nextLevel(petition) === 'head') return headConsent;
    return leadOf(petition) ? undefined : namingLead;
  },
  approved: namingHandler,
  replied: (petition) => namingHandler(petition) ?? servingUnlessUnderWay(petition, 'reply', 'theHandler'),
};

/** The next act a petition waits for; undefined at its end, or when it waits for its errands alone. */
export const dutyOf = (petition: Petition): Duty | undefined =>
  detours[petition.stage]?.(petition) ?? duties[petition.stage];
