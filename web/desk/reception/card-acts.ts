import type { ArrivalAnswer } from '#contract/reception.ts';
import type { CardAct } from './arrival-card.tsx';

/** What this person can do with the visitor now, the likeliest first. */
export function actsFor(
  one: ArrivalAnswer,
  { keeps, id }: { readonly keeps: boolean; readonly id: string },
): readonly CardAct[] {
  const register: readonly CardAct[] = one.petition ? [] : ['register'];
  if (!keeps) return one.state === 'receiving' && one.receiver?.id === id ? ['end'] : [];
  switch (one.state) {
    case 'waiting':
      return ['start', ...register, 'leave', 'void'];
    case 'receiving':
      return ['end', ...register, 'void'];
    case 'received':
      return one.unregistered ? ['register', 'reason', 'void'] : [];
    default:
      return [];
  }
}
