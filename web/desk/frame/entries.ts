import type { SessionAnswer } from '#contract/session.ts';
import type { Duty } from '#domain/access/duties.ts';
import { sight } from '#domain/access/visibility.ts';
import type { Role } from '#regulation/roles.ts';

/** A place of the desk: an entry of the rail and of the palette. */
export type Entry = {
  readonly to:
    | '/'
    | '/register'
    | '/reception'
    | '/petitions'
    | '/hearings'
    | '/archive'
    | '/supervision'
    | '/dashboard'
    | '/ledgers'
    | '/campaigns'
    | '/write-off'
    | '/reconciliation'
    | '/appraisal'
    | '/directory'
    | '/assignment'
    | '/sealed'
    | '/assign'
    | '/staff'
    | '/audit'
    | '/gateways'
    | '/sessions'
    | '/calendar'
    | '/rules';
  readonly title: string;
  /** What else people type for it: full pinyin and initials. */
  readonly words: readonly string[];
};

type Rule = Entry & ({ readonly duty: Duty } | { readonly business: true } | { readonly everybody: true });

/** In the order of the day's work. What does not work yet has no entry. */
const entries: readonly Rule[] = [
  { to: '/', title: '待办', words: ['daiban', 'db'], business: true },
  { to: '/register', title: '登记', words: ['dengji', 'dj', '新信访'], duty: 'registerPetition' },
  { to: '/assign', title: '挂网交办', words: ['guawangjiaoban', 'gwjb'], duty: 'assignDown' },
  { to: '/reception', title: '接访', words: ['jiefang', 'jf', '接访台'], duty: 'seeReception' },
  { to: '/petitions', title: '信访案件', words: ['xinfanganjian', 'xfaj'], business: true },
  { to: '/supervision', title: '督办', words: ['duban', 'cuiban', 'db', '积案'], duty: 'seeSupervision' },
  {
    to: '/dashboard',
    title: '统计',
    words: ['tongji', 'tj', '统计图', '图表', '看板'],
    duty: 'seeDashboard',
  },
  {
    to: '/ledgers',
    title: '台账',
    words: ['taizhang', 'tz', '专项', '积案台账', '导出'],
    business: true,
  },
  {
    to: '/campaigns',
    title: '专项行动',
    words: ['zhuanxiangxingdong', 'zxxd', '专项化解'],
    duty: 'keepCampaigns',
  },
  { to: '/write-off', title: '核销', words: ['hexiao', 'hx', '报送单'], duty: 'seeWriteOffs' },
  {
    to: '/reconciliation',
    title: '登记核对',
    words: ['dengjihedui', 'djhd', '体外循环', '登记簿', '导入登记簿'],
    duty: 'seeReconciliation',
  },
  { to: '/appraisal', title: '考核', words: ['kaohe', 'kh', '指标', '异议'], duty: 'seeOwnAppraisal' },
  { to: '/hearings', title: '听证', words: ['tingzheng', 'tz'], business: true },
  {
    to: '/archive',
    title: '档案台',
    words: ['dangantai', 'dat', '归档', '借阅', '档号'],
    duty: 'seeArchive',
  },
  {
    to: '/directory',
    title: '执行案件目录',
    words: ['zhixinganjianmulu', 'zxajml'],
    duty: 'searchDirectory',
  },
  {
    to: '/assignment',
    title: '主办与交接',
    words: ['zhubanyujiaojie', 'zbyjj', '请假', '名册'],
    duty: 'seeContactCounts',
  },
  { to: '/sealed', title: '密封检举控告', words: ['mifengjianjukonggao', 'mfjjkg'], duty: 'readSealed' },
  { to: '/staff', title: '人员账号', words: ['renyuanzhanghao', 'ryzh'], duty: 'seeAccounts' },
  {
    to: '/gateways',
    title: '对外通知',
    words: ['duiwaitongzhi', 'dwtz', '短信', '邮件', '推送', '通道'],
    duty: 'manageGateways',
  },
  { to: '/sessions', title: '登录会话', words: ['dengluhuihua', 'dlhh'], duty: 'seeSessions' },
  { to: '/audit', title: '审计日志', words: ['shenjirizhi', 'sjrz'], duty: 'readAudit' },
  {
    to: '/calendar',
    title: '放假安排',
    words: ['fangjiaanpai', 'fjap', '日历', '节假日', '调休'],
    duty: 'seeAccounts',
  },
  { to: '/rules', title: '规则', words: ['guize', 'gz', '期限', '受理情形', '实施意见'], everybody: true },
];

/** Whether any post of the person sees petitions at all: the three administrators do not. */
export const seesPetitions = (session: SessionAnswer): boolean =>
  session.officer.roles.some((role) => (sight[role as Role] ?? 'none') !== 'none');

/** The entries this person can use. */
export const entriesFor = (session: SessionAnswer): readonly Entry[] =>
  entries.filter((entry) => {
    if ('everybody' in entry) return true;
    return 'duty' in entry ? session.duties.includes(entry.duty) : seesPetitions(session);
  });
