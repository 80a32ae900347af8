/** 送达 · 第十六条：文书逐人送达，每次送达有凭证；未送达的另行送达，在途的、公告中的各有其时。 */
import { z } from 'zod';
import { type Day, daySchema } from '#domain/calendar/day.ts';
import { type ServedPaper, type ServiceMethod, servedPapers, serviceMethods } from '#regulation/registers.ts';
import {
  carriers,
  electronicWays,
  noticeGrounds,
  noticePlaces,
  type ServiceFailure,
  type ServiceSigner,
  serviceFailures,
  serviceSigners,
} from '#regulation/service.ts';
import { event, type Names } from './event.ts';
import {
  keysOf,
  type Recipient,
  recipientSchema,
  sayRecipient,
  servedPaper,
  serviceMethod,
} from './parts.ts';

const addressed = { paper: servedPaper, recipient: recipientSchema };
/** Of an attempt that was begun before: what was posted, or put up in public. */
const attempt = z.string();
const posted = {
  carrier: z.enum(keysOf(carriers)).optional(),
  mailNumber: z.string().optional(),
  sentOn: daySchema.optional(),
};
type Addressed = { readonly paper: ServedPaper; readonly recipient: Recipient };

const sayTo = ({ recipient }: Addressed, names: Names) => sayRecipient(recipient, names);
const sayPlaces = (places: readonly (keyof typeof noticePlaces)[]) =>
  places.map((one) => noticePlaces[one]).join('、');

export const serviceKinds = {
  mailed: event(
    {
      attempt,
      ...addressed,
      carrier: z.enum(keysOf(carriers)),
      mailNumber: z.string(),
      material: z.string().optional(),
    },
    (e, names) =>
      `${servedPapers[e.paper]}交邮，寄${sayTo(e, names)}（${carriers[e.carrier].name}${e.mailNumber}）`,
  ),
  announced: event(
    {
      attempt,
      ...addressed,
      ground: z.enum(keysOf(noticeGrounds)),
      places: z.array(z.enum(keysOf(noticePlaces))).min(1),
      reason: z.string(),
      /** The day the period ends, and the day by which that is to be written down. */
      until: daySchema,
      recordBy: daySchema,
      material: z.string().optional(),
    },
    (e, names) =>
      `${servedPapers[e.paper]}公告送达${sayTo(e, names)}（${noticeGrounds[e.ground]}），在${sayPlaces(e.places)}公告至${e.until}：${e.reason}`,
  ),
  served: event(
    {
      ...addressed,
      method: serviceMethod,
      proof: z.string(),
      material: z.string().optional(),
      /** Since service is kept attempt by attempt: what it completes, and how it was proved. */
      attempt: attempt.optional(),
      ...posted,
      signedBy: z.enum(keysOf(serviceSigners)).optional(),
      /** How the one who signed stands to the recipient; the name stands on the receipt. */
      signer: z.string().optional(),
      electronicWay: z.enum(keysOf(electronicWays)).optional(),
      /** The number or address used, masked. */
      address: z.string().optional(),
      refusal: z.string().optional(),
      witnesses: z.array(z.string()).optional(),
    },
    (e, names) =>
      `${servedPapers[e.paper]}已送达${sayTo(e, names)}（${serviceMethods[e.method].name}，${e.proof}）`,
  ),
  serviceFailed: event(
    {
      ...addressed,
      method: serviceMethod,
      reason: z.string(),
      attempt: attempt.optional(),
      ...posted,
      failure: z.enum(keysOf(serviceFailures)).optional(),
      material: z.string().optional(),
    },
    (e, names) =>
      `${servedPapers[e.paper]}未能送达${sayTo(e, names)}（${serviceMethods[e.method].name}${e.failure ? `，${serviceFailures[e.failure].name}` : ''}）：${e.reason}`,
  ),
};

/** One attempt at bringing a paper to a recipient: under way, served, or failed. */
export type Service = Addressed & {
  readonly id: string;
  readonly method: ServiceMethod;
  readonly outcome: 'waiting' | 'served' | 'failed';
  /** The day of its outcome; while it is under way, the day it began. */
  readonly on: Day;
  /** The day it was posted or put up, where that is another. */
  readonly startedOn?: Day;
  /** The proof in words, or why it failed. */
  readonly says: string;
  readonly carrier?: keyof typeof carriers;
  readonly mailNumber?: string;
  readonly places?: readonly (keyof typeof noticePlaces)[];
  readonly until?: Day;
  readonly recordBy?: Day;
  readonly signedBy?: ServiceSigner;
  readonly failure?: ServiceFailure;
  /** The proof as a scan on file. */
  readonly material?: string;
  /** What its outcome is owed as, where it was begun first and is heard of later. */
  readonly owedAs?: 'mailOutcome' | 'publicNotice';
  /** The day its outcome ceased to matter, since the paper got there another way while it was under way. */
  readonly overtakenOn?: Day;
  /** The day this failed attempt was made good, by the next or by one that got there after all: the first heard of. */
  readonly madeGoodOn?: Day;
  /** Begun when the petition had ended. */
  readonly afterEnd?: true;
};

export type ServiceFacts = {
  readonly services: readonly Service[];
  /** Attempts at papers that no longer hold, since the defect was cured or the petition reopened, and from which day. */
  readonly formerServices: readonly { readonly service: Service; readonly on: Day }[];
};

export const noService: ServiceFacts = { services: [], formerServices: [] };

/** Sets aside what was served of papers that no longer hold, so that it does not pass for the service of new ones. */
export const supersede = (
  { services, formerServices }: ServiceFacts,
  papers: readonly ServedPaper[],
  on: Day,
): ServiceFacts => ({
  services: services.filter((one) => !papers.includes(one.paper)),
  formerServices: [
    ...formerServices,
    ...services.filter((one) => papers.includes(one.paper)).map((service) => ({ service, on })),
  ],
});
