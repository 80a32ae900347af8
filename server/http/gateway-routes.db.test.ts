import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Receiver, startReceiver } from '../../tests/receiver.ts';
import { type As, type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, register, signedInOnce, somebody, toAccepted, walk } from '../../tests/walk.ts';
import { deliverNotices } from '../jobs/deliver-notices.ts';

let court: TestSite;
let ask: Ask;
let admin: As;
let receiver: Receiver;
beforeAll(async () => {
  court = await testSite();
  ask = signedInOnce(court);
  admin = await ask('sysadmin');
  receiver = await startReceiver();
});
afterAll(async () => {
  await receiver.close();
  await court.close();
});

const secret = 'never-shown-to-anybody';
const hook = (url = receiver.url) => ({ kind: 'webhook', url, timeoutSeconds: 5 });
const smsTo = (more: object) => ({
  ...{
    kind: 'sms',
    url: 'http://127.0.0.1:9/sms',
    headers: [],
    signature: '【钢城法院】',
    timeoutSeconds: 5,
  },
  ...{ body: '{"to":"{{手机号}}","text":"{{内容}}"}', ...more },
});
const sms = (more: object = {}) => smsTo({ url: receiver.url, ...more });
const given = (settings: object, more: object = {}) => ({
  name: '主通道',
  active: true,
  settings,
  secret,
  ...more,
});
const make = (settings: object, more: object = {}) => admin('POST', '/api/gateways', given(settings, more));

describe('P2 the ways out of the system', () => {
  test('are the system administrator’s alone', async () => {
    for (const who of ['secadmin', 'auditadmin', 'leader', 'lead']) {
      const other = await ask(who);
      const tries = [
        await other('GET', '/api/gateways'),
        await other('POST', '/api/gateways', given(hook())),
        await other('GET', '/api/outgoing'),
        await other('GET', '/api/outgoing/templates'),
        await other('PUT', '/api/outgoing/templates/accepted/sms', { active: false }),
      ];
      expect(tries.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    }
  });

  test('keep their key sealed, and show it to nobody; the log tells who changed what', async () => {
    const made = await make(hook(), { name: '推送' });
    expect(made).toMatchObject({
      status: 200,
      body: { kind: 'webhook', hasSecret: true, changedBy: '系统员' },
    });
    const listed = await admin('GET', '/api/gateways');
    const kept = await court.site.db.selectFrom('gateway').selectAll().execute();
    const log = await (await ask('auditadmin'))('GET', '/api/audit?action=gatewaySaved');
    expect(JSON.stringify([made.body, listed.body, kept, log.body])).not.toContain(secret);
    expect(JSON.stringify(log.body)).toContain('接口推送通道“推送”（在用');
  });

  test('do not send the key they have to another address', async () => {
    const { body } = await make(hook(), { name: '二' });
    const change = (settings: object, more: object) =>
      admin('PUT', `/api/gateways/${body.id}`, { ...given(settings), secret: undefined, ...more });
    expect(await change(hook(), { active: false })).toMatchObject({ status: 200, body: { hasSecret: true } });
    expect(await change(hook('http://127.0.0.1:9/else'), {})).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'secret', message: expect.stringContaining('重新填写') }] },
    });
    expect(await change(hook('http://127.0.0.1:9/else'), { secret })).toMatchObject({ status: 200 });
    expect(await change(sms(), { secret })).toMatchObject({ body: { errors: [{ field: 'settings.kind' }] } });
  });

  test.each([
    ['file:///etc/passwd', 'settings.url'],
    ['http://user:pass@court.example/', 'settings.url'],
    ['javascript:alert(1)', 'settings.url'],
    ['court.example', 'settings.url'],
  ])('speak http and https only: %s', async (url, field) => {
    expect(await make(hook(url))).toMatchObject({ status: 422, body: { errors: [{ field }] } });
  });

  test.each([
    [smsTo({ body: '{"to":"{{手机号}}"}' }), 'settings.body', /\{\{内容\}\}/],
    [smsTo({ body: '{"to":"{{手机号}}","text":{{内容}}}' }), 'settings.body', /JSON/],
    [smsTo({ body: '{"to":"{{手机号}}","text":"{{内容}}","x":"{{姓名}}"}' }), 'settings.body', /“姓名”/],
    [smsTo({ headers: [{ name: 'X-Key', value: '{{电话}}' }] }), 'settings.headers.0.value', /“电话”/],
    [smsTo({ headers: [{ name: 'X-Key', value: 'a\nHost: b' }] }), 'settings.headers.0.value', /一行/],
    [smsTo({ headers: [{ name: 'Host', value: 'b' }] }), 'settings.headers.0.name', /系统填写/],
    [smsTo({ timeoutSeconds: 600 }), 'settings.timeoutSeconds', /1至60秒/],
    [
      { kind: 'email', host: 'a b', port: 25, security: 'none', from: 'x@y.cn', timeoutSeconds: 5 },
      'settings.host',
      /主机名/,
    ],
  ])('%j is refused at %s', async (settings, field, why) => {
    const { body } = await make(settings);
    expect(body.errors).toEqual([{ field, message: expect.stringMatching(why) }]);
  });

  test('a webhook without a key, and a second SMS gateway beside one in use, are refused', async () => {
    expect((await make(hook(), { secret: undefined })).body).toMatchObject({ errors: [{ field: 'secret' }] });
    expect((await make(hook(), { secret: 'short' })).body).toMatchObject({ errors: [{ field: 'secret' }] });
    const first = await make(sms());
    expect(first.status).toBe(200);
    expect((await make(sms())).body).toMatchObject({ errors: [{ field: 'active' }] });
    expect((await make(sms(), { active: false })).status).toBe(200);
  });

  test('are tried with a message of their own, and say what the other side answered', async () => {
    const { body } = await make(sms(), { active: false });
    const tried = (to?: string) =>
      admin('POST', `/api/gateways/${body.id}/test`, to === undefined ? {} : { to });
    expect(await tried('139')).toMatchObject({ status: 422, body: { errors: [{ field: 'to' }] } });
    expect(await tried('13905317788')).toMatchObject({ status: 200, body: { ok: true, says: 'ok' } });
    receiver.behave({ status: 403, text: '签名未报备 13905317788' });
    expect(await tried('13905317788')).toMatchObject({
      body: { ok: false, says: '对方应答403：签名未报备 139****7788' },
    });
    receiver.behave({ status: 200, text: 'ok' });
    const log = await (await ask('auditadmin'))('GET', '/api/audit?action=gatewayTested');
    expect(JSON.stringify(log.body)).not.toContain('13905317788');
    expect(log.body.items).toHaveLength(2);
  });
});

describe('P2 the words of what leaves the system', () => {
  const save = (key: string, body: object) => admin('PUT', `/api/outgoing/templates/${key}`, body);
  test('are the rule set’s until the court writes its own, and again when it takes them back', async () => {
    const own = await save('accepted/sms', { active: true, text: '{{登记号}}已受理' });
    expect(own).toMatchObject({ status: 200, body: { own: true, text: '{{登记号}}已受理' } });
    expect(await save('accepted/sms', { active: false })).toMatchObject({
      body: { own: false, active: false },
    });
    expect((await save('accepted/sms', { active: true })).body.text).toContain('已由{{法院}}受理');
  });

  test.each([
    ['accepted/sms', { active: true, text: '{{信访人}}您好' }, 'text', /没有“信访人”/],
    ['accepted/sms', { active: true, text: '{{日期}}' }, 'text', /没有“日期”/],
    ['accepted/email', { active: true, text: '好' }, 'kind', /不以这种方式/],
    ['duty/email', { active: true, subject: '{{x}}', text: '好' }, 'subject', /没有“x”/],
    ['duty/email', { active: true, text: '好' }, 'subject', /请填写/],
  ])('%s %j is refused, saying which word', async (key, body, field, why) => {
    expect(await save(key, body)).toMatchObject({
      status: 422,
      body: { errors: [{ field, message: expect.stringMatching(why) }] },
    });
  });
});

describe('P2 what left the system is shown', () => {
  test('to the administrator without the petition, to who sees the petition beside it, never with a phone', async () => {
    const made = await walk(ask, await register(ask, { petitioners: [somebody(1)] }), toAccepted);
    await deliverNotices(court.site, '2026-11-20T01:00:00.000Z');
    const { items } = (await admin('GET', '/api/outgoing?kind=sms')).body as { items: { id: string }[] };
    expect(items).toMatchObject([
      {
        occasion: '受理',
        number: made.number,
        receiver: '信访人 139****0001',
        state: 'waiting',
        gateway: '主通道',
      },
    ]);
    expect(JSON.stringify(items)).not.toMatch(/受理告知书|13900000001/);
    expect((await admin('GET', '/api/outgoing?state=failed')).body.items).toEqual([]);
    expect((await admin('GET', `/api/outgoing?number=${encodeURIComponent('〔1999〕')}`)).body.items).toEqual(
      [],
    );
    expect((await admin('GET', '/api/outgoing?until=2026-11-19')).body.items).toEqual([]);
    const beside = async (who: string) => (await ask(who))('GET', `/api/petitions/${made.id}/outgoing`);
    expect((await beside('team')).body.items).toContainEqual(expect.objectContaining({ id: items[0]?.id }));
    expect((await beside('handler2')).status).toBe(404);
    expect((await beside('sysadmin')).status).toBe(404);
  });

  test('what still waits can be given up, with a reason, once', async () => {
    const { items } = (await admin('GET', '/api/outgoing?kind=sms')).body as { items: { id: string }[] };
    const giveUp = (reason: string) => admin('POST', `/api/outgoing/${items[0]?.id}/giving-up`, { reason });
    expect((await giveUp('')).status).toBe(422);
    expect((await giveUp('号码有误')).status).toBe(200);
    expect((await giveUp('号码有误')).body.detail).toContain('已放弃');
    expect((await admin('GET', '/api/outgoing?state=givenUp')).body.items).toMatchObject([
      { reason: '号码有误' },
    ]);
  });
});
