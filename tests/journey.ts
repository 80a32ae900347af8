/** What every journey stands on: a court of its own, a browser, and people who sign in once they are needed. */
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { type People, peopleOf } from './journey-desk.ts';
import { type Account, type System, showLogOnFailure, startSystem } from './system.ts';

type Begun = {
  readonly system: System;
  readonly browser: TestBrowser;
  readonly people: ReturnType<typeof peopleOf>;
};

export type Journey = {
  readonly system: Pick<System, 'url' | 'dataDir' | 'accounts' | 'getAccount'>;
  readonly browser: Pick<TestBrowser, 'newPage'>;
  readonly people: People;
};

const begin = async (): Promise<Begun> => {
  const [system, browser] = await Promise.allSettled([startSystem(), launchBrowser()]);
  if (system.status === 'fulfilled' && browser.status === 'fulfilled')
    return {
      system: system.value,
      browser: browser.value,
      people: peopleOf(browser.value, system.value),
    };
  if (system.status === 'fulfilled') await system.value.stop();
  if (browser.status === 'fulfilled') await browser.value.close();
  throw system.status === 'rejected' ? system.reason : (browser as PromiseRejectedResult).reason;
};

/**
 * In a `describe`: starts the court and the browser before its tests, stops them after, and shows on failure what the
 * server said and what everybody saw. `prepare` brings about what has happened before the journey begins. Where any
 * of this fails, every test fails with the reason: vitest would show them as skipped, which reads as if nothing is wrong.
 */
export const startJourney = (prepare: () => Promise<void> = async () => undefined): Journey => {
  let begun: Begun | undefined;
  let failed: Error | undefined;
  const here = (): Begun => {
    if (!begun) throw new Error('The journey has not begun');
    return begun;
  };
  const journey: Journey = {
    system: {
      get url() {
        return here().system.url;
      },
      get dataDir() {
        return here().system.dataDir;
      },
      get accounts(): readonly Account[] {
        return here().system.accounts;
      },
      getAccount: (role) => here().system.getAccount(role),
    },
    browser: { newPage: (options) => here().browser.newPage(options) },
    people: { as: (role, nth) => here().people.as(role, nth) },
  };
  beforeAll(async () => {
    try {
      begun = await begin();
      await prepare();
    } catch (reason) {
      const said = begun ? `\n── the server said ──\n${begun.system.log()}` : '';
      failed = new Error(`The journey could not begin: ${String(reason)}${said}`, { cause: reason });
    }
  });
  afterAll(async () => {
    await begun?.browser.close();
    await begun?.system.stop();
  });
  beforeEach(() => {
    if (failed) throw failed;
    showLogOnFailure(here().system);
    here().people.showOnFailure();
  });
  return journey;
};
