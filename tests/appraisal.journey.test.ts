/** 考核：承办人看本人的数字、打开清单、提出异议；负责人审核；更正列在旁边，过去的报表不变。 */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserAvailable, screenshot } from './browser.ts';
import { startJourney } from './journey.ts';
import { demandAccessible, demandCalm, sees } from './journey-desk.ts';
import { bell, dayFrom } from './superior-desk.ts';

const from = '2023-01-01';
const yesterday = dayFrom(-1);
const days = `from=${from}&until=${yesterday}`;

const read = async (page: Page, path: string): Promise<Buffer> => {
  const answer = await page.request.get(new URL(path, page.url()).href);
  expect([path, answer.status()]).toEqual([path, 200]);
  return answer.body();
};
const open = (page: Page, query: string) => page.goto(new URL(`/appraisal?${query}`, page.url()).href);

describe.runIf(await browserAvailable())('appraisal and objection', () => {
  const { system, people } = startJourney();
  let number = '';
  let before = '';

  test('R17.1 the handler sees the own figures, opens a list and says what is wrong with it', async () => {
    const page = await people.as('handler');
    const { name } = system.getAccount('handler');
    await page.getByRole('link', { name: '考核', exact: true }).click();
    await page.getByRole('button', { name: '上月' }).click();
    await page.waitForURL(/from=\d{4}-\d\d-01&until=/);
    expect(await page.getByRole('link', { name: '部门', exact: true }).count()).toBe(0);
    await open(page, days);
    const row = page.getByRole('row', { name: new RegExp(`^${name}`) });
    await row.waitFor();
    expect(await page.locator('tbody tr.ant-table-row').count()).toBe(1);
    await screenshot(page, 'appraisal-own');

    await row.getByRole('button', { name: /得分.*查看怎样得出/ }).click();
    await sees(page, /^各项得分之和 ÷ 分值之和/);
    await screenshot(page, 'appraisal-score');
    await page.keyboard.press('Escape');
    await row.getByRole('button', { name: /按期约谈率.*打开清单/ }).click();
    const drawer = page.getByRole('dialog');
    await sees(drawer, /^按期约谈信访人的 ÷ 约谈期限/);
    const items = drawer.locator('tbody tr.ant-table-row');
    await items.first().waitFor();
    const parts = await row.locator('td').nth(3).locator('.figure-parts').innerText();
    expect(Number(parts.split('/')[1])).toBe(await items.count());
    number = await items.first().locator('a').innerText();
    await drawer.getByRole('button', { name: '提出异议' }).click();
    await drawer.getByLabel('异议理由').fill('约谈当日机房断电，次日补录，约谈笔录有信访人签名和日期。');
    await drawer.getByRole('checkbox', { name: `对${number}有异议` }).check();
    await screenshot(page, 'appraisal-objecting');
    await demandAccessible(page);
    await drawer.getByRole('button', { name: '提交异议' }).click();
    await sees(drawer, '对这个数字的异议正在审核。');
    demandCalm(page);
  });

  test('R17.1 the head is told of it, and decides with what is counted otherwise', async () => {
    const head = await people.as('teamLeader');
    before = (await read(head, `/api/appraisal?${days}&asOf=${yesterday}`)).toString();
    const told = await bell(head);
    await told.getByRole('link', { name: /^考核异议.*按期约谈率提出异议/ }).click();
    const drawer = head.getByRole('dialog');
    await sees(drawer, /机房断电/);
    await drawer.getByRole('radio', { name: '异议成立' }).check();
    const choice = drawer.getByRole('combobox', { name: `${number}更正为` });
    await choice.waitFor();
    await choice.click();
    await head.getByTitle('不再计算本件').click();
    await drawer.getByLabel('审核理由').fill('断电记录属实，约谈笔录日期在期限内。');
    await screenshot(head, 'appraisal-review');
    await demandAccessible(head);
    await drawer.getByRole('button', { name: '完成审核' }).click();
    await sees(drawer, '异议成立');
    await sees(drawer, `${number}：不再计算本件`);
    await screenshot(head, 'appraisal-decided');
    demandCalm(head);
  });

  test('R17.1 the handler reads the outcome; the computed figure stands, the correction beside it', async () => {
    const page = await people.as('handler');
    await page.goto(system.url);
    const told = await bell(page);
    await told.getByRole('link', { name: /^考核异议.*异议成立，由/ }).click();
    await sees(page.getByRole('dialog'), /断电记录属实/);
    await open(page, days);
    await sees(page.getByRole('row', { name: new RegExp(system.getAccount('handler').name) }), /^更正 /);
    await page.getByRole('button', { name: /按期约谈率.*打开清单/ }).click();
    await sees(page.getByRole('dialog'), /审核：断电记录属实，约谈笔录日期在期限内。$/);
    await sees(page.getByRole('dialog'), '不再计算本件');
    await screenshot(page, 'appraisal-corrected');
    demandCalm(page);
  });

  test('R17.1 an objection that is not decided is taken back, and waits for nobody any more', async () => {
    const page = await people.as('handler');
    await open(page, days);
    await page.getByRole('button', { name: /按期答复率.*打开清单/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提出异议' }).click();
    await page.getByLabel('异议理由').fill('答复日期登记有误。');
    await page.getByRole('button', { name: '提交异议' }).click();
    await sees(page.getByRole('dialog'), '对这个数字的异议正在审核。');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: /^异议/ }).click();
    await page.getByRole('button', { name: /^查看.*按期答复率$/ }).click();
    const drawer = page.getByRole('dialog');
    await drawer.getByRole('button', { name: '撤回异议' }).click();
    await drawer.getByLabel('撤回理由').fill('核对后没有错。');
    await screenshot(page, 'appraisal-withdrawing');
    await demandAccessible(page);
    await drawer.getByRole('button', { name: '确认撤回' }).click();
    await sees(drawer, /由提出人于.*撤回：核对后没有错。/);
    await page.keyboard.press('Escape');
    await sees(page.getByRole('row', { name: /按期答复率/ }), '已撤回');
    await screenshot(page, 'appraisal-objections');
    const head = await people.as('teamLeader');
    await head.goto(new URL('/appraisal/objections', head.url()).href);
    await sees(head.getByRole('row', { name: /按期答复率/ }), '已撤回');
    expect(await head.getByText(/件待审核/).count()).toBe(0);
    demandCalm(page);
  });

  test('R17.1 the report of a day before says what it said, on the screen and on paper', async () => {
    const head = await people.as('teamLeader');
    expect((await read(head, `/api/appraisal?${days}&asOf=${yesterday}`)).toString()).toBe(before);
    await open(head, `${days}&asOf=${yesterday}`);
    await head
      .getByRole('button', { name: /按期约谈率.*打开清单/ })
      .first()
      .waitFor();
    expect(await head.getByText(/^更正 /).count()).toBe(0);
    await head.getByRole('link', { name: '部门', exact: true }).click();
    await sees(head.getByRole('row', { name: /^执行局/ }), /^手中 /);
    await screenshot(head, 'appraisal-departments');
    const [pdf, table] = await Promise.all(
      ['report.pdf', 'table.xlsx'].map((file) => read(head, `/api/appraisal/${file}?${days}&by=department`)),
    );
    expect(`${pdf?.subarray(0, 5)} ${table?.subarray(0, 2)}`).toBe('%PDF- PK');
    demandCalm(head);
  });
});
