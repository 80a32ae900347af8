/** 问题分类 · 流程规范第十一条：在受理事由之外，按全国统一的问题类型归类。 */
import { z } from 'zod';
import type { Day } from '#domain/calendar/day.ts';
import { type ProblemId, problemIds, problemKinds, problems } from '#regulation/problems.ts';
import { type Evolvers, event } from './event.ts';
import type { RoomLine } from './room-line.ts';

const sayProblem = (id: ProblemId): string => `${problemKinds[problems[id].kind]}·${problems[id].short}`;

export const problemsKinds = {
  problemsClassified: event(
    { problems: z.array(z.enum(problemIds)) },
    (e) => `问题归类：${e.problems.map(sayProblem).join('、')}`,
  ),
};

export type ProblemFacts = {
  /** The kinds of problem the petition is about, as they were last classified. */
  readonly classification?: { readonly on: Day; readonly problems: readonly ProblemId[] };
};

export const problemEvolvers: Evolvers<typeof problemsKinds, ProblemFacts> = {
  problemsClassified: (_, { on, problems: chosen }) => ({ classification: { on, problems: chosen } }),
};

export const problemLines = ({ classification }: ProblemFacts): readonly RoomLine[] =>
  classification?.problems.map((id) => ({ on: classification.on, text: sayProblem(id) })) ?? [];
