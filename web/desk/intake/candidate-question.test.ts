import { describe, expect, it } from 'vitest';
import { candidateQuestion } from './candidate-question.ts';
import { filledForm, petitioner, today } from './form-for-tests.ts';
import { emptyForm } from './registration-form.ts';

describe('what earlier petitions are looked up by', () => {
  it('R8.4 asks by name, phone, identity number and case, each in one spelling', () => {
    const one = petitioner('a', { name: '张　三', phone: '138-1234-1234', idNumber: '11010519491231002x' });
    expect(candidateQuestion(filledForm({ petitioners: [one] }), today)).toEqual({
      caseNumber: '（2021）鲁0117执123号',
      people: [{ name: '张三', phone: '13812341234', idNumber: '11010519491231002X' }],
    });
  });

  it('R8.4 does not ask while only a beginning is typed', () => {
    expect(candidateQuestion(emptyForm('a'), today)).toBeUndefined();
    const one = petitioner('a', { name: '张', phone: '138' });
    expect(candidateQuestion({ ...emptyForm('a'), petitioners: [one] }, today)).toBeUndefined();
  });

  it('R8.4 looks for nobody in an anonymous letter, but for its case', () => {
    const form = filledForm({ channel: 'letter', anonymous: true });
    expect(candidateQuestion(form, today)).toEqual({ caseNumber: '（2021）鲁0117执123号', people: [] });
  });
});
