import { useEffect, useState } from 'react';
import type { ArrivalAnswer } from '#contract/reception.ts';

const minute = 60_000;

/** Whole minutes from one instant to another; never negative, since two clocks may disagree a little. */
export const minutesBetween = (from: string, until: string): number =>
  Math.max(0, Math.floor((Date.parse(until) - Date.parse(from)) / minute));

/** How long the visitor has waited, is being received, or was received: `候访 12 分钟`. */
export function sayMinutes(one: ArrivalAnswer, now: string): string {
  const { state, arrivedAt, startedAt, endedAt } = one;
  if (state === 'waiting') return `已候 ${minutesBetween(arrivedAt, now)} 分钟`;
  if (state === 'receiving' && startedAt) return `已谈 ${minutesBetween(startedAt, now)} 分钟`;
  if (startedAt && endedAt) return `谈 ${minutesBetween(startedAt, endedAt)} 分钟`;
  return endedAt ? `候 ${minutesBetween(arrivedAt, endedAt)} 分钟` : '';
}

/** From so many minutes on a wait is shown as long. */
export const longWait = 30;
export const waitsLong = ({ state, arrivedAt }: ArrivalAnswer, now: string): boolean =>
  state === 'waiting' && minutesBetween(arrivedAt, now) >= longWait;

export type Columns = Readonly<Record<'waiting' | 'receiving' | 'received', readonly ArrivalAnswer[]>>;

/** The visitors in their three columns; the last shows the latest first, voided entries at its end. */
export function columnsOf(arrivals: readonly ArrivalAnswer[]): Columns {
  const of = (...states: readonly ArrivalAnswer['state'][]) =>
    arrivals.filter(({ state }) => states.includes(state));
  const open = (one: ArrivalAnswer) => Number(one.unregistered);
  const over = of('received', 'left').toReversed();
  return {
    waiting: of('waiting'),
    receiving: of('receiving'),
    received: [...over.toSorted((a, b) => open(b) - open(a)), ...of('voided')],
  };
}

/** This instant, refreshed so that minutes on the screen are true. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), minute / 4);
    return () => clearInterval(timer);
  }, []);
  return now;
}
