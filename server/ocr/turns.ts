/** Whoever asks for a turn gets it when the one before is over; those in a hurry go before those who are not. */
export type Turns = { readonly take: <T>(job: () => Promise<T>, hurried?: boolean) => Promise<T> };

/** Lets one job run at a time. */
export function createTurns(): Turns {
  const hurried: (() => void)[] = [];
  const patient: (() => void)[] = [];
  let busy = false;
  const next = (): void => {
    const go = hurried.shift() ?? patient.shift();
    busy = go !== undefined;
    go?.();
  };
  return {
    async take(job, inHurry = false) {
      if (busy) await new Promise<void>((go) => (inHurry ? hurried : patient).push(go));
      busy = true;
      try {
        return await job();
      } finally {
        next();
      }
    },
  };
}
