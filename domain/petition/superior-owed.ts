/** What is owed to those above, from the facts of their notices and supervisions, and how it is told. */
import { compareDays, type Day } from '#domain/calendar/day.ts';
import { issuingBodies, misrouted, noticeRequirements, superiorNoticeKinds } from '#regulation/notices.ts';
import { supervisionMeans } from '#regulation/registers.ts';
import type { Core } from './core.ts';
import type { Errand } from './errand.ts';
import type { RoomLine } from './room-line.ts';
import {
  type Notice,
  type NoticeDay,
  owedDay,
  type SuperiorFacts,
  sayNotice,
  standingFeedback,
} from './superior-facts.ts';

const stopOf = ({ endedOn, replacedOn }: NoticeDay): Pick<Errand, 'endedOn' | 'lapsedOn'> => {
  if (endedOn) return { endedOn };
  return replacedOn ? { lapsedOn: replacedOn } : {};
};

const aboutDay = (notice: Notice, { replacedOn }: NoticeDay): string =>
  replacedOn ? `${sayNotice(notice)}，${replacedOn}已改期` : sayNotice(notice);

const feedbackErrands = ({ notices }: SuperiorFacts): readonly Errand[] =>
  notices.flatMap((notice) =>
    notice.days.map((day, index) => ({
      key: index === 0 ? `superior:${notice.id}` : `superior:${notice.id}:${index + 1}`,
      kind: 'feedback',
      startOn: day.from,
      dueOn: day.dueOn,
      about: aboutDay(notice, day),
      ...stopOf(day),
    })),
  );

type Placed = SuperiorFacts & Pick<Core, 'stage' | 'decline' | 'enforcementCase' | 'acceptance'>;

/** The matter is known not to be this court's: the case is another court's, or it is declined on such a ground. */
export const isMisrouted = ({ stage, decline, enforcementCase, acceptance }: Placed): boolean => {
  if (acceptance) return false;
  const declining = stage === 'declineProposed' || stage === 'declined' || stage === 'closed';
  if (declining && decline) return misrouted.grounds.includes(decline.ground);
  return enforcementCase?.ownCourt === false;
};

/** Keeps the day from which, and until which, the matter is known not to be this court's: once owed stays told (D12). */
export function trackMisroute(known: Placed, on: Day): Pick<SuperiorFacts, 'misrouted'> {
  const { misrouted: span } = known;
  const is = isMisrouted(known);
  if (is && !span) return { misrouted: { from: on } };
  return !is && span && !span.until ? { misrouted: { ...span, until: on } } : {};
}

/** The first final word to the body ends it, whatever that says; before that, it lapses when the matter turns out to be ours. */
function endOfMisroute({ feedbacks }: Notice, until: Day | undefined): Pick<Errand, 'endedOn' | 'lapsedOn'> {
  const answer = feedbacks.find((one) => !one.interim);
  if (answer && (answer.misroute || !until || compareDays(answer.on, until) <= 0))
    return { endedOn: answer.on };
  return until ? { lapsedOn: until } : {};
}

const misrouteErrands = ({ notices, misrouted: span }: SuperiorFacts): readonly Errand[] =>
  notices
    .filter(
      ({ receivedOn, feedbacks }) =>
        feedbacks[0]?.misroute || (span && (!span.until || receivedOn <= span.until)),
    )
    .map((notice) => ({
      key: `misroute:${notice.id}`,
      kind: 'misroute',
      startOn: notice.receivedOn,
      about: sayNotice(notice),
      ...endOfMisroute(notice, span?.until),
    }));

const answerErrands = ({ fromAbove }: SuperiorFacts): readonly Errand[] =>
  fromAbove.map(({ id, courtName, on, dueOn, means: by, answeredOn }) => ({
    key: `answerSuperior:${id}`,
    kind: 'answerSuperior',
    startOn: on,
    dueOn,
    about: `${courtName}，${supervisionMeans[by]}`,
    ...(answeredOn ? { endedOn: answeredOn } : {}),
  }));

/** Each notice is owed its own feedback, each supervision its own answer, and what is not ours an explanation. */
export const superiorErrands = (known: Placed): readonly Errand[] => [
  ...feedbackErrands(known),
  ...misrouteErrands(known),
  ...answerErrands(known),
];

/** How a notice stands, in the words people use. */
export function sayNoticeState(notice: Notice): string {
  const owed = owedDay(notice);
  const standing = standingFeedback(notice);
  if (owed) return notice.feedbacks.some((one) => one.returnedOn) ? '反馈被退回，待重新反馈' : '待反馈';
  if (standing?.confirmedOn) return `${standing.confirmedOn}已认可`;
  if (standing) return `${standing.on}${standing.misroute ? '已说明退回' : '已反馈'}`;
  return '未限定反馈日期';
}

const noticeLine = (notice: Notice): RoomLine => ({
  on: notice.receivedOn,
  text: [
    `${notice.bodyKind ? `${issuingBodies[notice.bodyKind]} ` : ''}${sayNotice(notice)}`,
    ...(notice.kind ? [superiorNoticeKinds[notice.kind]] : []),
    ...(notice.requirement ? [noticeRequirements[notice.requirement]] : []),
    ...notice.days.map(({ dueOn, replacedOn }) => `限${dueOn}前${replacedOn ? '（已改期）' : ''}`),
  ].join('，'),
  state: sayNoticeState(notice),
});

/** Each notice with its days and how it stands, then what the court above has supervised. */
export const superiorLines = ({ notices, fromAbove }: SuperiorFacts): readonly RoomLine[] => [
  ...notices.map(noticeLine),
  ...fromAbove.map(({ on, courtName, means: by, requirement, dueOn, answeredOn }) => ({
    on,
    text: `${courtName}${supervisionMeans[by]}，限${dueOn}前答复：${requirement}`,
    state: answeredOn ? `${answeredOn}已答复` : '待答复',
  })),
];
