import { describe, expect, it } from 'vitest';
import { beginFrom, sayDraftTime } from './draft.ts';
import { filledForm } from './form-for-tests.ts';
import { emptyForm, isUntouched } from './registration-form.ts';

const savedAt = '2026-11-24T03:20:00.000Z';
const newId = () => 'new';
const restore = (body: unknown) => beginFrom({ body, savedAt }, newId);

describe('the draft of a registration', () => {
  it('R3.1 brings everything typed back, under the command it was sent with', () => {
    const form = filledForm({ comparisons: { 'p-1': '同名' }, accused: ['s-wang'], headCount: 2 });
    const body = JSON.parse(JSON.stringify({ form, commandId: 'c-1', fileNames: ['判决书.pdf'] }));
    expect(restore(body)).toEqual({
      form,
      commandId: 'c-1',
      restored: { at: savedAt, fileNames: ['判决书.pdf'] },
    });
  });

  it.each([
    ['none', null],
    ['one with nothing in it', { form: emptyForm('a', 'letter'), commandId: 'c-1' }],
    ['one of another shape', { form: { petitioners: 'x' }, commandId: 'c-1' }],
    ['one without petitioners', { form: { petitioners: [] }, commandId: 'c-1' }],
    ['a text', 'nonsense'],
  ])('R3.1 begins empty after %s', (_, body) => {
    const { form, restored } = restore(body);
    expect(restored).toBeUndefined();
    expect(isUntouched(form)).toBe(true);
  });

  it('R3.1 begins empty when the draft could not be read at all', () => {
    expect(isUntouched(beginFrom(undefined, newId).form)).toBe(true);
  });

  it('R8.1 begins with the visitor of the reception desk, unless something was typed for that visitor already', () => {
    const visitor = { name: '来访人', phone: '13900000001', headCount: 6, matter: '催问进展' };
    expect(beginFrom(undefined, newId, visitor).form).toMatchObject({
      channel: 'visit',
      headCount: 6,
      summary: '催问进展',
      petitioners: [{ name: '来访人', phone: '13900000001' }],
    });
    expect(beginFrom(undefined, newId, { ...visitor, headCount: 1 }).form.headCount).toBeNull();
    const body = { form: filledForm(), commandId: 'c-1', fileNames: [] };
    expect(beginFrom({ body, savedAt }, newId, visitor).form).toEqual(filledForm());
  });

  it('fills what an older page did not know yet', () => {
    const { form } = restore({ form: { petitioners: [{ key: 'a', name: '张三' }] }, commandId: 'c' });
    expect(form).toMatchObject({ channel: 'visit', accused: [], comparisons: {} });
  });

  it('says the hour today and the day before that', () => {
    expect(sayDraftTime(savedAt, '2026-11-24T08:00:00.000Z')).toBe('11:20');
    expect(sayDraftTime(savedAt, '2026-11-24T17:00:00.000Z')).toBe('11月24日 11:20');
    expect(sayDraftTime(undefined, savedAt)).toBe('');
  });
});
