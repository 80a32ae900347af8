import type { Basis } from './articles.ts';
import type { DeclineGroundId } from './grounds.ts';
import type { Role } from './roles.ts';

/** Article 14: whose papers ask the court to act, by the kind of the body. */
export const issuingBodies = {
  court: '上级法院',
  party: '党委',
  government: '政府',
  congress: '人大',
  consultative: '政协',
  politicalLegal: '政法委',
  petitionOffice: '信访局',
  procuratorate: '检察院',
  other: '其他',
} as const satisfies Record<string, string>;

/** Articles 13, 14: what such a paper does. */
export const superiorNoticeKinds = {
  assign: '交办',
  forward: '转办',
  supervise: '督办',
  urge: '催办',
} as const satisfies Record<string, string>;
export type NoticeKind = keyof typeof superiorNoticeKinds;

/** Kinds that supervise: the means by which has to be said (process rule 14). */
export const supervisingKinds = ['supervise', 'urge'] as const satisfies readonly NoticeKind[];

/** What the body wants to be told. A result can only be told once there is one; until then the feedback is interim. */
export const noticeRequirements = {
  result: '报办理结果',
  progress: '报办理进展',
  statement: '报情况说明',
} as const satisfies Record<string, string>;

/** How a feedback goes up. */
export const feedbackWays = {
  paper: '书面报送',
  system: '系统上报',
  post: '邮寄',
  inPerson: '当面汇报',
} as const satisfies Record<string, string>;

export const feedback = { basis: '14' as Basis } as const;

/** Article 15 (5)–(7): grounds that say the matter is not this court's, so that what was assigned goes back. */
export const misrouted = {
  basis: 'objection-23' as Basis,
  grounds: ['no-jurisdiction', 'other-court', 'moved-court'] as readonly DeclineGroundId[],
} as const;

/** Process rules 11 and 14: posts of a higher court that assign to the courts below, and supervise what they assigned. */
export const supervisingPosts = {
  basis: 'process-11' as Basis,
  assigned: ['teamLeader', 'petitionTeam', 'commandCentre'] as readonly Role[],
  all: ['deputyDirector', 'director', 'courtLeader', 'president'] as readonly Role[],
} as const;
