import { describe, expect, test } from 'vitest';
import { articles, notForMachines } from './articles.ts';
import { requirements } from './requirements.ts';

describe('the requirements', () => {
  test('have each their own id of a known family, and are told in a line', () => {
    const ids = requirements.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^(R\d+[ab]?\.\d+|[DNPWB]\d+)$/.test(id))).toEqual([]);
    expect(requirements.filter(({ what }) => what.length < 20 || what.length > 120)).toEqual([]);
  });

  test('are numbered without a gap within each article and family', () => {
    const families = Map.groupBy(requirements, ({ id }) => id.replace(/\d+$/, ''));
    const numbers = [...families.values()].map((rows) => rows.map(({ id }) => Number(/\d+$/.exec(id)?.[0])));
    for (const found of numbers) {
      expect(found.toSorted((a, b) => a - b)).toEqual(found.map((_, index) => index + 1));
    }
  });

  test('answer every article that stands in an article number, and every other one too', () => {
    for (const { id, articles: cited } of requirements) {
      const own = /^R(\d+[ab]?)\./.exec(id)?.[1];
      if (own) expect(cited, id).toContain(own);
    }
    const answered = new Set<string>(requirements.flatMap((one) => one.articles));
    expect(Object.keys(articles).filter((id) => !answered.has(id) && !(id in notForMachines))).toEqual([]);
  });
});
