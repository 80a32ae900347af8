/** From registration to a verified archive package: papers issued, scans put in order, service, closing, filing, lending. */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { chooseListed, harm, issue, openTab, scan, sendScans, verify } from './archive-desk.ts';
import { browserAvailable, screenshot } from './browser.ts';
import { startJourney } from './journey.ts';
import { type Made, perform } from './journey-beforehand.ts';
import { act, confirm, demandAccessible, demandCalm, openPetition, sees } from './journey-desk.ts';
import { choose, interviewed } from './journey-handling.ts';

const petitioner = '阮清和';

const opinion = {
  demand: '尽快评估、拍卖已查封的设备，发放执行款。',
  findings: '反映情况属实：设备已查封，评估机构已选定，尚未委托。',
  merit: 'founded',
  opinion: '诉求成立。十五日内委托评估，拍卖款优先发放申请执行人。',
  law: '《中华人民共和国民事诉讼法》第二百五十八条',
};

/** One recipient of a paper on the service tab. */
const recipient = (page: Page, paper: string): Locator =>
  page.getByRole('region', { name: `${paper}，${petitioner}` });

describe.runIf(await browserAvailable())('the archive, at the desk', () => {
  let made: Made;

  const { people, system } = startJourney(async () => {
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

  test('R16.2 it is closed, and waits for its filing until what is missing has come or is explained', async () => {
    const head = await people.as('teamLeader');
    await openPetition(head, made.number);
    await act(head, '办结', async (form) => {
      await choose(form, '诉求是否有理', /^有理/);
      for (const question of ['是否生活困难', '是否存在违法行为', '是否已化解'])
        await choose(form, question, '否');
      await form.getByLabel(/^解决、化解的情况/).fill('已委托评估，拍卖程序启动。');
    });
    await openTab(head, '归档 6/7');
    await sees(head, '还缺 1 类');
    await head.getByRole('button', { name: '相关证据材料不适用说明' }).click();
    const form = head.getByRole('form', { name: '不适用说明' });
    await form.getByLabel(/^不适用的理由/).fill('事实以执行案件卷宗为准，本案未另收证据。');
    await confirm(form);
    await head.getByRole('tab', { name: '归档 7/7' }).waitFor();
    await sees(head, '材料齐全');
    await sees(head, /说明：事实以执行案件卷宗为准/);
    await screenshot(head, 'archive-complete');
    await demandAccessible(head);
    demandCalm(head);
  });

  test('R16.2 R16.4 the archivist files it with its place; the file is shut, and takes a supplement only', async () => {
    const page = await people.as('archivist');
    await page.goto(`${system.url}/archive`);
    await page.getByRole('row', { name: new RegExp(`${made.number}.*材料齐全，可以归档`) }).waitFor();
    await screenshot(page, 'archive-to-file');
    await page.getByRole('link', { name: made.number }).click();
    await act(page, '归档', async (form) => {
      const place = { 卷数: '1', 页数: '12', 库房: '档案室', 柜号: '3', 盒号: '12' };
      for (const [label, text] of Object.entries(place))
        await form.getByLabel(new RegExp(`^${label}`)).fill(text);
    });
    await openTab(page, /^归档 \d/);
    await sees(page, '档案室 3柜 12盒');
    await sees(page, /（1 卷 12 页/);

    const shut = page.getByRole('button', { name: /^现在不能办的 \d+ 项及原因/ });
    await shut.click();
    const attaching = page
      .getByRole('listitem')
      .filter({ hasText: '收入材料' })
      .filter({ hasText: '不得再收入' });
    await sees(attaching.first(), /本案已归档，案卷已封卷/);
    expect(await attaching.first().getByRole('button', { name: '收入材料' }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: '补充归档', exact: true }).click();
    const panel = page.getByRole('region', { name: '补充归档' });
    await panel.getByLabel('补充理由').fill('归档后收到的评估报告');
    await sendScans(panel, [await scan('评估报告')]);
    await page.keyboard.press('Escape');
    await openTab(page, /^归档 \d/);
    await sees(page, '补充卷');
    await sees(page, /归档后收到的评估报告/);
    await screenshot(page, 'archive-filed');
    await demandAccessible(page);
    demandCalm(page);
  });

  test('R16.4 the paper file is lent and comes back', async () => {
    const page = await people.as('archivist');
    const onTheLentList = page.getByRole('row', { name: new RegExp(`${made.number}.*区检察院`) });
    const { today } = (await (await page.request.get(`${system.url}/api/session`)).json()) as {
      today: string;
    };
    await act(page, '借阅卷宗', async (form) => {
      await form.getByLabel(/^院外借阅人/).fill('区检察院 秦朗');
      await form.getByLabel(/^用途/).fill('核对送达情况');
      await form
        .getByLabel(/^归还期限/)
        .fill(new Date(Date.parse(today) + 7 * 86_400_000).toISOString().slice(0, 10));
      await page.keyboard.press('Tab');
    });
    await page.goto(`${system.url}/archive?list=lent`);
    await onTheLentList.waitFor();
    await screenshot(page, 'archive-lent');
    await demandAccessible(page);
    await page.getByRole('link', { name: made.number }).click();
    await act(page, '归还卷宗');
    await page.goto(`${system.url}/archive?list=lent`);
    await page.getByRole('heading', { level: 1, name: '档案台' }).waitFor();
    await expect.poll(() => onTheLentList.count(), { timeout: 10_000 }).toBe(0);
    await page.goto(`${system.url}/archive?list=filed&q=${encodeURIComponent(made.number)}`);
    await page.getByRole('row', { name: new RegExp(`档案室 3柜 12盒.*${made.number}.*补充 1 份`) }).waitFor();
    demandCalm(page);
  });

  test('R16.5 its package is downloaded and verified off-line; one changed bit is found and its part named', async () => {
    const page = await people.as('archivist');
    await openPetition(page, made.number);
    await openTab(page, /^文书/);
    const [download] = await Promise.all([
      page.waitForEvent('download', { timeout: 30_000 }),
      page.getByRole('link', { name: '下载卷宗包' }).click(),
    ]);
    const file = join(dirname(system.dataDir), 'package.zip');
    await download.saveAs(file);
    const sound = await verify(file);
    expect(sound.said).toContain('卷宗包完好。');
    expect(sound.said).toContain(made.number);
    expect(sound.code).toBe(0);

    const harmed = join(dirname(system.dataDir), 'harmed.zip');
    await writeFile(harmed, harm(await readFile(file), '评估报告.pdf'));
    const broken = await verify(harmed);
    expect(broken.said).toMatch(/评估报告.*与清单所载摘要不符，曾被改动/);
    expect(broken.code).toBe(1);
    demandCalm(page);
  });
});
