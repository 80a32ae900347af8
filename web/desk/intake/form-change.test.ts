import { describe, expect, it } from 'vitest';
import { changeForm, remainingErrors } from './form-change.ts';
import { filledForm, petitioner } from './form-for-tests.ts';

const two = filledForm({
  petitioners: [petitioner('a', { name: '张三' }), petitioner('b', { name: '李四' })],
});

describe('changing the registration form', () => {
  it('writes into the row of one petitioner and leaves the others', () => {
    const after = changeForm(two, { kind: 'petitioner', key: 'b', patch: { phone: '1' } });
    expect(after.petitioners.map((one) => one.phone)).toEqual(['', '1']);
    expect(two.petitioners[1]?.phone).toBe('');
  });

  it('adds rows and removes them, but never the last', () => {
    const three = changeForm(two, { kind: 'addPetitioner', key: 'c' });
    expect(three.petitioners.map((one) => one.key)).toEqual(['a', 'b', 'c']);
    const one = changeForm(changeForm(two, { kind: 'removePetitioner', key: 'a' }), {
      kind: 'removePetitioner',
      key: 'b',
    });
    expect(one.petitioners.map(({ key }) => key)).toEqual(['b']);
  });

  it('R8.4 takes a decision and takes it back', () => {
    const decided = changeForm(two, { kind: 'notSame', petition: 'p-1', reason: '同名' });
    expect(decided.comparisons).toEqual({ 'p-1': '同名' });
    expect(changeForm(decided, { kind: 'undecided', petition: 'p-1' }).comparisons).toEqual({});
  });
});

describe('errors while the form changes', () => {
  const errors = {
    'petitioners.0.phone': 'x',
    'petitioners.1.phone': 'x',
    'notice.body': 'x',
    comparisons: 'x',
  };
  const left = (change: Parameters<typeof remainingErrors>[2]) =>
    Object.keys(remainingErrors(errors, two, change));

  it('forgets the error of the field just answered and keeps the others', () => {
    expect(left({ kind: 'petitioner', key: 'b', patch: { phone: '1' } })).toEqual([
      'petitioners.0.phone',
      'notice.body',
      'comparisons',
    ]);
    expect(left({ kind: 'write', patch: { noticeBody: '市中院' } })).not.toContain('notice.body');
    expect(left({ kind: 'notSame', petition: 'p', reason: 'r' })).not.toContain('comparisons');
  });

  it('R12.1 takes a reason for the missing phone as an answer to the phone', () => {
    expect(left({ kind: 'petitioner', key: 'a', patch: { phoneMissing: '未留' } })).not.toContain(
      'petitioners.0.phone',
    );
  });

  it('forgets everything when the channel changes, and the rows when one goes', () => {
    expect(left({ kind: 'write', patch: { channel: 'letter' } })).toEqual([]);
    expect(left({ kind: 'removePetitioner', key: 'a' })).toEqual(['notice.body', 'comparisons']);
  });
});
