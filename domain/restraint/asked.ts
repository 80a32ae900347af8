import { hasRole } from '#domain/access/officer.ts';
import { errandId, findErrand, openErrands } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Restraint, standsOn } from '#domain/petition/restraint-facts.ts';
import { type Refusal, refuse, type Setting } from '#domain/step.ts';
import type { ErrandKind } from '#regulation/errands.ts';
import { getRestraintKind } from '#regulation/restraint.ts';

/** The errands by which a request waits for an answer. */
export const askedKinds: readonly ErrandKind[] = ['restraintByLeader', 'restraintByPresident'];

export const refuseNoneAsked = (petition: Petition): Refusal | undefined =>
  openErrands(petition).some(({ kind }) => askedKinds.includes(kind))
    ? undefined
    : refuse('10', '没有待批的措施');

/** The request behind an errand's key, if it still waits for an answer. */
export function findAsked(petition: Petition, key: string): Restraint | undefined {
  const errand = findErrand(petition, key);
  return petition.restraints.find((one) => errand && one.id === errandId(errand));
}

export const notAsked = (): Refusal =>
  refuse('10', '所选事项不在待批之列', { field: 'errand', remedy: '请刷新后重选' });

/** Why this officer may not answer this request: their own, or the president's alone to answer (D9). */
export function refuseAnswer({ kind, by: asker }: Restraint, { by }: Setting): Refusal | undefined {
  if (asker === by.id)
    return refuse('10', '本人提请的措施不得由本人批准', { field: 'errand', remedy: '请由其他院领导批准' });
  const { approvers, name } = getRestraintKind(kind);
  return hasRole(by, approvers)
    ? undefined
    : refuse('procedure-119', `${name}须由院长批准`, { field: 'errand', remedy: '请报院长' });
}

/** Why nothing that was granted can be acted upon now: nothing granted, or expired since. */
export function refuseNoneStanding({ restraints }: Petition, { on }: Setting): Refusal | undefined {
  if (restraints.some((one) => standsOn(one, on))) return undefined;
  const until = restraints.findLast((one) => one.approval && !one.endedOn)?.approval?.until;
  return until
    ? refuse('10', `批准已于${until}届满失效，不得执行或延长`, { remedy: '仍有必要的，请重新提请' })
    : refuse('10', '没有已批准且有效的措施');
}

/** What stands for this person today, or why nothing does. */
export function findStanding(
  petition: Petition,
  person: string,
  { on }: Setting,
): { readonly restraint: Restraint } | { readonly no: Refusal } {
  const of = petition.restraints.filter((one) => one.person === person);
  const restraint = of.find((one) => standsOn(one, on));
  if (restraint) return { restraint };
  const expired = of.some((one) => one.approval && !one.endedOn);
  const reason = expired ? '对其的批准已届满失效，不得执行或延长' : '对其没有已批准且有效的措施';
  return { no: refuse('10', reason, { field: 'person', remedy: '仍有必要的，请重新提请' }) };
}
