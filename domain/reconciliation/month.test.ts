import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { type RegisterDecision, registerDecisions } from '#regulation/reconciliation.ts';
import { type GivenDecision, refuseRegisterDecision } from './decide.ts';
import { changesSince, figuresOf, type MonthFacts, refuseSignature, withoutPetitions } from './month.ts';

const on = parseDay('2026-10-12');
const coming = (petition: string) => ({ petition, on, enteredOn: parseDay('2026-10-15'), channel: 'visit' });
const facts: MonthFacts = {
  imports: [{ id: 'i1', source: 'visit', rows: 3 }],
  rows: [
    { id: 'a', source: 'visit', standing: 'matched', petition: 'p1', replied: true },
    { id: 'b', source: 'visit', standing: 'missing', replied: true },
    { id: 'c', source: 'visit', standing: 'probable', petition: 'p2', replied: false },
  ],
  late: [coming('p1'), coming('p2')],
  unlisted: [coming('p3')],
  unsourced: [],
  gaps: [{ source: 'visit', after: '3', before: '6', missing: 2 }],
  handlers: ['s-1'],
};

describe('B3 the page of a month', () => {
  test('counts every list it can open', () => {
    expect(figuresOf(facts)).toMatchObject({
      ...{ 'visit.matched': 1, 'visit.missing': 1, 'visit.probable': 1, 'visit.dismissed': 0 },
      ...{ 'letter.matched': 0, repliedOutside: 1, gaps: 2, late: 2, unlisted: 1, unsourced: 0, handlers: 1 },
    });
  });

  test('does not speak to the barred of a petition they must not see, in no figure (D6)', () => {
    const shown = withoutPetitions(facts, new Set(['p2']));
    expect(figuresOf(shown)).toMatchObject({ 'visit.probable': 0, late: 1, 'visit.missing': 1 });
    expect(changesSince(shown, withoutPetitions(facts, new Set(['p2'])))).toEqual([]);
  });

  test('shows a later change beside what was signed', () => {
    const [a, b, ...rest] = facts.rows;
    const now = { ...facts, rows: [a, { ...b, standing: 'matched', petition: 'p9' }, ...rest] } as MonthFacts;
    expect(changesSince(facts, now)).toEqual([
      { figure: 'visit.matched', signed: 1, now: 2 },
      { figure: 'visit.missing', signed: 1, now: 0 },
      { figure: 'repliedOutside', signed: 1, now: 0 },
    ]);
    expect(changesSince(facts, facts)).toEqual([]);
  });

  const sign = (given: { remark?: string; seen?: string }, month = '2026-10', of = facts) =>
    refuseSignature(month, of, 'd', { remark: '', seen: 'd', ...given }, parseDay('2026-11-20'))?.reason;

  test('is signed when the month is over, as it was seen, and with a word about what is open', () => {
    expect(sign({ remark: '周负责一周内补登' })).toBeUndefined();
    expect(sign({})).toBe('还有2条没有处理，签字须写明处理要求');
    expect(sign({ remark: '一周内补登', seen: 'older' })).toMatch('有变化');
    expect(sign({ remark: '一周内补登' }, '2026-11')).toMatch('尚未结束');
    expect(sign({}, '2026-10', { ...facts, rows: [], imports: [] })).toMatch('没有导入');
    expect(sign({}, '2026-10', { ...facts, rows: [] })).toBeUndefined();
  });
});

describe('B3 a decision about an entry', () => {
  const refusal = (kind: RegisterDecision, more: Partial<GivenDecision> = {}, row: object = {}) =>
    refuseRegisterDecision(
      { standing: 'probable', decisions: 0, ...row },
      { kind, petition: 'p1', reason: '核对过', expected: 0, ...more },
    )?.reason;

  test('is taken of an open entry, with the petition and the reason it needs', () => {
    const kinds = Object.keys(registerDecisions) as RegisterDecision[];
    expect(kinds.filter((kind) => kind !== 'undecided' && refusal(kind) !== undefined)).toEqual([]);
    expect(refusal('same', { petition: undefined })).toBe('没有选定信访件');
    expect(refusal('different', { petition: undefined })).toBe('没有选定信访件');
    expect(refusal('outside', { petition: undefined })).toBeUndefined();
    expect(refusal('outside', { reason: ' ' })).toBe('没有写明原因');
    expect(refusal('registered', { reason: undefined })).toBe('没有写明原因');
    expect(refusal('same', { reason: undefined })).toBeUndefined();
  });

  test('is not taken over another: that is taken back first, with a reason', () => {
    const settled = { standing: 'dismissed', settled: 'outside', decisions: 1 };
    expect(refusal('same', { expected: 1 }, settled)).toBe('这一条不属于执行申诉信访（不属于信访）');
    expect(refusal('undecided', { expected: 1 }, settled)).toBeUndefined();
    expect(refusal('undecided', { expected: 1, reason: '' }, settled)).toBe('没有写明原因');
    expect(refusal('undecided')).toBe('这一条没有可以撤回的认定');
    expect(refusal('same', {}, { decisions: 1 })).toBe('这一条刚由他人处理过');
  });
});
