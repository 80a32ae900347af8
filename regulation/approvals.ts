import type { Basis } from './articles.ts';
import type { Role } from './roles.ts';

export type Approval = {
  readonly basis: Basis;
  readonly what: string;
  /** Who may give it; the author of what is approved never may. */
  readonly by: readonly Role[];
};

/** Whose consent an act needs, once. */
export const approvals = {
  registration: { basis: 'process-5', what: '登记审核', by: ['teamLeader', 'deputyDirector', 'director'] },
  decline: { basis: '15', what: '不予受理', by: ['teamLeader', 'deputyDirector', 'director'] },
  opinion: { basis: '13', what: '办理意见', by: ['courtLeader', 'president'] },
  closing: { basis: 'process-9', what: '办结', by: ['teamLeader', 'deputyDirector', 'director'] },
  directClosing: { basis: 'process-8', what: '直接结案', by: ['teamLeader', 'deputyDirector', 'director'] },
} as const satisfies Record<string, Approval>;

/** Collective discussion (集体研究) replaces the lead leader's consent when at least this many members took part. */
export const deliberation = { basis: '13', members: 3 } as const satisfies { basis: Basis; members: number };
