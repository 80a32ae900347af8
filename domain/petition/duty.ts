import type { Stage, Petition } from './petition.ts';
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

/** The next act a petition waits for, or undefined when it has come to its end. */
export function dutyOf(petition: Petition): Duty | undefined {
  const duty = duties[petition.stage];
  if (!duty) return undefined;
  if (petition.stage === 'declined' && unserved(petition, 'declineNotice').length === 0)
    return { step: 'close', owner: 'teamLeader' };
  if (duty.owner === 'theHandler' && !handlerOf(petition)) return { step: 'reassign', owner: 'teamLeader' };
  if (duty.owner === 'theLead' && !leadOf(petition)) return { step: 'assignLead', owner: 'teamLeader' };
  return duty;
}
