import { z } from 'zod';

/** What the audit log tells of. What was done to a petition is told by its own history instead. */
export const auditActions = {
  signedIn: '登录',
  signInFailed: '登录失败',
  signInLocked: '锁定期间尝试登录',
  signedOut: '退出',
  denied: '越权被拒绝',
  viewed: '查阅案件、材料、文书',
  restraintSeen: '查看依第十条办理的事项',
  revealed: '显示完整电话、证件、地址',
  searched: '查询',
  exported: '导出',
  imported: '导入执行案件目录',
  registerImported: '导入登记簿',
  registerVoided: '作废登记簿的导入',
  registerDecided: '认定登记簿的一条',
  monthSigned: '签字确认月度核对',
  objected: '对考核提出异议',
  objectionDecided: '审核考核异议',
  objectionWithdrawn: '撤回考核异议',
  ledgerArranged: '排定台账的列',
  campaignKept: '设立、修改专项行动',
  rosterChanged: '变更主办领导名册',
  leaveChanged: '登记、变更请假',
  handedOver: '离岗交接',
  sealedRead: '查看密封的检举控告',
  staffCreated: '建立账号',
  staffChanged: '变更账号',
  departmentRenamed: '部门改名',
  postsGranted: '授予、收回岗位',
  passwordSet: '修改本人密码',
  passwordReset: '重置他人密码',
  unlocked: '解除锁定',
  sessionEnded: '结束登录',
  gatewaySaved: '设置通知通道',
  gatewayTested: '测试通知通道',
  templateSaved: '修改通知模板',
  outgoingRetried: '重发对外通知',
  outgoingGivenUp: '放弃对外通知',
  contactSaved: '修改本人接收方式',
  calendarLoaded: '载入放假安排',
} as const satisfies Record<string, string>;
export type AuditAction = keyof typeof auditActions;

const actionIds = Object.keys(auditActions) as [AuditAction, ...AuditAction[]];

const day = z.iso
  .date({ error: '日期应形如 2026-11-24', abort: true })
  .refine((text) => text >= '2000-01-01' && text <= '2999-12-31', {
    error: '日期应在 2000 年至 2999 年之间',
  })
  .optional();

/**
 * `person`: who did it or to whom it was done, a staff id or what was typed as user name. Days in Shanghai, both
 * included. `number`: a petition's number or a part of it. `q`: words that stand in the line's detail, its address or the
 * name of the act.
 */
export const auditFilterSchema = z.object({
  person: z.string().trim().max(100).optional(),
  from: day,
  until: day,
  action: z.enum(actionIds).optional(),
  number: z.string().trim().max(60).optional(),
  q: z.string().trim().max(100).optional(),
});
export type AuditFilter = z.output<typeof auditFilterSchema>;

export const auditQuestionSchema = auditFilterSchema.extend({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
});

/** One line. Names stand beside ids where the court knows them; `note` says the detail in words, and may be empty. */
export const auditLineSchema = z.object({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  actorName: z.string(),
  action: z.string(),
  subject: z.string(),
  subjectName: z.string(),
  note: z.string(),
  ip: z.string(),
});
export type AuditLine = z.output<typeof auditLineSchema>;

/** `next` is the cursor of the page after this one, null on the last. */
export const auditPageSchema = z
  .object({ items: z.array(auditLineSchema), next: z.string().nullable() })
  .meta({ id: 'AuditPage' });
export type AuditPage = z.output<typeof auditPageSchema>;
