import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CannotStart } from './cannot-start.ts';
import { readConfig } from './config.ts';

const refusal = (environment: Record<string, string>): string => {
  try {
    readConfig(environment);
  } catch (cause) {
    if (cause instanceof CannotStart) return cause.message;
    throw cause;
  }
  throw new Error('The settings were accepted');
};

test('with nothing set the program serves on 127.0.0.1:3000 and keeps everything below ./data', () => {
  const dataDir = join(process.cwd(), 'data');
  expect(readConfig({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    dataDir,
    masterKeyFile: join(dataDir, 'secret/master.key'),
    ocrDir: join(import.meta.dirname, '../ocr'),
    clockwork: true,
    demonstration: 110,
    logLevel: 'warn',
    accounts: 'text',
  });
});

test('an empty variable counts as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: ' ', PG_NATIVE: '' })).toEqual(readConfig({}));
});

test('folders become absolute and the key moves with the data folder', () => {
  const config = readConfig({ DATA_DIR: '/srv/zhifang', FONTS_DIR: 'fonts', PORT: '0' });
  expect(config).toMatchObject({ port: 0, dataDir: '/srv/zhifang', fontsDir: join(process.cwd(), 'fonts') });
  expect(config.masterKeyFile).toBe('/srv/zhifang/secret/master.key');
});

test('every wrong setting is named in Chinese, all at once', () => {
  const message = refusal({
    ...{ PORT: '70000', LOG_LEVEL: 'loud', PG_RUN_AS: 'a b', ZHIFANG_DEMONSTRATION: '0' },
  });
  expect(message).toContain('ZHIFANG_DEMONSTRATION：应为 1–99999 的整数');
  expect(message).toContain('PORT：应为 0–65535 的整数');
  expect(message).toContain('LOG_LEVEL：应为');
  expect(message).toContain('PG_RUN_AS：应为本机的一个用户名');
});

test('a wrong DATABASE_URL is explained without repeating its password', () => {
  const message = refusal({ DATABASE_URL: 'mysql://root:geheim@db/court' });
  expect(message).toContain('DATABASE_URL：应形如 postgres://');
  expect(message).not.toContain('geheim');
});
