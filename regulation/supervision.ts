import type { Basis } from './articles.ts';
import type { Owner } from './errand.ts';
import type { LimitKey, Unit } from './limits.ts';
import type { Role } from './roles.ts';

const reading = 'docs/decisions/0018-supervision-by-clock.md';

/** Article 13: how the handler is urged. */
export const urgeWays = {
  message: '系统消息',
  phone: '电话催办',
  paper: '书面催办',
  meeting: '当面催办',
} as const satisfies Record<string, string>;

export type Rung = {
  readonly basis: Basis;
  readonly name: string;
  /**
   * From how many working days before the due day on: 0 on it (or on the last working day before it), negative after
   * it. `near`: as many as the limit itself says.
   */
  readonly from: 'near' | number;
  /** `notify` only tells; `urge` and `escalate` are written into the history. */
  readonly act: 'notify' | 'urge' | 'escalate';
  /** Who hears of it beside the one whose turn it is: the next post up the ladder. */
  readonly upTo?: Role;
  /** Whose turn it is has to answer within this time. */
  readonly answer?: { readonly length: number; readonly unit: Unit };
  readonly reading: string;
};

/** Articles 5, 13, 14: what follows by itself when a binding date comes near and passes, from the lowest rung up. */
export const rungs = {
  near: { basis: '5', name: '临期提醒', from: 'near', act: 'notify', reading },
  lastDay: { basis: '5', name: '到期催办', from: 0, act: 'urge', reading },
  overdue: {
    basis: '5',
    name: '逾期报团队负责人',
    from: -1,
    act: 'escalate',
    upTo: 'teamLeader',
    answer: { length: 2, unit: 'working-days' },
    reading,
  },
  overdueDeputy: {
    basis: '5',
    name: '逾期报分管副局长',
    from: -3,
    act: 'escalate',
    upTo: 'deputyDirector',
    reading,
  },
  overdueLeader: {
    basis: '4',
    name: '逾期报院领导',
    from: -5,
    act: 'escalate',
    upTo: 'courtLeader',
    reading,
  },
} as const satisfies Record<string, Rung>;
export type RungKey = keyof typeof rungs;
export const rungKeys = Object.keys(rungs) as [RungKey, ...RungKey[]];
export const getRung = (key: RungKey): Rung => rungs[key];

/** Whose turn it is while a limit of the main line runs; what a superior set is the handler's. */
export const limitBearers = {
  transfer: 'petitionTeam',
  interview: 'theHandler',
  reply: 'theHandler',
} as const satisfies Partial<Record<LimitKey, Owner>>;

/** When the system urges and escalates: on the court's working days, between these times in Beijing. */
export const clockHours = { basis: '5', opens: '08:30', closes: '17:30', reading } as const satisfies {
  basis: Basis;
  opens: string;
  closes: string;
  reading: string;
};

/** Articles 8, 16: from when on an accepted petition that is still open counts as backlog (信访积案). */
export const backlogRule = {
  basis: '8',
  /** Calendar days since the court received it. */
  age: 180,
  contacts: 3,
  reading,
} as const satisfies { basis: Basis; age: number; contacts: number; reading: string };

/** What people of the court are told of a petition; those who want it are told outside the system, too. */
export const petitionNoticeKinds = {
  duty: '待办',
  returned: '退回',
  urge: '催办',
  supervise: '督办',
  answered: '已答复',
  near: '临期',
  overdue: '逾期',
  backlog: '积案',
} as const satisfies Record<string, string>;
export type PetitionNoticeKind = keyof typeof petitionNoticeKinds;

/** All that people of the court are told inside the system. */
export const noticeKinds = {
  ...petitionNoticeKinds,
  objection: '考核异议',
  digest: '早报',
} as const satisfies Record<string, string>;
export type NoticeKind = keyof typeof noticeKinds;
