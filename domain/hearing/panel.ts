import type { StaffId } from '#domain/access/officer.ts';
import { refuseChosen } from '#domain/chosen.ts';
import { handlerOf, type Petition } from '#domain/petition/petition.ts';
import { type Refusal, refuse, type Setting } from '#domain/step.ts';
import { hearingPanel } from '#regulation/hearing.ts';

export type Panel = {
  readonly chair: StaffId;
  readonly members: readonly StaffId[];
  readonly outside: readonly string[];
};

const { basis, from, least } = hearingPanel;

/** Why this person cannot take the chair, or sit beside it: barred, of no such post, or the handler in the chair. */
export function refuseSeat(
  petition: Petition,
  id: StaffId,
  seat: { readonly field: string; readonly part: '主持人' | '听证员' },
  setting: Setting,
): Refusal | undefined {
  const { field, part } = seat;
  if (part === '主持人' && id === handlerOf(petition))
    return refuse(basis, '本案承办人不得主持听证', { field, remedy: '请另选主持人' });
  return refuseChosen(petition, id, { field, basis, part, roles: from }, setting);
}

/** Why this panel cannot hear the petition: somebody unfit for the seat, somebody twice, or too few. */
export function refusePanel(petition: Petition, panel: Panel, setting: Setting): Refusal | undefined {
  const { chair, members, outside } = panel;
  const unfit = [
    refuseSeat(petition, chair, { field: 'chair', part: '主持人' }, setting),
    ...members.map((id) => refuseSeat(petition, id, { field: 'members', part: '听证员' }, setting)),
  ].find((no) => no !== undefined);
  if (unfit) return unfit;
  const court = new Set([chair, ...members]);
  if (court.size !== members.length + 1)
    return refuse(basis, '主持人不再列为听证员，同一人不重复列入', { field: 'members' });
  return court.size + outside.length < least
    ? refuse(basis, `听证组（含主持人）至少${least}人`, { field: 'members', remedy: '请补选听证员' })
    : undefined;
}
