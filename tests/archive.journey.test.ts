/** What fills the archive of a petition: papers issued with numbers, scans put in order, service with its proof. */
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserAvailable, launchBrowser, screenshot, type TestBrowser } from './browser.ts';
import { type Made, perform } from './journey-beforehand.ts';
import {
  confirm,
  demandAccessible,
  demandCalm,
  openPetition,
  type People,
  peopleOf,
  sees,
} from './journey-desk.ts';
import { choose, interviewed } from './journey-handling.ts';
import { type System, showLogOnFailure, startSystem } from './system.ts';

const petitioner = '阮清和';

const opinion = {
  demand: '尽快评估、拍卖已查封的设备，发放执行款。',
  findings: '反映情况属实：设备已查封，评估机构已选定，尚未委托。',
  merit: 'founded',
  opinion: '诉求成立。十五日内委托评估，拍卖款优先发放申请执行人。',
  law: '《中华人民共和国民事诉讼法》第二百五十八条',
};

/** A scan of so many pages; its title makes it a file of its own. */
const scan = async (name: string, pages = 1) => {
  const pdf = await PDFDocument.create();
  pdf.setTitle(name);
  for (let page = 1; page <= pages; page += 1)
    pdf.addPage([595, 842]).drawText(`${page} / ${pages}`, { x: 60, y: 740, size: 48 });
  return { name: `${name}.pdf`, mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) };
};

const openTab = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('tab', { name }).click();

const chooseListed = async (
  place: Page | Locator,
  page: Page,
  label: string | RegExp,
  name: string,
): Promise<void> => {
  await place.getByLabel(label, { exact: true }).click();
  await page.getByTitle(name, { exact: true }).filter({ visible: true }).last().click();
};

/** Sends the files of an open upload panel, and waits until each is on file. */
const sendScans = async (
  panel: Locator,
  files: readonly Awaited<ReturnType<typeof scan>>[],
): Promise<void> => {
  await panel.locator('input[type=file]').setInputFiles([...files]);
  await panel.getByRole('button', { name: `上传 ${files.length} 个文件` }).click();
  await expect
    .poll(() => panel.getByText('已收入', { exact: true }).count(), { timeout: 20_000 })
    .toBe(files.length);
};

/** Issues a paper from its tab; returns the number it was given. */
const issue = async (page: Page, paper: string): Promise<string> => {
  await chooseListed(page, page, '文书', paper);
  await page.getByRole('button', { name: '出具并编号' }).click();
  await confirm(page.getByRole('form', { name: '出具文书' }));
  const state = await page.getByText(/^\d{4}-\d{2}-\d{2}出具，/).innerText();
  return state.split('，')[1] ?? '';
};

/** One recipient of a paper on the service tab. */
const recipient = (page: Page, paper: string): Locator =>
  page.getByRole('region', { name: `${paper}，${petitioner}` });

describe.runIf(await browserAvailable())('the archive, at the desk', () => {
  let system: System;
  let browser: TestBrowser;
  let people: People;
  let made: Made;

  beforeAll(async () => {
    [system, browser] = await Promise.all([startSystem(), launchBrowser()]);
    people = peopleOf(browser, system);
    made = await interviewed(
      people,
      {
        petitioners: [{ name: petitioner, phone: '13805310301', address: '济南市钢城区府前街31号' }],
        caseNumber: '（2025）鲁0117执9301号',
        parties: [`申请执行人${petitioner}`, '被执行人济南禾木家具有限公司'],
        summary: '申请执行货款，设备查封八个月没有评估。',
        proposedOpinion: '拟转承办人办理',
      },
      { grounds: ['delay'], track: 'implementation' },
    );
    const handler = await people.as('handler');
    made = await perform(handler, made, 'propose', opinion);
    made = await perform(await people.as('courtLeader'), made, 'approve', {});
    made = await perform(handler, made, 'reply', {});
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });
  beforeEach(() => {
    showLogOnFailure(system);
    people.showOnFailure();
  });

  test('P1 R16.4 the notice and the reply are issued with numbers, and open as they lie in the file', async () => {
    const page = await people.as('handler');
    await openPetition(page, made.number);
    await openTab(page, /^文书/);
    const numbers: string[] = [];
    for (const paper of ['受理告知书', '处理（答复）意见书']) {
      const number = await issue(page, paper);
      numbers.push(number);
      await page.getByTitle(`${paper} · ${number}`).first().waitFor();
      const record = page.getByRole('link', { name: '打开存卷的文书' });
      const answer = await page.request.get(
        new URL((await record.getAttribute('href')) ?? '', page.url()).href,
      );
      expect(answer.headers()['content-type']).toContain('application/pdf');
      expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');
    }
    for (const number of numbers) expect(number).toMatch(/〔\d{4}〕.*\d+号/);
    expect(new Set(numbers).size).toBe(2);
    await screenshot(page, 'archive-issued');
    await demandAccessible(page);
    demandCalm(page);
  });

  test('R16.4 scans come in together, and one is turned and split on the page desk', async () => {
    const page = await people.as('handler');
    await openTab(page, /^材料/);
    await page.getByRole('button', { name: '收入材料', exact: true }).click();
    const panel = page.getByRole('region', { name: '收入材料' });
    await chooseListed(panel, page, '材料类别', '信访件登记');
    await sendScans(
      panel,
      await Promise.all([scan('受理告知送达回执'), scan('答复意见书送达回执'), scan('扫描件', 3)]),
    );
    await screenshot(page, 'archive-scans');
    await page.keyboard.press('Escape');

    await page.getByRole('option', { name: /^扫描件/ }).click();
    await page.getByRole('button', { name: '整理扫描件' }).click();
    await page.getByRole('heading', { level: 1, name: '整理扫描件' }).waitFor();
    await page.getByRole('button', { name: '旋转第3页' }).click();
    await page.getByRole('button', { name: /^第3页，.*转90度/ }).waitFor();
    await page.getByRole('button', { name: '从第2页起另成一份' }).click();
    await page.getByLabel('第1份的材料名称').fill('信访件登记表');
    const second = page.getByRole('region', { name: '第2份材料' });
    await second.getByLabel('第2份的材料名称').fill('约谈笔录');
    await chooseListed(second, page, '第2份的材料类别', '约谈或协调会议记录');
    await screenshot(page, 'archive-pages');
    await demandAccessible(page);
    await page.getByRole('button', { name: '生成新的材料' }).click();
    await page.getByRole('heading', { level: 1, name: made.number }).waitFor();
    await openTab(page, /^材料/);
    for (const name of [/^信访件登记表/, /^约谈笔录/]) await page.getByRole('option', { name }).waitFor();
    expect(await page.getByRole('option', { name: /^扫描件/ }).count()).toBe(0);
    await sees(page, '已整理的原件 1');
    demandCalm(page);
  });

  test('R16.1 the notice goes by post until it is delivered, the reply is signed for on the spot', async () => {
    const page = await people.as('handler');
    await openTab(page, /^送达/);
    const notice = recipient(page, '受理告知书');
    await sees(notice, '待送达');
    await notice.getByRole('button', { name: /^交邮：/ }).click();
    const posting = page.getByRole('form', { name: '交邮' });
    await choose(posting, '寄送方', '法院专递（EMS）');
    await posting.getByLabel(/^邮单号/).fill('1098765432109');
    await confirm(posting);
    await sees(notice, '1098765432109');
    await sees(notice, '等待结果');
    await screenshot(page, 'archive-mailed');
    await notice.getByRole('button', { name: /^登记邮件结果：/ }).click();
    const result = page.getByRole('form', { name: '登记邮件结果' });
    await choose(result, '结果', '已签收');
    await chooseListed(result, page, /^回执或者退件/, '受理告知送达回执.pdf（受理告知送达回执）');
    await confirm(result);
    await sees(notice, '已送达');

    const answer = recipient(page, '处理（答复）意见书');
    await answer.getByRole('button', { name: /^送达：/ }).click();
    const serving = page.getByRole('form', { name: '送达' });
    await choose(serving, '送达方式', '直接送达');
    await choose(serving, '签收人', '受送达人本人');
    await chooseListed(
      serving,
      page,
      /^凭证扫描件/,
      '答复意见书送达回执.pdf（答复意见书送达回执或邮寄凭证）',
    );
    await confirm(serving);
    await sees(answer, /受送达人本人在送达回证上签收/);
    await screenshot(page, 'archive-served');
    await demandAccessible(page);
    demandCalm(page);
  });
});
