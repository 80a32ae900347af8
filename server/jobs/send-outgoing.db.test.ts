import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { testServers } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { type Receiver, startReceiver } from '../../tests/receiver.ts';
import { type TestSite, testSite } from '../../tests/site.ts';
import {
  type Ask,
  type Made,
  register,
  signedInOnce,
  somebody,
  toAccepted,
  toTransferred,
  walk,
} from '../../tests/walk.ts';
import { deliverNotices } from './deliver-notices.ts';
import { sendOutgoing } from './send-outgoing.ts';

const morning = '2026-11-20T01:00:00.000Z';
const later = (seconds: number) => new Date(Date.parse(morning) + seconds * 1000).toISOString();
const never = new AbortController().signal;

describe.each(testServers())('P2 what leaves the system on $name', (server: TestServer) => {
  let court: TestSite;
  let ask: Ask;
  let receiver: Receiver;
  let n = 0;
  beforeAll(async () => {
    court = await testSite(server);
    ask = signedInOnce(court);
    receiver = await startReceiver();
  });
  afterEach(async () => {
    receiver.behave({ status: 200, text: 'ok' });
    await court.site.db.updateTable('outgoing').set({ state: 'givenUp', claimed_until: null }).execute();
    await court.site.db.updateTable('gateway').set({ active: false }).execute();
  });
  afterAll(async () => {
    await receiver.close();
    await court.close();
  });

  const admin = () => ask('sysadmin');
  const smsOf = (url = receiver.url) => ({
    ...{ kind: 'sms', url, headers: [{ name: 'X-Key', value: '{{密钥}}' }], signature: '【钢城法院】' },
    ...{ body: '{"to":"{{手机号}}","text":"{{内容}}"}', timeoutSeconds: 1 },
  });
  async function gateway(settings: object = smsOf(), secret = 'the-key-of-the-gateway'): Promise<string> {
    const made = await (await admin())('POST', '/api/gateways', {
      name: '通道',
      active: true,
      settings,
      secret,
    });
    expect(made.status, JSON.stringify(made.body)).toBe(200);
    return String(made.body.id);
  }
  const accepted = async (phone: Record<string, unknown> = {}): Promise<Made> => {
    n += 1;
    return walk(ask, await register(ask, { petitioners: [somebody(n, phone)] }), toAccepted);
  };
  const deliver = () => deliverNotices(court.site, morning);
  const sendAt = (seconds: number) =>
    sendOutgoing({ ...court.site, now: () => later(seconds), chance: () => 0.5 }, never);
  const messages = (petition: string) =>
    court.site.db
      .selectFrom('outgoing')
      .selectAll()
      .where('petition', '=', petition)
      .orderBy('created_at')
      .execute();
  const attempts = (message: string) =>
    court.site.db
      .selectFrom('outgoing_attempt')
      .selectAll()
      .where('message', '=', message)
      .orderBy('seq')
      .execute();
  const one = async (made: Made) => {
    const [message, ...more] = await messages(made.id);
    expect(more).toEqual([]);
    if (!message) throw new Error('no message');
    return message;
  };
  const gotFor = (number: string) => receiver.got.filter(({ body }) => body.includes(number));

  test('nothing is written where no gateway is in use, and nothing of the past once one is', async () => {
    const before = await accepted();
    await deliver();
    await gateway();
    expect(await messages(before.id)).toEqual([]);
    const old = await accepted();
    await deliverNotices(court.site, later(73 * 3600));
    expect(await messages(old.id)).toEqual([]);
  });

  test('the acceptance reaches the petitioner once, with number and court and nothing else', async () => {
    await gateway();
    const made = await accepted();
    await Promise.all([deliver(), deliver()]);
    const { text, state } = await one(made);
    expect(state).toBe('waiting');
    expect(text).toMatch(/^您的执行信访（钢执访〔2026〕\d+号）已由济南市钢城区人民法院受理/);
    await Promise.all([sendAt(1), sendAt(1), sendAt(1)]);
    expect(gotFor(made.number)).toHaveLength(1);
    const [{ headers, body } = { headers: {}, body: '' }] = gotFor(made.number);
    expect(JSON.parse(body)).toEqual({ to: somebody(n).phone, text: `【钢城法院】${text}` });
    expect(headers).toMatchObject({
      'idempotency-key': (await one(made)).id,
      'x-key': 'the-key-of-the-gateway',
    });
    expect(await one(made)).toMatchObject({ state: 'sent', attempts: 1, ended_at: later(1) });
    expect(await sendAt(2)).toBe(0);
  });

  test('what failed waits longer each time under the same key, and is work for somebody after the last', async () => {
    await gateway();
    receiver.behave({ status: 500, text: 'broken 13900000000' });
    const made = await accepted();
    await deliver();
    await sendAt(1);
    expect(await one(made)).toMatchObject({ state: 'waiting', attempts: 1, due_at: later(61) });
    expect(await sendAt(60)).toBe(0);
    await sendAt(61);
    expect(await one(made)).toMatchObject({ attempts: 2, due_at: later(61 + 180) });
    for (const at of [241, 781, 2401, 7261, 21_841, 43_441]) await sendAt(at);
    const failed = await one(made);
    expect(failed).toMatchObject({ state: 'failed', attempts: 8, reason: '对方应答500：broken 139****0000' });
    expect(await sendAt(90_000)).toBe(0);
    const keys = new Set(gotFor(made.number).map(({ headers }) => headers['idempotency-key']));
    expect([gotFor(made.number).length, [...keys]]).toEqual([8, [failed.id]]);
    expect((await attempts(failed.id)).map(({ seq, outcome }) => [seq, outcome])).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((seq) => [seq, 'failed']),
    );

    receiver.behave({ status: 200 });
    const tried = await (await admin())('POST', `/api/outgoing/${failed.id}/retry`, {});
    expect(tried.status, JSON.stringify(tried.body)).toBe(200);
    await sendAt(1);
    expect(await one(made)).toMatchObject({ state: 'sent', attempts: 1 });
    expect((await attempts(failed.id)).length).toBe(9);
    const again = await (await admin())('POST', `/api/outgoing/${failed.id}/retry`, {});
    expect(again).toMatchObject({ status: 422, body: { detail: expect.stringContaining('不必重发') } });
  });

  test('a receiver that takes it and hangs up gets it again, and can tell by the key', async () => {
    await gateway();
    const made = await accepted();
    await deliver();
    receiver.behave('drop');
    await sendAt(1);
    expect(await one(made)).toMatchObject({ state: 'waiting', reason: '连接中断，未收到应答' });
    receiver.behave({ status: 200 });
    await sendAt(61);
    expect((await one(made)).state).toBe('sent');
    const keys = gotFor(made.number).map(({ headers }) => headers['idempotency-key']);
    expect([keys.length, new Set(keys).size]).toEqual([2, 1]);
  });

  test('a gateway that does not answer is left alone until the next waking, and holds up no other', async () => {
    const other = await startReceiver();
    await gateway();
    await gateway({ kind: 'webhook', url: other.url, timeoutSeconds: 1 }, 'a-key-of-sixteen-characters');
    receiver.behave('hang');
    const two = [await accepted(), await accepted()];
    await deliver();
    const before = receiver.got.length;
    await sendAt(1);
    expect(receiver.got.length - before).toBe(1);
    for (const { number } of two) expect(other.got.some(({ body }) => body.includes(number))).toBe(true);
    expect(other.got.every(({ body }) => !/1390000|信访[甲乙]/.test(body))).toBe(true);
    await other.close();
  });

  test('a program that is killed in the middle of sending loses nothing: the next one sends it under its key', async () => {
    await gateway();
    const made = await accepted();
    await deliver();
    const script = `
      const [sending, connections, keys] = await Promise.all([
        import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, 'send-outgoing.ts')).href)}),
        import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, '../store/connections.ts')).href)}),
        import(${JSON.stringify(pathToFileURL(join(import.meta.dirname, '../store/master-key.ts')).href)}),
      ]);
      const { db } = connections.connectAsApplication(${JSON.stringify(court.owner)});
      await sending.sendOutgoing({
        db,
        keys: keys.loadMasterKey(${JSON.stringify(join(court.dir, 'secret/master.key'))}),
        now: () => ${JSON.stringify(later(1))},
      }, new AbortController().signal);`;
    const worker = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: 'inherit' });
    receiver.behave(() => {
      worker.kill('SIGKILL');
      return 'hang';
    });
    const [, signal] = await once(worker, 'exit');
    expect(signal).toBe('SIGKILL');
    const cut = await one(made);
    expect(cut).toMatchObject({ state: 'sending', attempts: 1, claimed_until: later(121) });
    expect(await attempts(cut.id)).toMatchObject([{ seq: 1, ended_at: null, outcome: null }]);

    receiver.behave({ status: 200 });
    expect(await sendAt(120)).toBe(0);
    await sendAt(121);
    expect(await one(made)).toMatchObject({ state: 'sent', attempts: 2 });
    expect((await attempts(cut.id)).map(({ outcome }) => outcome)).toEqual([null, 'sent']);
    const keys = gotFor(made.number).map(({ headers }) => headers['idempotency-key']);
    expect(keys).toEqual([cut.id, cut.id]);
  });

  test('who finishes late changes nothing of what another program has taken since', async () => {
    await gateway();
    const made = await accepted();
    await deliver();
    receiver.behave('hang');
    const first = sendAt(1);
    await expect.poll(async () => (await one(made)).state).toBe('sending');
    await court.site.db
      .updateTable('outgoing')
      .set({ claimed_until: later(0) })
      .execute();
    receiver.behave({ status: 200 });
    await sendAt(2);
    await first;
    expect(await one(made)).toMatchObject({ state: 'sent', attempts: 2, ended_at: later(2) });
  });

  test('D6 D14 nobody is told who may not be any more, and nobody has work from it', async () => {
    await gateway();
    const made = await accepted();
    const landline = await accepted({ phone: '0531-76211234' });
    await deliver();
    await walk(ask, made, [['team', 'sealAccusation', { officers: ['s-handler'], content: '收受宴请' }]]);
    await sendAt(1);
    expect(await one(made)).toMatchObject({ state: 'givenUp', reason: expect.stringContaining('密封') });
    expect(await one(landline)).toMatchObject({ state: 'givenUp', reason: expect.stringContaining('手机') });
    expect([...gotFor(made.number), ...gotFor(landline.number)]).toEqual([]);
  });

  test('people of the court are told of what they chose, by the ways they chose', async () => {
    await gateway();
    const handler = await ask('handler');
    const save = (body: object) => handler('PUT', '/api/session/contact', body);
    expect(await save({ ways: ['sms'], kinds: ['duty'] })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'phone' }] },
    });
    const kept = await save({ phone: '139 0531 7788', ways: ['sms'], kinds: ['duty'] });
    expect(kept.body).toMatchObject({
      phone: '139****7788',
      ways: ['sms'],
      kinds: ['duty'],
      offered: ['sms'],
    });
    const { rows } = { rows: await court.site.db.selectFrom('staff_contact').selectAll().execute() };
    expect(JSON.stringify(rows)).not.toContain('13905317788');
    n += 1;
    const made = await walk(ask, await register(ask, { petitioners: [somebody(n)] }), toTransferred);
    await deliver();
    await sendAt(1);
    const toHandler = receiver.got.filter(({ body }) => body.includes('13905317788'));
    expect(toHandler.map(({ body }) => JSON.parse(body).text)).toEqual([
      `【钢城法院】待办提醒：${made.number}。请登录执访系统查看并办理。`,
    ]);
    await save({ ways: ['sms'], kinds: ['urge'] });
    n += 1;
    const other = await walk(ask, await register(ask, { petitioners: [somebody(n)] }), toTransferred);
    await deliver();
    expect((await messages(other.id)).map(({ staff }) => staff)).toEqual([null]);
    await save({ phone: '', ways: [], kinds: [] });
    expect(await court.site.db.selectFrom('staff_contact').select('phone').execute()).toEqual([
      { phone: null },
    ]);
  });

  test('what a gateway that was switched off kept for days is not sent when it comes back', async () => {
    await gateway();
    const [made, cut] = [await accepted(), await accepted()];
    await deliver();
    await court.site.db.updateTable('gateway').set({ active: false }).execute();
    await court.site.db
      .updateTable('outgoing')
      .set({ state: 'sending', claimed_until: later(5) })
      .where('petition', '=', cut.id)
      .execute();
    expect(await sendAt(10)).toBe(0);
    expect([(await one(made)).state, (await one(cut)).state]).toEqual(['waiting', 'sending']);
    await sendAt(73 * 3600);
    expect((await one(cut)).state).toBe('failed');
    expect(await one(made)).toMatchObject({
      state: 'failed',
      reason: expect.stringContaining('不再自动发送'),
    });
  });
});
