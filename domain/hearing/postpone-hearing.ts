import { z } from 'zod';
import { dayField, line, paragraph, timeField } from '#domain/form.ts';
import { pendingHearing } from '#domain/petition/hearing-facts.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { noticeByFor, refuseTooSoon } from './notice.ts';
import { refuseNonePending } from './pending.ts';

/** 延期听证 · 第九条：写明理由，另定日期，并重新通知。 */
export const postponeHearing = step({
  name: 'postponeHearing',
  title: '延期听证',
  basis: '9',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  paper: 'hearingNotice',
  next: '原定日期留在历史中；新的日期须重新通知信访人。',
  open: refuseNonePending,
  input: z.object({
    day: dayField('改定日期'),
    time: timeField('听证时间'),
    place: line('听证地点'),
    reason: paragraph('延期理由'),
  }),
  decide: (petition, given, setting) => {
    const hearing = pendingHearing(petition);
    if (!hearing) return refuse('9', '没有待举行的听证');
    return (
      refuseTooSoon(given.day, setting) ??
      happen({
        type: 'hearingPostponed',
        on: setting.on,
        hearing: hearing.id,
        ...given,
        noticeBy: noticeByFor(setting.calendar, given.day),
      })
    );
  },
});
