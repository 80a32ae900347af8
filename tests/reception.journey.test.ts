/** Who comes again is received by a leader, by appointment or not; and nobody receives a complaint about themselves. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { browserAvailable, screenshot } from './browser.ts';
import { startJourney } from './journey.ts';
import {
  appointmentsOn,
  daysAround,
  freeTime,
  importCases,
  type Made,
  perform,
  registerVisit,
} from './journey-beforehand.ts';
import {
  act,
  begin,
  confirm,
  demandAccessible,
  demandAtField,
  demandCalm,
  findsNothing,
  openPetition,
  pick,
  sees,
  setDay,
} from './journey-desk.ts';

const visitor = { name: '柏望舒', phone: '13805310101', caseNumber: '（2025）鲁0117执9101号' };
const complainant = { name: '闻人秋', phone: '13805310102', caseNumber: '（2025）鲁0117执9102号' };

describe.runIf(await browserAvailable())('receiving, at the desk', () => {
  let visited: Made;
  let complaint: Made;

  const nameOf = (role: string, nth = 0): string =>
    system.accounts.filter(({ roles }) => roles.includes(role))[nth]?.name ?? '';
  const idOf = (role: string): string => `s-${system.getAccount(role).username}`;

  const { people, system } = startJourney(async () => {
    await importCases(await people.as('commandCentre'), [
      [visitor.caseNumber, visitor.name, nameOf('handler')],
      [complainant.caseNumber, complainant.name, nameOf('handler', 1)],
    ]);
    const clerk = await people.as('receptionClerk');
    const [head, team] = await Promise.all([people.as('teamLeader'), people.as('petitionTeam')]);
    const pass = async (made: Made) => perform(head, made, 'reviewRegistration', { result: 'pass' });
    visited = await pass(await registerVisit(clerk, visitor));
    complaint = await pass(await registerVisit(clerk, complainant));
    const lead = { lead: idOf('courtLeader'), reason: '由分管院领导主办' };
    visited = await perform(team, visited, 'accept', { grounds: ['delay'], track: 'implementation' });
    visited = await perform(head, visited, 'assignLead', lead);
    visited = await perform(team, visited, 'transfer', { handler: idOf('handler') });
  });

  const record = (page: Page, receiver: string) =>
    begin(page, '接待', async (form) => {
      await pick(form, '接待人', receiver);
      await form.getByLabel(/^地点/).fill('领导接访室');
      await form.getByLabel(/^信访人陈述/).fill('六人同来，要求说明何时评估查封的设备。');
      await form.getByLabel(/^答复和处理/).fill('告知下周选定评估机构，由承办人逐步告知进展。');
    });

  test('R8.1 R8.4 six people come again: a name, a number and Enter, and the card says who has to receive them', async () => {
    const page = await people.as('receptionClerk');
    await page.getByRole('link', { name: /接访$/ }).click();
    await page.getByRole('heading', { level: 1, name: '接访' }).waitFor();
    await page.keyboard.press('n');
    const sheet = page.getByRole('dialog', { name: '新来访' });
    await sheet.getByLabel('姓名').fill(visitor.name);
    await sheet.getByLabel('人数').fill('6');
    await sheet.getByRole('button', { name: new RegExp(visited.number) }).click();
    await screenshot(page, 'reception-arrival');
    await demandAccessible(page);
    await sheet.getByLabel('人数').press('Enter');
    await sheet.waitFor({ state: 'detached' });
    const card = page.getByRole('article', { name: new RegExp(`^${visitor.name}，候访`) });
    for (const words of ['6 人', '集体访', /须领导接待/, visited.number]) await sees(card, words);

    await card.getByRole('button', { name: '开始接待' }).click();
    const start = page.getByRole('dialog', { name: `开始接待：${visitor.name}等6人` });
    await sees(start, '重复来访或重大复杂信访，须由分管副局长或执行局长接待');
    await start.getByLabel('接待人').fill(nameOf('handler'));
    await sees(page, '暂无数据');
    await pick(start, '接待人', nameOf('deputyDirector'));
    await screenshot(page, 'reception-start');
    await start.getByRole('button', { name: '开始接待' }).click();
    await page.getByRole('article', { name: new RegExp(`^${visitor.name}，接待中`) }).waitFor();
    await screenshot(page, 'reception-desk');
    await demandAccessible(page);

    await page.getByRole('link', { name: visited.number }).click();
    await sees(page, '第 2 次来访（件）');
    await sees(page, /^领导接访/);
    demandCalm(page);
  });

  test('R8.3 neither the handler nor the team can receive them instead, and both read article 8', async () => {
    for (const role of ['handler', 'petitionTeam']) {
      const page = await people.as(role);
      await openPetition(page, visited.number);
      const form = await record(page, nameOf(role));
      await form.getByRole('button', { name: '确认接待' }).click();
      await sees(form.getByRole('alert'), new RegExp(`${nameOf(role)}不能代替`));
      await form.getByRole('button', { name: '第八条' }).first().waitFor();
      await screenshot(page, `reception-refused-${role}`);
      await page.keyboard.press('Escape');
      demandCalm(page, 422);
    }
  });

  test('R8.3 the deputy director receives them, and nothing is owed any more', async () => {
    const clerk = await people.as('receptionClerk');
    await clerk.getByRole('link', { name: /接访$/ }).click();
    await clerk
      .getByRole('article', { name: new RegExp(`^${visitor.name}，接待中`) })
      .getByRole('button', { name: '结束接待' })
      .click();
    const end = clerk.getByRole('dialog', { name: `结束接待：${visitor.name}` });
    await sees(end, /接访记录由接待的领导本人/);
    await end.getByLabel('来访人陈述').fill('要求说明何时评估。');
    await end.getByLabel('答复和处理').fill('分管副局长已接待。');
    await end.getByRole('button', { name: /^结束接待/ }).click();
    const card = clerk.getByRole('article', { name: new RegExp(`^${visitor.name}，已接待`) });
    await sees(card, /待领导记录/);

    const page = await people.as('deputyDirector');
    await sees(page, visited.number);
    await openPetition(page, visited.number);
    const form = await record(page, nameOf('deputyDirector'));
    await form.getByLabel(/^代表人/).fill(visitor.name);
    await screenshot(page, 'reception-leader-form');
    await demandAccessible(page);
    await confirm(form);
    await sees(page, new RegExp(`${nameOf('deputyDirector')}（领导）接待（当面，领导接访室）`));
    await page.getByText(/^领导接访（/).waitFor({ state: 'detached' });
    await clerk.reload();
    await card.waitFor();
    expect(await card.getByText(/待领导记录/).count()).toBe(0);
    for (const each of [clerk, page]) demandCalm(each);
  });

  test('R8.2 no appointment on a day that is past or a day of rest; on a working day the handler confirms it', async () => {
    const clerk = await people.as('receptionClerk');
    const { past, rest, working } = await daysAround(clerk);
    const time = await freeTime(clerk, working, nameOf('handler'));
    await openPetition(clerk, visited.number);
    const form = await begin(clerk, '预约接访', async (fields) => {
      await fields.getByRole('radio', { name: '信访人要求' }).check();
      await fields.getByRole('combobox', { name: /^接访人员/ }).fill(nameOf('handler'));
      await clerk.keyboard.press('Enter');
      await setDay(fields, past);
      await fields.getByLabel(/^时间/).fill(time);
      await fields.getByLabel(/^地点/).fill('第二接待室');
      await fields.getByLabel(/^要谈的事项/).fill('评估机构选定后的安排');
    });
    const ask = form.getByRole('button', { name: '确认预约接访' });
    await ask.click();
    await sees(form, new RegExp(`接访日期${past}早于今天`));
    await demandAtField(form.getByLabel('日期'));
    expect(await form.getByLabel(/^要谈的事项/).inputValue()).toBe('评估机构选定后的安排');
    await setDay(form, rest);
    await ask.click();
    await sees(form, new RegExp(`${rest}不是工作日`));
    await screenshot(clerk, 'appointment-refused');
    await demandAccessible(clerk);
    await setDay(form, working);
    await confirm(form);

    const page = await people.as('handler');
    await page.reload();
    await sees(page, /^确认预约接访（/);
    await act(page, '确认预约时间');
    await sees(page, /确认预约接访时间/);
    await screenshot(page, 'appointment-confirmed');
    await page.goto(system.url);
    await page.getByRole('row', { name: new RegExp(`${visited.number}.*预约接访（`) }).waitFor();
    await screenshot(page, 'appointment-queue');
    const agreed = (await appointmentsOn(clerk, working)).find(({ number }) => number === visited.number);
    expect(agreed).toMatchObject({ time, agreed: true, receiver: { name: nameOf('handler') } });
    demandCalm(clerk, 422);
    demandCalm(page, 422);
  });

  test('D6 R5.1 a complaint about the original handler goes to the team instead, with the reason', async () => {
    const page = await people.as('petitionTeam');
    await openPetition(page, complaint.number);
    await act(page, '受理', async (form) => {
      await pick(form, '反映的执行人员', nameOf('handler', 1));
      await form.getByRole('checkbox', { name: /拖延执行/ }).check();
    });
    const form = await begin(page, '转交承办人');
    await sees(form, /信访反映的正是原承办人.*改由执行信访团队办理/);
    await pick(form, '承办人', nameOf('petitionTeam', 1));
    await form.getByRole('button', { name: '确认转交承办人' }).click();
    await sees(form, '请填写指定的理由');
    await screenshot(page, 'accused-transfer');
    await demandAccessible(page);
    await form.getByLabel(/^指定的理由/).fill('熟悉家具设备评估，经团队负责人同意指定。');
    await confirm(form);
    await sees(page, `转交承办人${nameOf('petitionTeam', 1)}`);
    demandCalm(page, 422);
  });

  test('D6 whom the petition accuses finds it in no list, by no search and at no address', async () => {
    const page = await people.as('handler', 1);
    await findsNothing(page, complaint, complainant.name);
    demandCalm(page, 403, 404);
  });

  test('D6 R5.2 a handler accused later drops out at once, and the head names another', async () => {
    const dropped = await people.as('petitionTeam', 1);
    await openPetition(dropped, complaint.number);
    const page = await people.as('petitionTeam');
    await act(page, '补充反映人员', async (form) => {
      await pick(form, '反映的人员', nameOf('petitionTeam', 1));
      await form.getByLabel(/^如何得知/).fill('约谈时信访人反映与被执行人有亲属关系。');
    });
    await findsNothing(dropped, complaint, complainant.name);

    const head = await people.as('teamLeader');
    await head.goto(system.url);
    await head.getByRole('row', { name: new RegExp(`${complaint.number}.*变更承办人`) }).click();
    const form = await begin(head, '变更承办人', async (fields) => {
      await fields.getByLabel(/^新承办人/).fill(nameOf('petitionTeam', 1));
    });
    await sees(head, '本案反映的对象或已回避');
    await screenshot(head, 'dropped-reassign');
    await pick(form, '新承办人', nameOf('petitionTeam', 2));
    await form.getByLabel(/^变更理由/).fill('原承办人被反映，退出办理。');
    await demandAccessible(head);
    await confirm(form);
    await sees(head, new RegExp(`承办人 ${nameOf('petitionTeam', 2)}`));
    await screenshot(head, 'dropped-reassigned');
    demandCalm(dropped, 403, 404);
    for (const each of [page, head]) demandCalm(each, 422);
  });
});
