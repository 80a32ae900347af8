import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, parseDay } from '#domain/calendar/day.ts';
import { comingArbitrary, entryOf, named, withSlips } from '#domain/given-register.ts';
import { matching } from '#regulation/reconciliation.ts';
import { nameForm, namesIn, type RegisteredComing } from './entry.ts';
import { likenessOfNames, likenessOfPhones } from './likeness.ts';
import { likeliest, matchEntries } from './match.ts';

const slipsArbitrary = fc.subarray(['name', 'phone', 'day', 'case'] as const);
const offArbitrary = fc.integer({ min: -matching.days.same, max: matching.days.same });
/** Different people: no name of one is like a name of the other, and no number is the same. */
const strangers = (one: RegisteredComing, other: RegisteredComing): boolean =>
  likenessOfNames(one.names, other.names) === 'other' &&
  likenessOfPhones(one.phones, other.phones) === 'other' &&
  one.caseNumber !== other.caseNumber;

const coming = (over: Partial<RegisteredComing> = {}): RegisteredComing => ({
  ...{ petition: 'p1', on: parseDay('2026-10-12'), number: '钢执访(2026)7号', channels: ['visit'] },
  ...{ names: [named('张建国')], phones: ['13800000001'], idNumbers: [], documentNumbers: [] },
  ...{ caseNumber: '（2025）鲁0117执123号', text: '反映查封的房产没有处置' },
  ...over,
});

describe('B3 an entry of a register and what the system knows', () => {
  test('that was written down without a slip is matched', () => {
    fc.assert(
      fc.property(comingArbitrary, (one) => {
        const match = matchEntries([entryOf('e', one)], [one]).get('e');
        expect(match).toMatchObject({
          standing: 'matched',
          petition: one.petition,
          on: one.on,
          shared: false,
        });
      }),
    );
  });

  test('is found in spite of a wrong character, a hidden phone, three days and a missing case number', () => {
    fc.assert(
      fc.property(comingArbitrary, slipsArbitrary, offArbitrary, (one, slips, off) => {
        const match = matchEntries([withSlips(entryOf('e', one), slips, off)], [one]).get('e');
        expect(match?.petition).toBe(one.petition);
        expect(['matched', 'probable']).toContain(match?.standing);
      }),
      { numRuns: 500 },
    );
  });

  test('about somebody else is missing, whatever else was registered', () => {
    fc.assert(
      fc.property(comingArbitrary, fc.array(comingArbitrary, { maxLength: 20 }), (one, others) => {
        const registered = others.filter((other) => strangers(one, other));
        expect(matchEntries([entryOf('e', one)], registered).get('e')?.standing).toBe('missing');
      }),
      { numRuns: 300 },
    );
  });

  test('takes a coming for itself: of two entries only the better one has it', () => {
    fc.assert(
      fc.property(comingArbitrary, offArbitrary, (one, off) => {
        const [first, second] = [entryOf('a', one), withSlips(entryOf('b', one), ['day', 'case'], off)];
        const matches = matchEntries([second, first], [one]);
        expect(matches.get('a')?.standing).toBe('matched');
        expect(matches.get('b')).toMatchObject({
          standing: 'probable',
          shared: true,
          petition: one.petition,
        });
      }),
    );
  });

  test('of a person who came before is missing when this coming was not registered, and says whose it is', () => {
    const later = { ...entryOf('e', coming()), receivedOn: parseDay('2026-11-02') };
    expect(matchEntries([later], [coming()]).get('e')).toMatchObject({ standing: 'missing', petition: 'p1' });
    expect(matchEntries([later], [coming({ on: later.receivedOn })]).get('e')?.standing).toBe('matched');
  });

  test('with the same phone, case and day under another name is left to a person', () => {
    const wife = { ...entryOf('e', coming()), names: [named('李秀兰')] };
    expect(matchEntries([wife], [coming()]).get('e')?.standing).toBe('probable');
  });

  test('without a name or number is found by its day and words, and not by its day alone', () => {
    const letter = { ...entryOf('e', coming()), names: [], phones: [], caseNumbers: [] };
    expect(matchEntries([letter], [coming()]).get('e')?.standing).toBe('probable');
    const other = { ...letter, text: '要求发还执行款' };
    expect(matchEntries([other], [coming()]).get('e')?.standing).toBe('missing');
  });

  test('is not offered a petition again that a person has denied', () => {
    const known = { taken: new Set<string>(), denied: new Map([['e', new Set(['p1'])]]) };
    expect(matchEntries([entryOf('e', coming())], [coming()], known).get('e')?.standing).toBe('missing');
  });

  test('is found by the number the system gave, by the number of a paper, and by a case number cut short', () => {
    const bare = {
      id: 'e',
      receivedOn: coming().on,
      channels: ['visit'],
      names: [],
      phones: [],
      caseNumbers: [],
    } as const;
    const standing = (more: object, known = coming()) =>
      matchEntries([{ ...bare, ...more }], [known]).get('e')?.standing;
    expect(standing({ number: coming().number })).toBe('matched');
    expect(
      standing({ documentNumber: '鲁高督(2026)3号' }, coming({ documentNumbers: ['鲁高督(2026)3号'] })),
    ).toBe('probable');
    expect(standing({ caseText: '执123号', names: [named('张建国')] })).toBe('matched');
    expect(standing({ caseText: '执124号', names: [named('张建国')] })).toBe('probable');
  });

  test('lists the likeliest side by side, best first', () => {
    const near = coming({ petition: 'p2', on: addDays(coming().on, 9) });
    const entry = entryOf('e', coming());
    expect(likeliest(entry, [near, coming()], 3).map((one) => one.coming.petition)).toEqual(['p1', 'p2']);
    expect(likeliest(entry, [near, coming()], 1)).toHaveLength(1);
  });
});

describe('B3 names and phones as registers have them', () => {
  test.each([
    ['张 建国（女）', ['张建国']],
    ['张建国、李秀兰等5人', ['张建国', '李秀兰']],
    ['张建国等人', ['张建国等人']],
    ['张建国和李秀兰', ['张建国', '李秀兰']],
    ['李和平', ['李和平']],
    ['李可人', ['李可人']],
    ['钢城区和顺建材有限公司', ['钢城区和顺建材有限公司']],
    ['王先生', ['王']],
    ['赵某某\n钱某', ['赵某某', '钱某']],
    ['5人', []],
    ['—', []],
  ])('%j names %j', (cell, names) => {
    expect(namesIn(cell)).toEqual(names);
  });

  test('are like each other as far as a clerk would say so', () => {
    const like = (a: string, b: string) => likenessOfNames([named(a)], [named(b)]);
    expect(like('张建国', '张 建国')).toBe('same');
    expect(like('张建国', '张健国')).toBe('near');
    expect(like('张建国', '张国')).toBe('near');
    expect(like('张建国', '张某某')).toBe('half');
    expect(like('张建国', '李某某')).toBe('other');
    expect(like('李伟', '王伟')).toBe('half');
    expect(like('李伟', '王强')).toBe('other');
    expect(like('山东和顺建材有限公司', '山东和顺建材公司')).toBe('near');
    expect(likenessOfNames([], [named('张三')])).toBeUndefined();
    expect(
      likenessOfNames([{ form: '张玮', sound: 'zhangwei' }], [{ form: '章伟', sound: 'zhangwei' }]),
    ).toBe('sound');
  });

  test.each([
    ['13812341234', '13812341234', 'same'],
    ['138****1234', '13812341234', 'partly'],
    ['138***1234', '13812341234', 'partly'],
    ['1234', '13812341234', 'partly'],
    ['138****1235', '13812341234', 'other'],
    ['13812341235', '13812341234', 'nearly'],
    ['13812341243', '13812341234', 'nearly'],
    ['1381234134', '13812341234', 'nearly'],
    ['13912341235', '13812341234', 'other'],
    ['***', '13812341234', 'other'],
  ])('%s and %s are %s', (a, b, kind) => {
    expect(likenessOfPhones([a], [b])).toBe(kind);
    expect(likenessOfPhones([b], [a])).toBe(kind);
  });

  test('a name of titles alone keeps what was written', () => {
    expect(nameForm('先生')).toBe('先生');
  });
});
