/** The browser of the journeys: one launch a file, a fresh page a test, and no silence when it is missing. */
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { type Chromium, findChromium, type NoChromium } from './chromium.ts';

export type TestBrowser = {
  /** A page in a context of its own (own cookies), 1366×768, Chinese, on Shanghai time; closed with the browser. */
  readonly newPage: (options?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
};

const results = resolve(import.meta.dirname, '..', 'test-results');

/**
 * `--no-sandbox` because containers run as root; the resolver rule makes a call to any other host fail. No page lives
 * long enough for its script to be worth compiling: without, a journey takes a fifth less CPU.
 */
const launchArguments = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-sync',
  '--font-render-hinting=none',
  '--no-first-run',
  '--no-pings',
  '--no-proxy-server',
  '--js-flags=--no-sparkplug --no-maglev --no-turbofan --single-threaded-gc',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

const required = (): boolean => process.env.CI === 'true' || process.env.REQUIRE_BROWSER === '1';

const frame = (reason: string): string => {
  const bar = '═'.repeat(78);
  return `\n╔${bar}\n║ BROWSER TESTS SKIPPED: no Chromium\n║ ${reason}\n║ Set BROWSER_EXE, or run npm ci again.\n╚${bar}\n`;
};

let looked: Promise<Chromium | NoChromium> | undefined;
const lookOnce = (): Promise<Chromium | NoChromium> => {
  looked ??= findChromium();
  return looked;
};

/**
 * Whether journeys can run here. Where not, it says so in a frame, for `describe.runIf(await browserAvailable())`;
 * under `CI=true` or `REQUIRE_BROWSER=1` it throws instead, because there a skipped journey would pass for a kept one.
 */
export const browserAvailable = async (): Promise<boolean> => {
  const found = await lookOnce();
  if (!('missing' in found)) return true;
  if (required()) throw new Error(`No Chromium for the browser tests: ${found.missing}`);
  process.stderr.write(frame(found.missing));
  return false;
};

/**
 * Draws 信 and 访 and compares the pictures. A browser without a Chinese font draws the same box twice, or nothing,
 * and says nothing about it; every screenshot taken after that would be worthless.
 */
const demandChinese = async (page: Page): Promise<void> => {
  const drawings = await page.evaluate(() => {
    const draw = (character: string): string => {
      const canvas = document.createElement('canvas');
      canvas.width = 64;
      canvas.height = 64;
      const pen = canvas.getContext('2d');
      if (pen) pen.font = '48px sans-serif';
      pen?.fillText(character, 4, 52);
      return canvas.toDataURL();
    };
    return [draw('信'), draw('访'), draw(' ')];
  });
  if (new Set(drawings).size !== drawings.length) throw new Error('The browser draws no Chinese characters');
};

const problems = new WeakMap<Page, string[]>();

/** What went wrong in the page so far: console errors, uncaught exceptions, answers of 500 and above. */
export const problemsOf = (page: Page): readonly string[] => problems.get(page) ?? [];

const listen = (page: Page): void => {
  const heard: string[] = [];
  problems.set(page, heard);
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(`console: ${message.text()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) heard.push(`${response.status()} ${response.url()}`);
  });
};

const newPage = async (browser: Browser, options: BrowserContextOptions = {}): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(10_000);
  context.on('page', listen);
  return context.newPage();
};

/** Launches the browser; throws where there is none or it cannot draw Chinese. Close it in `afterAll`. */
export const launchBrowser = async (): Promise<TestBrowser> => {
  const found = await lookOnce();
  if ('missing' in found) throw new Error(`No Chromium: ${found.missing}`);
  const browser = await chromium.launch({
    executablePath: found.executable,
    args: launchArguments,
    env: { ...process.env, ...found.environment },
  });
  try {
    const page = await newPage(browser);
    await demandChinese(page);
    await page.context().close();
  } catch (error) {
    await browser.close();
    throw error;
  }
  return { newPage: (options) => newPage(browser, options), close: () => browser.close() };
};

/** Takes a picture of the page into `test-results/` and returns its path. */
export const screenshot = async (page: Page, name: string): Promise<string> => {
  await mkdir(results, { recursive: true });
  const path = join(results, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled' });
  return path;
};
