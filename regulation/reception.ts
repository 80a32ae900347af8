import type { Basis } from './articles.ts';
import type { Role } from './roles.ts';

/** Article 8: who receives a repeat visit, or the visitor of a grave petition. A higher post does as well. */
export const leaderReception = {
  basis: '8' as Basis,
  roles: ['deputyDirector', 'director', 'courtLeader', 'president'],
  remedy: '请今日值班的分管副局长或执行局长接待',
} as const satisfies { basis: Basis; roles: readonly Role[]; remedy: string };

/** Whose turn at the desk the roster of leaders' reception days can be: those article 8 names. */
export const rosterRoles = ['deputyDirector', 'director'] as const satisfies readonly Role[];

/** Who may receive a visitor at all (articles 5, 8): the desk, the team, the judge, and those above them. */
export const receiverRoles = [
  'receptionClerk',
  'petitionTeam',
  'teamLeader',
  'handler',
  ...leaderReception.roles,
] as const satisfies readonly Role[];

/** Article 8 leaves the hours to the court; ours are the office hours (docs/decisions/0014-reception.md). */
export const appointmentRules = {
  basis: '8' as Basis,
  hours: [
    { from: '08:30', until: '12:00' },
    { from: '13:30', until: '17:30' },
  ],
  /** How long one appointment takes of a receiver's day, in minutes. */
  minutes: 30,
  /** So often the petitioner may stay away before the appointment, and nothing else, comes to its end. */
  absences: 2,
} as const;

/** On whose wish an appointment is made. */
export const appointmentWishes = {
  petitioner: '信访人要求',
  desk: '接访人员提出',
} as const satisfies Record<string, string>;

/** How a visitor at the desk stands. Who left without being received stays on record as such. */
export const arrivalStates = {
  waiting: '候访',
  receiving: '接待中',
  received: '已接待',
  left: '未接待离开',
  voided: '已作废',
} as const satisfies Record<string, string>;
export type ArrivalState = keyof typeof arrivalStates;

/** How an appointment turned out. */
export const appointmentResults = {
  held: '已接访',
  petitionerAbsent: '信访人未到',
  receiverAbsent: '接访人员未到',
} as const satisfies Record<string, string>;
