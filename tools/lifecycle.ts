/** `zhifang lifecycle`: where a petition can stand and how it gets on, drawn from the program itself. */
import { sayCapacity } from '#domain/access/capacity.ts';
import { endedOn, type Stage, stages } from '#domain/petition/core.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { allSteps, chapters, findStep } from '#domain/workflow.ts';
import { cite } from '#regulation/articles.ts';
import { type ErrandKind, errandRules, getErrandRule } from '#regulation/errands.ts';
import { sayLength } from '#regulation/limits.ts';
import { eventsOf, type Moment, moments, movesIn, openAt } from './lifecycle-facts.ts';
import { printDocument } from './print-document.ts';

const usage = `用法：zhifang lifecycle [--out 文件]
输出信访件的阶段、每一阶段轮到谁、旁支事项和各阶段可办的步骤（Markdown，含流程图）；服务不必运行。
  --out  写入文件，例如 docs/lifecycle.md
退出码：0 已输出；2 未能执行。`;

/** Prints the document or writes it to the file named; returns 0, or 2 when it could not. */
export const run = (args: readonly string[]): Promise<number> => printDocument(args, usage, printedLifecycle);

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)];
const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [headings, headings.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

const titleOf = (step: string): string => findStep(step)?.title ?? step;

const sayTurn = ({ petition }: Moment): readonly string[] => {
  const duty = dutyOf(petition);
  return duty ? [`${sayCapacity(duty.owner)}：${titleOf(duty.step)}`] : [];
};

function stageRow(stage: Stage, all: readonly Moment[]): readonly string[] {
  const here = all.filter(({ petition }) => petition.stage === stage);
  const names = new Set(here.flatMap((one) => openAt(one).map(({ name }) => name)));
  const isEnd = here.some(({ petition }) => endedOn(petition));
  return [
    stages[stage],
    `\`${stage}\``,
    isEnd ? '（结束）' : unique(here.flatMap(sayTurn)).join('；') || '—',
    allSteps
      .filter(({ name }) => names.has(name))
      .map(({ title }) => title)
      .join('、') || '—',
  ];
}

function errandRow(kind: ErrandKind): readonly string[] {
  const { name, basis, step, owner, limit, force, outlives, unwaivable } = getErrandRule(kind);
  return [
    name,
    `\`${kind}\``,
    cite(basis),
    titleOf(step),
    sayCapacity(owner),
    `${limit ? sayLength(limit) : '指定的日期'}${force === 'advisory' ? '（提示性）' : ''}`,
    unwaivable ? '须办理' : '负责人可免办',
    outlives ? '办结后仍须办理' : '办结前办理或免办',
  ];
}

function diagram(all: readonly Moment[]): string {
  // Of several steps that can make an event, the first in the order of the procedure gives its name.
  const byEvent = new Map(
    allSteps.toReversed().flatMap((step) => eventsOf(step).map((type) => [type, step.title] as const)),
  );
  const labels = Map.groupBy(movesIn(all), ({ from, to }) => `${from} --> ${to}`);
  const lines = [...labels].map(
    ([arrow, moves]) =>
      `  ${arrow}: ${unique(moves.map(({ event }) => byEvent.get(event) ?? event)).join('、')}`,
  );
  const names = Object.entries(stages).map(([stage, name]) => `  ${stage}: ${name}`);
  const ends = (Object.keys(stages) as Stage[]).filter((stage) =>
    all.some(({ petition }) => petition.stage === stage && endedOn(petition)),
  );
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...names,
    '  [*] --> registered: 登记',
    ...lines.toSorted(),
    ...ends.map((stage) => `  ${stage} --> [*]`),
    '```',
  ].join('\n');
}

/** The document as it stands in `docs/lifecycle.md`. */
export function printedLifecycle(): string {
  const all = moments();
  const chapterTables = Object.values(chapters).map(
    ({ title, steps }) =>
      `### ${title}\n\n${table(
        ['步骤', '名称', '依据', '由谁办理', '办理之后'],
        steps.map((step) => [
          step.title,
          `\`${step.name}\``,
          cite(step.basis),
          step.by.map(sayCapacity).join('、'),
          step.next,
        ]),
      )}`,
  );
  return `${[
    '# 信访件的一生 · Lifecycle',
    '由 `zhifang lifecycle --out docs/lifecycle.md` 从程序生成，不要手改。图中的每一步都取自测试用的办理历史。',
    '## 流程图',
    diagram(all),
    '## 阶段：轮到谁，可以办什么',
    table(
      ['阶段', '代码', '轮到谁办什么', '此时有人可办的步骤'],
      (Object.keys(stages) as Stage[]).map((stage) => stageRow(stage, all)),
    ),
    '## 旁支事项',
    table(
      ['事项', '代码', '依据', '由哪一步完成', '由谁完成', '期限', '能否免办', '办结'],
      (Object.keys(errandRules) as ErrandKind[]).map(errandRow),
    ),
    '## 步骤',
    ...chapterTables,
  ].join('\n\n')}\n`;
}
