import { interviewDuty } from './interview.ts';
import { missingItems } from './missing.ts';
import type { Petition, Stage } from './petition.ts';
import { handlerOf, leadOf } from './petition.ts';
import { unserved } from './service.ts';

/** What has to be done next and whose it is. Every stage that is not an end has one (B4). */
export type Duty = {
  /** The step's name in the workflow. */
  readonly step: string;
  readonly owner: 'theHandler' | 'theLead' | 'petitionTeam' | 'teamLeader' | 'receptionClerk';
};

const duties: { readonly [S in Stage]: Duty | undefined } = {
  registered: { step: 'reviewRegistration', owner: 'teamLeader' },
  returned: { step: 'completeRegistration', owner: 'receptionClerk' },
  struckOut: undefined,
  screening: { step: 'accept', owner: 'petitionTeam' },
  declineProposed: { step: 'decline', owner: 'teamLeader' },
  declined: { step: 'serve', owner: 'petitionTeam' },
  accepted: { step: 'transfer', owner: 'petitionTeam' },
  transferred: { step: 'interview', owner: 'theHandler' },
  handling: { step: 'propose', owner: 'theHandler' },
  proposed: { step: 'approve', owner: 'theLead' },
  approved: { step: 'reply', owner: 'theHandler' },
  replied: { step: 'serve', owner: 'theHandler' },
  served: { step: 'close', owner: 'teamLeader' },
  closed: undefined,
};

const closing: Duty = { step: 'close', owner: 'teamLeader' };
const completing: Duty = { step: 'completeRegistration', owner: 'petitionTeam' };
const proposing: Duty = { step: 'propose', owner: 'theHandler' };
const namingLead: Duty = { step: 'assignLead', owner: 'teamLeader' };
const namingHandler = (petition: Petition): Duty | undefined =>
  handlerOf(petition) ? undefined : { step: 'reassign', owner: 'teamLeader' };

/** What comes before, or instead of, the stage's ordinary act. */
const detours: { readonly [S in Stage]?: (petition: Petition) => Duty | undefined } = {
  declined: (petition) => (unserved(petition, 'declineNotice').length === 0 ? closing : undefined),
  accepted: (petition) => (missingItems(petition, 'transfer').length > 0 ? completing : undefined),
  transferred: (petition) =>
    namingHandler(petition) ?? (interviewDuty(petition).state === 'owed' ? undefined : proposing),
  handling: namingHandler,
  proposed: (petition) => (leadOf(petition) ? undefined : namingLead),
  approved: namingHandler,
  replied: namingHandler,
};

/** The next act a petition waits for, or undefined when it has come to its end. */
export const dutyOf = (petition: Petition): Duty | undefined =>
  detours[petition.stage]?.(petition) ?? duties[petition.stage];
