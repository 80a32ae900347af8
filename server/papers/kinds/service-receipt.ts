import { lastIssued } from '#domain/petition/paper-facts.ts';
import { type Recipient, recipientKey } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { recipientsOf, unserved } from '#domain/petition/service.ts';
import { type ServedPaper, servedPapers } from '#regulation/registers.ts';
import { commonOf } from '../from-petition.ts';
import { PaperError } from '../paper-error.ts';
import { definePaper, type Instance } from '../paper-kind.ts';
import { line, optionalLine, text } from '../paper-text.ts';

const papersServed = Object.keys(servedPapers) as ServedPaper[];

/** A receipt is told apart by the paper and the place of its recipient in the order in which it is owed. */
const receiptId = (paper: ServedPaper, index: number): string => `${paper}.${index + 1}`;

/** One receipt for each paper and recipient still to be reached: taken along, signed, scanned in. */
function owedReceipts(petition: Petition): readonly Instance[] {
  return papersServed.flatMap((paper) => {
    const owed = new Set(unserved(petition, paper).map(recipientKey));
    return recipientsOf(petition, paper).flatMap((recipient, index) =>
      owed.has(recipientKey(recipient))
        ? [
            {
              id: receiptId(paper, index),
              about: `${servedPapers[paper]}，第${index + 1}名受送达人`,
              draft: '送达回证由受送达人签收后扫描入卷，不须出具',
            },
          ]
        : [],
    );
  });
}

function recipientAt(petition: Petition, id: string): { paper: ServedPaper; recipient: Recipient } {
  for (const paper of papersServed)
    for (const [index, recipient] of recipientsOf(petition, paper).entries())
      if (receiptId(paper, index) === id) return { paper, recipient };
  throw new PaperError('paperInvalid', '没有这名受送达人');
}

/** 送达回证, one for each paper and recipient (article 16); signed by hand. */
export const serviceReceipt = definePaper({
  kind: 'serviceReceipt',
  content: {
    paper: text('送达文书', line(100)),
    paperNumber: text('文书编号', optionalLine(60)),
    recipient: text('受送达人', line(100)),
    address: text('送达地点', optionalLine(200)),
    phone: text('联系电话', optionalLine(60)),
  },
  instances: owedReceipts,
  compose: (source, id) => {
    const { petition, people, names, today } = source;
    const { paper, recipient } = recipientAt(petition, id);
    const person =
      recipient.kind === 'petitioner' ? people.find((one) => one.id === recipient.person) : undefined;
    const number = lastIssued(petition, paper)?.number;
    return {
      ...commonOf(source, today),
      paper: servedPapers[paper],
      ...(number ? { paperNumber: number } : {}),
      recipient: recipient.kind === 'petitioner' ? names.person(recipient.person) : recipient.name,
      ...(person?.address ? { address: person.address } : {}),
      ...(person?.phone ? { phone: person.phone } : {}),
    };
  },
});
