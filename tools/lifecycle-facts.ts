/** What the example histories show of the procedure: where petitions stand, what is open there, and how they move on. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cureDefect } from '#domain/acceptance/cure-defect.ts';
import { decline } from '#domain/acceptance/decline.ts';
import { parseDay } from '#domain/calendar/day.ts';
import * as cases from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import { doersOf } from '#domain/given-walks.ts';
import { ways } from '#domain/given-ways.ts';
import type { Stage } from '#domain/petition/core.ts';
import { openErrands } from '#domain/petition/errands.ts';
import type { Recorded } from '#domain/petition/events.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { returnProposal } from '#domain/reply/return-proposal.ts';
import type { Step } from '#domain/step.ts';
import { allSteps, chapterOf, type StepName } from '#domain/workflow.ts';
import type { ErrandKind } from '#regulation/errands.ts';

const domain = join(import.meta.dirname, '../domain');
const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found);

/** The kinds of events a step can bring about, as its file says and what that takes from its own room. */
export function eventsOf({ name }: Pick<Step, 'name'>): readonly string[] {
  const room = join(domain, chapterOf(name as StepName));
  const text = readFileSync(join(room, `${kebab(name)}.ts`), 'utf8');
  const beside = matches(text, /from '\.\/([\w-]+\.ts)'/g).map((file) =>
    readFileSync(join(room, file), 'utf8'),
  );
  return [text, ...beside].flatMap((one) => matches(one, /type: '(\w+)'/g));
}

/** A moment in a history: the petition then, and what happened next. */
export type Moment = {
  readonly petition: Petition;
  readonly on: ReturnType<typeof parseDay>;
  readonly errands: readonly ErrandKind[];
  readonly next: Recorded | undefined;
  readonly after: Petition | undefined;
};

const head = { by: who.teamLeader, on: cases.days.closed };
const mainLine = (): readonly History[] => [
  cases.closedCase(),
  cases.returnedCase(),
  cases.struckOutCase(),
  did(cases.declinedCase(), cureDefect, { how: '补交委托书' }, head),
  did(cases.declineProposedCase(), decline, { result: 'reject', reason: '应予受理' }, head),
  did(cases.proposedCase(), returnProposal, { reason: '未回应第二项诉求' }, { ...head, by: who.courtLeader }),
];

/** Every moment of the main line and of every way beside it. */
export const moments = (): readonly Moment[] =>
  [...mainLine(), ...ways()].flatMap((history) =>
    history.map((event, index) => {
      const petition = petitionOf(history.slice(0, index + 1));
      const next = history[index + 1];
      return {
        petition,
        on: parseDay(event.at.slice(0, 10)),
        errands: openErrands(petition).map(({ kind }) => kind),
        next,
        after: next && petitionOf(history.slice(0, index + 2)),
      };
    }),
  );

/** The steps somebody can do at that moment, in the order of the procedure. */
export const openAt = ({ petition, on }: Pick<Moment, 'petition' | 'on'>): readonly Step[] =>
  allSteps.filter((step) => doersOf(step, petition, on).length > 0);

/** From one stage to another by a kind of event. */
export type Move = { readonly from: Stage; readonly to: Stage; readonly event: string };

export function movesIn(all: readonly Moment[]): readonly Move[] {
  const moves = all.flatMap(({ petition, next, after }): readonly Move[] =>
    next && after && after.stage !== petition.stage
      ? [{ from: petition.stage, to: after.stage, event: next.type }]
      : [],
  );
  return [...new Map(moves.map((one) => [Object.values(one).join(), one])).values()];
}
