import { expect, test } from 'vitest';
import type { SessionAnswer } from '#contract/session.ts';
import { entriesFor } from './entries.ts';

const session = (roles: readonly string[], duties: readonly string[]): SessionAnswer => ({
  officer: {
    id: 's-zhang',
    name: '张某',
    username: 'zhang',
    roles: [...roles],
    department: '执行局',
    inEnforcement: true,
    active: true,
  },
  court: { code: '鲁0117', name: '济南市钢城区人民法院' },
  duties: [...duties],
  below: [],
  demonstration: true,
  today: '2026-11-24',
  mustChange: false,
});

const titles = (given: SessionAnswer) => entriesFor(given).map((entry) => entry.title);

test('the reception clerk registers, reads and looks up cases', () => {
  const clerk = session(['receptionClerk'], ['registerPetition', 'searchDirectory']);
  expect(titles(clerk)).toEqual(['待办', '登记', '信访案件', '台账', '听证', '执行案件目录', '规则']);
});

test('N8 who assigns to courts below has the entry for it', () => {
  expect(titles(session(['commandCentre'], ['assignDown']))).toContain('挂网交办');
  const clerk = session(['receptionClerk'], ['registerPetition', 'seeReception', 'searchDirectory']);
  expect(titles(clerk)).toEqual(['待办', '登记', '接访', '信访案件', '台账', '听证', '执行案件目录', '规则']);
});

test('who may not register has no entry that would refuse him', () => {
  expect(titles(session(['handler'], ['searchDirectory']))).toEqual([
    '待办',
    '信访案件',
    '台账',
    '听证',
    '执行案件目录',
    '规则',
  ]);
});

test('R16.6 R5.3 who sees petitions has the ledgers, and who supervises has the page for it', () => {
  expect(titles(session(['teamLeader'], ['seeSupervision']))).toEqual([
    '待办',
    '信访案件',
    '督办',
    '台账',
    '听证',
    '规则',
  ]);
});

test('an administrator sees the administration and nothing of the business (三员分立)', () => {
  expect(titles(session(['systemAdmin'], ['manageAccounts', 'seeAccounts']))).toEqual([
    '人员账号',
    '放假安排',
    '规则',
  ]);
  expect(titles(session(['auditAdmin'], ['readAudit', 'seeAccounts']))).toEqual([
    '人员账号',
    '审计日志',
    '放假安排',
    '规则',
  ]);
});
