import type { Basis } from './articles.ts';
import type { LimitKey } from './limits.ts';
import type { Relation } from './registers.ts';

/** How a petition is withdrawn. */
export const withdrawalForms = {
  written: '书面撤回申请',
  oral: '口头撤回，记入笔录',
} as const satisfies Record<string, string>;

/** So many officers are present when somebody withdraws, so that nobody is talked out of a petition alone. */
export const withdrawalPresence = {
  basis: '16',
  officers: 2,
  reading: 'docs/decisions/0020-ending-without-a-reply.md',
} as const satisfies { basis: Basis; officers: number; reading: string };

/** How a petitioner ceases to be. */
export const losses = {
  death: '信访人死亡',
  dissolved: '组织终止',
} as const satisfies Record<string, string>;

/** Relations that oppose each other: their petitions are never merged, for each would be shown the other's matters. */
export const opposed = {
  basis: 'process-4',
  pairs: [
    ['applicant', 'debtor'],
    ['applicant', 'outsider'],
    ['applicant', 'interested'],
  ],
} as const satisfies { basis: Basis; pairs: readonly (readonly [Relation, Relation])[] };

/** On which a petition that had ended is taken up again. */
export const reopenGrounds = {
  newFacts: { basis: '2', name: '出现新的事实、证据' },
  superior: { basis: '14', name: '上级要求继续办理' },
  courtError: { basis: '2', name: '本院发现处理确有错误' },
  broken: { basis: '2', name: '承诺、和解未履行或诉求未落实' },
  endedInError: { basis: '16', name: '误办结、误归档' },
} as const satisfies Record<string, { basis: Basis; name: string }>;
export type ReopenGround = keyof typeof reopenGrounds;

/** Limits that begin anew with a reopening; the others only where they had not been fulfilled before. */
export const repeatedLimits = {
  basis: '13',
  keys: ['interview', 'reply', 'finish30', 'finish60'],
} as const satisfies { basis: Basis; keys: readonly LimitKey[] };
