import { endedOn } from '#domain/petition/core.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Refusal, refuse } from '#domain/step.ts';

/** Refuses before the acceptance and after the end. */
export const refuseUnlessHandled = (petition: Petition): Refusal | undefined =>
  petition.acceptance && !endedOn(petition)
    ? undefined
    : refuse('6b', '受理之后、办结之前才能登记执行实施的情况');

/** The same, and on the review track, whose petitions go into a procedure instead (article 7). */
export const refuseUnlessImplementation = (petition: Petition): Refusal | undefined =>
  refuseUnlessHandled(petition) ??
  (petition.acceptance?.track === 'review'
    ? refuse('7', '本案为执行审查类，按诉访分离办理', { remedy: '请办理“导入法定程序”' })
    : undefined);
