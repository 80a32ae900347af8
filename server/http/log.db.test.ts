import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { multipart } from '../../tests/multipart.ts';
import { registration, type TestSite, testSite } from '../../tests/site.ts';
import { samplePdf } from '../files/sample-files.ts';
import { buildApp } from './app.ts';

let court: TestSite;
beforeAll(async () => {
  court = await testSite();
});
afterAll(() => court.close());

test('the log tells routes and times, never who the people are or what they said', async () => {
  const cookie = await court.cookieOf('clerk');
  const log = new PassThrough();
  const written = text(log);
  const app = await buildApp(court.site, { logLevel: 'info', log });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const ask = async (method: string, path: string, body?: unknown) => {
    const headers = { cookie, 'content-type': 'application/json' };
    const answer = await fetch(new URL(path, address), {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return answer.status === 204
      ? {}
      : ((await answer.json()) as { id?: string; petitioners?: { person: string }[] });
  };
  const form = registration();
  const { id } = await ask('POST', '/api/petitions', form);
  const [petitioner] = form.input.petitioners;
  await ask('POST', '/api/petitions', { ...registration({ summary: '' }) });
  await ask('POST', '/api/petitions', '张建国 13800000001');
  await ask('POST', '/api/petitions/candidates', { people: [petitioner], caseNumber: form.input.caseNumber });
  for (const q of ['张建国', 'zjg', '13800000001', '110105194912310026', '0026'])
    await ask('GET', `/api/petitions?queue=all&q=${encodeURIComponent(q)}`);
  await ask('GET', `/api/enforcement-cases?q=${encodeURIComponent('张建国')}`);
  const page = await ask('GET', `/api/petitions/${id}`);
  await ask('POST', `/api/petitions/${id}/reveal`, {
    person: page.petitioners?.[0]?.person,
    reason: '回访张建国',
  });
  await ask('PUT', '/api/drafts/registration', { body: form.input });
  await ask('GET', '/api/drafts/registration');
  await ask('GET', `/api/${encodeURIComponent('张建国')}/13800000001`);
  await ask('POST', '/api/session', { username: '13800000001', password: 'Mima-110105194912310026' });
  const { payload, headers } = multipart(
    { name: '张建国身份证.pdf', bytes: samplePdf() },
    { name: '张建国的材料' },
  );
  await fetch(new URL(`/api/petitions/${id}/materials`, address), {
    method: 'POST',
    headers: { ...headers, cookie },
    body: payload,
  });
  await court.site.db.updateTable('person').set({ phone: 'v1.broken' }).execute();
  expect(await ask('GET', `/api/petitions/${id}`)).toMatchObject({
    status: 500,
    requestId: expect.any(String),
  });
  await app.close();
  log.end();
  const said = await written;
  expect(said).toContain('"/api/petitions/:id"');
  expect(said).toContain('request failed');
  expect(said.split('\n').length).toBeGreaterThan(30);
  // Request numbers and times are random and may hold any four figures.
  const told = said.replaceAll(/"(reqId|time|pid|responseTime)":("[^"]*"|[\d.]+)/g, '');
  expect(told).not.toMatch(/张建国|zjg|1380000|194912|0026|查封的房产|某街|身份证|%E5%BC%A0|zhifang=|Mima/);
});

test('an unforeseen failure is told with a number and without its inside', async () => {
  const log = new PassThrough();
  const written = text(log);
  const broken = { ...court.site, now: () => 'no instant' };
  const app = await buildApp(broken, { logLevel: 'error', log });
  const answer = await app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { username: 'a', password: 'b' },
  });
  await app.close();
  log.end();
  const { requestId, ...said } = answer.json();
  expect(said).toMatchObject({
    status: 500,
    title: '系统出错',
    remedy: expect.stringContaining('系统管理员'),
  });
  expect(JSON.stringify(said)).not.toMatch(/RangeError|stack|no instant|\.ts/);
  expect(await written).toContain(requestId);
});
