/** One petition from the visitor at the window to the closed archive, each act by the person whose act it is. */
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
  demandHeaderFree,
  demandOwed,
  openPetition,
  papersOf,
  pick,
  sees,
} from './journey-desk.ts';
import type { Account } from './system.ts';

const caseNumber = '（2025）鲁0117执9001号';
const list = (handler: string, judge: string): string =>
  [
    '案号,申请执行人,被执行人,承办人,审判法官,案件状态,立案日期,案由',
    `${caseNumber},宁小满,济南禾木家具有限公司,${handler},${judge},执行中,2025-03-12,买卖合同纠纷`,
    `（2025）鲁0117执9002号,柏舟,齐一鸣,${handler},${judge},执行中,2025-03-13,民间借贷纠纷`,
    `2025鲁执第,无人,无人,${handler},,执行中,2025-03-14,民间借贷纠纷`,
  ].join('\r\n');

const opinion = '对查封的家具设备于十五日内启动评估拍卖，拍卖款优先发放申请执行人。';

/** Types as a person does who never lets go of the keyboard: a text, then Tab to the next field. */
const typeOn = async (page: Page, ...texts: readonly string[]): Promise<void> => {
  for (const text of texts) {
    if (text !== '') await page.keyboard.type(text);
    await page.keyboard.press('Tab');
  }
};

describe.runIf(await browserAvailable())('the main line, at the desk', () => {
  let handler: Account;
  let number = '';

  const { people, system } = startJourney(async () => {
    handler = system.getAccount('handler');
  });

  test('R12.3 the command centre brings in a list of cases, and reads which row stays out and why', async () => {
    const page = await people.as('commandCentre');
    await page.getByRole('link', { name: '执行案件目录' }).click();
    await page.getByRole('button', { name: '导入目录' }).click();
    const sheet = page.getByRole('dialog', { name: '导入执行案件目录' });
    const buffer = Buffer.from(list(handler.name, system.getAccount('trialJudge').name));
    await sheet
      .locator('input[type=file]')
      .setInputFiles({ name: '执行案件.csv', mimeType: 'text/csv', buffer });
    await sees(sheet, '检查结果：执行案件.csv（尚未导入）');
    await sees(sheet, '共 3 行，将新增 2 件，更新 0 件，未变 0 件；有问题不导入 1 行');
    await sheet.getByRole('row', { name: /2025鲁执第.*未导入/ }).waitFor();
    await screenshot(page, 'directory-import');
    await demandAccessible(page);
    await sheet.getByRole('button', { name: '确认导入' }).click();
    await sees(sheet, '已导入：执行案件.csv');
    await sheet.getByRole('button', { name: '完成' }).click();

    await page.getByLabel('查询执行案件').fill('宁小满');
    await page.keyboard.press('Enter');
    await page.getByRole('row', { name: new RegExp(`9001.*宁小满.*${handler.name}`) }).waitFor();
    await screenshot(page, 'directory');
    await demandAccessible(page);
    demandCalm(page);
  });

  test('R3.1 a call is written down with three answers', async () => {
    const page = await people.as('receptionClerk', 1);
    await page.getByRole('link', { name: /登记$/ }).click();
    await page.getByRole('heading', { name: '登记信访件' }).waitFor();
    await page.getByText('来电', { exact: true }).click();
    await page.getByLabel(/^姓名或名称/).fill('宁小满');
    await page.getByLabel('联系电话').fill('13805310001');
    await page.getByLabel(/^内容摘要/).fill('询问执行款何时发放，未说案号。');
    await page.getByRole('button', { name: /^登记（/ }).click();
    await sees(page, '已登记');
    demandCalm(page);
  });

  test('R12.2 R8.4 R3.1 a visit is registered without the mouse, and a closed tab loses nothing', async () => {
    let page = await people.as('receptionClerk');
    await page.keyboard.press('Control+k');
    await page.locator('[role=combobox]:focus').waitFor();
    await page.keyboard.type('dengji');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '登记信访件' }).waitFor();
    await screenshot(page, 'intake-empty');
    await typeOn(page, '宁小满', '13805310001', '', '', '济南市钢城区府前街12号', '');
    await page.keyboard.type('(2025)鲁0117执9001号');
    const found = page.getByRole('region', { name: '查到的执行案件' });
    await sees(found, '济南禾木家具有限公司');
    await sees(found, handler.name);
    await sees(page, '草稿已保存');

    const context = page.context();
    await page.close();
    page = await context.newPage();
    await page.goto(`${system.url}/register`);
    await sees(page, /^已恢复/);
    await expect.poll(() => page.getByLabel('案件当事人').inputValue()).toContain('宁小满');
    expect(await page.getByLabel('案件承办人').inputValue()).toBe(handler.name);
    expect(await page.getByLabel('联系电话').inputValue()).toBe('13805310001');
    await typeOn(page, ...Array<string>(9).fill(''));
    await typeOn(page, '申请执行家具货款，设备查封八个月仍未评估，要求尽快拍卖发款。', '拟转原承办人办理');
    await screenshot(page, 'intake-filled');
    await demandAccessible(page);

    await page.keyboard.press('Control+Enter');
    await sees(page, '1 件待比对');
    await screenshot(page, 'intake-candidates');
    await demandAccessible(page);
    for (const key of ['Tab', 'Enter', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
    await sees(page, '不是同一事项：同一案件，诉求不同');
    await page.keyboard.press('Control+Enter');
    await sees(page, '已登记');
    await screenshot(page, 'intake-done');
    number = (await page.getByText(/^钢执访〔\d{4}〕\d+号$/).innerText()).trim();
    demandCalm(page);
  });

  test('R13.1 R5.1 the head passes it, the team accepts it, a leader takes it on, and it goes to its handler', async () => {
    const head = await people.as('teamLeader');
    await sees(head, number);
    await screenshot(head, 'queue-leader');
    await demandAccessible(head);
    await openPetition(head, number);
    await act(head, '登记审核');
    await demandHeaderFree(head);
    await sees(head, '登记审核通过');

    const team = await people.as('petitionTeam');
    await openPetition(team, number);
    const form = await begin(team, '受理', (fields) =>
      fields.getByRole('checkbox', { name: /拖延执行/ }).check(),
    );
    await screenshot(team, 'petition-accept');
    await demandAccessible(team);
    await confirm(form);
    await sees(team, /受理（拖延或不予执行），执行实施类/);

    await head.reload();
    await act(head, '确定主办院领导', async (fields) => {
      await pick(fields, '主办院领导', system.getAccount('courtLeader').name);
      await fields.getByLabel(/^说明/).fill('由分管院领导主办');
    });
    await team.reload();
    const transfer = await begin(team, '转交承办人');
    await sees(transfer, `建议承办人：${handler.name}`);
    await screenshot(team, 'petition-transfer');
    await confirm(transfer);
    await sees(team, `转交承办人${handler.name}`);
    const papers = [
      'registrationSheet',
      'acceptanceNotice',
      'transferSlip',
      'interviewNote',
      'serviceReceipt',
    ];
    expect((await papersOf(team)).map(({ kind }) => kind)).toEqual(papers);
    for (const page of [head, team]) demandCalm(page);
  });

  test('R13.2 a call nobody answered is an attempt; the interview is one only with its signed note', async () => {
    const page = await people.as('handler');
    await sees(page, number);
    await screenshot(page, 'queue-handler');
    await openPetition(page, number);
    await act(page, '约谈', async (form) => {
      await form.getByRole('radio', { name: '未联系上' }).check();
      await form.getByRole('radio', { name: '电话' }).check();
      await form.getByLabel(/^联系经过/).fill('上午拨打登记电话两次，无人接听。');
    });
    await sees(page, '约谈未联系上信访人（电话）：上午拨打登记电话两次，无人接听。');

    const form = await begin(page, '约谈', async (fields) => {
      await fields.getByRole('radio', { name: '当面' }).check();
      await fields.getByLabel(/^地点/).fill('第二接待室');
      await fields.getByLabel(/^参加人/).fill(`${handler.name}、书记员、宁小满`);
      await fields.getByLabel(/^谈话内容/).fill('信访人要求尽快评估拍卖；告知评估机构已选定。');
    });
    await form.getByRole('button', { name: '确认约谈' }).click();
    await sees(form, '请填写没有签名笔录的原因');
    await screenshot(page, 'petition-interview');
    await demandAccessible(page);

    await page.getByRole('tab', { name: /^材料/ }).click();
    await page.getByRole('button', { name: '收入材料' }).click();
    const upload = page.getByRole('region', { name: '收入材料' });
    await upload.getByLabel('材料类别').click();
    await page.getByTitle('约谈或协调会议记录').click();
    const [signed] = await papersOf(page);
    if (!signed) throw new Error('No paper to stand for the signed note');
    const note = { name: '约谈笔录（签名）.pdf', mimeType: 'application/pdf', buffer: signed.bytes };
    await upload.locator('input[type=file]').setInputFiles(note);
    await upload.getByRole('button', { name: '上传 1 个文件' }).click();
    await sees(upload, '已收入');
    await screenshot(page, 'petition-upload');
    await demandAccessible(page);
    await page.keyboard.press('Escape');
    expect(await form.getByLabel(/^地点/).inputValue()).toBe('第二接待室');
    await form.getByLabel(/^签名的约谈笔录/).click();
    await page.getByTitle('约谈笔录（签名）.pdf（约谈或协调会议记录）').click();
    await confirm(form);
    await page.getByRole('tab', { name: '概况' }).click();
    await sees(page, /约谈信访人（当面，第二接待室）/);
    demandCalm(page);
  });

  test('R13.3 the leader sends the opinion back once, and then agrees; the author never does', async () => {
    const author = await people.as('handler');
    const draft = async (text: string): Promise<void> =>
      act(author, '提出办理意见', async (form) => {
        await form.getByLabel(/^信访诉求/).fill('尽快评估、拍卖已查封的设备，发放执行款。');
        await form
          .getByLabel(/^查明的事实/)
          .fill('反映情况属实：设备于2026年3月查封，评估机构已选定，尚未委托。');
        await form.getByLabel(/^办理意见/).fill(text);
        await form.getByLabel(/^依据/).fill('《最高人民法院关于人民法院网络司法拍卖若干问题的规定》第二条');
      });
    await draft('诉求成立，尽快处理。');
    const leader = await people.as('courtLeader');
    await openPetition(leader, number);
    await act(leader, '退回办理意见', (form) =>
      form.getByLabel(/^退回理由/).fill('没有写明办理的期限，请补充后再报。'),
    );
    await author.reload();
    await sees(author, '退回办理意见：没有写明办理的期限，请补充后再报。');
    await draft(opinion);
    await sees(author, /^等待.*办理：同意办理意见/);
    expect(await author.getByRole('button', { name: '同意办理意见', exact: true }).count()).toBe(0);

    await leader.reload();
    const form = await begin(leader, '同意办理意见');
    await sees(leader, opinion);
    await screenshot(leader, 'approval');
    await demandAccessible(leader);
    await confirm(form);
    await leader.getByRole('tab', { name: '概况' }).click();
    await sees(leader, '同意办理意见');
    for (const page of [author, leader]) demandCalm(page);
  });

  test('R13.4 R16.1 R2.1 it is answered, served on everybody and closed, its papers there to print', async () => {
    const page = await people.as('handler');
    await page.reload();
    await act(page, '答复');
    for (const paper of ['受理告知书', '处理（答复）意见书'])
      await act(page, '送达', async (form) => {
        await form.getByRole('radio', { name: new RegExp(`^${paper} → 宁小满`) }).check();
        await form.getByRole('radio', { name: '直接送达' }).check();
      });

    const head = await people.as('teamLeader');
    await head.reload();
    await act(head, '办结', async (form) => {
      await form.getByRole('radio', { name: '有理', exact: true }).check();
      for (const question of ['是否生活困难', '是否存在违法行为'])
        await form.getByRole('radiogroup', { name: question }).getByRole('radio', { name: '否' }).check();
      await form.getByRole('radiogroup', { name: '是否已化解' }).getByRole('radio', { name: '是' }).check();
      await form
        .getByRole('radiogroup', { name: /^化解方式/ })
        .getByRole('radio', { name: '达成执行和解并已开始履行' })
        .check();
      await form.getByLabel(/^解决、化解的情况/).fill('双方和解，首期货款已付，信访人表示息访。');
      await form
        .getByLabel(/^不具备相应材料时的负责人理由/)
        .fill('和解协议、付款凭证和送达回证存纸质卷，扫描件另补。');
      await screenshot(head, 'petition-close');
    });
    await sees(head, /^办结：诉求有理，已化解（达成执行和解并已开始履行）/);
    await demandOwed(head, '补齐归档材料（缺6类）');
    await screenshot(head, 'petition-closed');
    await demandAccessible(head);

    const first = ['registrationSheet', 'acceptanceNotice', 'transferSlip', 'interviewNote'];
    const kinds = (await papersOf(head)).map(({ kind }) => kind);
    expect(kinds).toEqual([...first, 'approvalForm', 'reply']);
    for (const each of [page, head]) demandCalm(each);
  });
});
