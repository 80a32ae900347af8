/** A petition of the review track: led into its procedure, answered with it, and followed beyond its closing. */
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
  pick,
  sees,
} from './journey-desk.ts';
import { answerWith, choose, interviewed, serve } from './journey-handling.ts';

describe.runIf(await browserAvailable())('the review track, at the desk', () => {
  let number = '';
  const filed = () => `（${number.slice(4, 8)}）鲁0117执异9101号`;

  const { people } = startJourney();

  test('R7.1 N11 the handler leads it into its procedure, as the map of complaints advises', async () => {
    ({ number } = await interviewed(
      people,
      {
        petitioners: [{ name: '乔望舒', phone: '13805310101', relation: 'debtor' }],
        caseNumber: '（2025）鲁0117执9101号',
        parties: ['申请执行人沈砚', '被执行人乔望舒'],
        summary: '反映查封的房产价值远超欠款，要求解除超标的查封。',
        proposedOpinion: '拟转承办人审查',
      },
      { grounds: ['excessive-seizure'], track: 'review' },
    ));
    const page = await people.as('handler');
    await openPetition(page, number);
    const form = await begin(page, '导入法定程序', (fields) =>
      pick(fields, '反映的内容', '主张执行行为违法'),
    );
    await sees(form, '应导入：执行行为异议');
    await sees(form, '没有提交异议申请书的，也参照执行异议申请受理');
    expect(await form.getByRole('radio', { name: '执行行为异议' }).isChecked()).toBe(true);
    await screenshot(page, 'divert-advised');
    await demandAccessible(page);

    await form.getByRole('radio', { name: '执行监督' }).check();
    await sees(form, '应导入：执行行为异议（所选程序不同，须写明理由）');
    await form.getByLabel(/^选择该程序的理由/).waitFor();
    await form.getByRole('radio', { name: '执行行为异议' }).check();
    await choose(form, '释明方式', '当面');
    await form.getByLabel(/^释明对象/).fill('乔望舒');
    await form.getByLabel(/^释明内容/).fill('对查封数额不服的，可以提出执行行为异议；已收其书面申请。');
    await confirm(form);
    await sees(page, /^导入执行行为异议〔实质是主张执行行为违法/);
    await screenshot(page, 'divert-done');
    demandCalm(page);
  });

  test('R7.1 the team records the case that was filed; letters of another procedure are refused at their field', async () => {
    const team = await people.as('petitionTeam');
    await openPetition(team, number);
    await sees(team, /^导入案件立案（执行行为异议）/);
    const form = await begin(team, '登记导入案件', (fields) =>
      fields.getByLabel(/^新案号/).fill(`${number.slice(4, 8)}鲁01执复9101`),
    );
    await form.getByRole('button', { name: '确认登记导入案件' }).click();
    await sees(form.locator('[data-field=caseNumber]'), '类型代字应为“执异”，不是“执复”');
    expect(await form.getByLabel(/^新案号/).getAttribute('aria-invalid')).toBe('true');
    await screenshot(team, 'diverted-case-refused');
    await demandAccessible(team);
    await form.getByLabel(/^新案号/).fill(`${number.slice(4, 8)}鲁0117执异9101`);
    await confirm(form);
    await sees(team, `导入的案件已立案：${filed()}`);
    await screenshot(team, 'diverted-case');
    demandCalm(team, 422);
  });

  test('R7.1 R13.4 it is answered with the procedure it was led into, served and closed', async () => {
    const page = await people.as('handler');
    await page.reload();
    await answerWith(people, number, {
      信访诉求: '解除超标的查封。',
      查明的事实: `查封房产一套，信访人称价值超过执行标的；其异议是否成立另行审查，已以${filed()}立案。`,
      办理意见: `所提属于执行行为异议，已导入法定程序（${filed()}），由合议庭审查后裁定。`,
      依据: '《中华人民共和国民事诉讼法》第二百三十六条',
    });
    for (const paper of ['受理告知书', '处理（答复）意见书']) await serve(page, paper);
    const head = await people.as('teamLeader');
    await openPetition(head, number);
    await act(head, '办结', async (form) => {
      await choose(form, '诉求是否有理', '无理');
      for (const question of ['是否生活困难', '是否存在违法行为', '是否已化解'])
        await choose(form, question, '否');
      await form.getByLabel(/^不具备相应材料时的负责人理由/).fill('送达回证存纸质卷，扫描件另补。');
      await screenshot(head, 'review-close');
    });
    await sees(head, /^办结：/);
    for (const each of [page, head]) demandCalm(each);
  });

  test('R7.1 the outcome stays owed after the closing, until somebody records it', async () => {
    const team = await people.as('petitionTeam');
    await team.reload();
    await sees(team, /^办结：/);
    await sees(team, `导入案件结果〔${filed()}〕`);
    await screenshot(team, 'closed-still-owed');
    await demandAccessible(team);
    await act(team, '登记导入案件结果', async (form) => {
      await choose(form, '结果', '驳回请求');
      await form.getByLabel(/^裁定书或结案文书文号/).fill(filed());
    });
    await sees(team, `导入案件的结果：驳回请求〔${filed()}〕`);
    expect(await team.getByText(`导入案件结果〔${filed()}〕`).count()).toBe(0);
    await screenshot(team, 'diverted-outcome');
    demandCalm(team, 422);
  });
});
