import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSite, testSite } from '../../tests/site.ts';
import { buildApp } from './app.ts';

let court: TestSite;
let app: FastifyInstance;
const folder = mkdtempSync(join(tmpdir(), 'zhifang-web-'));
beforeAll(async () => {
  mkdirSync(join(folder, 'desk/assets'), { recursive: true });
  writeFileSync(join(folder, 'desk/index.html'), '<!doctype html><title>执访</title>');
  writeFileSync(join(folder, 'desk/assets/app-1a2b.js'), 'export {}');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  court = await testSite();
  app = await buildApp(court.site, { logLevel: 'silent', webDir: join(folder, 'desk') });
});
afterAll(async () => {
  await app.close();
  await court.close();
  rmSync(folder, { recursive: true });
});

test.each(['/', '/petitions/7?queue=mine', '/intake'])(
  '%s is the desk’s page, asked for anew each time',
  async (url) => {
    const answer = await app.inject({ url });
    expect(answer.statusCode).toBe(200);
    expect(answer.body).toContain('<title>执访</title>');
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'self'");
  },
);

test('files with a digest in their name are kept for good', async () => {
  const answer = await app.inject({ url: '/assets/app-1a2b.js' });
  expect(answer.headers['cache-control']).toContain('immutable');
});

test.each(['/api/nothing', '/assets/none.js', '/metrics/x'])(
  '%s is nothing, and says so to a program',
  async (url) => {
    const answer = await app.inject({ url });
    expect(answer.statusCode).toBe(404);
    expect(answer.json()).toMatchObject({ detail: '没有这个地址' });
  },
);

test('a write to a page is no page', async () => {
  expect((await app.inject({ method: 'POST', url: '/petitions/7', payload: {} })).statusCode).toBe(404);
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
])('%s does not leave the folder', async (url) => {
  expect((await app.inject({ url })).body).not.toContain('secret');
});

test('whether the program lives, is ready, and how it does is told without signing in', async () => {
  expect((await app.inject({ url: '/healthz' })).json()).toEqual({ ok: true });
  expect((await app.inject({ url: '/readyz' })).json()).toEqual({ ok: true });
  const metrics = await app.inject({ url: '/metrics' });
  expect(metrics.headers['content-type']).toContain('text/plain');
  expect(metrics.body).toContain('zhifang_http_seconds_count{method="GET",route="/readyz",status="200"} 1');
});

test('without its database the program lives and says that it is not ready', async () => {
  const other = await testSite();
  await other.site.db.destroy();
  expect((await other.app.inject({ url: '/healthz' })).statusCode).toBe(200);
  const answer = await other.app.inject({ url: '/readyz' });
  expect({ status: answer.statusCode, said: answer.json().detail }).toEqual({
    status: 503,
    said: '数据库暂时不可用',
  });
  await other.close();
});
