import { expect, test } from 'vitest';
import type { FormContext } from './form-context.ts';
import { staffOptions } from './staff-options.ts';

const officer = (id: string, roles: string[], active = true) => ({
  id,
  name: id,
  roles,
  department: '执行局',
  inEnforcement: true,
  active,
});
const context: FormContext = {
  today: '2026-11-25',
  receivedOn: '2026-11-23',
  staff: [
    officer('accused', ['handler']),
    officer('other', ['handler']),
    officer('proposed', ['petitionTeam']),
    officer('clerk', ['receptionClerk']),
    officer('gone', ['handler'], false),
  ],
  barred: ['accused'],
  materials: [],
  papers: [],
  errands: [],
  notices: [],
  petitioners: [],
  owed: [],
};

test('only people in office with a fitting post are offered, the proposed first', () => {
  const options = staffOptions(context, ['handler', 'petitionTeam'], ['proposed']);
  expect(options.map((one) => one.value)).toEqual(['proposed', 'other', 'accused']);
  expect(options[0]).toMatchObject({ remark: '建议', posts: '执行信访团队成员' });
});

test('the accused stay in sight and cannot be chosen', () => {
  const accused = staffOptions(context, ['handler']).find((one) => one.value === 'accused');
  expect(accused).toMatchObject({ disabled: true, remark: '本案反映的对象或已回避' });
});

test('without a post everybody in office is offered', () => {
  expect(staffOptions(context, undefined)).toHaveLength(4);
});

test('R5.1 who is on leave is shown so', () => {
  const away = { ...officer('away', ['handler']), away: true };
  const [one] = staffOptions({ ...context, staff: [away] }, ['handler'], ['away']);
  expect(one).toMatchObject({ remark: '请假', disabled: false });
});
