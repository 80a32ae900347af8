import { describe, expect, it } from 'vitest';
import { checkRegistration } from './check-registration.ts';
import { candidate, filledForm, petitioner, today } from './form-for-tests.ts';
import { emptyForm, type RegistrationForm } from './registration-form.ts';
import { prepareInput } from './registration-input.ts';

const clerk = {
  id: 's-clerk',
  court: '鲁0117',
  name: '登记员',
  roles: ['receptionClerk'],
  department: '执行局',
  inEnforcement: true,
  active: true,
} as const;

const setting = { on: today, by: clerk, staff: new Map(), newId: () => 'id' };

const check = (
  form: RegistrationForm,
  candidates = [] as Parameters<typeof checkRegistration>[1]['candidates'],
) => checkRegistration(prepareInput(form, { today, found: undefined }), { candidates, setting });

describe('the check before a registration is sent', () => {
  it('R3.1 lets a contact through with what is known: name, a reason for the missing phone, a summary', () => {
    const one = petitioner('a', { name: '张三', phoneMissing: '未留电话' });
    expect(check(filledForm({ petitioners: [one], caseNumber: '' }))).toEqual({});
  });

  it('R12.1 names every fault at once, each at its field', () => {
    const people = [petitioner('a', { name: '张三' }), petitioner('b', { phone: '13812341234' })];
    const errors = check(filledForm({ petitioners: people }));
    expect(Object.keys(errors).sort()).toEqual(['petitioners.0.phone', 'petitioners.1.name']);
    expect(errors['petitioners.0.phone']).toContain('确无电话的注明原因');
  });

  it('R12.1 asks for summary and name of an empty form, in the words of the schema and of the law', () => {
    expect(check(emptyForm('a'))).toEqual({
      summary: '请填写内容摘要',
      'petitioners.0.name': expect.stringContaining('按匿名登记'),
    });
  });

  it('R12.1 points into the right row when blank rows stand before it', () => {
    const people = [petitioner('a'), petitioner('b', { name: '李四' })];
    expect(Object.keys(check(filledForm({ petitioners: people })))).toEqual(['petitioners.1.phone']);
  });

  it('R8.4 waits for the decision on a strong candidate and lets a weak one pass', () => {
    expect(check(filledForm(), [candidate()])).toHaveProperty('comparisons');
    expect(check(filledForm(), [candidate({ strong: false })])).toEqual({});
    expect(check(filledForm({ comparisons: { 'p-1': '同名，不是同一人' } }), [candidate()])).toEqual({});
  });

  it('R1.1 refuses a sixth representative', () => {
    const people = Array.from({ length: 6 }, (_, at) =>
      petitioner(String(at), { name: `甲${at}`, phone: '13812341234', representative: true }),
    );
    expect(Object.keys(check(filledForm({ petitioners: people })))).toEqual(['petitioners']);
  });

  it('refuses a day in the future and a superior’s paper without its number', () => {
    expect(check(filledForm({ receivedOn: '2026-11-25' }))).toHaveProperty('receivedOn');
    expect(check(filledForm({ channel: 'assigned', noticeBody: '市中院' }))).toHaveProperty([
      'notice.documentNumber',
    ]);
  });
});
