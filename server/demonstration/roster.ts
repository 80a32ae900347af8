/** The invented people of the demonstration court. */
import type { Role } from '#regulation/roles.ts';

export type RosterEntry = {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly department: string;
  /** Handles, or once handled, enforcement cases. */
  readonly enforced?: boolean;
  readonly inEnforcement?: boolean;
  /** Where somebody was before, day by day; the last one is still held. */
  readonly left?: { readonly on: string };
  readonly inactive?: boolean;
};

const bureau = '执行局';

function judge(username: string, name: string, more: Partial<RosterEntry> = {}): RosterEntry {
  return {
    username,
    name,
    roles: ['handler'],
    department: bureau,
    enforced: true,
    inEnforcement: true,
    ...more,
  };
}

function member(username: string, name: string, role: Role, department: string): RosterEntry {
  return { username, name, roles: [role], department, inEnforcement: department === bureau };
}

/** Everybody, in the order in which the accounts are shown. */
export const roster: readonly RosterEntry[] = [
  member('liujing', '刘静', 'receptionClerk', '立案庭'),
  member('sunqian', '孙倩', 'receptionClerk', '立案庭'),
  member('gaomin', '高敏', 'receptionClerk', '立案庭'),
  member('zhaolei', '赵磊', 'petitionTeam', bureau),
  member('zhouting', '周婷', 'petitionTeam', bureau),
  member('wuhao', '吴昊', 'petitionTeam', bureau),
  member('zhengjie', '郑洁', 'petitionTeam', bureau),
  member('wangjianguo', '王建国', 'teamLeader', bureau),
  judge('zhangwei', '张伟'),
  judge('liqiang', '李强'),
  judge('chenyong', '陈勇'),
  judge('yangfan', '杨帆'),
  judge('xupeng', '徐鹏'),
  judge('zhulin', '朱琳'),
  judge('machao', '马超'),
  judge('guoliang', '郭亮'),
  judge('hejun', '何俊'),
  judge('lintao', '林涛', {
    roles: ['trialJudge'],
    department: '民二庭',
    inEnforcement: false,
    left: { on: '2024-03-04' },
  }),
  judge('huangli', '黄丽', {
    roles: ['trialJudge'],
    department: '行政审判庭',
    inEnforcement: false,
    left: { on: '2025-06-16' },
  }),
  judge('songjun', '宋军', { inEnforcement: false, left: { on: '2025-01-13' }, inactive: true }),
  member('hanxue', '韩雪', 'trialJudge', '民一庭'),
  member('tangliang', '唐亮', 'trialJudge', '民一庭'),
  member('caoying', '曹颖', 'trialJudge', '民二庭'),
  member('denghui', '邓辉', 'trialJudge', '民二庭'),
  member('xufeng', '许峰', 'deputyDirector', bureau),
  member('fengbo', '冯波', 'deputyDirector', bureau),
  member('chengyuan', '程远', 'director', bureau),
  member('zengzhi', '曾志', 'courtLeader', '院领导'),
  member('shenlan', '沈岚', 'courtLeader', '院领导'),
  member('dongming', '董明', 'president', '院领导'),
  member('pengbo', '彭勃', 'commandCentre', '执行指挥中心'),
  member('jiangmei', '蒋梅', 'archivist', '综合办公室'),
  member('xiezheng', '谢正', 'disciplineLiaison', '督察室'),
  member('luohao', '罗浩', 'systemAdmin', '综合办公室'),
  member('liangan', '梁安', 'securityAdmin', '综合办公室'),
  member('fangyu', '方瑜', 'auditAdmin', '督察室'),
];

/** People of the court above, who assign to the demonstration court and supervise what they assigned. */
export const superiorRoster: readonly RosterEntry[] = [
  member('lushan', '鲁山', 'teamLeader', '济南市中级人民法院执行局'),
  member('taian', '邰安', 'petitionTeam', '济南市中级人民法院执行局'),
  member('qihang', '齐航', 'courtLeader', '济南市中级人民法院院领导'),
];

/** The id under which somebody of the roster is entered. */
export const staffIdOf = ({ username }: Pick<RosterEntry, 'username'>): string => `s-${username}`;
