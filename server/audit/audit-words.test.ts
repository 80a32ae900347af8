import { expect, test } from 'vitest';
import { auditActions } from '#contract/audit.ts';
import { sayAuditDetail, sayUnattended } from './audit-words.ts';

test.each([
  ['staffCreated', { username: 'wang', roles: [] }, '用户名 wang'],
  [
    'postsGranted',
    { changed: ['roles'], roles: ['handler', 'petitionTeam'] },
    '岗位：执行法官、执行信访团队成员',
  ],
  ['postsGranted', { changed: ['roles'], roles: [] }, '没有岗位'],
  ['staffChanged', { changed: ['active'], active: false }, '停用账号'],
  ['staffChanged', { changed: ['active', 'roles'], active: true }, '恢复账号；改动：岗位'],
  ['staffChanged', { changed: ['name', 'inEnforcement'], active: true }, '改动：姓名、是否在执行局工作'],
  ['revealed', { petition: 'x', reason: '回访' }, '事由：回访'],
  ['denied', { reason: '不由您办理' }, '不由您办理'],
  ['imported', { fileName: '案件.csv', rows: 3, good: 2, bad: 1 }, '案件.csv，共 3 行，导入 2 行'],
  [
    'gatewaySaved',
    { name: '主通道', kind: 'sms', active: true, place: 'http://10.0.0.1/sms', secret: true },
    '短信通道“主通道”（在用，http://10.0.0.1/sms，更换了密钥）',
  ],
  ['gatewayTested', { name: '主通道', ok: false, says: '连接被拒绝' }, '主通道：未成，连接被拒绝'],
  [
    'templateSaved',
    { occasion: 'accepted', kind: 'sms', active: false, own: true },
    '受理（短信）：不发送，本院文字',
  ],
  ['outgoingGivenUp', { reason: '号码有误' }, '事由：号码有误'],
  ['contactSaved', { ways: ['sms', 'email'] }, '接收：短信、邮件'],
  ['sessionEnded', { device: 'Windows · Chrome 130', from: '10.0.0.8' }, 'Windows · Chrome 130，10.0.0.8'],
  ['signedIn', {}, ''],
] as const)('%s with %j reads %s', (action, detail, words) => {
  expect(sayAuditDetail({ action, detail: structuredClone(detail) as never })).toBe(words);
});

test('a line of an older program, without detail or with an unknown post, is still said', () => {
  for (const action of [...Object.keys(auditActions), 'somethingOld'])
    expect(sayAuditDetail({ action, detail: {} })).not.toMatch(/undefined|null|object/);
  expect(sayAuditDetail({ action: 'postsGranted', detail: { roles: ['bailiff'] } })).toBe('岗位：bailiff');
});

test('what no person did is said in words, and a person by name elsewhere', () => {
  expect(['demonstration', 'installation', 's-1'].map(sayUnattended)).toEqual(['演示数据', '系统安装', '']);
});
