/** A leader's morning: the digest, the pictures, the late ones, one of them supervised, and the answer read. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserAvailable, screenshot } from './browser.ts';
import { startJourney } from './journey.ts';
import { act, begin, confirm, demandCalm, openPetition, sees } from './journey-desk.ts';
import { bell, dayFrom, typeDay } from './superior-desk.ts';

/** The number in the words of a link. */
const numberIn = async (link: Locator): Promise<string> =>
  /(\d+)\s*件/.exec(await link.innerText())?.[1] ?? 'no number';

/** Opens the list behind a number: it says what it counts, and is as long. */
const opensItsList = async (page: Page, link: Locator, title: RegExp): Promise<void> => {
  const count = await numberIn(link);
  await link.click();
  await page.getByRole('heading', { level: 1, name: '信访案件' }).waitFor();
  await sees(page, title);
  await sees(page, new RegExp(`^共 ${count} 件`));
};

type Late = { readonly number: string; readonly stage: string; readonly handler?: string };

/** One of the late petitions that somebody is handling, so that there is somebody to answer. */
const lateWithHandler = async (page: Page): Promise<Required<Late>> => {
  const list = new URL('/api/petitions?queue=all&chart=brief&mark=overdue', page.url()).href;
  const { items } = (await (await page.request.get(list)).json()) as { readonly items: readonly Late[] };
  const found = items.find(
    (one): one is Required<Late> => one.handler !== undefined && one.stage !== 'closed',
  );
  if (!found) throw new Error('nobody handles a late petition');
  return found;
};

describe.runIf(await browserAvailable())('a leader’s morning', () => {
  const { people, system } = startJourney();

  test('R5.3 the digest of the morning: each line opens the petitions it counted', async () => {
    const page = await people.as('director');
    const told = await bell(page);
    const digest = told.getByRole('list', { name: /早报$/ });
    await digest.waitFor();
    await screenshot(page, 'digest');
    await opensItsList(page, digest.getByRole('link').first(), /^\d{4}-\d\d-\d\d早报：/);
    await screenshot(page, 'digest-list');
    await page.getByRole('button', { name: /^取消“/ }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('');
    await (await bell(page)).waitFor();
    await page.getByRole('combobox', { name: '早报多久一次' }).click();
    await page.getByTitle('每周首个工作日').click();
    await sees(page.getByRole('tooltip').or(page.locator('.digest-setting')), '每周首个工作日');
    await page.keyboard.press('Escape');
    demandCalm(page);
  });

  test('R17.2 B8 the dashboard: sentences, pictures and tables lead to their lists', async () => {
    const page = await people.as('director');
    await page.getByRole('link', { name: '统计', exact: true }).click();
    const stages = page.getByRole('region', { name: '办理阶段' });
    await stages.locator('svg').waitFor();
    await screenshot(page, 'dashboard');
    await opensItsList(page, page.getByRole('link', { name: /^在办 \d+ 件/ }), /^要点：在办/);
    await page.goBack();
    await stages.locator('svg').waitFor();
    const cell = stages.getByRole('link', { name: /^办理中：/ });
    const counted = await cell.innerText();
    await page.locator('.period').getByText('月', { exact: true }).click();
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).toMatch(/-01$/);
    await cell.click();
    await sees(page, new RegExp(`^共 ${counted} 件`));
    demandCalm(page);
  });

  let number = '';
  let handlerName = '';

  test('R5.2 R17.2 from the late ones to one of them, which is supervised', async () => {
    const page = await people.as('director');
    await page.getByRole('link', { name: '统计', exact: true }).click();
    const late = page.getByRole('region', { name: '期限情况' });
    await late
      .getByRole('link', { name: /，已逾期：\d+件$/ })
      .first()
      .click();
    await sees(page, /^期限情况：.*，已逾期/);
    await page.goBack();
    await opensItsList(page, page.getByRole('link', { name: /^逾期 \d+ 件/ }), /^要点：逾期/);
    ({ number, handler: handlerName } = await lateWithHandler(page));
    await page.getByRole('link', { name: number }).click();
    await page.getByRole('heading', { level: 1, name: number }).waitFor();
    await act(page, '督办', async (form) => {
      await form.getByRole('radio', { name: /电话/ }).check();
      await form.getByLabel(/^督办要求/).fill('说明逾期原因，三日内提出办理意见。');
      await typeDay(form, /^答复期限/, dayFrom(5));
      await screenshot(page, 'leader-supervises');
    });
    await sees(page, /说明逾期原因，三日内提出办理意见。/);
    demandCalm(page);
  });

  test('R5.2 the handler answers, and the leader reads it where it was asked', async () => {
    const page = await people.as('director');
    const [role = ''] = system.accounts.find(({ name }) => name === handlerName)?.roles ?? [];
    const holders = system.accounts.filter(({ roles }) => roles.includes(role));
    const nth = holders.findIndex(({ name }) => name === handlerName);
    const handler = await people.as(role, nth);
    await openPetition(handler, number);
    const answer = await begin(handler, '答复催督办', async (form) => {
      await form.getByLabel(/^办理情况/).fill('评估报告迟延，现已收到。');
      await form.getByLabel(/^下一步打算/).fill('明日提出办理意见。');
    });
    await confirm(answer);
    await page.reload();
    await sees(page, /评估报告迟延，现已收到。/);
    await screenshot(page, 'leader-reads-answer');
    for (const one of [page, handler]) demandCalm(one);
  });
});
