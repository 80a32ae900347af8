import {
  type GatewayKind,
  gatewayKinds,
  type OutgoingOccasion,
  outgoingOccasions,
} from '#regulation/outgoing.ts';
import { type RegisterDecision, registerDecisions } from '#regulation/reconciliation.ts';
import { roles } from '#regulation/roles.ts';
import type { AuditRecord } from './audit.ts';

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

const sayPosts = (value: unknown): string => {
  const names = listOf(value).map((role) => (Object.hasOwn(roles, role) ? roles[role as never] : role));
  return names.length === 0 ? '没有岗位' : `岗位：${names.join('、')}`;
};

const fieldNames: Readonly<Record<string, string>> = {
  name: '姓名',
  department: '部门',
  inEnforcement: '是否在执行局工作',
  phone: '电话',
  posts: '任职经历',
  roles: '岗位',
};

const unattended: Readonly<Record<string, string>> = { demonstration: '演示数据', installation: '系统安装' };

/** Who did it, where no person did: what fills the demonstration, and the installation; empty for anybody else. */
export const sayUnattended = (actor: string): string => unattended[actor] ?? '';

function sayChange({ changed, active }: AuditRecord['detail']): string {
  const fields = listOf(changed);
  const state = fields.includes('active') ? [active === true ? '恢复账号' : '停用账号'] : [];
  const others = fields.flatMap((field) => fieldNames[field] ?? []);
  return [...state, ...(others.length > 0 ? [`改动：${others.join('、')}`] : [])].join('；');
}

/** The digest stands here so that a package can be compared with it years later. */
const sayCaseFile = ({ caseFile, digest }: AuditRecord['detail']): string => {
  if (caseFile === 'package') return `电子卷宗包，总摘要 ${textOf(digest)}`;
  return caseFile === 'pdf' ? `电子卷宗，摘要 ${textOf(digest)}` : '';
};

/** Before there were targets in petitions, all were rates and the kind was not written down. */
function sayCampaign({ name, from, until, criteria, ...detail }: AuditRecord['detail']): string {
  const { targetKind, target, endedBecause } = detail;
  const aim = targetKind === 'number' ? `目标化解${Number(target)}件` : `目标化解率${Number(target)}%`;
  const ended = endedBecause === undefined ? '' : `；提前结束：${textOf(endedBecause)}`;
  return `${textOf(name)}（${textOf(from)}至${textOf(until)}，${aim}）：${textOf(criteria)}${ended}`;
}

const sayDecided = ({ kind }: AuditRecord['detail']): string =>
  registerDecisions[textOf(kind) as RegisterDecision] ?? '';

const sayGateway = ({ name, kind, active, place, secret }: AuditRecord['detail']): string => {
  const way = sayWay(textOf(kind));
  const changed = secret === true ? '，更换了密钥' : '';
  return `${way}通道“${textOf(name)}”（${active === true ? '在用' : '停用'}，${textOf(place)}${changed}）`;
};

function sayTemplate({ occasion, kind, active, own }: AuditRecord['detail']): string {
  const title = Object.hasOwn(outgoingOccasions, textOf(occasion))
    ? outgoingOccasions[textOf(occasion) as OutgoingOccasion].title
    : textOf(occasion);
  const way = sayWay(textOf(kind));
  return `${title}（${way}）：${active === true ? '发送' : '不发送'}，${own === true ? '本院文字' : '系统所带文字'}`;
}

const detailWords: Readonly<Record<string, (detail: AuditRecord['detail']) => string>> = {
  departmentRenamed: ({ from, people }) => `原名“${textOf(from)}”，共 ${Number(people)} 人`,
  gatewaySaved: sayGateway,
  gatewayTested: ({ name, ok, says }) => `${textOf(name)}：${ok === true ? '成功' : '未成'}，${textOf(says)}`,
  templateSaved: sayTemplate,
  outgoingGivenUp: ({ reason }) => `事由：${textOf(reason)}`,
  contactSaved: ({ ways }) =>
    listOf(ways).length === 0 ? '不在系统外接收' : `接收：${listOf(ways).map(sayWay).join('、')}`,
  sessionEnded: ({ device, from }) => `${textOf(device)}，${textOf(from)}`,
};

const sayWay = (way: string): string =>
  Object.hasOwn(gatewayKinds, way) ? gatewayKinds[way as GatewayKind] : way;

const sayCalendar = ({ year, notice, reason }: AuditRecord['detail']): string =>
  `${Number(year)}年，依据${textOf(notice)}${textOf(reason) === '' ? '' : `；更正理由：${textOf(reason)}`}`;

/** The detail of an audit line in words; empty where the action and its subject say everything. */
export function sayAuditDetail({ action, detail }: Pick<AuditRecord, 'action' | 'detail'>): string {
  switch (action) {
    case 'staffCreated':
      return `用户名 ${textOf(detail.username)}`;
    case 'postsGranted':
      return sayPosts(detail.roles);
    case 'staffChanged':
      return sayChange(detail);
    case 'revealed':
      return `事由：${textOf(detail.reason)}`;
    case 'campaignKept':
      return sayCampaign(detail);
    case 'denied':
      return textOf(detail.reason);
    case 'handedOver':
      return `${textOf(detail.reason)}，共 ${Number(detail.of)} 项，交接 ${Number(detail.done)} 项`;
    case 'imported':
      return `${textOf(detail.fileName)}，共 ${Number(detail.rows)} 行，导入 ${Number(detail.good)} 行`;
    case 'registerImported':
      return `${textOf(detail.fileName)}，共 ${Number(detail.rows)} 行，新增 ${Number(detail.added)} 条`;
    case 'registerVoided':
      return `${textOf(detail.fileName)}：${textOf(detail.reason)}`;
    case 'registerDecided':
      return sayDecided(detail);
    case 'monthSigned':
      return `${textOf(detail.month)}，摘要 ${textOf(detail.digest)}`;
    case 'objected':
    case 'objectionDecided':
    case 'objectionWithdrawn':
      return textOf(detail.what);
    case 'calendarLoaded':
      return sayCalendar(detail);
    case 'exported':
      return sayCaseFile(detail) || textOf(detail.what);
    default:
      return detailWords[action]?.(detail) ?? '';
  }
}
