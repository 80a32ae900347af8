import { z } from 'zod';
import type { Calendar } from '#domain/calendar/calendar.ts';
import type { Day } from '#domain/calendar/day.ts';
import { dueDay } from '#domain/calendar/period.ts';
import { paragraph, personField, yesNo } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { isAbandoned, openLosses } from '#domain/petition/standing.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { approvals } from '#regulation/approvals.ts';
import { errandRules } from '#regulation/errands.ts';
import { unansweredBodies } from './persons.ts';

/** Until when a successor is waited for. */
const awaitedUntil = (since: Day, calendar: Calendar): Day =>
  dueDay(calendar, since, errandRules.succession.limit).due;

/** 无人继受 · 《山东省信访条例》第四十六条：没有继受人，或期限内无人申请继受的，终止办理。 */
export const endWithoutSuccessor = step({
  name: 'endWithoutSuccessor',
  title: '认定无人继受',
  basis: 'shandong-46',
  by: approvals.closing.by,
  next: '没有其他信访人、也没有来文待反馈的，本件终止办理；否则对其他人继续办理。',
  open: (petition) =>
    !endedOn(petition) && openLosses(petition).length > 0
      ? undefined
      : refuse('shandong-46', '没有等待继受的信访人'),
  input: z.object({
    person: personField('无人继受的信访人'),
    renounced: yesNo('没有继受人，或已知的继受人均已放弃'),
    reason: paragraph('查明的情况'),
  }),
  decide: (petition, { person, renounced, reason }, { on, calendar }) => {
    const loss = openLosses(petition).find((one) => one.person === person);
    if (!loss)
      return refuse('shandong-46', '所选人员没有等待继受', { field: 'person', remedy: '请刷新后重选' });
    const until = awaitedUntil(loss.on, calendar);
    if (!renounced && on <= until)
      return refuse('shandong-46', `等待继受的期限到${until}为止`, {
        field: 'renounced',
        remedy: '请等待期满；确无继受人或均已放弃的，查明后选“是”',
      });
    const settled = petition.losses.map((one) => (one === loss ? { ...one, settledOn: on } : one));
    const ends =
      !petition.reply &&
      isAbandoned({ ...petition, losses: settled }) &&
      unansweredBodies(petition).length === 0;
    return happen({ type: 'successionEnded', on, person, ends, reason });
  },
});
