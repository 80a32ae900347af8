/** What a person does at the desk, over and over, in every journey: sign in, find a petition, do a step, print. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright-core';
import { expect, onTestFailed } from 'vitest';
import { problemsOf, screenshot, type TestBrowser } from './browser.ts';
import type { Account, System } from './system.ts';

/** Waits until the words can be read on the page; the first place will do. */
export const sees = (place: Page | Locator, words: string | RegExp): Promise<void> =>
  place.getByText(words).filter({ visible: true }).first().waitFor();

/** Signs in as this account, on a page with cookies of its own. */
export const signIn = async (browser: TestBrowser, system: System, account: Account): Promise<Page> => {
  const page = await browser.newPage();
  await page.goto(system.url);
  await page.getByLabel('用户名').fill(account.username);
  await page.getByLabel('密码').fill(account.password);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: account.name }).waitFor();
  return page;
};

export type People = {
  /** The page of the first (or `nth`) account holding a role, signed in once; the court limits how often one may try. */
  readonly as: (role: string, nth?: number) => Promise<Page>;
};

/** The people of a journey, each with a page of their own; and, when a test fails, pictures of everybody's page. */
export const peopleOf = (
  browser: TestBrowser,
  system: System,
): People & { readonly showOnFailure: () => void } => {
  const known = new Map<string, Promise<Page>>();
  const as = (role: string, nth = 0): Promise<Page> => {
    const account = system.accounts.filter(({ roles }) => roles.includes(role))[nth];
    if (!account) throw new Error(`No account ${nth} holds ${role}`);
    const page = known.get(account.username) ?? signIn(browser, system, account);
    known.set(account.username, page);
    return page;
  };
  const showOnFailure = (): void =>
    onTestFailed(async () => {
      for (const [username, asked] of known) {
        const page = await asked;
        if (!page.isClosed()) await screenshot(page, `failed-${username}`);
      }
    });
  return { as, showOnFailure };
};

/** Opens a petition by the one search, as one does whom a colleague has told the number. */
export const openPetition = async (page: Page, number: string): Promise<void> => {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^搜索/ }).fill(number);
  await page.getByRole('option', { name: new RegExp(`信访.*${number}`) }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: number }).waitFor();
};

type Fill = (form: Locator) => Promise<unknown>;

/** Opens the form of a step by its one button, and fills it in without confirming. */
export const begin = async (
  page: Page,
  title: string,
  fill: Fill = async () => undefined,
): Promise<Locator> => {
  await page.getByRole('button', { name: title, exact: true }).click();
  const form = page.getByRole('form', { name: title });
  await fill(form);
  return form;
};

/** Confirms a form and waits until it is done; what the form has against it is in the error otherwise. */
export const confirm = async (form: Locator, button: string | RegExp = /^确认/): Promise<void> => {
  await form.getByRole('button', { name: button }).click();
  await form.waitFor({ state: 'detached' }).catch(async (cause: unknown) => {
    const said = await form.getByRole('alert').allInnerTexts();
    throw new Error(`Not done: ${said.join(' / ') || 'the form says nothing'}`, { cause });
  });
};

/** Does a whole step. */
export const act = async (page: Page, title: string, fill?: Fill): Promise<void> =>
  confirm(await begin(page, title, fill));

/** Chooses a colleague by name from a list that opens. */
export const pick = async (form: Locator, label: string, name: string): Promise<void> => {
  await form.getByLabel(label).fill(name);
  await form.page().keyboard.press('Enter');
};

/** Types a day, and leaves its field as a person does. */
export const setDay = async (form: Locator, day: string): Promise<void> => {
  await form.getByLabel('日期').fill(day);
  await form.page().keyboard.press('Tab');
};

type Paper = { readonly kind: string; readonly bytes: Buffer };

/** The papers of the open petition in their order, each fetched with the page's own session; all have to be PDFs. */
export const papersOf = async (page: Page): Promise<readonly Paper[]> => {
  const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const address = new URL(`/api/petitions/${id}`, page.url()).href;
  const { papers } = (await (await page.request.get(address)).json()) as {
    readonly papers: readonly { readonly kind: string; readonly url: string }[];
  };
  const found = await Promise.all(
    papers.map(async ({ kind, url }): Promise<Paper> => {
      const answer = await page.request.get(new URL(url, page.url()).href);
      return { kind, bytes: await answer.body() };
    }),
  );
  for (const { kind, bytes } of found) expect(`${kind} ${bytes.subarray(0, 5)}`).toBe(`${kind} %PDF-`);
  return found;
};

/** Beside the main line the open petition waits for exactly these, as the panel of acts says them. */
export const demandOwed = async (page: Page, ...names: readonly string[]): Promise<void> => {
  const acts = page.getByRole('region', { name: '现在能办什么' });
  await expect.poll(() => acts.locator('.errand-name').allInnerTexts(), { timeout: 10_000 }).toEqual(names);
};

/** A message that something is done covers nothing that can be clicked in the header. */
export const demandHeaderFree = async (page: Page): Promise<void> => {
  const said = await page.getByText(/^已办理：/).boundingBox();
  const header = await page.locator('.petition-header').boundingBox();
  expect(said?.y).toBeGreaterThan((header?.y ?? Infinity) + (header?.height ?? 0));
};

/** The cursor stands in this field, and the whole field is in sight. */
export const demandAtField = async (field: Locator): Promise<void> => {
  const standing = () =>
    field.evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return { here: one === document.activeElement, inSight: top >= 0 && bottom <= window.innerHeight };
    });
  await expect.poll(standing, { timeout: 10_000 }).toEqual({ here: true, inSight: true });
};

/** Looks for a petition in the search, in every list and at its address, as somebody who may not know of it. */
export const findsNothing = async (
  page: Page,
  { id, number }: { readonly id: string; readonly number: string },
  petitioner: string,
): Promise<void> => {
  await page.goto(new URL('/', page.url()).href);
  await page.getByRole('heading', { level: 1, name: '待办' }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^搜索/ }).fill(number);
  await sees(page, new RegExp(`没有找到“${number}”`));
  for (const queue of ['mine', 'others', 'near', 'overdue', 'all']) {
    const list = new URL(`/api/petitions?${new URLSearchParams({ queue, q: petitioner })}`, page.url());
    const { items } = (await (await page.request.get(list.href)).json()) as { readonly items: unknown[] };
    expect(items).toEqual([]);
  }
  await page.goto(new URL(`/petitions/${id}`, page.url()).href);
  await page.getByRole('heading', { level: 1, name: '没有找到这件信访' }).waitFor();
};

/** Of a list the first rows are read: axe takes as long for each further one, and it is drawn by the same lines. */
const furtherRows = '.ant-table-row:nth-child(n + 10), .plain-list > li:nth-child(n + 10)';

/** No serious or critical finding of axe on the page as it stands. */
export const demandAccessible = async (page: Page): Promise<void> => {
  const { violations } = await new AxeBuilder({ page })
    .exclude(furtherRows)
    .options({ resultTypes: ['violations'] })
    // Else it opens a page of its own for each run, which takes longer than the run; the desk has no frames to guard from.
    .setLegacyMode()
    .analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  const said = grave.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
  expect(said).toEqual([]);
};

/**
 * Nothing went wrong in the page. The browser itself reports every refused request as an error: those with a status
 * the journey brought about on purpose are not problems, nor is the 401 by which the desk learns that nobody has
 * signed in yet.
 */
export const demandCalm = (page: Page, ...onPurpose: readonly number[]): void => {
  const isMeant = (problem: string): boolean =>
    [401, ...onPurpose].some((status) => problem.includes(`responded with a status of ${status} `));
  expect(problemsOf(page).filter((problem) => !isMeant(problem))).toEqual([]);
};
