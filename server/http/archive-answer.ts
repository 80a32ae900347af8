import type { PetitionAnswer } from '#contract/petition.ts';
import { dueBack, filingOf, loanOf, sayBorrower, sayPlace } from '#domain/petition/archive-facts.ts';
import { completenessOf, hasOwnArchive, meterOf } from '#domain/petition/completeness.ts';
import { retentions } from '#regulation/archive.ts';
import { getPaperRule } from '#regulation/papers.ts';
import { papersOf } from '../papers/kinds.ts';
import type { View } from './act-answer.ts';

/** What the archive of this petition has and lacks, its number and place, who has it, and what came afterwards. */
export function archiveOf({ petition, history, names }: View): PetitionAnswer['archive'] {
  const items = completenessOf(petition);
  const printable = papersOf(petition, history);
  const last = petition.filings.at(-1);
  const loan = loanOf(petition);
  return {
    ...meterOf(items),
    ended: hasOwnArchive(petition),
    filed: filingOf(petition) !== undefined,
    items: items.map(({ exemption, because, ...item }) => {
      const paper = printable.find((one) => !one.draft && getPaperRule(one.kind).archive === item.kind);
      return {
        ...item,
        because: [...because],
        ...(exemption
          ? { exemption: { reason: exemption.reason, by: names.staff(exemption.by), on: exemption.on } }
          : {}),
        ...(paper ? { paper: { kind: paper.kind, title: paper.title } } : {}),
      };
    }),
    ...(last ? { filing: { ...last, by: names.staff(last.by), retention: retentions[last.retention] } } : {}),
    ...(petition.place ? { place: sayPlace(petition.place) } : {}),
    ...(loan
      ? {
          loan: {
            borrower: sayBorrower(loan.borrower, names),
            purpose: loan.purpose,
            on: loan.on,
            dueOn: dueBack(loan),
          },
        }
      : {}),
    supplements: petition.supplements.map(({ material, on, reason }) => ({
      on,
      reason,
      name: petition.materials.find(({ id }) => id === material)?.name ?? '',
    })),
  };
}
