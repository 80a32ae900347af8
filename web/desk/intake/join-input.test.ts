import { describe, expect, it } from 'vitest';
import { joinContact } from '#domain/intake/join-contact.ts';
import { candidate, filledForm, today } from './form-for-tests.ts';
import { joinInput } from './join-input.ts';
import { sayAlike, sayWhySame } from './likeness.ts';

const said = { summary: '再次反映拖延', reason: '同一信访人就同一执行案件再次反映' };

describe('joining a contact to an earlier petition', () => {
  it('R8.4 says the same visit in the words of the step', () => {
    const input = joinInput(filledForm(), today, said);
    expect(joinContact.input.parse(input)).toEqual({ channel: 'visit', on: '2026-11-24', ...said });
  });

  it('R8.4 R1.1 says how many came again', () => {
    const input = joinInput(filledForm({ headCount: 7 }), today, said);
    expect(joinContact.input.parse(input)).toMatchObject({ headCount: 7 });
    const letter = joinInput(filledForm({ channel: 'letter', headCount: 7 }), today, said);
    expect(letter).not.toHaveProperty('headCount');
  });

  it('R8.4 carries the superior’s paper along', () => {
    const form = filledForm({
      channel: 'assigned',
      noticeBody: ' 市中院 ',
      noticeNumber: '5号',
      noticeDueOn: '2026-12-10',
      noticeBodyKind: 'court',
    });
    expect(joinContact.input.parse(joinInput(form, today, said))).toMatchObject({
      noticeBody: '市中院',
      noticeNumber: '5号',
      noticeDueOn: '2026-12-10',
      noticeBodyKind: 'court',
    });
  });

  it('R8.4 proposes the reason from what is alike', () => {
    expect(sayWhySame(candidate())).toBe('同一信访人就同一执行案件再次反映');
    expect(sayWhySame(candidate({ alike: ['case'] }))).toContain('同一执行案件');
    expect(sayWhySame(candidate({ alike: ['idNumber'] }))).toBe('同一信访人反映同一事项');
  });

  it('R8.4 says each thing that agrees once', () => {
    expect(sayAlike(candidate({ alike: ['phoneAndName', 'nameAndCase', 'phone', 'case', 'name'] }))).toBe(
      '姓名、电话、案号相同',
    );
    expect(sayAlike(candidate({ alike: ['idNumber', 'name'] }))).toBe('证件号码、姓名相同');
  });
});
