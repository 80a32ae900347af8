/** The calendar of hearings: each day that was set, of petitions the person may see. */
import { type Kysely, sql } from 'kysely';
import type { Officer } from '#domain/access/officer.ts';
import type { Day } from '#domain/calendar/day.ts';
import { type Hearing, type HearingDate, sayHearingState } from '#domain/petition/hearing-facts.ts';
import { loadPetition } from './petition-history.ts';
import { visibleTo } from './petition-list.ts';
import type { Tables } from './tables.ts';

export type SetHearing = {
  readonly petition: string;
  readonly number: string;
  readonly petitioners: string;
  readonly caseNumber: string | null;
  readonly hearing: Hearing;
  readonly date: HearingDate;
  readonly state: string;
};

type Span = { readonly from: Day; readonly to?: Day | undefined };

/** More than a court hears in a year; what comes later is found by a later `from`. */
const mostPetitions = 200;

const findPetitions = (db: Kysely<Tables>, officer: Officer, { from, to }: Span) => {
  const { court } = officer;
  const until = to ? sql`and data ->> 'day' <= ${to}` : sql``;
  return db
    .selectFrom('petition_row')
    .select(['id', 'number', 'petitioners', 'case_number'])
    .where('court', '=', court)
    .where(
      sql<boolean>`id in (select petition from event where court = ${court}
        and type in ('hearingScheduled', 'hearingPostponed') and data ->> 'day' >= ${from} ${until})`,
    )
    .where(visibleTo(officer))
    .orderBy('number')
    .limit(mostPetitions)
    .execute();
};

/** Hearings set for a day of the span, by day and time; without `to` everything from `from` on. */
export async function listHearings(
  db: Kysely<Tables>,
  officer: Officer,
  span: Span,
): Promise<readonly SetHearing[]> {
  const rows = await findPetitions(db, officer, span);
  const all = await Promise.all(
    rows.map(async ({ id, number, petitioners, case_number: caseNumber }) => {
      const hearings = (await loadPetition(db, officer.court, id))?.petition.hearings ?? [];
      return hearings.flatMap((hearing) =>
        hearing.dates.map((date) => {
          const state = sayHearingState(hearing, date);
          return { petition: id, number, petitioners, caseNumber, hearing, date, state };
        }),
      );
    }),
  );
  const key = ({ date }: SetHearing) => `${date.day} ${date.time}`;
  return all
    .flat()
    .filter(({ date: { day } }) => day >= span.from && (!span.to || day <= span.to))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
