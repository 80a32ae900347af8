import { expect, test } from 'vitest';
import { getProvision } from '#regulation/articles.ts';
import { shortCitation } from './short-citation.ts';

test('the process rule goes by its short name, other citations stay as they are', () => {
  expect(shortCitation(getProvision('process-5').citation)).toBe('流程规范第五条');
  expect(shortCitation(getProvision('13').citation)).toBe('第十三条');
  expect(shortCitation('《民事诉讼法》第八十五条')).toBe('《民事诉讼法》第八十五条');
});
