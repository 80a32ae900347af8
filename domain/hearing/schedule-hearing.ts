import { z } from 'zod';
import {
  dayField,
  line,
  optionalLine,
  optionalParagraph,
  paragraph,
  staffField,
  staffsField,
  timeField,
  yesNo,
} from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { pendingHearing } from '#domain/petition/hearing-facts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happen, type Refusal, refuse, step } from '#domain/step.ts';
import { hearingPanel } from '#regulation/hearing.ts';
import { noticeByFor, refuseTooSoon } from './notice.ts';
import { refusePanel } from './panel.ts';

const input = z.object({
  reason: optionalParagraph('属于重大、复杂、疑难的理由', { hint: '重点、难点案件可不填' }),
  day: dayField('听证日期'),
  time: timeField('听证时间'),
  place: line('听证地点'),
  inPublic: yesNo('是否公开'),
  closedReason: optionalLine('不公开的理由'),
  chair: staffField('主持人', hearingPanel.from),
  members: staffsField('本院听证员', hearingPanel.from).default([]),
  outside: optionalParagraph('院外听证员', {
    hint: `每行一名，写明姓名和身份，如${hearingPanel.outside.join('、')}`,
  }),
  participants: paragraph('参加人'),
});

/** Those who have to be told: the representatives of many, else every petitioner with a name. */
function toNotifyOf({ petitioners }: Petition): readonly string[] {
  const named = petitioners.filter((one) => one.named);
  const speakers = named.filter((one) => one.representative);
  return (speakers.length > 0 ? speakers : named).map((one) => one.person);
}

/** Article 9 hears major, complex and difficult matters, and says which this is; in public unless something forbids it. */
function refuseReasons(petition: Petition, given: z.output<typeof input>): Refusal | undefined {
  if (petition.acceptance?.importance !== 'key' && !given.reason)
    return refuse('9', '听证限于重大、复杂、疑难的信访事项，一般案件须写明理由', { field: 'reason' });
  return !given.inPublic && !given.closedReason
    ? refuse('9', '不公开听证的须写明理由', { field: 'closedReason' })
    : undefined;
}

/** 决定听证 · 第九条：对重大、复杂、疑难的信访事项，可以进行听证。 */
export const scheduleHearing = step({
  name: 'scheduleHearing',
  title: '决定听证',
  basis: '9',
  by: ['theHandler', 'petitionTeam', 'teamLeader', 'theLead', 'deputyDirector', 'director'],
  paper: 'hearingNotice',
  next: '信访团队按期通知信访人；主持人在待办中看到听证日期。',
  open: (petition) => {
    if (endedOn(petition) || !petition.acceptance || petition.reply)
      return refuse('9', '受理之后、答复之前才能听证');
    if (pendingHearing(petition)) return refuse('9', '已有待举行的听证', { remedy: '请先举行、延期或取消' });
    return toNotifyOf(petition).length === 0
      ? refuse('9', '信访人匿名，无法通知到场，不能听证', { remedy: '可以调查核实' })
      : undefined;
  },
  input,
  decide: (petition, given, setting) => {
    const { reason, closedReason, outside: lines, ...rest } = given;
    const outside = (lines ?? '')
      .split('\n')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    const panel = { chair: given.chair, members: given.members, outside };
    return (
      refuseReasons(petition, given) ??
      refuseTooSoon(given.day, setting) ??
      refusePanel(petition, panel, setting) ??
      happen({
        type: 'hearingScheduled',
        on: setting.on,
        hearing: setting.newId(),
        ...rest,
        outside,
        reason: reason || undefined,
        closedReason: given.inPublic ? undefined : closedReason,
        toNotify: [...toNotifyOf(petition)],
        noticeBy: noticeByFor(setting.calendar, given.day),
      })
    );
  },
});
