import { missingItems } from '#domain/petition/missing.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Refusal, refuse } from '#domain/step.ts';
import { headsChoice } from '#regulation/assignment.ts';
import { registrationItems } from '#regulation/registers.ts';

/** Why the petition cannot go to a handler now: not accepted yet, gone already, or not fully registered (article 12). */
export function refuseTransfer(petition: Petition): Refusal | undefined {
  if (petition.stage !== 'accepted') return refuse('13', '受理之后、转交之前才能转交');
  const missing = missingItems(petition, 'transfer').map((key) => registrationItems[key].name);
  if (missing.length === 0) return undefined;
  return refuse('12', `登记事项不全：缺${missing.join('、')}`, { remedy: '请先“补充登记”' });
}

/** The head of the department chooses, and nobody else (process rule 6). */
export const refuseNotHead = (): Refusal =>
  refuse(headsChoice.basis, headsChoice.reason, { remedy: headsChoice.remedy });
