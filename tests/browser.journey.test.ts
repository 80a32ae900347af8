/** The browser itself, before anything is concluded from what it shows. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserAvailable, launchBrowser, problemsOf, screenshot, type TestBrowser } from './browser.ts';

describe.runIf(await browserAvailable())('the browser of the journeys', () => {
  let browser: TestBrowser;
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/broken' ? 503 : 200;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end('<title>执访</title><link rel="icon" href="data:,"><h1>有信必办</h1>');
  });
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  beforeAll(async () => {
    await new Promise<void>((done) => {
      server.listen(0, '127.0.0.1', done);
    });
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test('shows a page on the desk’s screen size, in Chinese, on Shanghai time', async () => {
    const page = await browser.newPage();
    await page.goto(address());
    expect(await page.textContent('h1')).toBe('有信必办');
    expect(page.viewportSize()).toEqual({ width: 1366, height: 768 });
    const zone = await page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(zone).toBe('Asia/Shanghai');
    const picture = await readFile(await screenshot(page, 'browser'));
    expect(picture.subarray(1, 4).toString()).toBe('PNG');
    expect(problemsOf(page)).toEqual([]);
  });

  test('hears a broken answer and an uncaught error', async () => {
    const page = await browser.newPage();
    await page.goto(`${address()}/broken`);
    await page.addScriptTag({ content: 'setTimeout(() => { throw new Error("planted"); })' });
    await expect.poll(() => problemsOf(page).join('\n')).toMatch(/503[\s\S]*uncaught: planted/);
  });

  test('reaches no other host, as in a court’s closed network', async () => {
    const page = await browser.newPage();
    await expect(page.goto('http://example.org/')).rejects.toThrow(/ERR_NAME_NOT_RESOLVED/);
  });
});
