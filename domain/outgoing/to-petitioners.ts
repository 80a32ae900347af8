/** What of a petition's history its petitioners are told outside the system, and which of them. */
import { type Day, sayDay } from '#domain/calendar/day.ts';
import type { Recorded } from '#domain/petition/events.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { standing } from '#domain/petition/standing.ts';
import type { OutgoingOccasion, OutgoingWord } from '#regulation/outgoing.ts';

export type Told = {
  readonly occasion: OutgoingOccasion;
  readonly words: Partial<Readonly<Record<OutgoingWord, string>>>;
  /** Only these petitioners; all of them where it is left out. */
  readonly persons?: readonly string[];
};

type Appointed = { readonly day: Day; readonly time: string; readonly place: string };

const sayAppointed = ({ day, time, place }: Appointed): Told['words'] => ({
  日期: sayDay(day),
  时间: time,
  地点: place,
});

const hearingTold = (petition: Petition, id: string): Pick<Told, 'persons'> => {
  const found = petition.hearings.find((one) => one.id === id);
  return found ? { persons: found.toNotify } : {};
};

/** What of one event is told; undefined for most. */
function toldOf(event: Recorded, petition: Petition): Told | undefined {
  switch (event.type) {
    case 'accepted':
      return { occasion: 'accepted', words: {} };
    case 'declined':
      return { occasion: 'declined', words: {} };
    case 'replied':
      return { occasion: 'replied', words: {} };
    case 'appointmentConfirmed': {
      const place = petition.appointments.find(({ id }) => id === event.appointment)?.place ?? '';
      return { occasion: 'appointment', words: sayAppointed({ ...event, place }) };
    }
    case 'appointmentCancelled':
      return { occasion: 'appointmentCancelled', words: {} };
    case 'hearingScheduled':
    case 'hearingPostponed':
      return { occasion: 'hearing', words: sayAppointed(event), ...hearingTold(petition, event.hearing) };
    case 'hearingCancelled':
      return { occasion: 'hearingCancelled', words: {}, ...hearingTold(petition, event.hearing) };
    default:
      return undefined;
  }
}

/** What of these events is told. */
export const toldToPetitioners = (fresh: readonly Recorded[], petition: Petition): readonly Told[] =>
  fresh.flatMap((event) => toldOf(event, petition) ?? []);

/**
 * The petitioners who can be told: who stands, gave a name and a phone; of a group its representatives. Nobody where an
 * accusation lies sealed away: nothing of such a petition leaves the court by a way others can read.
 */
export function reachable(petition: Petition, { persons }: Pick<Told, 'persons'>): readonly string[] {
  if (petition.sealed.length > 0) return [];
  const able = standing(petition).filter(
    ({ person, named, hasPhone }) => named && hasPhone && (persons?.includes(person) ?? true),
  );
  const speaking = able.filter(({ representative }) => representative);
  return (speaking.length > 0 ? speaking : able).map(({ person }) => person);
}
