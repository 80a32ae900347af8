/** 上级来文与反馈 · 第十四条：交办、转办、督办、催办的来文，各自的反馈期限，反馈及其退回，上级的督办与答复。 */
import { z } from 'zod';
import { type Day, daySchema } from '#domain/calendar/day.ts';
import { feedbackWays, superiorNoticeKinds } from '#regulation/notices.ts';
import { supervisionMeans } from '#regulation/registers.ts';
import { type Evolvers, event } from './event.ts';
import { type Contact, keysOf, type NoticeText, noticeSchema } from './parts.ts';

const means = z.enum(keysOf(supervisionMeans));
const sayUntil = (day?: Day) => (day ? `，限${day}前反馈` : '');
const sayNumber = (number?: string) => (number ? `（${number}）` : '');

export const superiorKinds = {
  noticeRecorded: event(
    {
      notice: z.string(),
      receivedOn: daySchema,
      text: noticeSchema,
      means: means.optional(),
    },
    ({ text, means: by }) =>
      `收到${text.body}${text.kind ? superiorNoticeKinds[text.kind] : '来文'}${sayNumber(text.documentNumber)}${by ? `，${supervisionMeans[by]}` : ''}${sayUntil(text.dueOn)}`,
  ),
  noticeDayChanged: event(
    { notice: z.string(), body: z.string(), documentNumber: z.string(), dueOn: daySchema },
    (e) => `${e.body}以${e.documentNumber}变更反馈日期，改为${e.dueOn}前反馈；原日期照旧显示`,
  ),
  fedBack: event(
    {
      feedback: z.string(),
      notice: z.string(),
      body: z.string(),
      interim: z.boolean(),
      way: z.enum(keysOf(feedbackWays)),
      documentNumber: z.string().optional(),
      content: z.string(),
      material: z.string().optional(),
    },
    (e) =>
      `向${e.body}${e.interim ? '作阶段性反馈' : '反馈'}${sayNumber(e.documentNumber)}，${feedbackWays[e.way]}：${e.content}`,
  ),
  feedbackReturned: event(
    { notice: z.string(), body: z.string(), reason: z.string(), dueOn: daySchema },
    (e) => `${e.body}退回反馈，限${e.dueOn}前重新反馈：${e.reason}`,
  ),
  feedbackConfirmed: event(
    { notice: z.string(), body: z.string(), remark: z.string().optional() },
    (e) => `${e.body}认可反馈${e.remark ? `：${e.remark}` : ''}`,
  ),
  misrouteExplained: event(
    {
      feedback: z.string(),
      notice: z.string(),
      body: z.string(),
      documentNumber: z.string().optional(),
      reason: z.string(),
      competent: z.string().optional(),
    },
    (e) =>
      `向${e.body}说明不属本院管辖并退回${sayNumber(e.documentNumber)}：${e.reason}${e.competent ? `；应由${e.competent}办理` : ''}`,
  ),
  supervisedFromAbove: event(
    {
      supervision: z.string(),
      court: z.string(),
      courtName: z.string(),
      means,
      requirement: z.string(),
      dueOn: daySchema,
    },
    (e) => `${e.courtName}督办（${supervisionMeans[e.means]}），限${e.dueOn}前答复：${e.requirement}`,
  ),
  superiorAnswered: event(
    { supervision: z.string(), courtName: z.string(), content: z.string(), material: z.string().optional() },
    (e) => `答复${e.courtName}督办：${e.content}`,
  ),
};

/** One day by which a notice has to be answered: from the notice, from a later document, or from a return. */
export type NoticeDay = {
  readonly from: Day;
  readonly dueOn: Day;
  readonly endedOn?: Day;
  /** Another day took its place. */
  readonly replacedOn?: Day;
};

export type Feedback = {
  readonly id: string;
  readonly on: Day;
  readonly interim: boolean;
  readonly misroute: boolean;
  readonly documentNumber?: string;
  readonly returnedOn?: Day;
  readonly confirmedOn?: Day;
};

/** A body's paper that asks the court to act, whatever way it came, with its days and what was answered. */
export type Notice = NoticeText & {
  readonly id: string;
  readonly receivedOn: Day;
  readonly days: readonly NoticeDay[];
  readonly feedbacks: readonly Feedback[];
  /** Numbers of the documents that changed its day. */
  readonly changes: readonly string[];
};

export type FromAbove = {
  readonly id: string;
  readonly court: string;
  readonly courtName: string;
  readonly means: keyof typeof supervisionMeans;
  readonly requirement: string;
  readonly on: Day;
  readonly dueOn: Day;
  readonly answeredOn?: Day;
};

export type SuperiorFacts = {
  readonly notices: readonly Notice[];
  readonly fromAbove: readonly FromAbove[];
  /** When the matter first was known not to be this court's, and when that was taken back. */
  readonly misrouted?: { readonly from: Day; readonly until?: Day };
};

export const noSuperior: SuperiorFacts = { notices: [], fromAbove: [] };

const aNotice = (id: string, receivedOn: Day, text: NoticeText): Notice => ({
  ...text,
  id,
  receivedOn,
  days: text.dueOn ? [{ from: receivedOn, dueOn: text.dueOn }] : [],
  feedbacks: [],
  changes: [],
});

/** The notice a contact came with, if it came with one; it keeps the contact's id. */
export const noticesWith = ({ id, receivedOn, notice }: Contact): readonly Notice[] =>
  notice ? [aNotice(id, receivedOn, notice)] : [];

const isOwed = (day: NoticeDay): boolean => !day.endedOn && !day.replacedOn;

/** The day by which the notice has to be answered now, or undefined when nothing is owed to it. */
export const owedDay = ({ days }: Notice): NoticeDay | undefined => days.find(isOwed);

/** The last final feedback, or undefined when there is none, or the body has returned it. */
export const standingFeedback = ({ feedbacks }: Notice): Feedback | undefined =>
  feedbacks.findLast((one) => !one.interim && !one.returnedOn);

const change = (
  { notices }: SuperiorFacts,
  id: string,
  how: (notice: Notice) => Notice,
): Pick<SuperiorFacts, 'notices'> => ({
  notices: notices.map((one) => (one.id === id ? how(one) : one)),
});

const answered = (notice: Notice, given: Feedback): Notice => ({
  ...notice,
  feedbacks: [...notice.feedbacks, given],
  days: given.interim
    ? notice.days
    : notice.days.map((day) => (isOwed(day) ? { ...day, endedOn: given.on } : day)),
});

const settled = (notice: Notice, how: Pick<Feedback, 'returnedOn' | 'confirmedOn'>): Notice => {
  const standing = standingFeedback(notice);
  return {
    ...notice,
    feedbacks: notice.feedbacks.map((one) => (one === standing ? { ...one, ...how } : one)),
  };
};

export const superiorEvolvers: Evolvers<typeof superiorKinds, SuperiorFacts> = {
  noticeRecorded: ({ notices }, { notice, receivedOn, text }) => ({
    notices: [...notices, aNotice(notice, receivedOn, text)],
  }),
  noticeDayChanged: (known, { notice: id, documentNumber, dueOn, on }) =>
    change(known, id, (notice) => ({
      ...notice,
      changes: [...notice.changes, documentNumber],
      days: [
        ...notice.days.map((day) => (isOwed(day) ? { ...day, replacedOn: on } : day)),
        { from: on, dueOn },
      ],
    })),
  fedBack: (known, { notice, feedback: id, on, interim, documentNumber }) =>
    change(known, notice, (one) =>
      answered(one, { id, on, interim, misroute: false, ...(documentNumber ? { documentNumber } : {}) }),
    ),
  feedbackReturned: (known, { notice: id, on, dueOn }) =>
    change(known, id, (notice) => ({
      ...settled(notice, { returnedOn: on }),
      days: [...notice.days, { from: on, dueOn }],
    })),
  feedbackConfirmed: (known, { notice, on }) =>
    change(known, notice, (one) => settled(one, { confirmedOn: on })),
  misrouteExplained: (known, { notice, feedback: id, on, documentNumber }) =>
    change(known, notice, (one) =>
      answered(one, {
        id,
        on,
        interim: false,
        misroute: true,
        ...(documentNumber ? { documentNumber } : {}),
      }),
    ),
  supervisedFromAbove: ({ fromAbove }, e) => ({
    fromAbove: [
      ...fromAbove,
      {
        id: e.supervision,
        court: e.court,
        courtName: e.courtName,
        means: e.means,
        requirement: e.requirement,
        on: e.on,
        dueOn: e.dueOn,
      },
    ],
  }),
  superiorAnswered: ({ fromAbove }, { supervision, on }) => ({
    fromAbove: fromAbove.map((one) => (one.id === supervision ? { ...one, answeredOn: on } : one)),
  }),
};

/** A notice as people call it: whose, and its number. */
export const sayNotice = ({ body, documentNumber }: Pick<Notice, 'body' | 'documentNumber'>): string =>
  documentNumber ? `${body}，${documentNumber}` : body;

/** The notice with this id, or undefined: the id came from outside. */
export const findNotice = ({ notices }: SuperiorFacts, id: string): Notice | undefined =>
  notices.find((one) => one.id === id);

/** Whether this body's document is known already, as a notice or as one that changed a day. */
export const knowsDocument = ({ notices }: SuperiorFacts, body: string, number: string): boolean =>
  notices.some((one) => one.body === body && (one.documentNumber === number || one.changes.includes(number)));

/** Codes of the courts above that assigned this matter through the system. */
export const assigningCourts = ({ notices }: SuperiorFacts): readonly string[] => [
  ...new Set(notices.flatMap(({ court }) => (court ? [court] : []))),
];
