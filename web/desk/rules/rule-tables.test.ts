import { describe, expect, test } from 'vitest';
import { errandRules } from '#regulation/errands.ts';
import { type RuleSet, ruleSets } from '#regulation/rule-set.ts';
import { rungs } from '#regulation/supervision.ts';
import { ruleDifferences } from './rule-differences.ts';
import { ruleTables } from './rule-tables.ts';

const shipped: RuleSet = ruleSets[0];
const { limits } = shipped;
/** An invented second version: a shorter reply, one item of registration less, another approver. */
const { proposedOpinion: _, ...fewerItems } = shipped.registrationItems;
const invented: RuleSet = {
  ...shipped,
  version: '2027-01-01',
  effectiveFrom: '2027-01-01',
  limits: { ...limits, reply: { ...limits.reply, length: 30 } },
  registrationItems: fewerItems as typeof shipped.registrationItems,
  notReached: { ...shipped.notReached, attempts: 4 } as unknown as typeof shipped.notReached,
};

const tableOf = (key: string, rules: RuleSet = shipped) => {
  const found = ruleTables(rules).find((table) => table.key === key);
  if (!found) throw new Error(`no table ${key}`);
  return found;
};

describe('B2 D8 a version of the rules in tables', () => {
  test.each(ruleSets)(
    '$version: every row has a cell for every column, in Chinese, and nothing raw',
    (rules) => {
      for (const { columns, rows, title } of ruleTables(rules)) {
        expect(title).toMatch(/\p{Script=Han}/u);
        expect(rows.length).toBeGreaterThan(0);
        for (const { cells } of rows) {
          expect(cells).toHaveLength(columns.length);
          expect(cells.join(' ')).not.toMatch(/undefined|null|NaN|\[object|[a-z][A-Z]/);
        }
      }
    },
  );

  test('nothing that a version keeps, no errand and no rung is left out', () => {
    const { version: _v, title: _t, document: _d, effectiveFrom: _e, ...kept } = shipped;
    const keys = ruleTables(shipped).map(({ key }) => key);
    expect(Object.keys(kept).filter((key) => !keys.includes(key))).toEqual([]);
    expect(tableOf('limits').rows).toHaveLength(Object.keys(limits).length);
    expect(tableOf('errands').rows).toHaveLength(Object.keys(errandRules).length);
    expect(tableOf('rungs').rows).toHaveLength(Object.keys(rungs).length);
  });

  test('says a limit as the regulation does', () => {
    expect(tableOf('limits').rows.find(({ key }) => key === 'reply')).toEqual({
      key: 'reply',
      basis: '13',
      cells: ['答复信访人', '40个工作日', '承办人收到', '答复', '约束性', '届满前5个工作日起'],
    });
  });
});

describe('D8 two versions side by side', () => {
  test('of the same version there is nothing to see', () => {
    expect(ruleDifferences(shipped, shipped)).toEqual([]);
  });

  test('shows the rows that differ, each from and to, and what only one of them has', () => {
    const found = ruleDifferences(shipped, invented);
    expect(found.map(({ table, key }) => `${table} ${key}`)).toEqual([
      '期限 reply',
      '登记事项 proposedOpinion',
      '联系未果的认定 notReached',
    ]);
    const [reply, item] = found;
    expect([reply?.before?.cells[1], reply?.after?.cells[1]]).toEqual(['40个工作日', '30个工作日']);
    expect(item?.before?.cells[0]).toBe('拟办意见');
    expect(item).not.toHaveProperty('after');
  });

  test('the other way round, what was taken away has come', () => {
    expect(ruleDifferences(invented, shipped)[1]).toMatchObject({ after: { cells: ['拟办意见', '转交前'] } });
  });
});
