import { accept } from './acceptance/accept.ts';
import { attemptContact } from './acceptance/attempt-contact.ts';
import { cureDefect } from './acceptance/cure-defect.ts';
import { decline } from './acceptance/decline.ts';
import { explain } from './acceptance/explain.ts';
import { proposeDecline } from './acceptance/propose-decline.ts';
import { refer } from './acceptance/refer.ts';
import { attach } from './archive/attach.ts';
import { close } from './archive/close.ts';
import { assignLead } from './assignment/assign-lead.ts';
import { reassign } from './assignment/reassign.ts';
import { recuse } from './assignment/recuse.ts';
import { transfer } from './assignment/transfer.ts';
import { completeRegistration } from './intake/complete-registration.ts';
import { joinContact } from './intake/join-contact.ts';
import { reviewRegistration } from './intake/review-registration.ts';
import { interview } from './reception/interview.ts';
import { approve } from './reply/approve.ts';
import { deliberate } from './reply/deliberate.ts';
import { propose } from './reply/propose.ts';
import { reply } from './reply/reply.ts';
import { returnProposal } from './reply/return-proposal.ts';
import { serve } from './service/serve.ts';
import type { Step } from './step.ts';

/**
 * The court's work on a petition, in the order of the procedure: the table of contents of the system.
 * Registration comes before it (`intake/register.ts`): it makes the petition these steps act on.
 */
export const workflow = [
  reviewRegistration,
  completeRegistration,
  joinContact,
  attemptContact,
  explain,
  refer,
  accept,
  proposeDecline,
  decline,
  cureDefect,
  assignLead,
  transfer,
  reassign,
  recuse,
  interview,
  propose,
  returnProposal,
  approve,
  deliberate,
  reply,
  serve,
  attach,
  close,
] as const;

export type StepName = (typeof workflow)[number]['name'];

const byName = new Map<string, Step>(workflow.map((one) => [one.name, one as unknown as Step]));

/** The step with this name, or undefined: the name came from outside. */
export const findStep = (name: string): Step | undefined => byName.get(name);

/** All steps with their inputs untyped, for those who derive something from every step. */
export const allSteps: readonly Step[] = [...byName.values()];
