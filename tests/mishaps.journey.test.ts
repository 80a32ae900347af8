/** A petition that is declined, and on its way everything that goes wrong at a desk; nothing typed is ever the price. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserAvailable, screenshot } from './browser.ts';
import { startJourney } from './journey.ts';
import {
  act,
  begin,
  confirm,
  demandAccessible,
  demandCalm,
  openPetition,
  papersOf,
  sees,
} from './journey-desk.ts';
import { choose } from './journey-handling.ts';

const told = '该案由济南市历城区人民法院执行，请向该院反映，已告知联系方式。';
const reason = '反映的是济南市历城区人民法院的执行案件，不是本院的案件。';

describe.runIf(await browserAvailable())('when things go wrong at the desk', () => {
  let number = '';

  const { browser, people, system } = startJourney();

  const explain = (page: Page, content: string) =>
    begin(page, '释明', async (form) => {
      await form.getByRole('radio', { name: '当面' }).check();
      await form.getByLabel(/^释明对象/).fill('盛知夏');
      await form.getByLabel(/^释明内容/).fill(content);
    });

  test('a wrong password is refused in words, and the name typed stays', async () => {
    const page = await browser.newPage();
    await page.goto(system.url);
    await sees(page, '济南市钢城区人民法院');
    await sees(page, '演示站点：人员、案件均为虚构');
    await screenshot(page, 'sign-in');
    await demandAccessible(page);
    await page.getByLabel('用户名').fill(system.getAccount('receptionClerk').username);
    await page.getByLabel('密码').fill('cuowu-de-mima');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await screenshot(page, 'sign-in-refused');
    await demandAccessible(page);
    expect(await page.getByLabel('用户名').inputValue()).toBe(system.getAccount('receptionClerk').username);
    demandCalm(page);
  });

  test('R12.1 what is missing is said at its field, and the cursor stands there', async () => {
    const page = await people.as('receptionClerk');
    await page.getByRole('link', { name: /登记$/ }).click();
    await page.getByLabel('联系电话').fill('13805310009');
    await page.keyboard.press('Control+Enter');
    await sees(page, '有 2 处需要补正');
    const summary = page.getByLabel(/^内容摘要/);
    expect(await summary.getAttribute('aria-invalid')).toBe('true');
    const name = page.getByLabel(/^姓名或名称/);
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    await screenshot(page, 'intake-refused');
    await demandAccessible(page);
    await page.keyboard.type('盛知夏');
    await summary.fill('历城区法院执行的借款案件两年没有进展，要求本院督促。');
    await page.keyboard.press('Control+Enter');
    await sees(page, '已登记');
    number = (await page.getByText(/^钢执访〔\d{4}〕\d+号$/).innerText()).trim();
    await page.getByRole('button', { name: '打开本案' }).click();
    await sees(page, /^等待.*登记审核/);
    await screenshot(page, 'petition-waiting');
    demandCalm(page);
  });

  test('R15.1 declining before anything was explained is refused with the rule and the remedy', async () => {
    const head = await people.as('teamLeader');
    await openPetition(head, number);
    await act(head, '登记审核');

    const page = await people.as('petitionTeam');
    await openPetition(page, number);
    const form = await begin(page, '提请不予受理', async (fields) => {
      await fields.getByRole('radio', { name: /^（六）/ }).check();
      await fields.getByLabel(/^理由/).fill(reason);
    });
    await form.getByRole('button', { name: '确认提请不予受理' }).click();
    await sees(form, '尚未向信访人释明');
    await sees(form, '怎么办：请先办理“释明”，记明时间、方式、对象和内容');
    await form.getByRole('button', { name: '第十五条' }).first().waitFor();
    await screenshot(page, 'petition-refused');
    await demandAccessible(page);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    demandCalm(page, 422);
  });

  test('of two people the second hears what the first has done, and sends again what stayed in the form', async () => {
    const first = await people.as('petitionTeam');
    const second = await people.as('petitionTeam', 1);
    await openPetition(second, number);
    const typed = '再次说明：向执行法院反映，或者向其上级法院申请执行监督。';
    const form = await explain(second, typed);
    await confirm(await explain(first, told));

    await form.getByRole('button', { name: '确认释明' }).click();
    await sees(form, '您填写期间，本案有了新的进展');
    await sees(form.getByRole('alert'), `向盛知夏释明（当面）：${told}`);
    await sees(
      form.getByRole('alert'),
      new RegExp(system.accounts.find(({ roles }) => roles.includes('petitionTeam'))?.name ?? ''),
    );
    expect(await form.getByLabel(/^释明内容/).inputValue()).toBe(typed);
    await screenshot(second, 'petition-conflict');
    await demandAccessible(second);
    await confirm(form, '按最新情况重新提交');
    await sees(second, `向盛知夏释明（当面）：${typed}`);
    demandCalm(second, 409);
  });

  test('R3.1 a session that ran out asks for the password over the page, and the act goes on', async () => {
    const page = await people.as('petitionTeam');
    await page.getByRole('button', { name: '提请不予受理', exact: true }).click();
    const form = page.getByRole('form', { name: '提请不予受理' });
    expect(await form.getByLabel(/^理由/).inputValue()).toBe(reason);
    await page.context().clearCookies();
    await form.getByRole('button', { name: '确认提请不予受理' }).click();
    const dialog = page.getByRole('dialog', { name: '登录已过期，请重新登录' });
    await dialog.waitFor();
    await screenshot(page, 'signed-out');
    await demandAccessible(page);
    expect(await form.getByLabel(/^理由/).inputValue()).toBe(reason);
    await dialog.getByLabel('密码').fill(system.getAccount('petitionTeam').password);
    await page.keyboard.press('Enter');
    /* The colleague's explanation came after this page was read: the repeated request says so, as it should. */
    await sees(form.getByRole('alert'), /^向盛知夏释明/);
    await confirm(form, '按最新情况重新提交');
    await sees(page, /^提请不予受理（六）/);
    demandCalm(page, 409, 422);
  });

  test('R15.1 R16.1 the head agrees, and the notice reaches the petitioner', async () => {
    const head = await people.as('teamLeader');
    await head.reload();
    const form = await begin(head, '审批不予受理', (fields) =>
      fields.getByRole('radio', { name: '同意不予受理' }).check(),
    );
    await screenshot(head, 'petition-decline');
    await demandAccessible(head);
    await confirm(form);
    const page = await people.as('petitionTeam');
    await page.reload();
    await page.getByRole('tab', { name: /^送达/ }).click();
    const notice = page.getByRole('region', { name: '不予受理告知书，盛知夏' });
    await sees(notice, '待送达');
    await notice.getByRole('button', { name: /^交邮/ }).click();
    const posting = page.getByRole('form', { name: '交邮' });
    await choose(posting, '寄送方', '法院专递（EMS）');
    await posting.getByLabel(/^邮单号/).fill('1098765432109');
    await confirm(posting);
    await sees(notice, '等待结果');
    await screenshot(page, 'decline-posted');
    await notice.getByRole('button', { name: /^登记邮件结果/ }).click();
    const result = page.getByRole('form', { name: '登记邮件结果' });
    await choose(result, '结果', '已签收');
    await confirm(result);
    await sees(notice, '已送达');
    await page.getByRole('tab', { name: '概况' }).click();
    await sees(page, /^不予受理告知书已送达盛知夏〔邮寄送达，法院专递（EMS）1098765432109，已签收〕/);
    await page.getByRole('tab', { name: /^文书/ }).click();
    await sees(page, '不予受理告知书.pdf');
    await screenshot(page, 'petition-declined');
    const kinds = (await papersOf(page)).map(({ kind }) => kind);
    expect(kinds).toEqual(['registrationSheet', 'declineNotice']);
    for (const each of [head, page]) demandCalm(each, 409, 422);
  });
});
