import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changedPart } from './changed-part.ts';

describe('R13.3 what changed between two versions of an opinion', () => {
  test('is the part between the beginning and the end they share', () => {
    expect(changedPart('已查控两处财产。', '已查控三处财产。')).toEqual({
      head: '已查控',
      changed: '三',
      tail: '处财产。',
    });
    expect(changedPart('恢复执行。', '恢复执行。')).toMatchObject({ changed: '', tail: '' });
    expect(changedPart('恢复执行并告知。', '恢复执行。')).toEqual({
      head: '恢复执行',
      changed: '',
      tail: '。',
    });
  });

  test('leaves nothing out and repeats nothing, whatever the two are', () => {
    const han = fc.stringMatching(/^[一二三。]{0,12}$/);
    fc.assert(
      fc.property(han, han, (before, after) => {
        const { head, changed, tail } = changedPart(before, after);
        expect(head + changed + tail).toBe(after);
        expect(before.startsWith(head) && before.endsWith(tail)).toBe(true);
        if (before === after) expect(changed).toBe('');
      }),
    );
  });
});
