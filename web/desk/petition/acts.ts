import type { ErrandAnswer, StepState } from '#contract/act.ts';
import type { PetitionAnswer } from '#contract/petition.ts';
import { chapters } from '#domain/workflow.ts';

/** A step I owe beside the main line, with everything it would settle: two statements asked for are one button. */
type Owed = { readonly step: StepState; readonly errands: readonly ErrandAnswer[] };

/** The steps as the page offers them; each that is open to me stands in exactly one place. */
export type Acts = {
  /** The act the petition waits for, when it is mine to do now, and what is owed that the same act settles. */
  readonly due?: Owed;
  /** The other answer to the same question, as prominent as the first: a leader who may agree may also return. */
  readonly beside: readonly StepState[];
  /** What I owe beside the main line by another act. */
  readonly owed: readonly Owed[];
  /** What is owed beside the main line and waits for others, or for a step of mine that is closed yet. */
  readonly waiting: readonly ErrandAnswer[];
  readonly open: readonly StepState[];
  readonly closed: readonly StepState[];
};

/* Decisions that have two sides: offering only one of them as a button would be half the question. */
const otherSides: Readonly<Record<string, readonly string[]>> = {
  approve: ['returnProposal', 'deliberate'],
  accept: ['proposeDecline'],
  confirmFeedback: ['recordReturnedFeedback'],
};

/** The steps of a petition sorted by whether the person who asks can do them now. */
export function actsOf({ steps, errands, next }: Pick<PetitionAnswer, 'steps' | 'errands' | 'next'>): Acts {
  const mine = steps.filter((one) => one.open && one.mine);
  const settledBy = (step: StepState): Owed => ({
    step,
    errands: errands.filter((errand) => errand.mine && errand.step === step.name),
  });
  const awaited = next?.mine ? mine.find((one) => one.name === next.step) : undefined;
  const due = awaited ?? mine.find((one) => one.due);
  const sides = due ? (otherSides[due.name] ?? []) : [];
  const beside = mine.filter((one) => sides.includes(one.name));
  const owed = mine
    .filter((one) => one !== due && !beside.includes(one))
    .map(settledBy)
    .filter((one) => one.errands.length > 0);
  const buttons = [...(due ? [due] : []), ...beside, ...owed.map(({ step }) => step)];
  return {
    ...(due ? { due: settledBy(due) } : {}),
    beside,
    owed,
    waiting: errands.filter((errand) => !(errand.mine && buttons.some((one) => one.name === errand.step))),
    open: mine.filter((one) => !buttons.includes(one)),
    closed: steps.filter((one) => !(one.open && one.mine)),
  };
}

/** Steps that decide on a pending opinion: they are taken with the one-page summary beside them. */
export const isDecision = (step: string | undefined): boolean =>
  step === 'approve' || step === 'returnProposal' || step === 'deliberate';

export type ChapterOfActs = { readonly title: string; readonly steps: readonly StepState[] };

/** Steps by the chapter of the procedure they stand in, in its order; chapters without any are left out. */
export const inChapters = (steps: readonly StepState[]): readonly ChapterOfActs[] =>
  Object.entries(chapters)
    .map(([key, { title }]) => ({ title, steps: steps.filter((one) => one.chapter === key) }))
    .filter((chapter) => chapter.steps.length > 0);
