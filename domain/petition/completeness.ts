/** 档案是否齐全 · 第十六条：十类材料哪些要有、哪些已有、缺什么、自何时起缺。 */
import type { Day } from '#domain/calendar/day.ts';
import {
  type ArchiveCondition,
  anewItems,
  archiveConditions,
  archiveItems,
  proposedRetention,
  type Retention,
} from '#regulation/archive.ts';
import { type ArchiveKind, archiveKindIds, archiveKinds, type ServedPaper } from '#regulation/registers.ts';
import { type Exemption, filingOf, roundOf } from './archive-facts.ts';
import type { Stage } from './core.ts';
import { importanceOf, isGrave, type Petition } from './petition.ts';
import { recipientsOf } from './service.ts';

/** `missing`: has to be there and is not; `exempt`: somebody said why it is not; `notNeeded`: this petition does without. */
export type ItemState = 'present' | 'missing' | 'exempt' | 'notNeeded';

export type ArchiveItem = {
  readonly kind: ArchiveKind;
  readonly name: string;
  readonly state: ItemState;
  /** Why it has to be there, in words; empty when it does not. */
  readonly because: readonly string[];
  /** The day since when it has to be there; none when it does not. */
  readonly since?: Day;
  /** How many of this kind count. */
  readonly count: number;
  readonly exemption?: Exemption;
};

const since = (petition: Petition): Day => petition.reopenedOn ?? petition.registeredOn;
const firstSince = (petition: Petition, days: readonly (Day | undefined)[]): Day | undefined =>
  days.find((day) => day !== undefined && day >= since(petition));

const notices = ['acceptanceNotice', 'declineNotice'] as const satisfies readonly ServedPaper[];

/** A notice is owed to whoever can be written to; one that went out counts, whoever withdrew since. */
function noticeOwedOn(petition: Petition): Day | undefined {
  const isOwed = notices.some(
    (paper) =>
      recipientsOf(petition, paper).length > 0 || petition.services.some((one) => one.paper === paper),
  );
  return isOwed ? (petition.acceptance?.on ?? petition.decline?.on) : undefined;
}

/** Since when each condition holds, or undefined: it does not. */
const conditions: { readonly [C in ArchiveCondition]: (petition: Petition) => Day | undefined } = {
  always: ({ registeredOn }) => registeredOn,
  grave: (petition) =>
    isGrave(petition) ? (petition.keyDesignation?.on ?? petition.acceptance?.on) : undefined,
  instructed: ({ urges }) => urges.find((one) => one.kind === 'supervision')?.on,
  fromAbove: ({ notices: all, fromAbove }) => all[0]?.receivedOn ?? fromAbove[0]?.on,
  noticeOwed: noticeOwedOn,
  investigated: (petition) =>
    firstSince(petition, [
      ...petition.investigations.map(({ on }) => on),
      ...petition.statements.map(({ on }) => on),
    ]),
  met: (petition) =>
    petition.interviewedOn ??
    firstSince(
      petition,
      petition.receptions.map(({ on }) => on),
    ),
  answered: ({ reply }) => reply?.on,
  replyServed: ({ reply }) => (reply && reply.recipients.length > 0 ? reply.on : undefined),
  withdrawn: ({ ending }) => (ending?.kind === 'withdrawn' ? ending.on : undefined),
  ceased: ({ ending }) => (ending?.kind === 'ceased' ? ending.on : undefined),
  closedDirectly: ({ closedDirectlyOn }) => closedDirectlyOn,
};

/** Proofs of service put on file with the service itself count as receipts, whatever kind they were brought under. */
const proofsOf: { readonly [K in ArchiveKind]?: readonly ServedPaper[] } = {
  acceptanceReceipt: notices,
  replyReceipt: ['reply'],
};

/** The materials that count for a kind: of a reopened petition, where the kind is needed anew, only those since. */
function countOf(petition: Petition, kind: ArchiveKind): number {
  const { materials, services, earlier } = petition;
  const papers = proofsOf[kind] ?? [];
  const proofs = new Set(services.filter((one) => papers.includes(one.paper)).map((one) => one.material));
  const isAnew = anewItems.some((one) => one === kind);
  const before = new Set(isAnew ? earlier.at(-1)?.materials.map(({ id }) => id) : []);
  return materials.filter((one) => !before.has(one.id) && (one.kind === kind || proofs.has(one.id))).length;
}

function stateOf(count: number, isRequired: boolean, exemption: Exemption | undefined): ItemState {
  if (count > 0) return 'present';
  if (!isRequired) return 'notNeeded';
  return exemption ? 'exempt' : 'missing';
}

function itemOf(petition: Petition, kind: ArchiveKind): ArchiveItem {
  const held = (archiveItems[kind] as readonly ArchiveCondition[]).flatMap((condition) => {
    const on = conditions[condition](petition);
    return on ? [{ on, says: archiveConditions[condition] }] : [];
  });
  const [first] = held.map(({ on }) => on).toSorted();
  const exemption = petition.exemptions.findLast(
    (one) => one.item === kind && one.round === roundOf(petition),
  );
  const count = countOf(petition, kind);
  return {
    kind,
    name: archiveKinds[kind],
    state: stateOf(count, held.length > 0, exemption),
    because: held.map(({ says }) => says),
    ...(first ? { since: first } : {}),
    count,
    ...(exemption && count === 0 ? { exemption } : {}),
  };
}

/** The ten kinds in the order of article 16, and how each stands in this archive now. */
export const completenessOf = (petition: Petition): readonly ArchiveItem[] =>
  archiveKindIds.map((kind) => itemOf(petition, kind));

/** What still has to come, or be said not to apply, before the archive can be closed. */
export const missingInArchive = (petition: Petition): readonly ArchiveItem[] =>
  completenessOf(petition).filter(({ state }) => state === 'missing');

/** How many of the kinds that have to be there are there, or said not to apply. */
export function meterOf(items: readonly ArchiveItem[]): { readonly done: number; readonly of: number } {
  const required = items.filter(({ because }) => because.length > 0);
  return { done: required.filter(({ state }) => state !== 'missing').length, of: required.length };
}

const ends = ['closed', 'withdrawn', 'ceased'] as const satisfies readonly Stage[];

/** The petition has ended in its own right. What was struck out was none, what was merged lies in the other's archive. */
export const hasOwnArchive = ({ stage }: Pick<Petition, 'stage'>): boolean =>
  ends.some((one) => one === stage);

/** It has ended and is not filed yet. */
export const isToBeFiled = (petition: Petition): boolean => hasOwnArchive(petition) && !filingOf(petition);

/** Article 16 wants a paper archive too: asked for from above, or once a backlog. */
export const needsPaper = ({ notices: all, fromAbove, backlogSpans }: Petition): boolean =>
  all.length > 0 || fromAbove.length > 0 || backlogSpans.length > 0;

/** How long it is kept unless the archivist says otherwise. */
export function retentionOf(petition: Petition): Retention {
  if (importanceOf(petition) === 'key') return proposedRetention.key;
  return needsPaper(petition) ? proposedRetention.paper : proposedRetention.ordinary;
}
