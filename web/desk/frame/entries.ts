import type { SessionAnswer } from '#contract/session.ts';
import type { Duty } from '#domain/access/duties.ts';
import { sight } from '#domain/access/visibility.ts';
import type { Role } from '#regulation/roles.ts';

/** A place of the desk: an entry of the rail and of the palette. */
export type Entry = {
  readonly to: '/' | '/register' | '/reception' | '/petitions' | '/directory' | '/staff' | '/audit';
  readonly title: string;
  /** What else people type for it: full pinyin and initials. */
  readonly words: readonly string[];
};

type Rule = Entry & ({ readonly duty: Duty } | { readonly business: true });

/** In the order of the day's work. What does not work yet has no entry. */
const entries: readonly Rule[] = [
  { to: '/', title: '待办', words: ['daiban', 'db'], business: true },
  { to: '/register', title: '登记', words: ['dengji', 'dj', '新信访'], duty: 'registerPetition' },
  { to: '/reception', title: '接访', words: ['jiefang', 'jf', '接访台'], duty: 'seeReception' },
  { to: '/petitions', title: '信访案件', words: ['xinfanganjian', 'xfaj'], business: true },
  {
    to: '/directory',
    title: '执行案件目录',
    words: ['zhixinganjianmulu', 'zxajml'],
    duty: 'searchDirectory',
  },
  { to: '/staff', title: '人员账号', words: ['renyuanzhanghao', 'ryzh'], duty: 'seeAccounts' },
  { to: '/audit', title: '审计日志', words: ['shenjirizhi', 'sjrz'], duty: 'readAudit' },
];

/** Whether any post of the person sees petitions at all: the three administrators do not. */
export const seesPetitions = (session: SessionAnswer): boolean =>
  session.officer.roles.some((role) => (sight[role as Role] ?? 'none') !== 'none');

/** The entries this person can use. */
export const entriesFor = (session: SessionAnswer): readonly Entry[] =>
  entries.filter((entry) => ('duty' in entry ? session.duties.includes(entry.duty) : seesPetitions(session)));
