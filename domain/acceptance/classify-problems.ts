import { z } from 'zod';
import { choices } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { type ProblemId, problemKinds, problems, suitsGrounds } from '#regulation/problems.ts';

const problemTexts = Object.fromEntries(
  Object.entries(problems).map(([id, { kind, short }]) => [id, `${problemKinds[kind]}·${short}`]),
) as Record<ProblemId, string>;

/** 问题归类 · 流程规范第十一条：在受理事由之外，按全国统一的问题类型归类；以最后一次为准。 */
export const classifyProblems = step({
  name: 'classifyProblems',
  title: '问题归类',
  basis: 'process-11',
  by: ['petitionTeam', 'teamLeader', 'theHandler'],
  next: '归类用于统计和上报；归错的，可以重新归类。',
  open: (petition) =>
    petition.acceptance && !endedOn(petition)
      ? undefined
      : refuse('process-11', '受理之后、办结之前才能归类'),
  input: z.object({ problems: choices('问题类型', problemTexts) }),
  decide: ({ acceptance }, { problems: chosen }, { on }) => {
    const odd = chosen.find((id) => !suitsGrounds(id, acceptance?.grounds ?? []));
    if (odd)
      return refuse('process-11', `“${problems[odd].short}”不属于本案受理事由下的问题`, {
        field: 'problems',
        remedy: '请另选与受理事由相符的问题',
      });
    return happen({ type: 'problemsClassified', on, problems: [...new Set(chosen)] });
  },
});
