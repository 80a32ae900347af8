/** What is special about a petition. Each speciality comes as often as a court sees it, and at least once or twice. */
import { acceptanceGrounds } from '#regulation/grounds.ts';
import type { Random } from './random.ts';

/** What of a plan decides which traits it can have. */
export type Draft = {
  readonly fate: { readonly kind: 'handled' | 'declined' | 'struckOut'; readonly ground?: string };
  /** Told to its own end, not stopped somewhere for the queues. */
  readonly natural: boolean;
  readonly undecided: boolean;
  readonly returned: boolean;
};

type Share = {
  readonly share: number;
  readonly least: number;
  readonly for: (draft: Draft) => boolean;
};

const handled = ({ fate }: Draft): boolean => fate.kind === 'handled';
const finished = (draft: Draft): boolean => handled(draft) && draft.natural;
const implemented = (draft: Draft): boolean =>
  finished(draft) &&
  Object.entries(acceptanceGrounds).some(
    ([id, { track }]) => id === draft.fate.ground && track === 'implementation',
  );
const named = ({ fate }: Draft): boolean => fate.ground !== 'unclear-unreachable';

/** Shares are of all petitions of the generation. */
const shares = {
  anonymous: { share: 0.02, least: 2, for: finished },
  collective: { share: 0.04, least: 5, for: handled },
  agent: { share: 0.06, least: 2, for: handled },
  lateEntry: { share: 0.03, least: 2, for: finished },
  incomplete: { share: 0.2, least: 2, for: finished },
  returned: { share: 0.04, least: 2, for: finished },
  cured: { share: 0.01, least: 1, for: ({ fate, natural }) => natural && fate.ground === 'no-standing' },
  declineRejected: {
    share: 0.01,
    least: 1,
    for: ({ fate, natural }) =>
      natural && (fate.ground === 'other-procedure' || fate.ground === 'no-standing'),
  },
  lateTransfer: { share: 0.008, least: 2, for: finished },
  lateInterview: { share: 0.11, least: 3, for: finished },
  lateReply: { share: 0.09, least: 3, for: finished },
  failedInterview: { share: 0.1, least: 3, for: finished },
  notReached: { share: 0.02, least: 1, for: finished },
  opinionReturned: { share: 0.08, least: 2, for: finished },
  deliberated: { share: 0.12, least: 2, for: finished },
  deliberationReturned: { share: 0.01, least: 1, for: finished },
  consentVoided: { share: 0.01, least: 3, for: finished },
  failedService: { share: 0.1, least: 3, for: finished },
  announced: { share: 0.01, least: 1, for: finished },
  accused: { share: 0.06, least: 2, for: handled },
  key: { share: 0.08, least: 3, for: handled },
  recused: { share: 0.03, least: 2, for: finished },
  reassigned: { share: 0.04, least: 2, for: finished },
  joined: { share: 0.11, least: 3, for: handled },
  joinedBySuperior: { share: 0.02, least: 1, for: finished },
  again: { share: 0.03, least: 2, for: (draft) => finished(draft) && named(draft) },
  leadLate: { share: 0.06, least: 2, for: finished },
  leadChanged: { share: 0.02, least: 1, for: finished },
  ownRoute: { share: 0.04, least: 1, for: finished },
  repeat: { share: 0.06, least: 2, for: handled },
  unfounded: { share: 0.2, least: 2, for: handled },
  assisted: { share: 0.3, least: 3, for: handled },
  leapfrog: { share: 0.05, least: 2, for: handled },
  designated: { share: 0.05, least: 3, for: handled },
  undesignated: { share: 0.03, least: 2, for: finished },
  laterAccused: { share: 0.02, least: 2, for: finished },
  sealed: { share: 0.01, least: 1, for: finished },
  statement: { share: 0.04, least: 1, for: finished },
  statementWaived: { share: 0.01, least: 1, for: finished },
  classified: { share: 0.4, least: 3, for: finished },
  paid: { share: 0.14, least: 3, for: implemented },
  settled: { share: 0.14, least: 3, for: implemented },
  promised: { share: 0.12, least: 3, for: implemented },
  diverted: { share: 0.07, least: 4, for: finished },
  diversionDeclined: { share: 0.02, least: 2, for: finished },
  directRejected: { share: 0.01, least: 1, for: finished },
  closedDirectly: { share: 0.03, least: 2, for: finished },
  urged: { share: 0.08, least: 2, for: handled },
  supervised: { share: 0.04, least: 2, for: finished },
  backlog: { share: 0.02, least: 2, for: finished },
  backlogReleased: { share: 0.01, least: 1, for: finished },
  joining: { share: 0.02, least: 2, for: finished },
  succeeded: { share: 0.02, least: 2, for: finished },
  withdrawalKept: { share: 0.005, least: 1, for: finished },
  heirless: { share: 0.005, least: 5, for: finished },
  withdrawn: { share: 0.03, least: 3, for: finished },
  reopened: { share: 0.01, least: 1, for: finished },
  fromAbove: { share: 0.02, least: 4, for: handled },
  feedbackReturned: { share: 0.01, least: 1, for: finished },
  supervisedFromAbove: { share: 0.02, least: 1, for: finished },
  noticed: { share: 0.03, least: 1, for: finished },
  misrouted: {
    share: 0.01,
    least: 1,
    for: ({ fate, natural }) => natural && (fate.ground === 'other-court' || fate.ground === 'moved-court'),
  },
  chased: { share: 0.01, least: 1, for: finished },
  investigated: { share: 0.06, least: 2, for: finished },
  heard: { share: 0.03, least: 1, for: finished },
  hearingMoved: { share: 0.01, least: 1, for: finished },
  hearingCancelled: { share: 0.01, least: 1, for: finished },
  relief: { share: 0.03, least: 4, for: finished },
  reliefRefused: { share: 0.01, least: 3, for: finished },
  reliefWithdrawn: { share: 0.01, least: 3, for: finished },
  restraint: { share: 0.004, least: 1, for: finished },
  restraintRefused: { share: 0.003, least: 1, for: finished },
  arranged: { share: 0.03, least: 3, for: finished },
  appointment: { share: 0.05, least: 2, for: finished },
  appointmentMissed: { share: 0.02, least: 3, for: finished },
  noticeIssued: { share: 0.25, least: 3, for: handled },
  replyIssued: { share: 0.2, least: 3, for: finished },
  writtenOff: { share: 0.6, least: 6, for: finished },
  writeOffSentBack: { share: 0.25, least: 4, for: finished },
  writeOffReturned: { share: 0.3, least: 4, for: finished },
  writeOffReady: { share: 0.15, least: 3, for: finished },
  terminated: { share: 0.25, least: 6, for: implemented },
  filed: { share: 0.6, least: 6, for: ({ fate, natural }) => natural && fate.kind !== 'struckOut' },
  supplemented: { share: 0.03, least: 3, for: finished },
  fileMoved: { share: 0.02, least: 2, for: finished },
  lent: { share: 0.03, least: 4, for: finished },
  lentLate: { share: 0.02, least: 4, for: finished },
} as const satisfies Record<string, Share>;

export type Trait = keyof typeof shares;

/** The rarer things that happen after the transfer; a petition that is closed directly does not live to see them. */
const toldLater: readonly Trait[] = [
  'notReached',
  'failedInterview',
  'opinionReturned',
  'deliberationReturned',
  'consentVoided',
  'failedService',
  'announced',
  'statement',
  'statementWaived',
  'diversionDeclined',
  'directRejected',
  'urged',
  'supervised',
  'backlog',
  'backlogReleased',
  'appointment',
  'appointmentMissed',
];

/** Of two traits that cannot both be, the first given stays. */
const exclusive: Partial<Record<Trait, readonly Trait[]>> = {
  collective: ['anonymous'],
  agent: ['anonymous', 'collective'],
  joined: ['anonymous'],
  again: ['anonymous', 'collective', 'agent'],
  notReached: ['failedInterview'],
  declineRejected: ['cured'],
  reassigned: ['recused'],
  leadChanged: ['leadLate'],
  assisted: ['leadLate'],
  laterAccused: ['accused', 'recused', 'reassigned'],
  sealed: ['accused', 'recused', 'reassigned', 'laterAccused'],
  deliberationReturned: ['deliberated', 'opinionReturned'],
  consentVoided: ['deliberated', 'deliberationReturned', 'recused', 'laterAccused', 'sealed'],
  returned: ['incomplete'],
  paid: ['anonymous', 'unfounded'],
  settled: ['anonymous', 'unfounded', 'paid'],
  promised: ['anonymous', 'notReached', 'paid', 'settled'],
  diverted: ['anonymous', 'notReached'],
  diversionDeclined: ['anonymous', 'notReached', 'diverted'],
  closedDirectly: toldLater,
  backlogReleased: ['backlog'],
  joining: ['anonymous', 'collective', 'agent'],
  succeeded: ['anonymous', 'collective', 'agent', 'notReached'],
  withdrawalKept: ['anonymous', 'succeeded'],
  heirless: ['anonymous', 'collective', 'joining', 'succeeded', 'withdrawalKept', 'joinedBySuperior'],
  withdrawn: ['anonymous', 'succeeded', 'withdrawalKept', 'heirless', 'joinedBySuperior'],
  reopened: [
    'anonymous',
    'notReached',
    'recused',
    'heirless',
    'withdrawn',
    'lateReply',
    'lateInterview',
    'again',
    'unfounded',
  ],
  fromAbove: ['anonymous', 'collective'],
  feedbackReturned: ['anonymous', 'collective', 'fromAbove'],
  announced: ['anonymous', 'collective', 'lateReply', 'failedService', 'fromAbove', 'feedbackReturned'],
  heard: ['anonymous'],
  hearingMoved: ['anonymous', 'heard'],
  hearingCancelled: ['anonymous', 'heard', 'hearingMoved'],
  relief: ['anonymous', 'agent', 'paid', 'settled'],
  reliefRefused: ['anonymous', 'agent', 'paid', 'settled', 'relief'],
  reliefWithdrawn: ['anonymous', 'agent', 'paid', 'settled', 'relief', 'reliefRefused'],
  restraint: ['anonymous'],
  restraintRefused: ['anonymous', 'restraint'],
  appointment: ['anonymous'],
  appointmentMissed: ['anonymous', 'appointment'],
  lent: ['backlog', 'reopened'],
  lentLate: ['backlog', 'reopened', 'lent'],
};

/** One set of traits for each draft. */
export function grantTraits(random: Random, drafts: readonly Draft[]): readonly ReadonlySet<Trait>[] {
  const granted = drafts.map(({ returned }) => new Set<Trait>(returned ? ['returned'] : []));
  const small = Math.floor(drafts.length / 12);
  for (const trait of Object.keys(shares) as Trait[]) {
    const { share, least, for: suits }: Share = shares[trait];
    const excluded = exclusive[trait] ?? [];
    const able = drafts.flatMap((draft, index) =>
      suits(draft) && !excluded.some((other) => granted[index]?.has(other)) ? [index] : [],
    );
    const wanted = Math.max(Math.min(least, small), Math.round(share * drafts.length));
    for (const index of random.shuffle(able).slice(0, wanted)) granted[index]?.add(trait);
  }
  return granted;
}
