/** The lines of a leader's digest over the rows, on the morning on which it is made. */
import { sql } from 'kysely';
import type { Officer } from '#domain/access/officer.ts';
import { addDays, type Day, weekEnd } from '#domain/calendar/day.ts';
import type { DigestMarkKey } from '#regulation/digests.ts';
import { collective } from '#regulation/registers.ts';
import { allThat, awaitsApproval, isDue, type Marks } from './marks.ts';

/** `since`: the day of the digest before; what is new happened from that day on until yesterday. */
export function digestMarksOf(officer: Officer, since: Day, today: Day): Marks {
  const yesterday = addDays(today, -1);
  const isNew = (day: ReturnType<typeof sql>) =>
    sql<boolean>`(${day} between ${since}::date and ${yesterday}::date)`;
  const lastComing = sql`left(comings[cardinality(comings)], 10)::date`;
  return allThat<DigestMarkKey>({
    newlyOverdue: isDue(since, yesterday),
    dueToday: isDue(today, today),
    dueThisWeek: isDue(addDays(today, 1), weekEnd(today)),
    myApproval: awaitsApproval(officer),
    newKey: isNew(sql`key_on`),
    newRepeat: sql`(repeated and ${isNew(lastComing)})`,
    newCollective: sql`(petitioner_count >= ${collective.from} and ${isNew(sql`registered_on`)})`,
  });
}
