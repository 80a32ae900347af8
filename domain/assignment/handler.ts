import type { StaffId } from '#domain/access/officer.ts';
import { hasRole } from '#domain/access/officer.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import { type Refusal, refuse, type Setting } from '#domain/step.ts';
import type { Role } from '#regulation/roles.ts';

/** The posts a handler of a petition may hold. */
export const handlerRoles: readonly Role[] = ['handler', 'petitionTeam', 'teamLeader'];

/** Why this person cannot become the handler: unknown, gone, wrong post, accused or recused (D6). */
export function refuseHandler(petition: Petition, handler: StaffId, { staff }: Setting): Refusal | undefined {
  const officer = staff.get(handler);
  const isOurs = officer?.active && officer.court === petition.court;
  if (!isOurs || !hasRole(officer, handlerRoles))
    return refuse('5', '所选人员不在岗或不是执行法官、信访团队成员', {
      field: 'handler',
      remedy: '请另选承办人',
    });
  if (!isBarred(petition, handler)) return undefined;
  return refuse('procedure-47', `${officer.name}是本案反映的对象或已回避，不得承办本案`, {
    field: 'handler',
    remedy: '请改由信访团队其他人员承办',
  });
}
