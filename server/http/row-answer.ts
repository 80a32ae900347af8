import type { PetitionRow as RowAnswer } from '#contract/petition.ts';
import { type Capacity, sayCapacity } from '#domain/access/capacity.ts';
import type { Officer, Staff, StaffId } from '#domain/access/officer.ts';
import { actingPost, postsFallingTo } from '#domain/access/stand-in.ts';
import { isAwaitedAbove } from '#domain/access/visibility.ts';
import type { Calendar } from '#domain/calendar/calendar.ts';
import type { Day } from '#domain/calendar/day.ts';
import { isNear, pressing } from '#domain/petition/clocks.ts';
import { type Stage, stages } from '#domain/petition/core.ts';
import { findStep } from '#domain/workflow.ts';
import type { Importance } from '#regulation/assignment.ts';
import { acceptanceGrounds } from '#regulation/grounds.ts';
import { rungs } from '#regulation/supervision.ts';
import type { PetitionRow, RowClock, RowErrand, RowSupervision } from '../store/petition-row.ts';
import { toChip } from './clock-answer.ts';
import { isGuardedStep } from './guarded-answer.ts';
import { toBasis } from './problem.ts';

type Viewer = {
  readonly officer: Officer;
  readonly today: Day;
  readonly calendar: Calendar;
  readonly staff: (id: string) => string;
  /** The people of the viewer's court, or of the petition's. */
  readonly people: Staff;
  /** Names of the courts below, by code. */
  readonly courtNames?: ReadonlyMap<string, string>;
};

/** Who looks at a petition of which court, and who may not touch it. */
type Looker = Pick<Viewer, 'officer' | 'staff' | 'people'> & {
  readonly court: string;
  readonly barred: readonly StaffId[];
};

type Owner = Omit<RowErrand, 'step' | 'owner'> & {
  readonly step: string | null;
  readonly owner: string | null;
};

/** Whether the act waits for the viewer: by name, in a post, or as the team of the court above that assigned. */
function waitsFor({ owner, ownerId, court }: Owner, { officer, court: place, barred }: Looker): boolean {
  if (court) return officer.court === court && isAwaitedAbove(officer);
  if (officer.court !== place) return false;
  if (ownerId) return ownerId === officer.id;
  const fallen = postsFallingTo(officer, (id) => barred.includes(id));
  return [...officer.roles, ...fallen].some((role) => role === owner);
}

/** The next act as people read it, and whether it is the viewer's. */
function toNextAct(given: Owner, viewer: Looker) {
  const { step: name, owner, ownerId } = given;
  const step = name ? findStep(name) : undefined;
  if (!step || !owner) return undefined;
  const { staff, people, court, barred } = viewer;
  const post = actingPost(owner as Capacity, court, people, (id) => barred.includes(id));
  return {
    step: step.name,
    title: step.title,
    basis: toBasis(step.basis),
    owner: ownerId ? staff(ownerId) : sayCapacity(post),
    mine: waitsFor(given, viewer),
  };
}

/** What comes next for the viewer: the act of the stage when it is theirs, else what they owe beside it. */
export function nextFor(duty: Owner, errands: readonly RowErrand[], viewer: Looker) {
  const main = toNextAct(duty, viewer);
  if (main?.mine) return main;
  const beside = errands.map((one) => toNextAct(one, viewer));
  const others = beside.filter((one) => one && !isGuardedStep(one.step));
  return beside.find((one) => one?.mine) ?? main ?? others[0];
}

/** How far supervision has come, the rung in words; nothing where there was none. */
function toSupervision(row: PetitionRow): Pick<RowAnswer, 'supervision'> {
  const { rung, ...days } = row.supervision as RowSupervision;
  if (!rung && Object.keys(days).length === 0) return {};
  return { supervision: { ...days, ...(rung ? { rung: rungs[rung].name } : {}) } };
}

/** A row of a queue as its viewer sees it today. */
export function toRowAnswer(row: PetitionRow, viewer: Viewer): RowAnswer {
  const { calendar, today, staff } = viewer;
  const courtName = viewer.courtNames?.get(row.court);
  const clocks = row.clocks as unknown as readonly RowClock[];
  const toOwn = (clock: RowClock) => toChip(clock, calendar, today);
  const nearest = pressing(clocks, calendar, today);
  const duty = { step: row.next_step, owner: row.owner, ownerId: row.owner_id };
  const next = nextFor(duty, row.errands as unknown as readonly RowErrand[], {
    ...viewer,
    court: row.court,
    barred: row.barred,
  });
  return {
    id: row.id,
    seq: row.seq,
    number: row.number,
    petitioners: row.petitioners,
    summary: row.summary,
    stage: row.stage,
    stageName: stages[row.stage as Stage],
    channel: row.channel,
    grounds: row.grounds.map((id) => acceptanceGrounds[id as keyof typeof acceptanceGrounds].short),
    importance: row.importance as Importance,
    ...(row.case_number ? { caseNumber: row.case_number } : {}),
    receivedOn: row.received_on,
    contacts: row.contacts,
    ...(courtName ? { courtName } : {}),
    ...(row.handler_id ? { handler: staff(row.handler_id), handlerId: row.handler_id } : {}),
    ...(row.lead_id ? { lead: staff(row.lead_id) } : {}),
    ...(next ? { next } : {}),
    ...(nearest ? { nearest: toOwn(nearest) } : {}),
    ...toSupervision(row),
    advisories: clocks
      .filter((clock) => clock.force === 'advisory' && isNear(clock, calendar, today))
      .map(toOwn),
  };
}
