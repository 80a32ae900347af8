import type { Basis } from './articles.ts';
import type { Role } from './roles.ts';

/** Article 9: the ways in which the court itself finds out how things stand. */
export const investigationWays = {
  questioning: '询问有关人员',
  file: '查阅执行卷宗',
  inspection: '现场查看',
  institution: '向有关单位调取',
  phone: '电话核实',
} as const satisfies Record<string, string>;

/** From this many officers on they can inquire: nobody does it alone (decision 0016). */
export const investigators = {
  basis: '9',
  least: 2,
  from: ['petitionTeam', 'teamLeader', 'handler', 'trialJudge', 'deputyDirector', 'director'],
  reading: 'docs/decisions/0016-hearing-relief-restraint.md',
} as const satisfies { basis: Basis; least: number; from: readonly Role[]; reading: string };
