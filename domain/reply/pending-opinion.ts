import { hasRole } from '#domain/access/officer.ts';
import { chainOf, nextLevel } from '#domain/petition/opinion.ts';
import { isBarred, leadOf, type Petition } from '#domain/petition/petition.ts';
import { type Refusal, refuse, type Setting } from '#domain/step.ts';
import { consentLevels } from '#regulation/approvals.ts';

/** Why the opinion cannot be decided on by this officer: none is pending, or it is the officer's own (article 13). */
function refuseOpinion(petition: Petition, { by }: Setting): Refusal | undefined {
  if (petition.stage !== 'proposed' || !petition.proposal) return refuse('13', '没有待批的办理意见');
  if (petition.proposal.by !== by.id) return undefined;
  return refuse('13', '提出人不得审批自己的办理意见', { remedy: '请由主办院领导审批或提交集体研究' });
}

const isHead = (petition: Petition, { by }: Setting): boolean =>
  by.id !== leadOf(petition) && hasRole(by, consentLevels.head.by);

/** The author turned out to be barred: what such a person wrote is not agreed to, only returned (B7). */
export function refuseBarredAuthor(petition: Petition): Refusal | undefined {
  const { proposal } = petition;
  if (!proposal || !isBarred(petition, proposal.by)) return undefined;
  return refuse('procedure-47', '提出人是本案反映的对象或已回避，其办理意见不能同意', {
    remedy: '请退回，由新的承办人重新提出',
  });
}

/** Why this officer cannot consent now: not pending, the officer's own, or another one's turn in the chain (article 13). */
export function refuseConsent(petition: Petition, setting: Setting): Refusal | undefined {
  const no = refuseOpinion(petition, setting) ?? refuseBarredAuthor(petition);
  if (no) return no;
  const level = nextLevel(petition);
  if (level === 'head')
    return isHead(petition, setting)
      ? undefined
      : refuse('13', '重点、难点案件的办理意见先由团队负责人或分管副局长同意', {
          remedy: '请待其同意后再审批',
        });
  if (leadOf(petition) === setting.by.id) return undefined;
  const isDone = chainOf(petition).includes('head') && isHead(petition, setting);
  return refuse('13', isDone ? '本环节已经同意，待主办院领导审批' : '办理意见由主办院领导审批');
}

/** Why this officer cannot send the opinion back: not pending, the officer's own, or no part in its chain. */
export function refuseReturn(petition: Petition, setting: Setting): Refusal | undefined {
  const no = refuseOpinion(petition, setting);
  if (no) return no;
  const isPart =
    leadOf(petition) === setting.by.id ||
    ((chainOf(petition).includes('head') || refuseBarredAuthor(petition) !== undefined) &&
      isHead(petition, setting));
  return isPart ? undefined : refuse('13', '一般案件的办理意见由主办院领导审批或者退回');
}
