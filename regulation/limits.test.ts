import { describe, expect, test } from 'vitest';
import { type Basis, getProvision } from './articles.ts';
import { type Limit, type LimitKey, limits, sayLength } from './limits.ts';

const all: Readonly<Record<LimitKey, Limit>> = limits;
const rows = Object.entries(all) as [LimitKey, Limit][];
const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** 15 as people write it in a title: 十五. */
const inChinese = (n: number): string => {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? numerals[tens] : ''}${tens > 0 ? '十' : ''}${numerals[ones]}`;
};
const units: Readonly<Record<Limit['unit'], readonly string[]>> = {
  'calendar-days': ['日'],
  'working-days': ['个工作日'],
};

describe('R13.5 the limits', () => {
  test.each(rows)('%s: its number and unit stand in the provision it cites', (_, { basis, length, unit }) => {
    const { title, gist } = getProvision(basis);
    const said = units[unit].flatMap((word) => [`${length}${word}`, `${inChinese(length)}${word}`]);
    const found = said.filter((words) => {
      const at = `${title}。${gist}`.indexOf(words);
      return at >= 0 && !/\d/.test(`${title}。${gist}`[at - 1] ?? '');
    });
    expect(found, `${sayLength({ length, unit })} is not in: ${title}。${gist}`).not.toEqual([]);
  });

  test('the regulation itself sets three: 2日 transfer, 5日 interview, 40个工作日 reply, all binding', () => {
    const own = rows
      .filter(([, { basis }]) => basis === '13')
      .map(([key, limit]) => [key, sayLength(limit), limit.force]);
    expect(own).toEqual([
      ['transfer', '2日', 'binding'],
      ['interview', '5日', 'binding'],
      ['reply', '40个工作日', 'binding'],
    ]);
  });

  test('D4 whatever the wider law sets is advisory', () => {
    for (const [key, { basis, force }] of rows)
      if (basis !== ('13' satisfies Basis)) expect([key, force]).toEqual([key, 'advisory']);
  });

  test('D3 the transfer counts from the receipt by the court, interview and reply from the receipt by the handler', () => {
    expect([limits.transfer.from, limits.interview.from, limits.reply.from]).toEqual([
      'courtReceived',
      'handlerReceived',
      'handlerReceived',
    ]);
  });

  test.each(rows)(
    '%s: is positive, starts and ends at different facts, and is near before it is due',
    (_, limit) => {
      expect(Number.isInteger(limit.length) && limit.length > 0).toBe(true);
      expect(limit.from).not.toBe(limit.until);
      expect(limit.nearWithin).toBeGreaterThan(0);
      expect(limit.nearWithin).toBeLessThan(limit.length);
    },
  );

  test('an ambiguous wording says where its reading is decided', () => {
    for (const key of ['transfer', 'interview', 'reply'] as const)
      expect(limits[key].reading).toMatch(/^docs\/decisions\/\d{4}-[\w-]+\.md$/);
  });
});
