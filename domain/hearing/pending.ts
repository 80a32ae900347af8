import { endedOn } from '#domain/petition/core.ts';
import { dateOf, type Hearing, pendingHearing, toldOn } from '#domain/petition/hearing-facts.ts';
import { handlerOf, isBarred, type Petition } from '#domain/petition/petition.ts';
import { type Refusal, refuse, type Setting } from '#domain/step.ts';

/** Why nothing can be done about a hearing now, or undefined while one waits to be held. */
export const refuseNonePending = (petition: Petition): Refusal | undefined =>
  endedOn(petition) || !pendingHearing(petition) ? refuse('9', '没有待举行的听证') : undefined;

/** Somebody on the panel who may sit there no longer: barred since, or the handler now in the chair. */
export function refuseUnfit(petition: Petition, { chair, members }: Hearing, { staff }: Setting) {
  const out = [chair, ...members].find((id) => isBarred(petition, id));
  const remedy = '请先“更换听证组成员”';
  if (out)
    return refuse('procedure-47', `${staff.get(out)?.name ?? '一名成员'}已回避或成为反映对象，不得参加听证`, {
      remedy,
    });
  return chair === handlerOf(petition) ? refuse('9', '本案承办人不得主持听证', { remedy }) : undefined;
}

/** Why the hearing cannot be held today: not its day yet, its notice missing or late, or the panel not whole. */
export function refuseNotReady(petition: Petition, setting: Setting): Refusal | undefined {
  const hearing = pendingHearing(petition);
  if (endedOn(petition) || !hearing) return refuseNonePending(petition);
  const date = dateOf(hearing);
  const told = toldOn(hearing, date);
  if (!told)
    return refuse('9', '尚未通知信访人，不得举行听证', {
      remedy: '请先办理“通知听证”；已来不及的，办理“延期听证”',
    });
  if (told > date.noticeBy)
    return refuse('9', `通知信访人的时间${told}晚于${date.noticeBy}，不得举行听证`, {
      remedy: '请办理“延期听证”并重新通知',
    });
  if (setting.on < date.day) return refuse('9', `听证定于${date.day}，尚未到期`);
  return refuseUnfit(petition, hearing, setting);
}
