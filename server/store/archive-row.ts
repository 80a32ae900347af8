/** What the row of a petition keeps of its archive: the archivist's lists read nothing else. */
import type { Calendar } from '#domain/calendar/calendar.ts';
import type { Day } from '#domain/calendar/day.ts';
import { type Borrower, dueBack, loanOf, roundOf, sayPlace } from '#domain/petition/archive-facts.ts';
import { clocksOf } from '#domain/petition/clocks.ts';
import { completenessOf, isToBeFiled, meterOf, missingInArchive } from '#domain/petition/completeness.ts';
import { endedOn } from '#domain/petition/core.ts';
import type { Petition } from '#domain/petition/petition.ts';
import type { JsonObject } from './canonical.ts';
import { searchForm } from './search-grams.ts';

/** Days, names and numbers as the lists show them. */
export type RowArchive = {
  readonly endedOn?: Day;
  readonly done?: number;
  readonly of?: number;
  readonly missing?: readonly string[];
  readonly number?: string;
  readonly filedOn?: Day;
  readonly volumes?: number;
  readonly pages?: number;
  readonly retention?: string;
  readonly place?: string;
  readonly supplements?: number;
  readonly loan?: {
    readonly borrower: Borrower;
    readonly purpose: string;
    readonly on: Day;
    readonly dueOn: Day;
  };
};

function toFile(petition: Petition): RowArchive {
  const { done, of } = meterOf(completenessOf(petition));
  const end = endedOn(petition);
  return {
    ...(end ? { endedOn: end } : {}),
    ...{ done, of, missing: missingInArchive(petition).map(({ name }) => name) },
  };
}

/** What was filed once, also of a petition that is being handled again. */
function filed(petition: Petition): RowArchive {
  const { filings, place, supplements } = petition;
  const last = filings.at(-1);
  if (!last) return {};
  const loan = loanOf(petition);
  const sum = (what: 'volumes' | 'pages') => filings.reduce((all, one) => all + one[what], 0);
  return {
    number: last.number,
    filedOn: last.on,
    volumes: sum('volumes'),
    pages: sum('pages'),
    retention: last.retention,
    ...(place ? { place: sayPlace(place) } : {}),
    ...(supplements.length > 0 ? { supplements: supplements.length } : {}),
    ...(loan
      ? { loan: { borrower: loan.borrower, purpose: loan.purpose, on: loan.on, dueOn: dueBack(loan) } }
      : {}),
  };
}

function dueOf(petition: Petition, calendar: Calendar): Day | null {
  const loan = loanOf(petition);
  if (loan) return dueBack(loan);
  if (!isToBeFiled(petition)) return null;
  const key = `filing:${roundOf(petition)}`;
  return clocksOf(petition, calendar).find((one) => one.key === key)?.due ?? null;
}

/** `toFile`: ended, and waits for its filing; `lent`: its paper file is away; `filed`: in its place. */
function stateOf(petition: Petition): string | null {
  if (loanOf(petition)) return 'lent';
  if (isToBeFiled(petition)) return 'toFile';
  return petition.filings.length > 0 ? 'filed' : null;
}

/** The form in which archive numbers and places are compared: people type and forget dots, dashes and spaces. */
export const archiveForm = (text: string): string => searchForm(text).replaceAll(/[\s·.\-—]/gu, '');

/** The columns of the row about the archive. */
export function archiveFields(petition: Petition, calendar: Calendar) {
  const said = { ...(isToBeFiled(petition) ? toFile(petition) : {}), ...filed(petition) };
  return {
    archive_state: stateOf(petition),
    archive_due: dueOf(petition, calendar),
    archive_text: [said.number, said.place].map((one) => archiveForm(one ?? '')).join('\n'),
    archive: said as unknown as JsonObject,
  };
}
