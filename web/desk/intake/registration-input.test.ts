import { describe, expect, it } from 'vitest';
import { registerInput } from '#domain/intake/register.ts';
import { filledForm, petitioner, today, wangCase } from './form-for-tests.ts';
import { emptyForm } from './registration-form.ts';
import { prepareInput, splitNames } from './registration-input.ts';

const known = { today, found: undefined };

describe('the input made from the registration form', () => {
  it('R12.1 carries what was typed, identifiers in one spelling, today as the day', () => {
    const { input, rows } = prepareInput(filledForm(), known);
    expect(input).toMatchObject({
      channel: 'visit',
      receivedOn: '2026-11-24',
      caseNumber: '（2021）鲁0117执123号',
      summary: '反映案件久执未果',
      petitioners: [{ name: '张三', phone: '13812341234', kind: 'natural', relation: 'applicant' }],
    });
    expect(rows).toEqual([0]);
    expect(registerInput.safeParse(input).success).toBe(true);
  });

  it('R12.2 leaves parties and handler to the directory when it knows the case, and sends the typed ones when not', () => {
    const form = filledForm({ parties: '张三、赵六；某公司', handlerName: ' 孙法官 ' });
    const fromDirectory = prepareInput(form, { today, found: wangCase }).input;
    expect(fromDirectory).not.toHaveProperty('parties');
    expect(fromDirectory).not.toHaveProperty('handlerName');
    const byHand = prepareInput(form, known).input;
    expect(byHand).toMatchObject({ parties: ['张三', '赵六', '某公司'], handlerName: '孙法官' });
  });

  it('R12.2 sends an unreadable case number as typed: registering never waits for it', () => {
    expect(prepareInput(filledForm({ caseNumber: ' 执123 ' }), known).input.caseNumber).toBe('执123');
  });

  it('leaves out blank rows and remembers where the others stand', () => {
    const people = [petitioner('a'), petitioner('b', { name: '李 四' }), petitioner('c', { phone: '1' })];
    const { input, rows } = prepareInput(filledForm({ petitioners: people }), known);
    expect(rows).toEqual([1, 2]);
    expect(input.petitioners.map((one) => one.name)).toEqual(['李四', undefined]);
  });

  it('keeps the first row of an empty form, so that its name is asked for', () => {
    const { input, rows } = prepareInput(emptyForm('a'), known);
    expect(rows).toEqual([0]);
    expect(input.petitioners).toHaveLength(1);
  });

  it('R1.1 names nobody in an anonymous letter, and ignores the tick on a visit', () => {
    expect(prepareInput(filledForm({ channel: 'letter', anonymous: true }), known).input).toMatchObject({
      anonymous: true,
      petitioners: [],
    });
    const visit = prepareInput(filledForm({ channel: 'visit', anonymous: true }), known).input;
    expect(visit).toMatchObject({ anonymous: false });
    expect(visit.petitioners).toHaveLength(1);
  });

  it('asks about notice and head count only where the channel has them', () => {
    const form = filledForm({ headCount: 3, noticeBody: '市中院', noticeNumber: '〔2026〕5号' });
    expect(prepareInput(form, known).input).not.toHaveProperty('notice');
    const assigned = prepareInput({ ...form, channel: 'assigned' }, known).input;
    expect(assigned.notice).toEqual({ body: '市中院', documentNumber: '〔2026〕5号' });
    expect(assigned).not.toHaveProperty('headCount');
  });

  it('drops the reason for a missing phone once there is a phone', () => {
    const one = petitioner('a', { name: '张三', phone: '13812341234', phoneMissing: '未留电话' });
    const [sent] = prepareInput(filledForm({ petitioners: [one] }), known).input.petitioners;
    expect(sent).not.toHaveProperty('phoneMissing');
  });

  it('R1.1 names representatives of five and more only', () => {
    const people = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        petitioner(String(at), { name: `甲${at}`, representative: true }),
      );
    const sent = (count: number) =>
      prepareInput(filledForm({ petitioners: people(count) }), known).input.petitioners.map(
        (one) => one.representative,
      );
    expect(sent(4)).toEqual([false, false, false, false]);
    expect(sent(5)).toEqual([true, true, true, true, true]);
  });

  it('R8.4 sends each decision that an earlier petition is about something else', () => {
    const { comparisons } = prepareInput(
      filledForm({ comparisons: { 'p-1': '同名，不是同一人' } }),
      known,
    ).input;
    expect(comparisons).toEqual([{ petition: 'p-1', same: false, reason: '同名，不是同一人' }]);
  });
});

it('splits names however they are separated', () => {
  expect(splitNames('张三、李四,王五；赵六\n某公司')).toEqual(['张三', '李四', '王五', '赵六', '某公司']);
  expect(splitNames(' 、 ')).toEqual([]);
});
