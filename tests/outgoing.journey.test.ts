/** 对外通知：系统管理员设好短信通道并试发；受理告知信访人；对方先失败、后收下；各处看得到，同一条不发两次。 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserAvailable, screenshot } from './browser.ts';
import { type Hurry, hurryOf } from './hurry.ts';
import { startJourney } from './journey.ts';
import { type Made, registerVisit } from './journey-beforehand.ts';
import { demandAccessible, demandCalm, openPetition, sees } from './journey-desk.ts';
import { type Got, type Receiver, startReceiver } from './receiver.ts';
import { steps } from './superior-desk.ts';

const phone = '13853100042';
const name = '阎晚舟';

type Sms = { readonly mobile: string; readonly content: string; readonly msgId: string };
const smsOf = ({ body }: Got): Sms => JSON.parse(body) as Sms;

describe.runIf(await browserAvailable())('a message that leaves the system', () => {
  const { people, system } = startJourney();
  let receiver: Receiver;
  let hurry: Hurry;
  let made: Made;

  /** What arrived about the petition, without tests. */
  const arrived = (): readonly Got[] =>
    receiver.got.filter((one) => smsOf(one).content.includes(made.number));
  const sentOf = async (page: Page) => {
    await page.goto(new URL('/gateways?part=sent', page.url()).href);
    const row = page.getByRole('row', { name: new RegExp(made.number) });
    await row.waitFor();
    return row;
  };

  beforeAll(async () => {
    receiver = await startReceiver();
    hurry = await hurryOf(system.dataDir);
  });
  afterAll(async () => {
    await hurry.end();
    await receiver.close();
  });

  test('P2 the system administrator sets up an SMS gateway, tries it, and reads what the other side says', async () => {
    const page = await people.as('systemAdmin');
    await page.getByRole('link', { name: '对外通知' }).click();
    await page.getByRole('button', { name: '建立通道' }).click();
    const form = page.getByRole('dialog', { name: '建立通道' });
    await form.getByLabel('名称', { exact: true }).fill('市法院短信平台');
    await form.getByLabel('地址').fill(receiver.url);
    await form.getByLabel('短信签名').fill('【钢城法院】');
    await form.getByLabel('密钥').fill('duanxin-miyao');
    await screenshot(page, 'gateway-new');
    await form.getByRole('button', { name: /^保\s?存$/ }).click();
    await form.waitFor({ state: 'detached' });

    receiver.behave({ status: 503, text: '平台维护中' });
    await page.getByRole('button', { name: '测试：市法院短信平台' }).click();
    const sheet = page.getByRole('dialog', { name: /^测试通道/ });
    await sheet.getByLabel('收测试短信的手机号码').fill(phone);
    await sheet.getByRole('button', { name: '发送测试' }).click();
    await sees(sheet, /对方应答503：平台维护中/);
    receiver.behave({ status: 200, text: 'ok' });
    await sheet.getByRole('button', { name: '发送测试' }).click();
    await sees(sheet, /^发送成功/);
    expect(receiver.got.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer duanxin-miyao',
      'Bearer duanxin-miyao',
    ]);
    await screenshot(page, 'gateway-tested');
    await demandAccessible(page);
    await page.keyboard.press('Escape');
    demandCalm(page);
  });

  test('P2 the acceptance is told by SMS; the receiver fails, and the record says when it is sent again', async () => {
    const head = await people.as('teamLeader');
    const petition = { name, phone, caseNumber: '（2025）鲁0117执8842号' };
    made = await registerVisit(await people.as('receptionClerk'), petition);
    receiver.behave({ status: 502, text: `转发给${phone}失败` });
    await steps(head, made.id, [
      ['reviewRegistration', { result: 'pass' }],
      ['accept', { grounds: ['delay'], track: 'implementation' }],
    ]);
    await hurry.run('notice-delivery', 'outgoing-delivery');
    await expect.poll(() => arrived().length).toBe(1);
    const page = await people.as('systemAdmin');
    const row = await sentOf(page);
    await sees(row, '待发');
    await sees(row, /^第1次未成，.* 再发：对方应答502/);
    const shown = await page.locator('body').innerText();
    expect([phone, name].filter((word) => shown.includes(word))).toEqual([]);
    await screenshot(page, 'gateway-waiting');
    demandCalm(page);
  });

  test('P2 then it is taken, once, and the petition page says so', async () => {
    receiver.behave({ status: 200, text: '{"code":0}' });
    await hurry.letPausesPass();
    await hurry.run('outgoing-delivery');
    await expect.poll(() => arrived().length).toBe(2);
    const page = await people.as('systemAdmin');
    await expect.poll(async () => (await sentOf(page)).innerText(), { timeout: 10_000 }).toMatch(/已送出/);
    await (await sentOf(page)).getByRole('button', { name: /展开/ }).click();
    await sees(page, /对方应答502/);
    await screenshot(page, 'gateway-sent');
    await demandAccessible(page);

    const [first, second] = arrived().map(smsOf);
    expect(second).toEqual(first);
    expect(first).toMatchObject({ mobile: phone, content: expect.stringMatching(/^【钢城法院】/) });
    expect(first?.content).not.toContain(name);
    const keys = arrived().map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual([first?.msgId, first?.msgId]);
    await hurry.letPausesPass();
    await hurry.run('notice-delivery', 'outgoing-delivery');
    expect(arrived()).toHaveLength(2);

    const head = await people.as('teamLeader');
    await openPetition(head, made.number);
    await head.getByRole('tab', { name: /送达/ }).click();
    const told = head.getByRole('region', { name: '短信等通知' });
    await sees(told, '已送出');
    await told.scrollIntoViewIfNeeded();
    await screenshot(head, 'petition-outgoing');
    await demandAccessible(head);
    demandCalm(head);
    demandCalm(page);
  });
});
