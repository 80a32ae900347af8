/** What the archive still owes, from its facts: the filing and a lent file, and how it is told. */
import type { Day } from '#domain/calendar/day.ts';
import { archiveKinds } from '#regulation/registers.ts';
import { dueBack, filingOf, type Loan, loanOf, sayBorrower, sayPlace } from './archive-facts.ts';
import { hasOwnArchive, missingInArchive } from './completeness.ts';
import { endedOn } from './core.ts';
import { type Errand, stopped } from './errand.ts';
import type { Names } from './event.ts';
import type { Petition } from './petition.ts';
import type { RoomLine } from './room-line.ts';

/** One end of the petition is owed one filing: by the team while something is missing, else by the archivist. */
function filingErrand(period: Petition, round: number, reopenedOn: Day | undefined): readonly Errand[] {
  const end = endedOn(period);
  if (!end || !hasOwnArchive(period)) return [];
  const filing = filingOf(period);
  const isOpen = !filing && !reopenedOn;
  const missing = isOpen ? missingInArchive(period) : [];
  return [
    {
      key: `filing:${round}`,
      kind: missing.length > 0 ? 'archiveGaps' : 'filing',
      startOn: end,
      ...(missing.length > 0 ? { about: `缺${missing.length}类` } : {}),
      ...stopped(filing?.on, reopenedOn),
    },
  ];
}

const loanErrands = ({ id, purpose, days, returnedOn }: Loan): readonly Errand[] =>
  days.map(({ from, dueOn, replacedOn }, index) => ({
    key: `loan:${id}:${index + 1}`,
    kind: 'lentFile',
    startOn: from,
    dueOn,
    about: purpose,
    ...(replacedOn ? { lapsedOn: replacedOn } : stopped(returnedOn, undefined)),
  }));

/** The filing of each end of the petition, and each day by which a lent file was to be back. */
export function archiveErrands(petition: Petition): readonly Errand[] {
  const periods = [...petition.earlier, petition];
  return [
    ...periods.flatMap((period, index) => filingErrand(period, index + 1, periods[index + 1]?.reopenedOn)),
    ...petition.loans.flatMap(loanErrands),
  ];
}

/** What was said not to apply, each filing with its number, where the file is, and what came afterwards. */
export function archiveLines(petition: Petition, names: Names): readonly RoomLine[] {
  const { exemptions, filings, place, supplements, materials, loans } = petition;
  const lent = loanOf(petition);
  return [
    ...exemptions.map(({ item, reason, by, on }) => ({
      on,
      text: `${archiveKinds[item]}不适用：${reason}（${names.staff(by)}）`,
    })),
    ...filings.map(({ on, number, volumes, pages }) => ({
      on,
      text: `档号${number}，${volumes}卷${pages}页`,
      state: lent ? `已借出，${dueBack(lent)}前归还` : place ? sayPlace(place) : '电子档案',
    })),
    ...supplements.map(({ material, on, reason }) => ({
      on,
      text: `补充归档：${materials.find(({ id }) => id === material)?.name ?? ''}（${reason}）`,
    })),
    ...loans.map((loan) => ({
      on: loan.on,
      text: `借给${sayBorrower(loan.borrower, names)}：${loan.purpose}`,
      state: loan.returnedOn ? `${loan.returnedOn}归还` : `限${dueBack(loan)}前归还`,
    })),
  ];
}
