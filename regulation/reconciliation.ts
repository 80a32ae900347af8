import type { Basis } from './articles.ts';
import type { Channel } from './registers.ts';

export type RegisterSource = {
  readonly name: string;
  /** What an entry of it becomes when it is registered, first; and what else it may stand as in the system. */
  readonly channels: readonly [Channel, ...Channel[]];
};

/** Article 12: the books kept beside the system, against which it is held every month. */
export const registerSources = {
  visit: { name: '来访登记簿', channels: ['visit'] },
  letter: { name: '来信登记簿', channels: ['letter'] },
  hotline: { name: '热线导出', channels: ['hotline', 'phone'] },
  superior: { name: '上级交办清单', channels: ['assigned', 'forwarded'] },
} as const satisfies Record<string, RegisterSource>;
export type RegisterSourceId = keyof typeof registerSources;
export const registerSourceIds = Object.keys(registerSources) as [RegisterSourceId, ...RegisterSourceId[]];

/** The source's rule, with its channels as a list of any. */
export const getRegisterSource = (id: RegisterSourceId): RegisterSource => registerSources[id];

/**
 * Article 12 asks that every visit, letter and call is in the system, so what is compared is one day's coming of one
 * person, not a petition as such. The weights are ours (docs/decisions/0030-outside-the-system.md): an entry is
 * `matched` by itself only with two independent signs and a day close by; what is `probable` a person decides.
 */
export const matching = {
  basis: '12' as Basis,
  matched: 75,
  probable: 40,
  /** Registered this near to the day of the register counts as the same coming; up to `near` it may be. */
  days: { same: 3, near: 10 },
  name: { same: 40, sound: 32, near: 22, half: 8, other: -20 },
  phone: { same: 45, partly: 25, nearly: 25, other: -20 },
  caseNumber: { same: 30, loosely: 15, other: -20 },
  idNumber: { same: 60, other: -30 },
  /** The number the system gave, noted down in the register. */
  number: { same: 80 },
  documentNumber: { same: 40 },
  day: { same: 15, close: 10, near: 5 },
  channel: { same: 5 },
  /** At most this for texts that are alike; below `from` (0 to 1) they are not. */
  text: { most: 30, from: 0.25 },
} as const;

/** Why somebody who came was not registered at once (article 12); told when it is made good. */
export const unregisteredReasons = {
  forgotten: '接待后未登记',
  offline: '线下办理、未录入',
  outage: '系统或网络故障',
  unclear: '当时情况不明',
  repeat: '当作重复来访未另登记',
} as const satisfies Record<string, string>;
export type UnregisteredReason = keyof typeof unregisteredReasons;

/** What is said of an entry of a register. The last word counts; none is taken back, another is said after it. */
export const registerDecisions = {
  same: '认定为同一次来访（件）',
  different: '认定不是同一次',
  registered: '已补登为新信访件',
  joined: '已并入信访件',
  outside: '不属于执行申诉信访',
  undecided: '撤回认定，重新比对',
} as const satisfies Record<string, string>;
export type RegisterDecision = keyof typeof registerDecisions;

/** Where an entry stands. */
export const registerStandings = {
  matched: '已登记',
  probable: '疑似已登记',
  missing: '未登记',
  dismissed: '不属于信访',
} as const satisfies Record<string, string>;
export type RegisterStanding = keyof typeof registerStandings;
export const registerStandingIds = Object.keys(registerStandings) as [
  RegisterStanding,
  ...RegisterStanding[],
];

/** A register of one court in a month has hundreds of entries; more than this is some other file. */
export const largestRegister = 20_000;
