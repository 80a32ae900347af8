import type { Stage } from '#domain/petition/core.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Refusal, refuse } from '#domain/step.ts';

/** From the passed registration until an opinion is on its way. Afterwards the person gets an answer. */
const stages: readonly Stage[] = ['screening', 'accepted', 'transferred', 'handling'];

/** Refuses where the petition is not yet, or no longer, to be screened. */
export const refuseDirectClosing = ({ stage }: Petition): Refusal | undefined =>
  stages.includes(stage)
    ? undefined
    : refuse('process-8', '登记审核通过之后、提出办理意见之前才能直接结案', {
        remedy: '已提出办理意见的，答复、送达后办结',
      });
