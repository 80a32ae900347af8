import { describe, expect, test } from 'vitest';
import type { Done } from './commands.ts';
import { emptyLedger, enter, judge, numberGaps } from './ledger.ts';

const done = (seq: number, ...events: string[]): Done => ({
  id: 'p',
  number: '钢执访〔2026〕7号',
  seq,
  events,
});
const line = (seq: number, type: string, digest = `d${seq}`) => ({ seq, type, digest });
const nothing = { lost: [], repeated: [], changed: [] };

describe('R16.3 judging a history after a crash', () => {
  const acknowledged = [done(1, 'registered'), done(3, 'accepted', 'leadAssigned')];
  const whole = [line(1, 'registered'), line(2, 'accepted'), line(3, 'leadAssigned')];

  test('finds nothing wrong when every acknowledged event is there once, as it was', () => {
    expect(judge('p', acknowledged, whole.slice(0, 1), whole)).toEqual(nothing);
  });

  test('finds what is lost at the end, in the middle, and altogether', () => {
    expect(judge('p', acknowledged, [], whole.slice(0, 2)).lost).toEqual(['p 第 3 条 leadAssigned']);
    expect(judge('p', acknowledged, [], []).lost).toHaveLength(3);
    const replaced = [line(1, 'registered'), line(2, 'explained'), line(3, 'leadAssigned')];
    expect(judge('p', acknowledged, [], replaced).lost).toEqual(['p 第 2 条 accepted']);
  });

  test('finds an event done twice, and one that nobody was told of', () => {
    expect(judge('p', acknowledged, [], [...whole, line(4, 'accepted')]).repeated).toEqual([
      'p 第 4 条 accepted',
    ]);
    expect(judge('p', acknowledged, [], [...whole, line(3, 'leadAssigned')]).repeated).toHaveLength(1);
  });

  test('finds an event whose digest is not what it was', () => {
    const forged = [line(1, 'registered', 'other'), ...whole.slice(1)];
    expect(judge('p', acknowledged, whole, forged)).toEqual({
      ...nothing,
      changed: ['p 第 1 条 registered'],
    });
  });
});

test('R12.4 a number that was lost or given twice is found, within each year', () => {
  const gapsOf = (...numbers: string[]) => {
    const ledger = emptyLedger();
    for (const number of numbers)
      enter(ledger, { ...done(1, 'registered'), id: number + ledger.done.size, number });
    return numberGaps(ledger);
  };
  expect(
    gapsOf('钢执访〔2026〕9号', '钢执访〔2026〕11号', '钢执访〔2026〕10号', '钢执访〔2027〕1号'),
  ).toEqual([]);
  expect(gapsOf('钢执访〔2026〕9号', '钢执访〔2026〕11号')).toEqual(['钢执访〔2026〕9 之后是 11']);
  expect(gapsOf('钢执访〔2026〕9号', '钢执访〔2026〕9号')).toEqual(['钢执访〔2026〕9 之后是 9']);
});
