import type { Basis } from './articles.ts';
import type { Role } from './roles.ts';

type RestraintKind = {
  readonly name: string;
  readonly basis: Basis;
  /** Who may grant it; whoever asked for it never may (D9). */
  readonly approvers: readonly Role[];
  /** For how many days at most a grant stands; afterwards it has expired and a new request is needed. */
  readonly mostDays: number;
  /** Only a natural person can be held. */
  readonly naturalOnly?: true;
  /** The person can ask the higher court to reconsider, and has to be told so. */
  readonly reconsidered?: true;
  /** The decision that gives a length no provision gives. */
  readonly reading?: string;
};

const reading = 'docs/decisions/0016-hearing-relief-restraint.md';

/** Article 10: what can be asked for. Summons by force, fine and detention are the president's alone. */
export const restraintKinds = {
  admonition: {
    name: '训诫',
    basis: 'procedure-113',
    approvers: ['courtLeader', 'president'],
    mostDays: 3,
    reading,
  },
  removal: {
    name: '责令退出',
    basis: 'procedure-113',
    approvers: ['courtLeader', 'president'],
    mostDays: 1,
    reading,
  },
  summons: {
    name: '拘传',
    basis: 'procedure-112',
    approvers: ['president'],
    mostDays: 1,
    naturalOnly: true,
    reading,
  },
  fine: {
    name: '罚款',
    basis: 'procedure-118',
    approvers: ['president'],
    mostDays: 15,
    reconsidered: true,
    reading,
  },
  detention: {
    name: '拘留',
    basis: 'procedure-118',
    approvers: ['president'],
    mostDays: 15,
    naturalOnly: true,
    reconsidered: true,
  },
} as const satisfies Record<string, RestraintKind>;
export type RestraintKindId = keyof typeof restraintKinds;

/** The kind with what it leaves out as undefined. */
export const getRestraintKind = (kind: RestraintKindId): RestraintKind => restraintKinds[kind];

type RestraintGround = {
  readonly basis: Basis;
  readonly text: string;
  readonly kinds: readonly RestraintKindId[];
};

/** The conduct the law names, and what it allows for it. What the petition says is never among it. */
export const restraintGrounds = {
  disorder: {
    basis: 'procedure-113',
    text: '违反法庭规则，哄闹、冲击法庭，扰乱秩序',
    kinds: ['admonition', 'removal', 'fine', 'detention'],
  },
  obstruction: {
    basis: 'procedure-114',
    text: '以暴力、威胁等方法阻碍司法工作人员执行职务',
    kinds: ['fine', 'detention'],
  },
  assault: {
    basis: 'procedure-114',
    text: '侮辱、诽谤、诬陷、殴打或者打击报复司法工作人员',
    kinds: ['fine', 'detention'],
  },
  evidence: {
    basis: 'procedure-114',
    text: '伪造、毁灭重要证据',
    kinds: ['fine', 'detention'],
  },
  absence: {
    basis: 'procedure-112',
    text: '必须到庭，经两次传票传唤无正当理由拒不到庭',
    kinds: ['summons'],
  },
} as const satisfies Record<string, RestraintGround>;
export type RestraintGroundId = keyof typeof restraintGrounds;

/** The ground with its kinds as a list of kinds. */
export const getRestraintGround = (ground: RestraintGroundId): RestraintGround => restraintGrounds[ground];

/** How much a fine may be, in yuan. */
export const fineAmounts = {
  basis: 'procedure-118',
  natural: { least: '0.01', most: '100000' },
  unit: { least: '50000', most: '1000000' },
} as const satisfies {
  basis: Basis;
  natural: { least: string; most: string };
  unit: { least: string; most: string };
};

/** Who sees what was done under article 10; everybody else reads only that something was (D9). */
export const restraintReaders = [
  'theHandler',
  'teamLeader',
  'deputyDirector',
  'director',
  'courtLeader',
  'president',
] as const satisfies readonly (Role | 'theHandler')[];
