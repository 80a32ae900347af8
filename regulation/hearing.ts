import type { Basis } from './articles.ts';
import type { Unit } from './limits.ts';
import type { Role } from './roles.ts';

/** Article 9: from this many members on, the chair among them, a panel can hear a matter. Our length (decision 0016). */
export const hearingPanel = {
  basis: '9',
  least: 3,
  /** Posts from which chair and members are chosen. */
  from: [
    'petitionTeam',
    'teamLeader',
    'handler',
    'trialJudge',
    'deputyDirector',
    'director',
    'courtLeader',
    'president',
  ],
  /** From outside the court, as the provincial rules on petitions have them. */
  outside: ['人大代表', '政协委员', '律师', '专家', '社区代表'],
  reading: 'docs/decisions/0016-hearing-relief-restraint.md',
} as const satisfies {
  basis: Basis;
  least: number;
  from: readonly Role[];
  outside: readonly string[];
  reading: string;
};

/** How long before a hearing its notice has to have reached the petitioner. No article gives it (decision 0016). */
export const hearingNotice = {
  basis: '9',
  length: 7,
  unit: 'calendar-days',
  reading: 'docs/decisions/0016-hearing-relief-restraint.md',
} as const satisfies { basis: Basis; length: number; unit: Unit; reading: string };

/** What a panel can come to. */
export const hearingOpinions = {
  founded: '信访请求成立',
  partly: '信访请求部分成立',
  unfounded: '信访请求不能成立',
  further: '事实尚待查明',
} as const satisfies Record<string, string>;
