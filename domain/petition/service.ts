import type { ServedPaper } from '#regulation/registers.ts';
import { type Recipient, recipientKey } from './parts.ts';
import { isDeclined, type Petition } from './petition.ts';
import { standing } from './standing.ts';

/** Petitioners a notice is owed to: named, with an address to write to (R15.2: not owed where either is unknown). */
const notified = (petition: Petition): readonly Recipient[] =>
  standing(petition)
    .filter((one) => one.named && (one.hasAddress || one.hasPhone))
    .map((one) => ({ kind: 'petitioner', person: one.person }));

/** Whom the reply has to reach: as it was made out, with the successor in the place of one who died. */
function replied(petition: Petition): readonly Recipient[] {
  const heir = (person: string): readonly Recipient[] => {
    const loss = petition.losses.find((one) => one.person === person);
    if (!loss) return [{ kind: 'petitioner', person }];
    return loss.successor ? heir(loss.successor) : [];
  };
  const all = petition.reply?.recipients.flatMap((one) => (one.kind === 'body' ? [one] : heir(one.person)));
  return [...new Map((all ?? []).map((one) => [recipientKey(one), one])).values()];
}

/** Who a paper has to reach. Empty when the paper is not owed now, or to nobody known. */
export function recipientsOf(petition: Petition, paper: ServedPaper): readonly Recipient[] {
  switch (paper) {
    case 'acceptanceNotice':
      return petition.acceptance ? notified(petition) : [];
    case 'declineNotice':
      return isDeclined(petition) ? notified(petition) : [];
    case 'reply':
      return replied(petition);
  }
}

/** The recipients a paper has not reached yet. A failed attempt leaves its recipient here: work for somebody (R16.1). */
export function unserved(petition: Petition, paper: ServedPaper): readonly Recipient[] {
  const reached = petition.services.filter((one) => one.paper === paper && one.outcome === 'served');
  const keys = new Set(reached.map((one) => recipientKey(one.recipient)));
  return recipientsOf(petition, paper).filter((recipient) => !keys.has(recipientKey(recipient)));
}

export const isFullyServed = (petition: Petition, paper: ServedPaper): boolean =>
  unserved(petition, paper).length === 0;
