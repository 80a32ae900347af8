/**
 * For tests only: petitions driven at random through the workflow. Inputs are drawn from the steps' own schemas, so
 * a step added to the workflow is walked without a word here.
 */
import fc from 'fast-check';
import { z } from 'zod';
import { type Capacity, capacitiesIn } from '#domain/access/capacity.ts';
import { hasRole, type Officer } from '#domain/access/officer.ts';
import { actingPost } from '#domain/access/stand-in.ts';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { addDays, type Day, parseDay } from '#domain/calendar/day.ts';
import type { FieldMeta } from '#domain/form.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { recipientKey } from '#domain/petition/parts.ts';
import { isBarred, type Petition } from '#domain/petition/petition.ts';
import { unserved } from '#domain/petition/service.ts';
import { type Decision, isFor, type Step } from '#domain/step.ts';
import { type ServedPaper, servedPapers } from '#regulation/registers.ts';
import { type Role, roles } from '#regulation/roles.ts';
import { cureDefect } from './acceptance/cure-defect.ts';
import {
  anOpinion,
  days,
  declinedCase,
  declineProposedCase,
  proposedCase,
  registeredCase,
  transferredCase,
} from './given-cases.ts';
import { aStaff, who } from './given-court.ts';
import { decideOn, did, type History, petitionOf, recorded } from './given-history.ts';
import { againstIt, deliberatedCase, minutes } from './given-reply.ts';
import { ways } from './given-ways.ts';
import { returnProposal } from './reply/return-proposal.ts';
import { allSteps } from './workflow.ts';

/** Draws one of these. */
export type Draw = <T>(items: readonly [T, ...T[]]) => T;
type Scene = { readonly petition: Petition; readonly on: Day; readonly draw: Draw };

const staff = aStaff();
const officers = [...staff.values()] as [Officer, ...Officer[]];
const some = <T>(draw: Draw, items: readonly T[]): T[] => items.filter(() => draw([true, false]));

/** The field's own words, whatever optional or default stands around it. */
function metaOf(schema: z.ZodType): FieldMeta | undefined {
  const found = schema.meta() as FieldMeta | undefined;
  if (found) return found;
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault
    ? metaOf(schema.unwrap() as z.ZodType)
    : undefined;
}

const holders = (wanted: readonly Role[] = []) =>
  officers.filter((one) => hasRole(one, wanted)).map((one) => one.id);

function drawDay({ petition, on, draw }: Scene): Day {
  return draw([on, on, petition.assignments.at(-1)?.from ?? on, petition.receivedOn]);
}

function drawByWidget(meta: FieldMeta, scene: Scene): unknown {
  const { draw, petition } = scene;
  const keys = Object.keys(meta.options ?? {});
  switch (meta.widget) {
    case 'day':
      return drawDay(scene);
    case 'yesNo':
      return draw([true, false]);
    case 'choice':
      return draw(keys as [string, ...string[]]);
    case 'choices':
      return [draw(keys as [string, ...string[]])];
    case 'staff':
      return draw(holders(meta.roles) as [string, ...string[]]);
    case 'staffs':
      return some(draw, holders(meta.roles));
    case 'material':
      return draw([undefined, ...petition.materials.map((one) => one.id)]);
    case 'errand':
      return draw([
        'nothing',
        ...openErrands(petition).flatMap(({ key, kind }) => (meta.kinds?.includes(kind) ? [key] : [])),
      ]);
    case 'notice':
      return draw(['nothing', ...petition.notices.map((one) => one.id)]);
    case 'person':
      return draw(['nobody', ...petition.petitioners.map((one) => one.person)]);
    case 'campaign':
      return draw(['nothing', ...petition.campaignSpans.map((one) => one.campaign)]);
    case 'persons':
      return [draw(['nobody', ...petition.petitioners.map((one) => one.person)])];
    case 'count':
      return draw([1, 2, 6]);
    case 'amount':
      return draw(['100', '20000.50']);
    case 'time':
      return draw(['09:30', '15:00']);
    case 'hidden':
      return undefined;
    default:
      return draw(['情况属实', '另有说明']);
  }
}

/** A discussion that can have taken place: who presides is present, and everybody has said something. */
function drawVotes(draw: Draw): object {
  const against = draw([true, false]);
  return { ...(against ? againstIt : minutes), dissenters: against ? againstIt.dissenters : undefined };
}

/** The first material, its first page made into another one. */
const drawArrangement = ({ materials: [first] }: Petition): object => {
  const file = { digest: 'd'.repeat(64), size: 1, mime: 'application/pdf' };
  const pages = [{ material: first?.id ?? 'nothing', page: 1, turn: 90 }];
  const parts = [{ kind: 'other', name: '整理件', ...file, pages }];
  return { originals: [first?.id ?? 'nothing'], parts, omitted: [] };
};

/** Fields only machines fill, the recipient, who has to fit the paper, and texts that have to fit the file. */
function drawTogether(step: Step, { petition, draw }: Scene): object {
  const owed = (Object.keys(servedPapers) as ServedPaper[]).flatMap((paper) =>
    unserved(petition, paper).map((to) => ({ paper, recipient: recipientKey(to) })),
  );
  return {
    ...('digest' in step.input.shape
      ? { digest: draw(['a', 'b', 'c']).repeat(64), size: 1, mime: 'application/pdf' }
      : {}),
    ...(step.name === 'propose' ? { ...anOpinion, overrule: draw([undefined, '已核对']) } : {}),
    ...(step.name === 'deliberate' ? drawVotes(draw) : {}),
    ...(step.input.shape.material?.safeParse(undefined).success === false
      ? { material: petition.materials[0]?.id ?? 'nothing' }
      : {}),
    ...('parts' in step.input.shape ? drawArrangement(petition) : {}),
    ...('recipient' in step.input.shape && owed[0] ? draw([owed[0], ...owed]) : {}),
  };
}

/** An input the step's schema accepts; throws when none could be drawn, for then the walk knows too little. */
export function drawInput(step: Step, scene: Scene): Record<string, unknown> {
  const fields = Object.entries(step.input.shape as Record<string, z.ZodType>).map(([name, schema]) => {
    const isLeftOut = schema.safeParse(undefined).success && scene.draw([false, false, true]);
    return [name, isLeftOut ? undefined : drawByWidget(metaOf(schema) ?? { title: name }, scene)];
  });
  const input = { ...Object.fromEntries(fields), ...drawTogether(step, scene) };
  const parsed = step.input.safeParse(input);
  if (!parsed.success) throw new Error(`${step.name}: ${z.prettifyError(parsed.error)}`);
  return input;
}

type Hand = { readonly officer: Officer; readonly held: ReadonlySet<Capacity> };

/** What everybody acts as in a petition: found once for all its steps, for that is most of what drawing a walk takes. */
const hands = new WeakMap<Petition, readonly Hand[]>();

function handsIn(petition: Petition): readonly Hand[] {
  const known = hands.get(petition);
  if (known) return known;
  const found = officers.map((officer) => ({ officer, held: capacitiesIn(petition, officer) }));
  hands.set(petition, found);
  return found;
}

/** Who could do the step on this day: it is open, and theirs. */
export const doersOf = (step: Step, petition: Petition, on: Day): readonly Officer[] =>
  handsIn(petition)
    .filter(({ held }) => isFor(step, held))
    .map(({ officer }) => officer)
    .filter(
      (by) =>
        !step.open(petition, {
          on,
          time: '08:00',
          by,
          staff,
          newId: () => 'none',
          calendar: shippedCalendar,
        }),
    );

/** Whether every post still has somebody in it, or standing in for it, whom the petition does not bar. */
function isManned(petition: Petition): boolean {
  const barred = (id: string) => isBarred(petition, id);
  const acting = (role: Role) => actingPost(role, petition.court, staff, barred) as Role;
  return (Object.keys(roles) as Role[]).every((role) => holders([acting(role)]).some((id) => !barred(id)));
}

export type Walked = {
  readonly history: History;
  readonly on: Day;
  readonly refused: readonly Extract<Decision, { ok: false }>[];
};

/** What could be done now, and by whom. The act the petition waits for is drawn half of the time, or few walks get far. */
function drawAct({ petition, on, draw }: Scene): { step: Step; by: string } | undefined {
  const open = allSteps.flatMap((step) => doersOf(step, petition, on).map((by) => ({ step, by: by.id })));
  const due = open.filter(({ step }) => step.name === dutyOf(petition)?.step);
  const [first, ...rest] = draw([true, false]) && due.length > 0 ? due : open;
  return first && draw([first, ...rest]);
}

function walkOn({ history, on: before, refused }: Walked, draw: Draw): Walked {
  const on = addDays(before, draw([0, 0, 1, 3, 9]));
  const scene = { petition: petitionOf(history), on, draw };
  const act = drawAct(scene);
  if (!act) return { history, on, refused };
  const circumstances = { by: act.by, on, staff };
  const decision = decideOn(history, act.step, drawInput(act.step, scene), circumstances);
  if (!decision.ok) return { history, on, refused: [...refused, decision] };
  const longer = recorded(history, decision.events, act.by, on);
  return { history: isManned(petitionOf(longer)) ? longer : history, on, refused };
}

const notice = { body: '济南中院', documentNumber: '8号', dueOn: '2026-04-01' };
const returnedProposal = (): History =>
  did(
    proposedCase(),
    returnProposal,
    { reason: '未回应第二项诉求' },
    { by: who.courtLeader, on: days.approved },
  );
const curedDecline = (): History =>
  did(
    declinedCase(),
    cureDefect,
    { how: '补齐授权委托书' },
    { by: who.receptionClerk, on: days.transferred },
  );
const starts = [
  registeredCase(),
  registeredCase({ registered: { channel: 'letter', anonymous: true } }),
  registeredCase({ enforcementCase: 'none', registered: { proposedOpinion: '' } }),
  registeredCase({ registered: { channel: 'assigned', notice } }),
  registeredCase({ registered: { accused: [who.handler] } }),
  declineProposedCase(),
  transferredCase(),
  returnedProposal(),
  deliberatedCase(),
  curedDecline(),
] as const satisfies readonly History[];

/** Where walks set out: the main line, and every way beside it. */
const allStarts = [...starts, ...ways()] as [History, ...History[]];

/** A walk goes on from the day its start ended, and never before the day petitions usually are transferred. */
const dayAfter = (history: History): Day =>
  parseDay([days.transferred, history.at(-1)?.at.slice(0, 10) ?? ''].toSorted().at(-1) ?? '');

/** Walks of up to this many steps, each from one of several registrations. */
export const walks = (steps: number): fc.Arbitrary<Walked> =>
  fc.tuple(fc.gen(), fc.integer({ min: 0, max: steps })).map(([gen, length]) => {
    // By its place: the generator keeps what it is asked for, and compares it with all it was asked for before.
    const draw: Draw = (items) => items[gen(fc.nat, items.length - 1)] ?? items[0];
    const history = draw([true, false]) ? draw(starts) : draw(allStarts);
    const start: Walked = { history, on: dayAfter(history), refused: [] };
    return Array.from({ length }).reduce<Walked>((walked) => walkOn(walked, draw), start);
  });
