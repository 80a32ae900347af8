/** A petition about a debtor who has nothing: measures, the finding, relief, the promise, and resolved by them. */
import { describe, test } from 'vitest';
import { browserAvailable, screenshot } from './browser.ts';
import { startJourney } from './journey.ts';
import {
  act,
  begin,
  confirm,
  demandAccessible,
  demandCalm,
  demandOwed,
  openPetition,
  pick,
  sees,
} from './journey-desk.ts';
import { answerWith, choose, interviewed, serve, sessionOf, takeIn } from './journey-handling.ts';

describe.runIf(await browserAvailable())('the implementation track, at the desk', () => {
  let number = '';

  const { people } = startJourney();

  test('R6b.1 the handler records each measure taken; what rests on a paper bears its number', async () => {
    ({ number } = await interviewed(
      people,
      {
        petitioners: [{ name: '温如玉', phone: '13805310102', address: '济南市钢城区汶源街道8号' }],
        caseNumber: '（2025）鲁0117执9102号',
        parties: ['申请执行人温如玉', '被执行人顾长风'],
        summary: '交通事故赔偿款执行一年未到位，家中无收入，要求尽快执行或者救助。',
        proposedOpinion: '拟转承办人重新核查财产',
      },
      { grounds: ['delay'], track: 'implementation' },
    ));
    const page = await people.as('handler');
    await openPetition(page, number);
    await act(page, '登记执行措施', async (fields) => {
      await pick(fields, '执行措施', '网络查控');
      await choose(fields, '结果', '未查到或未成功');
    });
    for (const [measure, paper] of [
      ['限制消费', '（2025）鲁0117执9102号之一'],
      ['纳入失信被执行人名单', '（2025）鲁0117执9102号之二'],
    ] as const) {
      const form = await begin(page, '登记执行措施', async (fields) => {
        await pick(fields, '执行措施', measure);
        await choose(fields, '结果', '已采取');
      });
      await form.getByRole('button', { name: '确认登记执行措施' }).click();
      await sees(form, '请填写文书文号');
      await screenshot(page, 'measure');
      await form.getByLabel(/^文书文号/).fill(paper);
      await confirm(form);
      await sees(page, new RegExp(`^执行措施“${measure}”`));
    }
    await screenshot(page, 'measures');
    await demandAccessible(page);
    demandCalm(page);
  });

  test('R6b.1 what the debtor says alone never shows that there is nothing; exhaustion is stated by a person', async () => {
    const page = await people.as('handler');
    const form = await begin(page, '查明财产', async (fields) => {
      await choose(fields, '查明结果', '确无财产可供执行');
      await fields.getByRole('checkbox', { name: '被执行人报告财产' }).check();
      await fields.getByLabel(/^查明情况/).fill('名下无存款、无车辆、无不动产，居住于租赁房屋。');
    });
    await form.getByRole('button', { name: '确认查明财产' }).click();
    await sees(form, '仅凭被执行人报告不能认定确无财产');
    await screenshot(page, 'finding-refused');
    await demandAccessible(page);
    for (const way of ['网络查控系统查询', '实地调查'])
      await form.getByRole('checkbox', { name: way }).check();
    await confirm(form);

    const statement = await begin(page, '说明穷尽措施', (fields) =>
      fields.getByLabel(/^说明/).fill('无可查封、冻结、扣划的财产；已限制消费并纳入失信名单。'),
    );
    await sees(statement, '清单中没有登记的常用措施');
    await sees(statement, /线下调查、查封、冻结/);
    await screenshot(page, 'exhaustion');
    await confirm(statement);
    await sees(page, /^说明已穷尽执行措施/);
    await act(page, '释明', async (fields) => {
      await choose(fields, '方式', '当面');
      await fields.getByLabel(/^释明对象/).fill('温如玉');
      await fields.getByLabel(/^释明内容/).fill('被执行人确无财产；发现线索可随时恢复执行；可申请司法救助。');
    });
    await sees(page, /^向温如玉释明/);
    demandCalm(page, 422);
  });

  test('R11.1 relief is not asked for without the finding; with its paper it is', async () => {
    const page = await people.as('handler');
    const form = await begin(page, '申请司法救助', async (fields) => {
      await choose(fields, '救助事由', /^交通事故等侵权/);
      await fields.getByLabel(/^特别困难的情况/).fill('伤残七级，丧失劳动能力，家庭无其他收入。');
      await choose(fields, /^经执行是否认定/, '否');
      await choose(fields, '本案此前是否已获救助', '否');
      for (const paper of [/^救助申请书/, /^身份证明/, /生活困难证明/, /^实际损失/, /^据以执行/])
        await fields.getByRole('checkbox', { name: paper }).check();
      await fields.getByLabel(/^未受偿金额/).fill('86000');
      await fields.getByLabel(/^申请救助金额/).fill('30000');
    });
    await form.getByRole('button', { name: '确认申请司法救助' }).click();
    await sees(form, '未经执行认定被执行人无财产可供执行的，不能申请救助');
    await form.getByRole('alert').getByRole('button', { name: '第十一条' }).waitFor();
    await screenshot(page, 'relief-refused');
    await demandAccessible(page);

    await choose(form, /^经执行是否认定/, '是');
    await choose(form, '认定无财产的文书', '财产查控报告');
    await form.getByLabel(/^文书文号/).fill('钢执查〔2026〕102号');
    await form.getByLabel(/^认定日期/).fill((await sessionOf(page)).today);
    await page.keyboard.press('Enter');
    await screenshot(page, 'relief-applied');
    await confirm(form);
    await sees(page, /^温如玉申请司法救助30000元/);
    demandCalm(page, 422);
  });

  test('R11.1 the head records the decision, and what was granted is paid', async () => {
    const head = await people.as('teamLeader');
    await openPetition(head, number);
    await sees(head, /^救助决定（申请30000元）/);
    await act(head, '记录救助决定', async (form) => {
      await choose(form, '决定', '予以救助');
      await form.getByLabel(/^决定机关/).fill('济南市钢城区人民法院司法救助委员会');
      await form.getByLabel(/^决定书文号/).fill('（2026）鲁0117司救执9号');
      await form.getByLabel(/^救助金额/).fill('20000');
      await screenshot(head, 'relief-decide');
      await demandAccessible(head);
    });
    await sees(head, /决定予以救助20000元/);
    await act(head, '发放救助金', async (form) => {
      await form.getByLabel(/^发放金额/).fill('20000');
      await form.getByLabel(/^领款凭证号/).fill('转账凭证 20260901');
      await screenshot(head, 'relief-pay');
    });
    await sees(head, /^救助金20000元已发放/);
    demandCalm(head);
  });

  test('R6b.1 R13.4 the petitioner promises in writing, is answered, and served with the receipt on file', async () => {
    const page = await people.as('handler');
    await page.reload();
    await takeIn(page, '其他材料', '息诉罢访承诺书.pdf');
    await act(page, '登记息诉罢访承诺', async (form) => {
      await form.getByLabel(/^承诺内容/).fill('领取救助金后息诉罢访，发现财产线索再申请恢复执行。');
      await form.getByLabel(/^书面承诺/).click();
      await page.getByTitle('息诉罢访承诺书.pdf（其他材料）').click();
      await screenshot(page, 'undertaking');
      await demandAccessible(page);
    });
    await sees(page, /^温如玉承诺息诉罢访/);
    await answerWith(people, number, {
      信访诉求: '尽快执行到位，或者给予救助。',
      查明的事实: '被执行人确无财产可供执行，执行措施已穷尽；信访人生活困难，情况属实。',
      办理意见: '本案终结本次执行程序；已发放救助金二万元；发现财产线索的恢复执行。',
      依据: '《中华人民共和国民事诉讼法》第二百六十八条',
    });
    await takeIn(page, '答复意见书送达回执或邮寄凭证', '答复意见书送达回证.pdf');
    await serve(page, '受理告知书');
    const receipt = '答复意见书送达回证.pdf（答复意见书送达回执或邮寄凭证）';
    await serve(page, '处理（答复）意见书', receipt);
    demandCalm(page, 422);
  });

  test('R2.1 N9 it counts as resolved: nothing there, explained, relieved, and the promise on file', async () => {
    const head = await people.as('teamLeader');
    await head.reload();
    const form = await begin(head, '办结', async (fields) => {
      await sees(fields, /^经重新核查确无财产，释明或救助后书面承诺息诉罢访：材料已具备/);
      await choose(fields, '诉求是否有理', '部分有理');
      await choose(fields, '是否生活困难', '是');
      await choose(fields, '是否存在违法行为', '否');
      await choose(fields, '是否已化解', '是');
      await choose(fields, /^化解方式/, '案件确已执行到位');
      await fields.getByLabel(/^解决、化解的情况/).fill('已释明并救助，信访人书面承诺息诉罢访。');
    });
    await form.getByRole('button', { name: '确认办结' }).click();
    await sees(form, /“案件确已执行到位”尚缺/);
    await screenshot(head, 'resolution-refused');
    await demandAccessible(head);
    await choose(form, /^化解方式/, /^经重新核查确无财产/);
    await confirm(form);
    await sees(head, /^办结：.*已化解（经重新核查确无财产，释明或救助后书面承诺息诉罢访）/);
    await demandOwed(head, '补齐归档材料（缺6类）');
    await screenshot(head, 'resolved-closed');
    demandCalm(head, 422);
  });
});
