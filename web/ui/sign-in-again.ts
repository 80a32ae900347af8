/**
 * The gate a request waits at when the session ran out under it: the page stays as it is, a dialog asks for the
 * password, and the request is sent once more. What somebody typed is never the price of a timeout.
 */
type Waiting = (sameOfficer: boolean) => void;

let waiting: readonly Waiting[] = [];
const listeners = new Set<() => void>();

const announce = () => {
  for (const listener of listeners) listener();
};

/** Resolves once the dialog was answered: true when the same officer signed in again and the request may be repeated. */
export const signInAgain = (): Promise<boolean> =>
  new Promise((resolve) => {
    waiting = [...waiting, resolve];
    announce();
  });

/** Lets every waiting request go on (true) or fail (false). */
export function answerGate(sameOfficer: boolean): void {
  const released = waiting;
  waiting = [];
  announce();
  for (const release of released) release(sameOfficer);
}

/** Whether a request waits; the dialog is open exactly then. */
export const isSomeoneWaiting = (): boolean => waiting.length > 0;

/** For `useSyncExternalStore`. */
export function watchGate(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
