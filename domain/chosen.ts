import { hasRole, type StaffId } from '#domain/access/officer.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import type { Basis } from '#regulation/articles.ts';
import { type Role, roles } from '#regulation/roles.ts';
import { type Refusal, refuse, type Setting } from './step.ts';

type Wanted = {
  readonly field: string;
  readonly basis: Basis;
  /** What the person is chosen for, in words: `听证员`. */
  readonly part: string;
  /** One of these posts; anybody in office when left out. */
  readonly roles?: readonly Role[];
  /** It has to be somebody who is there: not on leave. */
  readonly present?: true;
};

/**
 * Why this person cannot be chosen for a part in the petition: unknown, gone, of another court, of the wrong post,
 * away where the part asks for somebody who is there, or accused or recused (D6, B7). Every step that chooses somebody asks here.
 */
export function refuseChosen(
  petition: Petition,
  id: StaffId,
  { field, basis, part, roles: wanted, present }: Wanted,
  { staff }: Setting,
): Refusal | undefined {
  const officer = staff.get(id);
  if (!officer?.active || officer.court !== petition.court)
    return refuse(basis, `所选${part}不在岗`, { field, remedy: `请另选${part}` });
  if (isBarred(petition, id))
    return refuse('procedure-47', `${officer.name}是本案反映的对象或已回避，不得担任${part}`, {
      field,
      remedy: `请另选${part}`,
    });
  if (present && officer.away) {
    const deputy = staff.get(officer.deputy ?? '')?.name;
    return refuse(basis, `${officer.name}正在请假，不能担任${part}`, {
      field,
      remedy: deputy ? `请假期间由${deputy}代理，请另选${part}` : `请另选${part}`,
    });
  }
  if (!wanted || hasRole(officer, wanted)) return undefined;
  const posts = wanted.map((role) => roles[role]).join('、');
  return refuse(basis, `${officer.name}不是${posts}，不能担任${part}`, { field, remedy: `请另选${part}` });
}

/** The same for several; the first refusal is said. */
export const refuseAnyChosen = (
  petition: Petition,
  ids: readonly StaffId[],
  wanted: Wanted,
  setting: Setting,
): Refusal | undefined =>
  ids.map((id) => refuseChosen(petition, id, wanted, setting)).find((no) => no !== undefined);
