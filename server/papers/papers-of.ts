import type { Petition } from '#domain/petition/petition.ts';
import type { PaperKind } from '#domain/step.ts';

const titles = {
  acceptanceNotice: '受理告知书',
  declineNotice: '不予受理告知书',
  transferSlip: '转办单',
  reply: '处理（答复）意见书',
} as const satisfies Record<PaperKind, string>;

const isThere: { readonly [K in PaperKind]: (petition: Petition) => boolean } = {
  acceptanceNotice: (petition) => petition.acceptance !== undefined,
  declineNotice: ({ stage, decline }) =>
    decline !== undefined && ['declined', 'declineProposed', 'closed'].includes(stage),
  transferSlip: (petition) => petition.assignments.length > 0,
  reply: (petition) => petition.proposal !== undefined,
};

/** The papers that can be printed of a petition now. The reply can be read as it will be printed once it is proposed. */
export function papersOf(
  petition: Petition,
): readonly { readonly kind: PaperKind; readonly title: string }[] {
  const kinds = Object.keys(titles) as PaperKind[];
  return kinds.filter((kind) => isThere[kind](petition)).map((kind) => ({ kind, title: titles[kind] }));
}
