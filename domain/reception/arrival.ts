import { hasRole, type Officer } from '#domain/access/officer.ts';
import { refuseChosen } from '#domain/chosen.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type Refusal, refuse, type Setting } from '#domain/step.ts';
import { type ArrivalState, arrivalStates, receiverRoles } from '#regulation/reception.ts';
import { refuseLowerPost } from './leader.ts';

/** A visitor at the desk, as far as the rules see them: a person may come without any petition. */
export type Arrival = {
  readonly state: ArrivalState;
  /** There is a petition to it: the visitor's earlier one, or the one registered now. */
  readonly petition: boolean;
  /** Why there is none, or why the visitor left or the entry was wrong. */
  readonly reason: boolean;
};

/** What can be done with an arrival, and from which states. */
const acts = {
  start: { title: '开始接待', from: ['waiting'] },
  leave: { title: '登记离开', from: ['waiting'] },
  end: { title: '结束接待', from: ['receiving'] },
  link: { title: '关联信访件', from: ['waiting', 'receiving', 'received'] },
  explain: { title: '注明未登记原因', from: ['received'] },
  void: { title: '作废', from: ['waiting', 'receiving', 'received', 'left'] },
} as const satisfies Record<string, { title: string; from: readonly ArrivalState[] }>;
export type ArrivalAct = keyof typeof acts;

/** Why this cannot be done with an arrival that stands like that: somebody else was quicker, or it is over. */
export function refuseAct(arrival: Arrival, act: ArrivalAct): Refusal | undefined {
  const { title, from } = acts[act];
  if (!from.some((state) => state === arrival.state))
    return refuse('8', `该来访人“${arrivalStates[arrival.state]}”，不能${title}`, {
      remedy: '请刷新接访台后再办',
    });
  if (act === 'link' && arrival.petition) return refuse('12', '该来访已关联信访件');
  return undefined;
}

/** 应录尽录 (article 12): received, and neither a petition nor a reason why there is none. */
export const isUnregistered = ({ state, petition, reason }: Arrival): boolean =>
  state === 'received' && !petition && !reason;

/**
 * Why this person cannot receive the visitor: not in office or of no such post, barred from the visitor's petition, or
 * of too low a post for a visit a leader has to receive (article 8).
 */
export function refuseReceiver(
  receiver: Officer | undefined,
  petition: Petition | undefined,
  setting: Setting,
): Refusal | undefined {
  const at = { field: 'receiver', remedy: '请另选接待人' };
  if (!receiver?.active) return refuse('8', '所选接待人不在岗', at);
  if (!hasRole(receiver, receiverRoles)) return refuse('8', `${receiver.name}不在接待人员之列`, at);
  if (!petition) return undefined;
  const part = { field: 'receiver', basis: '8', part: '接待人', roles: receiverRoles } as const;
  return (
    refuseChosen(petition, receiver.id, part, setting) ?? refuseLowerPost(petition, receiver.id, setting)
  );
}
