/** How long a sign-in lasts and how many wrong passwords are borne. Minutes, except for the number of failures. */
export type IdentityLimits = {
  readonly failuresBeforeLock: number;
  readonly lockMinutes: number;
  readonly idleMinutes: number;
  readonly absoluteMinutes: number;
};

/** What level three of the graded protection of information systems (GB/T 22239-2019, 8.1.4.1) is read to ask for. */
export const identityLimits: IdentityLimits = {
  failuresBeforeLock: 5,
  lockMinutes: 30,
  idleMinutes: 30,
  absoluteMinutes: 8 * 60,
};

const MS_PER_MINUTE = 60_000;

/** The instant so many minutes later (earlier when negative), as UTC ISO text like every instant of the system. */
export function minutesLater(instant: string, minutes: number): string {
  return new Date(Date.parse(instant) + minutes * MS_PER_MINUTE).toISOString();
}

/** Whole minutes from `from` to `to`, rounded up. */
export function minutesUntil(from: string, to: string): number {
  return Math.ceil((Date.parse(to) - Date.parse(from)) / MS_PER_MINUTE);
}
