import type { Errand } from '#domain/petition/errand.ts';
import type { Names } from '#domain/petition/event.ts';
import { type PetitionEvent, sayEvent } from '#domain/petition/events.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { restraintEventKinds } from '#domain/petition/restraint-facts.ts';
import { getErrandRule } from '#regulation/errands.ts';
import { restraintReaders } from '#regulation/restraint.ts';
import { capacitiesIn } from './capacity.ts';
import type { Officer } from './officer.ts';

/** What those read who may know that something was done under article 10, and no more. */
const guardedSentence = '依第十条办理的事项';

/** Whether this officer may read what was done under article 10 in this petition (D9). */
export function mayReadGuarded(officer: Officer, petition: Petition): boolean {
  const held = capacitiesIn(petition, officer);
  return restraintReaders.some((one) => held.has(one));
}

export const isGuardedErrand = ({ kind }: Pick<Errand, 'kind'>): boolean =>
  getErrandRule(kind).guarded === true;

/** Whether an event tells of article 10; the waiving of such an errand does, too, in its reason. */
export const isGuardedEvent = (happened: PetitionEvent): boolean =>
  happened.type in restraintEventKinds ||
  (happened.type === 'errandWaived' && happened.errand.startsWith('restraint:'));

/** The kind and the sentence of an event, both withheld from those who may only know that something was done. */
export const tellEvent = (event: PetitionEvent, names: Names, mayRead: boolean) =>
  mayRead || !isGuardedEvent(event)
    ? { type: event.type, sentence: sayEvent(event, names) }
    : { type: 'guarded', sentence: guardedSentence };

/** The materials that events of article 10 name: as guarded as what they prove. */
export const guardedMaterials = (history: readonly PetitionEvent[]): ReadonlySet<string> =>
  new Set(
    history
      .filter(isGuardedEvent)
      .flatMap((one) => ('material' in one && typeof one.material === 'string' ? [one.material] : [])),
  );
