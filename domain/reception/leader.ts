import { hasRole, type Officer, type StaffId } from '#domain/access/officer.ts';
import { owesLeader } from '#domain/petition/appointment.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Refusal, refuse, type Setting } from '#domain/step.ts';
import { leaderReception } from '#regulation/reception.ts';

/** Whether this person's reception is a leader's (article 8). */
export const isLeader = (officer: Officer | undefined): boolean =>
  officer !== undefined && hasRole(officer, leaderReception.roles);

/** The refusal of a lower post where a leader has to receive. */
export const lowerPost = (name: string): Refusal =>
  refuse(leaderReception.basis, `重复来访或重大复杂信访须由分管副局长或执行局长接待，${name}不能代替`, {
    field: 'receiver',
    remedy: leaderReception.remedy,
  });

/** Why this person cannot receive a visit that waits for a leader; undefined when nothing stands against it. */
export function refuseLowerPost(
  petition: Petition,
  receiver: StaffId,
  { staff }: Setting,
): Refusal | undefined {
  const officer = staff.get(receiver);
  if (!owesLeader(petition) || isLeader(officer)) return undefined;
  return lowerPost(officer?.name ?? '所选人员');
}
