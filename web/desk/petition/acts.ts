import type { StepState } from '#contract/act.ts';
import type { PetitionAnswer } from '#contract/petition.ts';
import { chapters } from '#domain/workflow.ts';

/** The steps as the page offers them. */
export type Acts = {
  /** The act the petition waits for, when it is mine to do now. */
  readonly due?: StepState;
  /** The other answer to the same question, as prominent as the first: a leader who may agree may also return. */
  readonly beside: readonly StepState[];
  /** What I owe beside the main line, when it is not the act above. */
  readonly owed: readonly StepState[];
  readonly open: readonly StepState[];
  readonly closed: readonly StepState[];
};

/* Decisions that have two sides: offering only one of them as a button would be half the question. */
const otherSides: Readonly<Record<string, readonly string[]>> = {
  approve: ['returnProposal', 'deliberate'],
  accept: ['proposeDecline'],
};

/**
 * Steps a tab has a button of its own for. Beside that tab the menu leaves them out, and the tab leaves out what stands
 * in front: one step has one button.
 */
export const tabActs: Readonly<Record<string, readonly string[]>> = {
  materials: ['attach', 'reclassifyMaterial', 'arrangeMaterials'],
};

/** The steps of a petition sorted by whether the person who asks can do them now; `inTab` are those the shown tab offers. */
export function actsOf({ steps }: Pick<PetitionAnswer, 'steps'>, inTab: readonly string[] = []): Acts {
  const mine = steps.filter((one) => one.open && one.mine);
  const due = mine.find((one) => one.due);
  const sides = due ? (otherSides[due.name] ?? []) : [];
  const beside = mine.filter((one) => sides.includes(one.name));
  const owed = mine.filter((one) => one.due && one !== due && !beside.includes(one));
  return {
    ...(due ? { due } : {}),
    beside,
    owed,
    open: mine.filter(
      (one) => one !== due && !beside.includes(one) && !owed.includes(one) && !inTab.includes(one.name),
    ),
    closed: steps.filter((one) => !(one.open && one.mine)),
  };
}

/** Steps that decide on a pending opinion: they are taken with the one-page summary beside them. */
export const isDecision = (step: string | undefined): boolean =>
  step === 'approve' || step === 'returnProposal' || step === 'deliberate';

/**
 * Whether a tab may have a button for a step: it can be done, its form is not open, and it does not stand in front
 * already. While a form is open nothing stands in front but the form.
 */
export function tabMayOffer(petition: Pick<PetitionAnswer, 'steps'>, name: string, opened?: string): boolean {
  const { due, beside, owed, open } = actsOf(petition);
  const isInFront = opened === undefined && [due, ...beside, ...owed].some((one) => one?.name === name);
  const can = [due, ...beside, ...owed, ...open].some((one) => one?.name === name);
  return can && opened !== name && !isInFront;
}

export type ChapterOfActs = { readonly title: string; readonly steps: readonly StepState[] };

/** Steps by the chapter of the procedure they stand in, in its order; chapters without any are left out. */
export const inChapters = (steps: readonly StepState[]): readonly ChapterOfActs[] =>
  Object.entries(chapters)
    .map(([key, { title }]) => ({ title, steps: steps.filter((one) => one.chapter === key) }))
    .filter((chapter) => chapter.steps.length > 0);
