import { expect, test } from 'vitest';
import { assignmentFields, fieldOnPage, toAssignment } from './assignment-form.ts';

const values = {
  court: '鲁0117',
  documentNumber: '8号',
  kind: 'assign',
  requirement: 'result',
  demand: ' ',
  dueOn: '2026-12-20',
  name: ' 张某 ',
  caseNumber: '（2025）鲁0117执1号',
  summary: '反映未执行',
};

test('N8 what is typed becomes a notice and a matter; what was left empty is not sent', () => {
  expect(toAssignment(values, [])).toEqual({
    court: '鲁0117',
    notice: { documentNumber: '8号', kind: 'assign', requirement: 'result', dueOn: '2026-12-20' },
    petitioners: [{ name: '张某', phoneMissing: '交办文未载明' }],
    caseNumber: '（2025）鲁0117执1号',
    summary: '反映未执行',
    comparisons: [],
  });
});

test('N8 the same matter is gone onto, another one compared with its reason', () => {
  const other = { petition: 'b', same: false, reason: '案号不同' } as const;
  expect(toAssignment(values, [{ petition: 'a', same: true }, other])).toMatchObject({
    petition: 'a',
    comparisons: [other],
  });
});

test('faults come back to the field they are typed in, and the form asks in Chinese', () => {
  expect(['notice.dueOn', 'petitioners.0.name', 'court'].map(fieldOnPage)).toEqual([
    'dueOn',
    'name',
    'court',
  ]);
  for (const issue of assignmentFields({ 鲁0117: '钢城区法院' }).safeParse({}).error?.issues ?? [])
    expect(issue.message).toMatch(/\p{Script=Han}/u);
});
