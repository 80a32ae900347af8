/** What charts, digests and campaigns count a petition by, beside what lists show of it. */
import { type Clock, nearestBinding } from '#domain/petition/clocks.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { importanceOf, isRepeat, type Petition } from '#domain/petition/petition.ts';
import { writeOffOf, writeOffState } from '#domain/petition/write-off-facts.ts';
import { isWrittenOffAbove } from '#domain/petition/write-off-list.ts';
import type { PetitionRowTable } from './tables.ts';

/** Since when it is a key petition; null when it is none. */
function keyOn(petition: Petition): string | null {
  if (importanceOf(petition) !== 'key') return null;
  return petition.keyDesignation?.on ?? petition.acceptance?.on ?? null;
}

/** What the nearest binding date is about: a limit of the rule set, or the kind of an errand. */
function sortKind(petition: Petition, running: readonly Clock[]): string | null {
  const nearest = nearestBinding(running);
  if (!nearest) return null;
  return nearest.limit ?? openErrands(petition).find(({ key }) => key === nearest.key)?.kind ?? null;
}

/** How far each notice that only a court above can write off has come; `owed` where nobody has begun. */
function writeOffsOf(petition: Petition): readonly string[] {
  return petition.notices.filter(isWrittenOffAbove).map(({ id }) => {
    const one = writeOffOf(petition, id);
    return one ? writeOffState(one) : 'owed';
  });
}

const distinct = (words: readonly string[]): string[] => [...new Set(words)].sort();

/** The columns of the row that figures are counted by; `running` are the clocks that lists may show. */
export const figureFields = (petition: Petition, running: readonly Clock[]) =>
  ({
    comings: petition.contacts.map(({ receivedOn, channel }) => `${receivedOn} ${channel}`).sort(),
    problems: distinct(petition.classification?.problems ?? []),
    leapfrogs: distinct(petition.leapfrogs.map(({ level }) => level)),
    repeated: isRepeat(petition),
    key_on: keyOn(petition),
    petitioner_count: petition.petitioners.length,
    sort_kind: sortKind(petition, running),
    write_offs: distinct(writeOffsOf(petition)),
  }) satisfies Partial<Record<keyof PetitionRowTable, unknown>>;
