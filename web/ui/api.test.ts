import { afterEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { getJson, ProblemError, problemOf, readProblem, sendJson } from './api.ts';
import { answerGate, isSomeoneWaiting } from './sign-in-again.ts';

const signedOut = { type: 'about:blank', title: '尚未登录', status: 401, detail: '登录已失效' };
const answer = (status: number, body: unknown) => new Response(JSON.stringify(body), { status });

/** The wire: answers in turn, and keeps what was sent. */
function wire(...answers: readonly Response[]) {
  const sent: [path: string, init: RequestInit][] = [];
  const left = [...answers];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    sent.push([path, init]);
    const next = left.shift();
    if (!next) throw new TypeError('Failed to fetch');
    return next;
  });
  return sent;
}

const done = z.object({ number: z.string() });

/** A request that must fail, and the problem it fails with. */
const problemFrom = (request: Promise<unknown>) => request.then(() => undefined, problemOf);

const waitForDialog = () => vi.waitFor(() => expect(isSomeoneWaiting()).toBe(true));

afterEach(() => {
  answerGate(false);
  vi.unstubAllGlobals();
});

test('R3.1 a command sent into an expired session waits for the password and is sent again as it was', async () => {
  const sent = wire(answer(401, signedOut), answer(201, { number: '钢执访〔2026〕1号' }));
  const command = sendJson('POST', '/api/petitions', { commandId: 'c-1' }, done);
  await waitForDialog();
  answerGate(true);
  await expect(command).resolves.toEqual({ number: '钢执访〔2026〕1号' });
  expect(sent).toHaveLength(2);
  expect(sent[1]).toEqual(sent[0]);
});

test('when nobody signs in again the request fails with what the server said', async () => {
  wire(answer(401, signedOut));
  const failed = problemFrom(getJson('/api/staff', done));
  await waitForDialog();
  answerGate(false);
  expect(await failed).toEqual(signedOut);
});

test('a wrong password at the sign-in itself opens no second sign-in', async () => {
  wire(answer(401, signedOut));
  expect(await problemFrom(sendJson('POST', '/api/session', {}, done))).toEqual(signedOut);
  expect(isSomeoneWaiting()).toBe(false);
});

test('a broken line is a problem that says what became of the words typed', async () => {
  wire();
  const problem = await problemFrom(getJson('/api/staff', done));
  expect(problem).toMatchObject({ status: 0, title: '连接不上服务器' });
  expect(problem?.remedy).toContain('仍在页面上');
});

test('an answer that is no problem+json still becomes one that can be shown', () => {
  expect(readProblem({ status: 502, body: '<html>Bad Gateway</html>' })).toMatchObject({
    status: 502,
    title: '服务器出错',
  });
});

test('a bug keeps its own words', () => {
  expect(problemOf(new Error('x is undefined')).detail).toBe('x is undefined');
  expect(problemOf(new ProblemError(signedOut))).toBe(signedOut);
});
