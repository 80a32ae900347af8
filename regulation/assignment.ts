import type { Basis } from './articles.ts';
import type { Role } from './roles.ts';

/** Article 5 and process rule 6: how grave a petition is; the last two are handled by the team and the original handler together. */
export const importances = {
  ordinary: '一般',
  difficult: '难点',
  key: '重点',
} as const satisfies Record<string, string>;
export type Importance = keyof typeof importances;

/** Article 4: where a petitioner went over the head of the court. */
export const leapfrogLevels = {
  city: '到市',
  province: '到省',
  supreme: '到最高人民法院',
  beijing: '进京',
} as const satisfies Record<string, string>;
export type LeapfrogLevel = keyof typeof leapfrogLevels;

/** How the court came to know of it. */
export const leapfrogSources = {
  notice: '上级通报或来文',
  petitioner: '信访人自述',
  colleague: '本院人员接访、接回时得知',
  other: '其他途径',
} as const satisfies Record<string, string>;

/** Article 4: why no judge of the original judgment assists. */
export const noAssistantReasons = {
  unknown: '没有登记原审承办法官',
  gone: '原审承办法官已离任',
  barred: '原审承办法官是反映对象或须回避',
  otherCourt: '执行依据不是本院作出',
} as const satisfies Record<string, string>;
export type NoAssistantReason = keyof typeof noAssistantReasons;

/** Article 4: by what the next lead leader is proposed, in words for the form. */
export const leadRotation = {
  basis: '4',
  reason: '按主办领导名册轮流：在办最少者优先，相同的按名册顺序',
} as const satisfies { readonly basis: Basis; readonly reason: string };

/**
 * Process rule 6: what is complex, far-reaching or urgent is no matter of lot or routine: the head of the department
 * settles who handles it. As such count the difficult and key ones, and those of a crowd (article 1).
 */
export const headsChoice = {
  basis: 'process-6',
  importances: ['difficult', 'key'],
  collective: true,
  by: ['deputyDirector', 'director'],
  reason: '重点、难点和集体访案件，由部门负责人研究确定承办人，不抽取',
  remedy: '由执行局长或分管副局长用“转交承办人”指定，写明理由',
} as const satisfies {
  readonly basis: Basis;
  readonly importances: readonly Importance[];
  readonly collective: boolean;
  readonly by: readonly Role[];
  readonly reason: string;
  readonly remedy: string;
};

/** Process rule 6: a free choice among several is drawn by lot. */
export const drawing = {
  basis: 'process-6',
  reason: '可以承办的不止一人，一般案件随机抽取承办人',
} as const satisfies { readonly basis: Basis; readonly reason: string };
