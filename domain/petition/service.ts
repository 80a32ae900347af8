import type { Day } from '#domain/calendar/day.ts';
import type { ServedPaper } from '#regulation/registers.ts';
import { type Recipient, recipientKey } from './parts.ts';
import { isDeclined, type Petition } from './petition.ts';
import type { Service } from './service-facts.ts';
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

/** The key of the errand an attempt's outcome is owed as; undefined for one made on the spot. */
export const outcomeKey = ({ owedAs, id }: Service): string | undefined => owedAs && `${owedAs}:${id}`;

/** Whether an attempt is still waited for: begun, not heard of, and not given up by the head. */
export const isAwaited = ({ waived }: Petition, one: Service): boolean =>
  one.outcome === 'waiting' && waived[outcomeKey(one) ?? ''] === undefined;

/** Whether a paper is on its way to somebody: posted and not heard of, or put up in public and its period running. */
export const isUnderWay = (petition: Petition, paper: ServedPaper, recipient: Recipient): boolean =>
  petition.services.some((one) => isAwaited(petition, one) && isFor(one, paper, recipient));

/** The day an attempt was begun: posted, put up, or made on the spot. */
export const beginOf = ({ startedOn, on }: Service): Day => startedOn ?? on;

/** Whether an attempt was made at bringing this paper to this recipient. */
export const isFor = (one: Service, paper: ServedPaper, recipient: Recipient): boolean =>
  one.paper === paper && recipientKey(one.recipient) === recipientKey(recipient);

export const isFullyServed = (petition: Petition, paper: ServedPaper): boolean =>
  unserved(petition, paper).length === 0;
