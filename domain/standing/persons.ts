import { endedOn } from '#domain/petition/core.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { standing } from '#domain/petition/standing.ts';
import { standingFeedback } from '#domain/petition/superior-facts.ts';
import { type Refusal, refuse } from '#domain/step.ts';
import type { Basis } from '#regulation/articles.ts';

/** Why these cannot be chosen as petitioners who still stand; the field is `persons`. */
export function refusePersons(
  petition: Petition,
  persons: readonly string[],
  basis: Basis,
): Refusal | undefined {
  const known = new Set(standing(petition).map(({ person }) => person));
  return persons.every((one) => known.has(one))
    ? undefined
    : refuse(basis, '所选人员不是本案信访人，或已撤回、化解、死亡', {
        field: 'persons',
        remedy: '请刷新后重选',
      });
}

/** Closed once the reply has been given: from then on service and closing say how it went. */
export function refuseAnswered(petition: Petition, basis: Basis, what: string): Refusal | undefined {
  if (endedOn(petition)) return refuse(basis, `本件已结束，不能再${what}`);
  return petition.reply
    ? refuse(basis, `本件已经答复，不能再${what}`, { remedy: '请继续办理送达、办结，并在办结时写明' })
    : undefined;
}

/** Bodies above that still wait for their final feedback: the petition cannot end without it (article 14). */
export const unansweredBodies = ({ reply, notices }: Petition): readonly string[] => [
  ...new Set(reply ? [] : notices.filter((one) => !standingFeedback(one)).map(({ body }) => body)),
];
