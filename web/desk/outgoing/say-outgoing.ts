import type { OutgoingAnswer } from '#contract/outgoing.ts';
import { outgoingStates } from '#regulation/outgoing.ts';
import { sayMinute } from '../staff/account-words.ts';

export type Said = {
  readonly word: string;
  readonly tone: 'calm' | 'near' | 'overdue' | 'ended';
  readonly more: string;
};

const tones = {
  waiting: 'near',
  sending: 'near',
  sent: 'calm',
  failed: 'overdue',
  givenUp: 'ended',
} as const;

/** How a message stands, in a word, and what there is to say about it. */
export function sayOutgoing({ state, attempts, dueAt, endedAt, reason }: OutgoingAnswer): Said {
  const waits = state === 'waiting' && attempts > 0;
  const when = waits
    ? `第${attempts}次未成，${sayMinute(dueAt).slice(5)} 再发`
    : endedAt
      ? sayMinute(endedAt)
      : '';
  const more = [when, state === 'sent' ? '' : reason].filter(Boolean).join('：');
  return { word: outgoingStates[state], tone: tones[state], more };
}
