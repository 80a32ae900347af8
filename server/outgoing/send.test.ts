import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EmailSettings, GatewaySettings, SmsSettings } from '#contract/gateway.ts';
import { type Mailbox, startMailbox } from '../../tests/mailbox.ts';
import { type Receiver, startReceiver } from '../../tests/receiver.ts';
import { send } from './send.ts';

const at = '2026-11-20T01:00:00.000Z';
const parcel = {
  id: '7c2f0d7e-7a8a-4f0e-9a55-0a6b7b1c2d3e',
  to: '13905317788',
  subject: '【执访】待办：钢执访〔2026〕12号',
  text: '您的信访（钢执访〔2026〕12号）已受理。"引号"\n与换行',
  about: { court: '鲁0117', occasion: 'accepted', number: '钢执访〔2026〕12号' },
};

let receiver: Receiver;
let mailbox: Mailbox;
beforeAll(async () => {
  receiver = await startReceiver();
  mailbox = await startMailbox();
});
afterAll(async () => {
  await receiver.close();
  await mailbox.close();
});

const gateway = (settings: GatewaySettings, secret = 'a-secret-of-the-court') => ({
  ...{ court: '鲁0117', id: 'g', kind: settings.kind, name: '通道', settings, secret },
});
const sms = (more: Partial<SmsSettings> = {}): SmsSettings => ({
  kind: 'sms',
  url: receiver.url,
  headers: [{ name: 'Authorization', value: 'Bearer {{密钥}}' }],
  body: '{"mobile":"{{手机号}}","content":"{{内容}}","list":["{{消息号}}",1,null]}',
  signature: '【钢城法院】',
  timeoutSeconds: 1,
  ...more,
});
const email = (more: Partial<EmailSettings> = {}): EmailSettings => ({
  kind: 'email',
  host: '127.0.0.1',
  port: mailbox.port,
  security: 'none',
  from: 'zhifang@court.example',
  timeoutSeconds: 1,
  ...more,
});
const webhook = () => ({ kind: 'webhook', url: receiver.url, timeoutSeconds: 1 }) as const;
const last = () => receiver.got.at(-1);

describe('P2 what receivers get', () => {
  test('an SMS gateway its own JSON, filled in value by value, with key and id', async () => {
    receiver.behave({ status: 200, text: '{"code":0}' });
    expect(await send(gateway(sms()), parcel, at)).toEqual({ kind: 'sent', says: '{"code":0}' });
    expect(JSON.parse(last()?.body ?? '')).toEqual({
      mobile: parcel.to,
      content: `【钢城法院】${parcel.text}`,
      list: [parcel.id, 1, null],
    });
    expect(last()?.headers).toMatchObject({
      authorization: 'Bearer a-secret-of-the-court',
      'idempotency-key': parcel.id,
      'content-type': 'application/json; charset=utf-8',
    });
  });

  test('a webhook the event without a receiver, signed over time and body', async () => {
    receiver.behave({ status: 204 });
    expect(await send(gateway(webhook()), { ...parcel, to: '' }, at)).toMatchObject({ kind: 'sent' });
    const { headers, body } = last() ?? { headers: {}, body: '' };
    expect(JSON.parse(body)).toEqual({ id: parcel.id, ...parcel.about, text: parcel.text });
    const signature = createHmac('sha256', 'a-secret-of-the-court').update(`${at}.${body}`).digest('hex');
    expect(headers).toMatchObject({
      'x-zhifang-timestamp': at,
      'x-zhifang-signature': `sha256=${signature}`,
      'idempotency-key': parcel.id,
    });
  });

  test('a mail server one mail, under a message id that does not change', async () => {
    const mail = { ...parcel, to: 'zhao@court.example' };
    expect(await send(gateway(email()), mail, at)).toEqual({ kind: 'sent', says: '250 queued' });
    const [written = ''] = mailbox.mails;
    expect(written).toContain(`Message-ID: <${parcel.id}@court.example>`);
    expect(written).toContain('To: zhao@court.example');
    expect(written).toContain(`Idempotency-Key: ${parcel.id}`);
  });
});

describe('P2 what receivers do wrong', () => {
  test.each([
    [{ status: 500, text: 'oops' }, /应答500：oops/, true],
    [{ status: 401 }, /应答401/, false],
    [{ status: 302, location: 'http://127.0.0.1:9/' }, /转到别处（302），没有照办/, false],
    ['hang', /1秒内没有应答/, true],
    ['drop', /连接中断/, true],
  ] as const)('%j is no delivery', async (reply, why, unreachable) => {
    receiver.behave(reply);
    const before = receiver.got.length;
    const sent = await send(gateway(sms()), parcel, at);
    expect(sent).toMatchObject({ kind: 'failed', unreachable, says: expect.stringMatching(why) });
    expect(receiver.got.length).toBe(before + 1);
  });

  test.each(['不是 JSON', '{"code":7}', '{"data":{"code":0}}', '"code"', 'null'])(
    'where the word for yes is known, 200 with %s is none',
    async (text) => {
      receiver.behave({ status: 200, text });
      const settings = sms({ success: { field: 'code', value: '0' } });
      expect(await send(gateway(settings), parcel, at)).toMatchObject({ kind: 'failed' });
      receiver.behave({ status: 200, text: '{"code":"0"}' });
      expect(await send(gateway(settings), parcel, at)).toMatchObject({ kind: 'sent' });
    },
  );

  test('an answer without end is read to its beginning, and what it tells of people is masked', async () => {
    receiver.behave({ status: 200, text: `已发 13905317788 li@court.example ${'啊'.repeat(200_000)}` });
    const { says } = await send(gateway(sms()), parcel, at);
    expect(says).toMatch(/^已发 139\*{4}7788 l\*{4}@court\.example 啊/);
    expect(says.length).toBeLessThanOrEqual(300);
  });

  test('nobody there, and a name nobody has', async () => {
    const gone = await startReceiver();
    await gone.close();
    const sent = await send(gateway(sms({ url: gone.url })), parcel, at);
    expect(sent).toEqual({ kind: 'failed', says: '连接被拒绝', unreachable: true });
  });

  test('a mail server that knows no such address is not asked again; one that is silent or hangs up is', async () => {
    const mail = { ...parcel, to: 'zhao@court.example' };
    mailbox.behave({ recipient: '550 no such user zhao@court.example' });
    const refused = await send(gateway(email()), mail, at);
    expect(refused).toMatchObject({ kind: 'refused', says: expect.stringContaining('zh****@court.example') });
    expect(refused.says).not.toContain('zhao@');
    mailbox.behave({ recipient: '450 later' });
    expect(await send(gateway(email()), mail, at)).toMatchObject({ kind: 'failed', unreachable: false });
    mailbox.behave({ silent: true });
    expect(await send(gateway(email()), mail, at)).toMatchObject({ kind: 'failed', unreachable: true });
    mailbox.behave({ drop: true });
    expect(await send(gateway(email()), mail, at)).toMatchObject({ kind: 'failed' });
    mailbox.behave({});
  });

  test('a password is not sent in the clear where the court asked for encryption', async () => {
    const settings = email({ security: 'starttls', user: 'zhifang' });
    expect(await send(gateway(settings), { ...parcel, to: 'zhao@court.example' }, at)).toMatchObject({
      kind: 'failed',
    });
  });
});
