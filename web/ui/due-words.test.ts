import { expect, test } from 'vitest';
import type { DueChip } from '#contract/petition.ts';
import { sayDay, sayDue, sayLeft, sayUrgency } from './due-words.ts';

const chip: DueChip = {
  name: '答复信访人',
  due: '2026-12-02',
  provisional: false,
  urgency: 'near',
  workingDaysLeft: 3,
  overdueDays: 0,
  basis: { id: '13', citation: '第十三条', title: '', gist: '' },
};

test('a running clock says the working days left and the day', () => {
  expect(sayLeft(chip, '2026-11-27')).toBe('还剩 3 个工作日 · 12月2日');
  expect(sayUrgency(chip)).toBe('临期');
});

test('what is due today and what is late says so in words, without counting down', () => {
  expect(sayUrgency({ ...chip, urgency: 'today', workingDaysLeft: 0 })).toBe('今日到期');
  expect(sayLeft({ ...chip, urgency: 'today', workingDaysLeft: 0 }, '2026-12-02')).toBe('12月2日');
  const late = { ...chip, urgency: 'overdue', workingDaysLeft: -3, overdueDays: 5 } as const;
  expect(sayUrgency(late)).toBe('已逾期 5 日');
  expect(sayLeft(late, '2026-12-07')).toBe('12月2日');
});

test('a day of rest before a fixed date is not called zero working days', () => {
  expect(sayLeft({ ...chip, workingDaysLeft: 0 }, '2026-12-01')).toBe('已无工作日 · 12月2日');
});

test('a day more than half a year away carries its year, one across New Year does not', () => {
  expect(sayDay('2027-06-14', '2026-11-24')).toBe('2027年6月14日');
  expect(sayDay('2026-03-09', '2026-11-24')).toBe('2026年3月9日');
  expect(sayDay('2027-01-14', '2026-11-24')).toBe('1月14日');
  expect(sayDay('2026-12-02', '2026-11-24')).toBe('12月2日');
  expect(sayDay('2026-12-02')).toBe('12月2日');
});

test('R13.5 a provisional date says that it is one', () => {
  expect(sayDue({ ...chip, due: '2027-01-14', provisional: true }, '2026-11-24')).toBe(
    '答复信访人：临期，还剩 3 个工作日 · 1月14日（暂定）',
  );
});
