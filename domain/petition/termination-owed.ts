/** What is owed in a termination and after it, and how it is told. */
import type { Day } from '#domain/calendar/day.ts';
import { propertyFindings } from '#regulation/measures.ts';
import {
  filingResults,
  terminationDeciders,
  terminationGrounds,
  terminationResults,
} from '#regulation/termination.ts';
import type { Core } from './core.ts';
import type { Errand } from './errand.ts';
import type { Names } from './event.ts';
import type { RoomLine } from './room-line.ts';
import { inForce, type Termination, type TerminationFacts } from './termination-facts.ts';

const ended = (day: Day | undefined): Pick<Errand, 'endedOn'> => (day ? { endedOn: day } : {});

/** From the consent on, and again after each filing sent back for more papers, it is to go up. */
function reportErrands({ id, review, reports, decision }: Termination): readonly Errand[] {
  if (!review?.agreed) return [];
  const owedFrom = [
    review.on,
    ...reports.flatMap(({ filing }) => (filing?.result === 'supplement' ? [filing.on] : [])),
  ];
  return owedFrom.map((startOn, index) => ({
    key: `terminationReport:${id}:${index + 1}`,
    kind: 'terminationReport',
    startOn,
    ...ended(reports[index]?.on ?? decision?.on),
  }));
}

/** After the decision the person is told; property is looked for again and again; each clue is followed. */
function afterwards(one: Termination, isImplementation: boolean): readonly Errand[] {
  const { id, decision, notifiedOn, checks, clues } = one;
  if (decision?.result !== 'terminated') return [];
  const starts = [decision.on, ...checks.map(({ on }) => on)];
  const rounds: readonly Errand[] = starts.map((startOn, index) => ({
    key: `propertyCheck:${id}:${index + 1}`,
    kind: 'propertyCheck',
    startOn,
    about: `第${index + 1}次`,
    ...ended(checks[index]?.on),
  }));
  return [
    { key: `terminationNotice:${id}`, kind: 'terminationNotice', startOn: decision.on, ...ended(notifiedOn) },
    ...(isImplementation ? rounds : []),
    ...clues.map(
      (clue): Errand => ({
        key: `propertyClue:${clue.id}`,
        kind: 'propertyClue',
        startOn: clue.on,
        ...ended(clue.answeredOn),
      }),
    ),
  ];
}

/** Whom a termination waits for, and what stays owed after it. */
export const terminationErrands = ({
  terminations,
  acceptance,
}: TerminationFacts & Pick<Core, 'acceptance'>): readonly Errand[] =>
  terminations.flatMap((one): readonly Errand[] => {
    const { id, on, ground, review, reports, decision } = one;
    const [first] = reports;
    return [
      {
        ...{ key: `terminationReview:${id}`, kind: 'terminationReview', startOn: on },
        about: terminationGrounds[ground].name,
        ...ended(review?.on),
      },
      ...reportErrands(one),
      ...(first
        ? [
            {
              ...{ key: `terminationDecision:${id}`, kind: 'terminationDecision' as const },
              ...{ startOn: first.on, about: terminationDeciders[one.decider].name, ...ended(decision?.on) },
            },
          ]
        : []),
      ...afterwards(one, acceptance?.track === 'implementation'),
    ];
  });

function stateOf({ review, reports, decision }: Termination): string {
  if (decision) return `${decision.on}${terminationResults[decision.result]}，${decision.documentNumber}`;
  const last = reports.at(-1);
  if (last?.filing) return `备案：${filingResults[last.filing.result]}`;
  if (last) return `${last.on}已报请`;
  return review ? (review.agreed ? '待报请' : '审核未同意') : '待审核';
}

/** Each application, and after a termination the checks and clues. */
export const terminationLines = (known: TerminationFacts, names: Names): readonly RoomLine[] => [
  ...known.terminations.flatMap((one) => [
    {
      on: one.on,
      text: `${names.staff(one.by)}申请报请${terminationDeciders[one.decider].name}终结：${terminationGrounds[one.ground].name}`,
      state: stateOf(one),
    },
    ...(one.notifiedOn ? [{ on: one.notifiedOn, text: '书面告知信访人', state: '已告知' }] : []),
    ...one.checks.map(({ on, result }) => ({ on, text: '定期查询财产', state: propertyFindings[result] })),
    ...one.clues.map(({ on, content, answeredOn, resumed }) => ({
      on,
      text: `新的财产线索：${content}`,
      state: answeredOn ? `${answeredOn}${resumed ? '恢复执行' : '核查后不恢复'}` : '待恢复执行',
    })),
  ]),
];

/** How the petition stands with respect to termination in one word, for those who want to go on with it. */
export const sayTerminated = (known: TerminationFacts): string | undefined => {
  const one = inForce(known);
  return one?.decision && `本案已于${one.decision.on}终结信访（${one.decision.documentNumber}）`;
};
