import { expect, test } from 'vitest';
import { sayReading } from './say-reading.ts';

const standing = { pages: null, done: 0, faults: 0, reason: null };

test.each([
  [{ ...standing, state: 'queued' as const }, '等待识别文字'],
  [{ ...standing, state: 'queued' as const, pages: 9, done: 3 }, '识别暂停于第3页'],
  [{ ...standing, state: 'reading' as const }, '正在识别文字'],
  [{ ...standing, state: 'reading' as const, pages: 9, done: 3 }, '正在识别第4页，共9页'],
  [{ ...standing, state: 'reading' as const, pages: 9, done: 9 }, '正在识别第9页，共9页'],
  [{ ...standing, state: 'done' as const, pages: 9, done: 9 }, '文字可搜索'],
  [{ ...standing, state: 'done' as const, pages: 9, done: 9, faults: 2 }, '文字可搜索，2页未识别'],
  [{ ...standing, state: 'notInstalled' as const }, '未安装文字识别'],
  [{ ...standing, state: 'notInstalled' as const, pages: 3, done: 1 }, '部分页未识别（未安装文字识别）'],
  [{ ...standing, state: 'failed' as const, reason: '识别程序意外退出' }, '文字未识别：识别程序意外退出'],
])('R16.4 %o is said as %s', (text, said) => {
  expect(sayReading(text)).toBe(said);
});
