/** The desk without a mouse: rows by j and k, the one search, and the help that says which keys work here. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserAvailable, screenshot } from './browser.ts';
import { startJourney } from './journey.ts';
import { demandAccessible, demandCalm, sees } from './journey-desk.ts';

const standsAt = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText.trim() ?? '');

const rowLinks = (page: Page): Promise<readonly string[]> =>
  page
    .locator('a.row-link')
    .allInnerTexts()
    .then((all) => all.map((one) => one.trim()));

/** j, j, k from the top of a list leaves the cursor on its first row, and j once more on the second. */
const demandRowKeys = async (page: Page, address: string): Promise<void> => {
  await page.goto(new URL(address, page.url()).href);
  await page.locator('a.row-link').first().waitFor();
  const [first, second] = await rowLinks(page);
  await page.keyboard.press('j');
  expect([address, await standsAt(page)]).toEqual([address, first]);
  if (second === undefined) return;
  await page.keyboard.press('j');
  expect([address, await standsAt(page)]).toEqual([address, second]);
  await page.keyboard.press('k');
  expect([address, await standsAt(page)]).toEqual([address, first]);
};

/** The title of a step with a form that is the visitor's to do now in the open petition. */
const findStep = async (page: Page): Promise<string> => {
  type Step = {
    readonly name: string;
    readonly title: string;
    readonly open: boolean;
    readonly mine: boolean;
  };
  const address = new URL(`/api${new URL(page.url()).pathname}`, page.url());
  const { steps } = (await (await page.request.get(address.href)).json()) as {
    readonly steps: readonly Step[];
  };
  const files = ['attach', 'addSupplement', 'arrangeMaterials'];
  const found = steps.find(({ name, open, mine }) => open && mine && !files.includes(name));
  if (!found) throw new Error('no step of this petition is theirs');
  return found.title;
};

const search = (page: Page) => page.getByRole('combobox', { name: /^搜索/ });

describe.runIf(await browserAvailable())('the desk by keyboard', () => {
  const { people } = startJourney();

  test('j and k walk every list, and Enter opens the row', async () => {
    const page = await people.as('teamLeader');
    for (const address of [
      '/?queue=all',
      '/petitions',
      '/supervision',
      '/ledgers?ledger=all',
      '/ledgers?ledger=campaign',
      '/archive?list=filed',
      '/write-off?list=lacking',
      '/hearings?from=2024-01-01',
    ])
      await demandRowKeys(page, address);
    const number = await standsAt(page);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
    demandCalm(page);
  });

  test('? says which keys work on this page, then those of every page', async () => {
    const page = await people.as('teamLeader');
    await page.goto(new URL('/petitions', page.url()).href);
    await page.locator('a.row-link').first().waitFor();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: '键盘快捷键' });
    await sees(sheet, '本页');
    await sees(sheet, '列表中下一件');
    await screenshot(page, 'keyboard-help');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
    await page.goto(new URL('/rules', page.url()).href);
    await sees(page, '约谈信访人');
    await page.keyboard.press('?');
    await sees(sheet, '本页没有另外的快捷键。');
    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'hidden' });
  });

  test('Ctrl-K finds the petition in any brackets, gives the cursor back, and says when it cannot look', async () => {
    const page = await people.as('teamLeader');
    await page.goto(new URL('/petitions', page.url()).href);
    await page.locator('a.row-link').first().waitFor();
    const [number = ''] = await rowLinks(page);
    await page.keyboard.press('j');
    await page.keyboard.press('Control+k');
    await search(page).fill(number.replace('〔', '[').replace('〕', ']'));
    await page.getByRole('option', { name: new RegExp(`信访.*${number}`) }).waitFor();
    await demandAccessible(page);
    await page.keyboard.press('Escape');
    await search(page).waitFor({ state: 'hidden' });
    await expect.poll(() => standsAt(page)).toBe(number);
    demandCalm(page);
    await page.route('**/api/petitions?*', (route) =>
      route.fulfill({ status: 503, contentType: 'application/problem+json', body: '{}' }),
    );
    await page.keyboard.press('Control+k');
    await search(page).fill('张某某');
    await page.getByRole('dialog').getByRole('alert').first().waitFor();
    await screenshot(page, 'palette-failed');
    await page.unroute('**/api/petitions?*');
    await page.keyboard.press('Escape');
    await search(page).waitFor({ state: 'hidden' });
  });

  test('Ctrl-K opens a step of the petition that lies under it', async () => {
    const page = await people.as('teamLeader');
    await page.locator('a.row-link').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await sees(page, '现在能办什么');
    const title = await findStep(page);
    await page.keyboard.press('Control+k');
    await search(page).fill(title);
    await page.getByRole('option', { name: `本案办理 ${title}`, exact: true }).click();
    await page.getByRole('form', { name: title }).waitFor();
    await screenshot(page, 'palette-step');
  });
});
