/** All supervisions of a petition, whoever supervised: its own court, one above, or a body by its paper (articles 5, 14). */
import { compareDays, type Day } from '#domain/calendar/day.ts';
import { noticeRequirements } from '#regulation/notices.ts';
import type { Petition } from './petition.ts';
import { owedDay, standingFeedback } from './superior-facts.ts';

export type Supervision = {
  readonly on: Day;
  readonly by: string;
  readonly asks: string;
  readonly dueOn?: Day | undefined;
  readonly answeredOn?: Day | undefined;
};

const ownCourt = '本院';

function byNotice(petition: Petition): readonly Supervision[] {
  return petition.notices
    .filter(({ kind }) => kind === 'supervise')
    .map((notice) => ({
      on: notice.receivedOn,
      by: notice.body,
      asks: notice.demand ?? (notice.requirement ? noticeRequirements[notice.requirement] : ''),
      dueOn: (owedDay(notice) ?? notice.days.at(-1))?.dueOn,
      answeredOn: standingFeedback(notice)?.on,
    }));
}

/** In the order in which they came. */
export function supervisionsOf(petition: Petition): readonly Supervision[] {
  const own = petition.urges
    .filter(({ kind }) => kind === 'supervision')
    .map((one) => ({ ...one, by: ownCourt }));
  const above = petition.fromAbove.map(({ courtName, requirement, ...one }) => ({
    ...one,
    by: courtName,
    asks: requirement,
  }));
  return [...own, ...above, ...byNotice(petition)].toSorted((a, b) => compareDays(a.on, b.on));
}
