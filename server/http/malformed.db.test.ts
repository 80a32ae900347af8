import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { InjectOptions } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { footprint } from '../../tests/footprint.ts';
import { command, registration, type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, type Made, register, signedInOnce, somebody } from '../../tests/walk.ts';

let court: TestSite;
let ask: Ask;
let cookie: string;
let made: Made;
beforeAll(async () => {
  court = await testSite();
  ask = signedInOnce(court);
  cookie = await court.cookieOf('clerk');
  made = await register(ask, { petitioners: [somebody(1)] });
});
afterAll(() => court.close());

const json = { 'content-type': 'application/json' };

/** Sends bytes as they are, as the clerk unless headers say otherwise. */
async function send(options: InjectOptions) {
  const answer = await court.app.inject({
    method: 'POST',
    ...options,
    headers: { cookie, ...options.headers },
  });
  return { status: answer.statusCode, type: answer.headers['content-type'], body: answer.json() };
}

const problemOf = (status: number) => ({
  status,
  type: expect.stringContaining('application/problem+json'),
  body: {
    status,
    type: expect.stringContaining('urn:zhifang:problem:'),
    detail: expect.stringMatching(/\p{Script=Han}/u),
  },
});

describe('R3.1 whatever cannot be read is answered with a problem and writes nothing', () => {
  const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
  test.each<[string, number, InjectOptions]>([
    ['half a JSON', 400, { url: '/api/petitions', headers: json, payload: '{"commandId":' }],
    ['an empty body', 400, { url: '/api/petitions', headers: json, payload: '' }],
    [
      'a prototype in the body',
      400,
      { url: '/api/petitions', headers: json, payload: '{"__proto__":{"roles":["president"]}}' },
    ],
    [
      'a constructor in the body',
      400,
      { url: '/api/petitions', headers: json, payload: '{"input":{"constructor":{"prototype":{}}}}' },
    ],
    [
      'a body nested a thousand times',
      400,
      { url: '/api/petitions', headers: json, payload: `{"input":${nested}}` },
    ],
    [
      'a body of three megabytes',
      413,
      { url: '/api/petitions', headers: json, payload: `{"input":"${'a'.repeat(3e6)}"}` },
    ],
    ['text', 415, { url: '/api/petitions', headers: { 'content-type': 'text/plain' }, payload: '{}' }],
    [
      'a form',
      415,
      {
        url: '/api/petitions',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'a=1',
      },
    ],
    ['xml', 415, { url: '/api/petitions', headers: { 'content-type': 'application/xml' }, payload: '<a/>' }],
    ['a list instead of a command', 422, { url: '/api/petitions', headers: json, payload: '[]' }],
    [
      'a command id that is none',
      422,
      { url: '/api/petitions', payload: { ...registration(), commandId: '1' } },
    ],
    ['an address that cannot be decoded', 400, { method: 'GET', url: '/api/petitions/%E0%A4%A' }],
    ['an unknown address', 404, { method: 'GET', url: '/api/nothing' }],
    ['a method nobody serves', 404, { method: 'DELETE', url: '/api/petitions' }],
    ['a limit below nothing', 422, { method: 'GET', url: '/api/petitions?limit=-1' }],
    ['a limit that is no number', 422, { method: 'GET', url: '/api/petitions?limit=all' }],
    ['an unknown queue', 422, { method: 'GET', url: '/api/petitions?queue=constructor' }],
    ['a list of queues', 422, { method: 'GET', url: '/api/petitions?queue=all&queue=mine' }],
    ['a search beyond all measure', 422, { method: 'GET', url: `/api/petitions?q=${'a'.repeat(201)}` }],
    ['an unknown kind of draft', 422, { method: 'GET', url: '/api/drafts/__proto__' }],
  ])('%s: %i', async (_case, status, options) => {
    const before = await footprint(court);
    expect(await send(options)).toMatchObject(problemOf(status));
    expect(await footprint(court)).toBe(before);
  });

  test.each<[string, string, number]>([
    ['a foreign id', randomUUID(), 404],
    ['garbage', 'x', 404],
    ['a path', '..%2F..%2Fetc', 404],
    ['SQL', "'%20or%20'1'='1", 404],
    ['a NUL', '%00', 404],
  ])('a petition named by %s is unknown everywhere', async (_case, id, status) => {
    for (const part of ['', '/events', '/clocks', '/materials/x', '/papers/reply.pdf'])
      expect(await send({ method: 'GET', url: `/api/petitions/${id}${part}` })).toMatchObject(
        problemOf(status),
      );
    const step = { url: `/api/petitions/${id}/steps/accept`, payload: command(1) };
    expect(await send(step)).toMatchObject(problemOf(status));
    const reveal = { url: `/api/petitions/${id}/reveal`, payload: { person: 'x', reason: '核对' } };
    expect(await send(reveal)).toMatchObject(problemOf(status));
  });

  test.each(['nothing', '__proto__', 'constructor', 'toString', '%00'])(
    'there is no step %s',
    async (step) => {
      const answer = await send({ url: `/api/petitions/${made.id}/steps/${step}`, payload: command(1) });
      expect(answer).toMatchObject({ ...problemOf(404), body: { detail: '没有这个办理步骤' } });
    },
  );

  test.each<[string, unknown]>([
    ['expectedSeq', { commandId: randomUUID(), input: {} }],
    ['expectedSeq', { commandId: randomUUID(), expectedSeq: '1', input: {} }],
    ['expectedSeq', { commandId: randomUUID(), expectedSeq: -1, input: {} }],
    ['expectedSeq', { commandId: randomUUID(), expectedSeq: 1.5, input: {} }],
    ['commandId', { expectedSeq: 1, input: {} }],
  ])('a command with a wrong %s names it', async (field, payload) => {
    const answer = await send({
      url: `/api/petitions/${made.id}/steps/reviewRegistration`,
      payload: payload as object,
    });
    expect(answer).toMatchObject({ ...problemOf(422), body: { errors: [{ field }] } });
  });

  test('R16.1 a material is taken in by upload only, never by its digest', async () => {
    const input = { kind: 'evidence', name: '证据', digest: 'a'.repeat(64), size: 1, mime: 'text/html' };
    const clerk = await ask('clerk');
    const answer = await clerk('POST', `/api/petitions/${made.id}/steps/attach`, command(made.seq, input));
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field: 'file' }], basis: { id: '16' } } });
  });
});

describe('R3.1 what no text may hold is dropped and the rest is kept', () => {
  test('R12.1 NUL, control characters and halves of surrogate pairs in a registration', async () => {
    const clerk = await ask('clerk');
    const petitioners = [somebody(2, { name: '张\u0000三\ud83d', address: '某街\u00071号' })];
    const answer = await clerk(
      'POST',
      '/api/petitions',
      registration({ petitioners, summary: '请求\u0000处置\udc00\n第二行' }),
    );
    expect(answer).toMatchObject({ status: 201 });
    const page = await clerk('GET', `/api/petitions/${answer.body.id}`);
    expect(page.body).toMatchObject({
      summary: '请求处置\ufffd\n第二行',
      petitioners: [{ name: '张三\ufffd' }],
    });
  });

  test.each<[string, InjectOptions, number]>([
    ['a search', { method: 'GET', url: '/api/petitions?q=%E5%BC%A0%00%E5%BB%BA%E5%9B%BD' }, 200],
    ['a filter', { method: 'GET', url: '/api/petitions?state=%00&ground=%00&channel=a%00' }, 200],
    ['a search in the directory', { method: 'GET', url: '/api/enforcement-cases?q=%E5%BC%A0%00' }, 200],
    [
      'the repeat check',
      {
        url: '/api/petitions/candidates',
        payload: { people: [{ name: '张\u0000', phone: '\u0000' }], caseNumber: '\u0000' },
      },
      200,
    ],
    [
      'a draft',
      { method: 'PUT', url: '/api/drafts/registration', payload: { body: { a: '\u0000\ud800' } } },
      204,
    ],
    ['a sign-in', { url: '/api/session', payload: { username: 'cl\u0000erk', password: '\u0000' } }, 422],
  ])('%s', async (_case, options, status) => {
    const answer = await court.app.inject({ method: 'POST', ...options, headers: { cookie } });
    expect(answer.statusCode).toBe(status);
  });

  test('the reason for revealing', async () => {
    const clerk = await ask('clerk');
    const page = await clerk('GET', `/api/petitions/${made.id}`);
    const [{ person }] = page.body.petitioners as [{ person: string }];
    const asked = { person, reason: '核对\u0000电话' };
    expect(await clerk('POST', `/api/petitions/${made.id}/reveal`, asked)).toMatchObject({ status: 200 });
  });
});

describe('R3.1 a cursor nobody gave out begins at the beginning', () => {
  const encode = (text: string) => Buffer.from(text).toString('base64url');
  test.each([
    'x',
    '%00',
    encode('2026-99-99 00000000-0000-0000-0000-000000000000'),
    encode(`2026-01-01 ${'-'.repeat(36)}`),
    encode("2026-01-01 '; drop table event; --"),
  ])('%s', async (cursor) => {
    const answer = await send({ method: 'GET', url: `/api/petitions?queue=all&cursor=${cursor}` });
    expect(answer).toMatchObject({
      status: 200,
      body: { items: expect.arrayContaining([expect.objectContaining({ id: made.id })]) },
    });
  });
});

test('R3.1 a connection that sends no HTTP at all leaves the server answering', async () => {
  const address = new URL(await court.app.listen({ port: 0, host: '127.0.0.1' }));
  const { connect } = await import('node:net');
  await new Promise<void>((resolve) => {
    const socket = connect((court.app.server.address() as AddressInfo).port, '127.0.0.1', () =>
      socket.end('\u0000nonsense\r\n\r\n'),
    );
    socket.on('close', () => resolve()).resume();
  });
  expect((await fetch(new URL('/healthz', address))).status).toBe(200);
});
