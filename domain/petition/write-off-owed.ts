/** What is owed in a write-off, and how it is told. */
import type { Day } from '#domain/calendar/day.ts';
import { writeOffGrounds, writeOffResults } from '#regulation/write-off.ts';
import type { Errand } from './errand.ts';
import type { Petition } from './petition.ts';
import type { RoomLine } from './room-line.ts';
import { type Notice, sayNotice } from './superior-facts.ts';
import {
  isWithHandler,
  type WriteOff,
  type WriteOffRound,
  writeOffOf,
  writeOffState,
  writeOffStates,
} from './write-off-facts.ts';
import { isDeclineTold, isReadyForWriteOff, isWrittenOffAbove, writeOffList } from './write-off-list.ts';

const ended = (day: Day | undefined): Pick<Errand, 'endedOn'> => (day ? { endedOn: day } : {});

const roundErrands = (one: WriteOff, round: WriteOffRound, index: number): readonly Errand[] => {
  const { on, consentedOn, sentBack, submitted, outcome } = round;
  const key = `${one.id}:${index + 1}`;
  const about = `${one.body}，第${index + 1}次`;
  const next = one.rounds[index + 1];
  const again = outcome?.dueOn
    ? { startOn: outcome.on, dueOn: outcome.dueOn }
    : sentBack && { startOn: sentBack.on };
  return [
    {
      ...{ key: `writeOffReview:${key}`, kind: 'writeOffReview', startOn: on, about },
      ...ended(consentedOn ?? sentBack?.on),
    },
    ...(consentedOn
      ? [
          {
            ...{ key: `writeOffSubmit:${key}`, kind: 'writeOffSubmit' as const, startOn: consentedOn, about },
            ...ended(submitted?.on),
          },
        ]
      : []),
    ...(submitted
      ? [
          {
            ...{ key: `writeOffOutcome:${key}`, kind: 'writeOffOutcome' as const },
            ...{ startOn: submitted.on, about: `${about}，${submitted.number}`, ...ended(outcome?.on) },
          },
        ]
      : []),
    ...(again
      ? [
          {
            ...again,
            key: `writeOffAgain:${key}`,
            kind: outcome ? ('writeOffAgain' as const) : ('writeOffApply' as const),
            about,
            ...ended(next?.on),
          },
        ]
      : []),
  ];
};

type End = {
  readonly petition: Petition;
  readonly closedOn: Day;
  readonly key: string;
  readonly lapsedOn?: Day;
};

/** Gathering the papers, then asking, for one notice of a petition as it stood when it had been closed. */
function firstSteps({ petition, closedOn, key, lapsedOn }: End, notice: Notice): readonly Errand[] {
  const one = writeOffOf(petition, notice.id);
  const asked = one?.rounds[0]?.on;
  if (asked && asked < closedOn) return [];
  const said = { about: sayNotice(notice), ...(lapsedOn ? { lapsedOn } : {}) };
  const gather: Errand = {
    ...{ key: `writeOffPrepare:${notice.id}:${key}`, kind: 'writeOffPrepare', startOn: closedOn },
    ...{ ...said, ...ended(one?.on) },
  };
  if (!one) return [gather];
  const from = one.on < closedOn ? closedOn : one.on;
  const ask: Errand = {
    ...{ key: `writeOffApply:${notice.id}:${key}`, kind: 'writeOffApply', startOn: from },
    ...{ ...said, ...ended(asked) },
  };
  return one.on < closedOn ? [ask] : [gather, ask];
}

const isAssignedBy = ({ bodyKind, kind, receivedOn }: Notice, closedOn: Day): boolean =>
  bodyKind === 'court' && kind === 'assign' && receivedOn <= closedOn;

/** Process rule 13: what a court above assigned is to be written off once it is closed, each time it is closed. */
function firstApplication(petition: Petition): readonly Errand[] {
  const ends = [...petition.earlier, petition];
  return ends.flatMap((end, index) => {
    if (!end.closing || !(end.reply || isDeclineTold(end))) return [];
    const closedOn = end.closing.on;
    const reopenedOn = ends[index + 1]?.reopenedOn;
    const at: End = {
      petition: end,
      closedOn,
      key: `${index}`,
      ...(reopenedOn ? { lapsedOn: reopenedOn } : {}),
    };
    return end.notices
      .filter((notice) => isAssignedBy(notice, closedOn))
      .flatMap((notice) => firstSteps(at, notice));
  });
}

/** Whom a write-off waits for, round by round. */
export const writeOffErrands = (petition: Petition): readonly Errand[] => [
  ...firstApplication(petition),
  ...petition.writeOffs.flatMap((one) =>
    one.rounds.flatMap((round, index) => roundErrands(one, round, index)),
  ),
];

const itemStates = { there: '在卷', missing: '缺', notNeeded: '不需要' } as const;

const listLines = (petition: Petition, one: WriteOff | undefined, on: Day): readonly RoomLine[] =>
  writeOffList(petition, one).map(({ name, state, text }) => ({
    on,
    text: `${name}：${text}`,
    state: itemStates[state],
  }));

const roundLine = ({ body }: WriteOff, round: WriteOffRound, index: number): RoomLine => {
  const { on, submitted, outcome } = round;
  const said = outcome
    ? `${outcome.on}${writeOffResults[outcome.result]}${outcome.reason ? `：${outcome.reason}` : ''}`
    : undefined;
  return {
    on,
    text: `第${index + 1}次向${body}申请核销${submitted ? `，${submitted.number}` : ''}：${round.reason}`,
    state:
      said ?? (round.sentBack ? `审核未同意：${round.sentBack.reason}` : writeOffStates[stateOfRound(round)]),
  };
};

const stateOfRound = ({ submitted, consentedOn }: WriteOffRound) =>
  submitted ? 'submitted' : consentedOn ? 'consented' : 'applied';

function writeOffLinesOf(petition: Petition, one: WriteOff): readonly RoomLine[] {
  const head: RoomLine = {
    on: one.on,
    text: `${one.body}来文，核销理由：${writeOffGrounds[one.ground].name}`,
    state: writeOffStates[writeOffState(one)],
  };
  return [
    head,
    ...one.rounds.map((round, index) => roundLine(one, round, index)),
    ...(isWithHandler(one) ? listLines(petition, one, one.on) : []),
  ];
}

/** Each write-off with its rounds, and its material list while it is with the handler. */
export function writeOffLines(petition: Petition): readonly RoomLine[] {
  const begun = petition.writeOffs.flatMap((one) => writeOffLinesOf(petition, one));
  if (!isReadyForWriteOff(petition)) return begun;
  const waiting = petition.notices.filter(
    (notice) => isWrittenOffAbove(notice) && !writeOffOf(petition, notice.id),
  );
  const fresh = waiting.flatMap((notice) => [
    { on: notice.receivedOn, text: `${sayNotice(notice)}尚未申请核销`, state: '请“整理核销材料”' },
    ...listLines(petition, undefined, notice.receivedOn),
  ]);
  return [...begun, ...fresh];
}
