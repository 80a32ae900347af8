/** What is served on whom, attempt by attempt, and what of it is still owed. */
import type { PetitionAnswer } from '#contract/petition.ts';
import type { ServiceAnswer } from '#contract/service.ts';
import { type Recipient, recipientKey, sayRecipient } from '#domain/petition/parts.ts';
import type { Petition } from '#domain/petition/petition.ts';
import {
  isAwaited,
  isFor,
  isUnderWay,
  outcomeKey,
  recipientsOf,
  unserved,
} from '#domain/petition/service.ts';
import type { Service } from '#domain/petition/service-facts.ts';
import { mayBeAnnounced } from '#domain/service/announce.ts';
import { type ServedPaper, servedPapers, serviceMethods } from '#regulation/registers.ts';
import { serviceFailures, serviceRules } from '#regulation/service.ts';
import type { View } from './act-answer.ts';
import { toBasis } from './problem.ts';

const papers = Object.keys(servedPapers) as ServedPaper[];

/** The papers still owed, each with who it is owed to; nothing once the petition has ended otherwise than by its closing. */
const owedServicesOf = ({ petition, names }: View): PetitionAnswer['owedServices'] =>
  petition.ending
    ? []
    : papers.flatMap((paper) =>
        unserved(petition, paper).map((recipient) => ({
          paper,
          paperName: servedPapers[paper],
          recipient: recipientKey(recipient),
          recipientName: sayRecipient(recipient, names),
          failedBefore: attemptsIn(petition, paper, recipient).filter((one) => one.outcome === 'failed')
            .length,
          underWay: isUnderWay(petition, paper, recipient),
          mayBeAnnounced: mayBeAnnounced(petition, paper, recipient),
        })),
      );

const attemptsIn = (petition: Petition, paper: ServedPaper, recipient: Recipient): readonly Service[] =>
  petition.services.filter((one) => isFor(one, paper, recipient));

type Attempt = ServiceAnswer['attempts'][number];

function proofOf({ id, materials }: Petition, material: string | undefined): Pick<Attempt, 'material'> {
  const found = materials.find((one) => one.id === material);
  return found ? { material: { name: found.name, url: `/api/petitions/${id}/materials/${found.id}` } } : {};
}

function toAttempt(petition: Petition, one: Service): Attempt {
  const errand = isAwaited(petition, one) ? outcomeKey(one) : undefined;
  return {
    id: one.id,
    ...(one.startedOn ? { startedOn: one.startedOn } : {}),
    on: one.on,
    methodName: serviceMethods[one.method].name,
    basis: toBasis(serviceRules[one.method].basis),
    outcome: one.outcome,
    says: one.outcome === 'waiting' && one.mailNumber ? `${one.mailNumber}，${one.says}` : one.says,
    ...(one.until ? { until: one.until } : {}),
    ...(errand ? { errand } : {}),
    ...(one.failure ? { advice: serviceFailures[one.failure].advice } : {}),
    ...proofOf(petition, one.material),
  };
}

function stateOf(petition: Petition, paper: ServedPaper, recipient: Recipient): ServiceAnswer['state'] {
  if (attemptsIn(petition, paper, recipient).some(({ outcome }) => outcome === 'served')) return 'served';
  const key = recipientKey(recipient);
  const owed = !petition.ending && unserved(petition, paper).some((one) => recipientKey(one) === key);
  if (!owed) return 'lapsed';
  return isUnderWay(petition, paper, recipient) ? 'waiting' : 'owed';
}

/** Every paper with everybody it has to reach or was tried on, in the order of the procedure. */
const servicesOf = ({ petition, names }: View): PetitionAnswer['services'] =>
  papers.flatMap((paper) => {
    const tried = petition.services.filter((one) => one.paper === paper).map((one) => one.recipient);
    const all = new Map(
      [...recipientsOf(petition, paper), ...tried].map((one) => [recipientKey(one), one] as const),
    );
    return [...all].map(([key, recipient]) => ({
      paper,
      paperName: servedPapers[paper],
      recipient: key,
      recipientName: sayRecipient(recipient, names),
      state: stateOf(petition, paper, recipient),
      attempts: attemptsIn(petition, paper, recipient).map((one) => toAttempt(petition, one)),
    }));
  });

/** What the page tells of service: what is still owed, and everything that was tried. */
export const serviceAnswersOf = (view: View): Pick<PetitionAnswer, 'owedServices' | 'services'> => ({
  owedServices: owedServicesOf(view),
  services: servicesOf(view),
});
