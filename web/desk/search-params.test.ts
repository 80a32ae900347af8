import { expect, test } from 'vitest';
import { parseSearch, queueSearchSchema, signInSearchSchema, stringifySearch } from './search-params.ts';

test('the end of a phone number keeps its leading zero on the way through the address', () => {
  const search = { queue: 'all', q: '0378' };
  expect(stringifySearch(search)).toBe('?queue=all&q=0378');
  expect(parseSearch('?queue=all&q=0378')).toEqual(search);
});

test('what is not chosen is not in the address', () => {
  expect(stringifySearch({ q: '', state: undefined })).toBe('');
});

test('a shared address that is out of date still opens, without the filter nobody knows any more', () => {
  expect(
    queueSearchSchema.parse({
      queue: 'yesterday',
      q: '李',
      state: 'lost',
      ground: 'delay',
      channel: 'visit',
    }),
  ).toEqual({ queue: 'mine', q: '李', state: undefined, ground: 'delay', channel: 'visit' });
});

test('after signing in one stays on this site', () => {
  const back = (text: string) => signInSearchSchema.parse({ back: text }).back;
  expect(back('/petitions?q=%E6%9D%8E')).toBe('/petitions?q=%E6%9D%8E');
  expect(back('//elsewhere.example')).toBe('/');
  expect(back('/\\elsewhere.example')).toBe('/');
  expect(back('https://elsewhere.example')).toBe('/');
});
