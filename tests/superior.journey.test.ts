/** A matter the higher court assigned: watched by the clock, urged, supervised from above, fed back, returned, confirmed. */
import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { browserAvailable, screenshot } from './browser.ts';
import { startJourney } from './journey.ts';
import { act, begin, confirm, demandAccessible, demandCalm, openPetition, sees } from './journey-desk.ts';
import {
  bell,
  dayFrom,
  idOf,
  overdueHandler,
  send,
  steps,
  toProposed,
  toTransferred,
  typeDay,
} from './superior-desk.ts';

const above = '济南市中级人民法院';
const paper = '济中法执督〔2026〕901号';
const laterPaper = '济中法执督〔2026〕902号';

describe.runIf(await browserAvailable())('a matter from above, at the desk', () => {
  let id = '';
  let number = '';

  const { people, system } = startJourney();

  test('N8 the higher court assigns a matter with a day of its own; a day past is refused', async () => {
    const page = await people.as('teamLeader', 1);
    await page.getByRole('link', { name: '挂网交办' }).click();
    const form = page.getByRole('form', { name: '挂网交办' });
    await screenshot(page, 'assign-empty');
    await form.getByLabel(/^交办文号/).fill(paper);
    await form.getByLabel(/^具体要求/).fill('查明设备查封后久未处置的原因，报办理结果。');
    await typeDay(form, /^要求反馈日期/, dayFrom(-1));
    await form.getByLabel(/^信访人姓名或名称/).fill('阎晚舟');
    await form.getByLabel(/^联系电话/).fill('13805319001');
    await form.getByLabel(/^联系地址/).fill('济南市钢城区府前街19号');
    await form.getByLabel(/^执行案号/).fill('（2025）鲁0117执9901号');
    await form.getByLabel(/^反映的内容/).fill('申请执行货款，设备查封一年仍未处置，要求尽快评估拍卖。');
    await form.getByRole('button', { name: '确认交办' }).click();
    await sees(form, /早于今天/);
    await screenshot(page, 'assign-refused');
    await demandAccessible(page);
    await typeDay(form, /^要求反馈日期/, dayFrom(1));
    await form.getByRole('button', { name: '确认交办' }).click();
    await sees(page, /^已交办：钢执访/);
    await screenshot(page, 'assign-done');
    await page.getByRole('link', { name: '打开案件' }).click();
    number = await page.getByRole('heading', { level: 1 }).innerText();
    id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    demandCalm(page, 422);
  });

  test('R14.1 D5 the lower court has it in its queue, the day from above beside its own', async () => {
    const head = await people.as('teamLeader');
    await head.reload();
    await sees(head.getByRole('row', { name: new RegExp(number) }), /^向来文单位反馈/);
    await openPetition(head, number);
    const dates = head.getByRole('region', { name: '期限', exact: true });
    await sees(dates, '向来文单位反馈');
    await sees(dates, '转交承办人');
    await sees(head, new RegExp(`上级法院 ${above}，${paper}，交办，报办理结果，限${dayFrom(1)}前`));
    await screenshot(head, 'assigned-below');
    await demandAccessible(head);

    const handler = await idOf(await people.as('handler'));
    const lead = await idOf(await people.as('courtLeader'));
    await steps(head, id, toTransferred(handler, lead, system.getAccount('handler').name));
    demandCalm(head);
  });

  test('R5.3 it is urged by hand from the supervision page, and the handler answers', async () => {
    const head = await people.as('teamLeader');
    await head.getByRole('link', { name: '督办', exact: true }).click();
    await head.getByRole('button', { name: `催办 ${number}` }).click();
    const form = head.getByRole('form', { name: '催办' });
    await form.getByRole('radio', { name: '电话催办' }).check();
    await form.getByLabel(/^催办内容/).fill('中院交办件明日须反馈，请今天说明评估进度。');
    await typeDay(form, /^答复期限/, dayFrom(2));
    await screenshot(head, 'supervision-urge');
    await form.getByRole('button', { name: '确认催办' }).click();
    await sees(head, '已办1件');
    await head.getByRole('button', { name: '完成', exact: true }).click();
    const row = head.getByRole('row', { name: new RegExp(number) });
    await sees(row, dayFrom(2));

    const handler = await people.as('handler');
    await handler.reload();
    await sees(handler, number);
    await openPetition(handler, number);
    await sees(handler, /^答复催办/);
    const answer = await begin(handler, '答复催督办', async (fields) => {
      await fields.getByLabel(/^办理情况/).fill('评估机构已选定，委托手续已交技术室。');
      await fields.getByLabel(/^下一步打算/).fill('三日内完成委托。');
    });
    await screenshot(handler, 'answer-urge');
    await confirm(answer);
    await sees(handler, /评估机构已选定，委托手续已交技术室。/);
    await screenshot(handler, 'urge-answered');
    for (const page of [head, handler]) demandCalm(page);
  });

  test('N8 N7 the higher court supervises from above, and the head of the team below answers', async () => {
    const superior = await people.as('teamLeader', 1);
    await superior.reload();
    await act(superior, '上级法院督办', async (form) => {
      await form.getByRole('radio', { name: '视频会议督办' }).check();
      await form.getByLabel(/^督办要求/).fill('说明评估未启动的原因和整改时限。');
      await typeDay(form, /^答复期限/, dayFrom(5));
      await screenshot(superior, 'supervise-from-above');
    });
    const head = await people.as('teamLeader');
    await head.reload();
    await sees(head, '督办');
    await openPetition(head, number);
    await sees(head, `${above}视频会议督办，限${dayFrom(5)}前答复：说明评估未启动的原因和整改时限。`);
    await act(head, '答复上级督办', (form) =>
      form.getByLabel(/^答复内容/).fill('已约谈承办人，评估三日内委托，拍卖一个月内上网。'),
    );
    await superior.reload();
    await sees(superior, `答复${above}督办：已约谈承办人，评估三日内委托，拍卖一个月内上网。`);
    await screenshot(superior, 'answered-above');
    demandCalm(head);
    demandCalm(superior, 422);
  });

  test('D5 D12 a later notice sets a new day, and the old one stays to be seen', async () => {
    const head = await people.as('teamLeader');
    await act(head, '变更反馈日期', async (form) => {
      await form.getByLabel(/^变更所依据的新文号/).fill(laterPaper);
      await typeDay(form, /^新的反馈日期/, dayFrom(9));
    });
    await sees(head, new RegExp(`限${dayFrom(1)}前（已改期），限${dayFrom(9)}前`));
    const dates = head.getByRole('region', { name: '期限', exact: true });
    await dates.getByRole('button', { name: /^另有/ }).click();
    await sees(dates, /已改期/);
    await screenshot(head, 'notice-day-changed');
    await demandAccessible(head);
    demandCalm(head);
  });

  test('R14.1 N8 fed back by the command centre, returned from above, fed back again, confirmed', async () => {
    const handler = await people.as('handler');
    await steps(handler, id, toProposed());
    await steps(await people.as('courtLeader'), id, [['approve']]);
    await steps(handler, id, [['reply']]);

    const centre = await people.as('commandCentre');
    await centre.reload();
    await sees(centre, number);
    await openPetition(centre, number);
    const form = await begin(centre, '反馈来文单位', async (fields) => {
      await typeDay(fields, /^反馈日期/, dayFrom(1));
      await fields.getByRole('radio', { name: '系统上报' }).check();
      await fields.getByLabel(/^反馈内容/).fill('已答复信访人，十日内启动评估拍卖。');
    });
    await form.getByRole('button', { name: /^确认/ }).click();
    await sees(form, /反馈日期.*在今天之后/);
    await screenshot(centre, 'feedback-future');
    await demandAccessible(centre);
    await typeDay(form, /^反馈日期/, dayFrom(0));
    await confirm(form);
    await sees(centre, new RegExp(`${dayFrom(0)}已反馈`));

    const superior = await people.as('teamLeader', 1);
    await superior.reload();
    await act(superior, '记录反馈退回', async (fields) => {
      await fields.getByLabel(/^退回理由/).fill('未附评估委托书，未写明拍卖时限。');
      await typeDay(fields, /^重新反馈的日期/, dayFrom(6));
      await screenshot(superior, 'feedback-return');
    });
    await centre.reload();
    await sees(centre, '反馈被退回，待重新反馈');
    await screenshot(centre, 'feedback-returned');
    await act(centre, '反馈来文单位', async (fields) => {
      await fields.getByRole('radio', { name: '系统上报' }).check();
      await fields.getByLabel(/^反馈内容/).fill('评估委托书附后，拍卖一个月内上网。');
    });
    await superior.getByRole('link', { name: '待办', exact: true }).click();
    const waiting = superior.getByRole('row', { name: new RegExp(number) });
    await sees(waiting, '记录反馈认可');
    await sees(waiting, /济南市钢城区人民法院/);
    await screenshot(superior, 'superior-queue');
    await openPetition(superior, number);
    await superior.reload();
    await superior.getByRole('button', { name: '记录反馈退回', exact: true }).waitFor();
    await act(superior, '记录反馈认可', (fields) => fields.getByLabel(/^意见/).fill('同意'));
    await centre.reload();
    await sees(centre, new RegExp(`${dayFrom(0)}已认可`));
    await screenshot(centre, 'feedback-confirmed');
    demandCalm(superior, 422);
    demandCalm(centre, 422);
  });

  test('R5.3 what is overdue stands with its rung, and the leader and the handler are told', async () => {
    const clerk = await people.as('receptionClerk');
    const late = await send(clerk, '/api/petitions', {
      commandId: randomUUID(),
      input: {
        ...{ channel: 'letter', receivedOn: dayFrom(-21), summary: '来信反映案件久拖不执。' },
        petitioners: [{ name: '牟听雨', phone: '13805319002', address: '济南市钢城区府前街21号' }],
      },
    });
    const head = await people.as('teamLeader');
    await head.getByRole('link', { name: '督办', exact: true }).click();
    await sees(head.getByRole('row', { name: new RegExp(late.number) }), /^已逾期 \d+ 日$/);
    const climbed = head.getByRole('row', { name: /已逾期.*逾期报(团队负责人|分管副局长|院领导)/ }).first();
    await climbed.waitFor();
    await climbed.scrollIntoViewIfNeeded();
    await screenshot(head, 'supervision-overdue');
    await demandAccessible(head);
    const told = await bell(head);
    await told
      .getByRole('link', { name: /^逾期 / })
      .first()
      .waitFor();
    await screenshot(head, 'bell-overdue');

    const handler = await people.as(...(await overdueHandler(head, system)));
    const handlerTold = await bell(handler);
    await handlerTold
      .getByRole('link', { name: /^逾期 / })
      .first()
      .waitFor();
    expect(await handlerTold.getByRole('link', { name: new RegExp(late.number) }).count()).toBe(0);
    await screenshot(handler, 'bell-handler');
    demandCalm(handler);
    demandCalm(head);
  });
});
