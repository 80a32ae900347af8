import { objectionRule } from '#regulation/appraisal.ts';
import { campaignKeepers } from '#regulation/campaigns.ts';
import { supervisingPosts } from '#regulation/notices.ts';
import { administrators, type Role } from '#regulation/roles.ts';

/** Those who lead what is handled, from the head of the team to the president. */
const leading = ['teamLeader', 'deputyDirector', 'director', 'courtLeader', 'president'] as const;

/** What may be done outside a single petition, and by which posts. Steps say it of themselves in `by`. */
export const duties = {
  registerPetition: { title: '登记信访件', by: ['receptionClerk', 'petitionTeam', 'teamLeader'] },
  searchDirectory: {
    title: '查询执行案件',
    by: ['receptionClerk', 'petitionTeam', ...leading, 'handler', 'commandCentre', 'archivist'],
  },
  assignDown: { title: '挂网交办下级法院', by: [...supervisingPosts.assigned, ...supervisingPosts.all] },
  seeReception: {
    title: '查看接访台',
    by: ['receptionClerk', 'petitionTeam', ...leading],
  },
  keepReception: { title: '接访台登记', by: ['receptionClerk', 'petitionTeam', 'teamLeader'] },
  keepRoster: { title: '排定领导接访日', by: ['teamLeader'] },
  importDirectory: { title: '导入执行案件目录', by: ['teamLeader', 'commandCentre'] },
  seeArchive: {
    title: '查看档案台',
    by: ['archivist', 'petitionTeam', 'teamLeader', 'deputyDirector', 'director', 'commandCentre'],
  },
  seeSupervision: {
    title: '查看催督办',
    by: [...leading, 'commandCentre'],
  },
  manageAssignment: {
    title: '维护主办领导名册、请假和离岗交接',
    by: ['teamLeader', 'deputyDirector', 'director'],
  },
  seeContactCounts: {
    title: '查看越级访、重复访统计',
    by: leading,
  },
  seeWriteOffs: {
    title: '查看核销和报送单',
    by: ['commandCentre', 'petitionTeam', ...leading],
  },
  packWriteOffs: { title: '编制、上报核销报送单', by: ['commandCentre'] },
  seeReconciliation: {
    title: '查看登记核对',
    by: ['petitionTeam', ...leading, 'commandCentre'],
  },
  keepReconciliation: { title: '导入登记簿并逐条认定', by: ['teamLeader', 'commandCentre'] },
  signReconciliation: {
    title: '签字确认月度核对',
    by: ['deputyDirector', 'director', 'courtLeader', 'president'],
  },
  readSealed: { title: '查看另行密封的检举控告', by: ['teamLeader', 'disciplineLiaison'] },
  exportLedger: {
    title: '导出台账',
    by: ['petitionTeam', ...leading, 'commandCentre', 'archivist'],
  },
  exportUnmasked: { title: '导出含完整电话的台账', by: ['teamLeader', 'commandCentre'] },
  arrangeLedgers: { title: '排定台账的列', by: ['teamLeader', 'commandCentre'] },
  keepCampaigns: { title: '设立专项行动', by: campaignKeepers },
  seeDashboard: { title: '查看统计', by: [...leading, 'commandCentre'] },
  seeAppraisal: { title: '查看他人、团队、部门和全院的考核', by: leading },
  seeOwnAppraisal: {
    title: '查看考核',
    by: ['receptionClerk', 'petitionTeam', 'handler', ...leading],
  },
  objectAppraisal: {
    title: '对考核提出异议',
    by: ['receptionClerk', 'petitionTeam', 'handler', 'teamLeader', 'deputyDirector', 'director'],
  },
  decideObjection: {
    title: '审核考核异议',
    by: [...objectionRule.deciders, ...objectionRule.standIns],
  },
  seeAccounts: { title: '查看人员账号', by: administrators },
  manageAccounts: { title: '管理账号', by: ['systemAdmin'] },
  appointFirst: { title: '指定首任安全管理员、审计管理员', by: ['systemAdmin'] },
  grantRoles: { title: '授予岗位', by: ['securityAdmin'] },
  manageGateways: { title: '设置对外通知通道', by: ['systemAdmin'] },
  seeSessions: { title: '查看、结束他人的登录', by: ['securityAdmin'] },
  keepCalendar: { title: '载入放假安排', by: ['systemAdmin'] },
  readAudit: { title: '查看审计日志', by: ['auditAdmin'] },
} as const satisfies Record<string, { readonly title: string; readonly by: readonly Role[] }>;

export type Duty = keyof typeof duties;

/** Whether one of these posts carries the duty. */
export const carries = (held: readonly Role[], duty: Duty): boolean =>
  held.some((role) => (duties[duty].by as readonly Role[]).includes(role));
