import type { Petition } from '#domain/petition/petition.ts';
import { type Refusal, refuse, type Setting } from '#domain/step.ts';

/** Why the opinion cannot be decided on by this officer: none is pending, or it is the officer's own (article 13). */
export function refuseOpinion(petition: Petition, { by }: Setting): Refusal | undefined {
  if (petition.stage !== 'proposed' || !petition.proposal) return refuse('13', '没有待批的办理意见');
  if (petition.proposal.by !== by.id) return undefined;
  return refuse('13', '提出人不得审批自己的办理意见', { remedy: '请由主办院领导审批或提交集体研究' });
}
