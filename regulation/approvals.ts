import type { Basis } from './articles.ts';
import type { Importance } from './assignment.ts';
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

/**
 * Who consents to an opinion, in the order of the chain. Article 13 asks for the leader in charge; that a head reads a
 * key or difficult matter first is the reading of decision 0022.
 */
export const consentLevels = {
  head: { basis: '13', name: '团队负责人或分管副局长', by: ['teamLeader', 'deputyDirector', 'director'] },
  lead: { basis: '13', name: '主办院领导', by: approvals.opinion.by },
} as const satisfies Record<string, { basis: Basis; name: string; by: readonly Role[] }>;
export type ConsentLevel = keyof typeof consentLevels;

/** Whose consents an opinion needs, one after the other, by how grave the petition is. */
export const opinionChains: Readonly<Record<Importance, readonly ConsentLevel[]>> = {
  ordinary: ['lead'],
  difficult: ['head', 'lead'],
  key: ['head', 'lead'],
};

/**
 * Collective discussion (集体研究) replaces the consents when at least this many members besides the author took part
 * and more than this part of them agreed.
 */
export const deliberation = { basis: '13', members: 3, majority: 0.5 } as const satisfies {
  basis: Basis;
  members: number;
  majority: number;
};

/** What a checked opinion has to have at least; the length is ours, in characters. */
export const opinionCheck = { basis: '13', shortest: 5 } as const satisfies {
  basis: Basis;
  shortest: number;
};
