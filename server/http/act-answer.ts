/** What can be done in a petition, what is owed beside it, and what its rooms know, for the person who asks. */
import type { ErrandAnswer, StepState } from '#contract/act.ts';
import type { PetitionAnswer } from '#contract/petition.ts';
import { capacitiesIn, sayCapacity } from '#domain/access/capacity.ts';
import { isGuardedErrand, mayReadGuarded } from '#domain/access/guarded.ts';
import { actingPost } from '#domain/access/stand-in.ts';
import type { Calendar } from '#domain/calendar/calendar.ts';
import { adviceOf } from '#domain/petition/advice.ts';
import { campaignsOf } from '#domain/petition/campaign-facts.ts';
import { openErrands, ownerOfErrand, sayErrand } from '#domain/petition/errands.ts';
import type { Names } from '#domain/petition/event.ts';
import type { Recorded } from '#domain/petition/events.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import { summariesOf } from '#domain/petition/summary.ts';
import { type Setting, type Step, whyNotMine } from '#domain/step.ts';
import { chapterOf, type StepName } from '#domain/workflow.ts';
import { getErrandRule } from '#regulation/errands.ts';
import type { Person } from '../store/person.ts';
import { isGuardedStep } from './guarded-answer.ts';
import { toBasis } from './problem.ts';

export type View = {
  readonly petition: Petition;
  readonly history: readonly Recorded[];
  readonly people: readonly Person[];
  readonly setting: Setting;
  readonly calendar: Calendar;
  readonly names: Names;
  /** Name of the petition's court, where it is another than the viewer's. */
  readonly courtName?: string;
  /** Special campaigns of the petition's court that have not ended; none where nobody asks for them. */
  readonly campaigns?: readonly { readonly id: string; readonly name: string }[];
};

/** A step as it stands for the person who asks: theirs and open, or why not. */
export function toStepState(step: Step, { petition, setting }: View, due: readonly string[]): StepState {
  const notMine = whyNotMine(step, petition, setting.by);
  // Whether a step of article 10 is open would tell others what waits there.
  const closed = notMine && isGuardedStep(step.name) ? notMine : step.open(petition, setting);
  const why = closed ?? notMine;
  return {
    name: step.name,
    title: step.title,
    basis: toBasis(step.basis),
    open: !closed,
    mine: !notMine,
    ...(why ? { reason: why.reason, reasonBasis: toBasis(why.basis) } : {}),
    ...(why?.remedy ? { remedy: why.remedy } : {}),
    next: step.next,
    due: due.includes(step.name),
    chapter: chapterOf(step.name as StepName),
  };
}

/** What is owed beside the main line, and whether it is the viewer's to do. */
export function errandsOf({ petition, names, setting }: View): ErrandAnswer[] {
  const held = capacitiesIn(petition, setting.by);
  const barred = (id: string) => isBarred(petition, id);
  const mayRead = mayReadGuarded(setting.by, petition);
  const seen = openErrands(petition).filter((one) => mayRead || !isGuardedErrand(one));
  return seen.map((errand) => {
    const { step, basis } = getErrandRule(errand.kind);
    const { key, kind, person } = errand;
    const owner = ownerOfErrand(petition, errand);
    const mine = person ? person === setting.by.id : held.has(owner);
    const post = actingPost(owner, petition.court, setting.staff, barred);
    const named = person ? names.staff(person) : sayCapacity(post);
    return { key, kind, name: sayErrand(errand), step, basis: toBasis(basis), owner: named, mine };
  });
}

/** What the history has to say to who does a step. */
export const advicesOf = ({ petition }: View): PetitionAnswer['advice'] =>
  adviceOf(petition).map(({ step, title, lines, basis }) => ({
    step,
    title,
    lines: [...lines],
    basis: toBasis(basis),
  }));

/** The campaigns the petition belongs to, and those it could be taken into. */
export function campaignsFor({ petition, campaigns = [] }: View): PetitionAnswer['campaigns'] {
  const own = campaignsOf(petition);
  const joined = own.map(({ campaign: id, name }) => ({ id, name, joined: true }));
  const others = campaigns.filter(({ id }) => !own.some(({ campaign }) => campaign === id));
  return [...joined, ...others.map(({ id, name }) => ({ id, name, joined: false }))];
}

/** What each room knows, line by line, as far as the viewer may read it. */
export const roomsOf = ({ petition, names, setting }: View): PetitionAnswer['rooms'] =>
  summariesOf(petition, names)
    .filter(({ guarded }) => !guarded || mayReadGuarded(setting.by, petition))
    .map(({ title, basis, lines }) => ({ title, basis: toBasis(basis), lines: [...lines] }));
