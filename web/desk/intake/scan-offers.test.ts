import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { changeForm } from './form-change.ts';
import { emptyForm, type RegistrationForm } from './registration-form.ts';
import { type Offer, offersOf } from './scan-offers.ts';

const today = parseDay('2026-11-28');
const letter = [
  '申请执行人：张建国，联系电话：138 0531 1234',
  '公民身份号码：370102198001011237',
  '被执行人：山东宏远建材有限公司，住所地',
  '执行案号：（2025）鲁0117执123号',
  '代理人：李明',
].join('\n');

const offers = (form: RegistrationForm, knowsParties = false): readonly Offer[] =>
  offersOf(letter, today, { form, knowsParties, newKey: 'new' });
const confirm = (form: RegistrationForm, key: string): RegistrationForm =>
  (offers(form).find((one) => one.key === key)?.changes ?? []).reduce(changeForm, form);

describe('R12.1 what a scan offers', () => {
  const empty = emptyForm('a');

  test('each field with its value and the line it was read from; nothing is filled in by itself', () => {
    expect(offers(empty).map(({ label, value, said, filled }) => [label, value, said, filled])).toEqual([
      ['姓名或名称', '张建国', '申请执行人', false],
      ['姓名或名称', '李明', '代理人', false],
      ['联系电话', '13805311234', undefined, false],
      ['证件号码', '370102198001011237', undefined, false],
      ['执行案号', '（2025）鲁0117执123号', undefined, false],
      ['案件当事人', '山东宏远建材有限公司', '被执行人', false],
    ]);
    expect(offers(empty).every(({ line }) => letter.includes(line))).toBe(true);
    expect(offers(empty, true).map(({ label }) => label)).not.toContain('案件当事人');
  });

  test('confirming fills one field, and the offer is done', () => {
    const named = confirm(empty, 'name 张建国');
    expect(named).toEqual({
      ...empty,
      petitioners: [{ ...empty.petitioners[0], name: '张建国', relation: 'applicant' }],
    });
    expect(offers(named).find(({ key }) => key === 'name 张建国')?.filled).toBe(true);
    const called = confirm(confirm(named, 'phone 13805311234'), 'caseNumber （2025）鲁0117执123号');
    expect(called).toMatchObject({
      caseNumber: '（2025）鲁0117执123号',
      petitioners: [{ phone: '13805311234' }],
    });
  });

  test('a second name is a second person; a chosen relation and written parties stay', () => {
    const chosen = {
      ...empty,
      parties: '张建国',
      petitioners: empty.petitioners.map((one) => ({ ...one, relation: 'none' as const })),
    };
    const both = confirm(confirm(chosen, 'name 张建国'), 'name 李明');
    expect(both.petitioners.map(({ name, relation }) => [name, relation])).toEqual([
      ['张建国', 'none'],
      ['李明', 'agent'],
    ]);
    expect(confirm(both, 'name 山东宏远建材有限公司').parties).toBe('张建国、山东宏远建材有限公司');
  });
});
