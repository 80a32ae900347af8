/** What happens at the reception desk: who came is received, and the petition learns of it by its own steps. */
import { createHash } from 'node:crypto';
import type { ReceptionRecord } from '#contract/reception.ts';
import { maySee } from '#domain/access/visibility.ts';
import { liveAppointment, owesLeader } from '#domain/petition/appointment.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { type ArrivalAct, refuseAct, refuseReceiver } from '#domain/reception/arrival.ts';
import type { Refusal } from '#domain/step.ts';
import { changeArrival, findArrival, type KeptArrival } from './arrivals.ts';
import { type Occasion, type Outcome, performStep, settingOf, type Workplace } from './perform.ts';
import { loadPetition } from './petition-history.ts';

export type DeskOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The petition's own step did not happen, and so nothing did. */
  | {
      readonly kind: 'stepped';
      readonly petition: string;
      readonly outcome: Exclude<Outcome, { kind: 'done' }>;
    };

const done: DeskOutcome = { kind: 'done' };
const refused = (refusal: Refusal): DeskOutcome => ({ kind: 'refused', refusal });

/** The rules' view of a visitor. */
export const asRule = ({ state, petition, reason }: KeptArrival) => ({
  state,
  petition: petition !== undefined,
  reason: reason !== undefined,
});

/** A command's id that is the same whenever the same visitor's step is tried again. */
function commandIdOf(arrival: string, step: string): string {
  const hex = createHash('sha256').update(`${arrival}/${step}`).digest('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}

async function petitionOf(
  { db }: Workplace,
  { court, by }: Occasion,
  { petition }: KeptArrival,
): Promise<Petition | undefined> {
  const loaded = petition ? await loadPetition(db, court, petition) : undefined;
  return loaded && maySee(by, loaded.petition) ? loaded.petition : undefined;
}

async function step(
  workplace: Workplace,
  occasion: Occasion,
  { id, petition }: KeptArrival,
  name: string,
  input: Record<string, unknown>,
): Promise<DeskOutcome> {
  if (!petition) return done;
  const command = { petition, step: name, commandId: commandIdOf(id, name), input };
  const outcome = await performStep(workplace, command, occasion);
  return outcome.kind === 'done' ? done : { kind: 'stepped', petition, outcome };
}

/** Changes the visitor, unless somebody was quicker. */
async function change(
  { db, keys }: Workplace,
  { court }: Occasion,
  arrival: KeptArrival,
  act: ArrivalAct,
  to: Parameters<typeof changeArrival>[4],
): Promise<DeskOutcome> {
  if (await changeArrival(db, keys, court, arrival, to)) return done;
  const now = await findArrival(db, keys, court, arrival.id);
  const refusal = now && refuseAct(asRule(now), act);
  return refusal ? refused(refusal) : { kind: 'unknown' };
}

type Work = (arrival: KeptArrival) => Promise<DeskOutcome>;

/** Does one thing with the visitor, if it can be done as the visitor stands. */
async function withArrival(
  { db, keys }: Workplace,
  { court }: Occasion,
  id: string,
  act: ArrivalAct,
  work: Work,
): Promise<DeskOutcome> {
  const arrival = await findArrival(db, keys, court, id);
  if (!arrival) return { kind: 'unknown' };
  const refusal = refuseAct(asRule(arrival), act);
  return refusal ? refused(refusal) : work(arrival);
}

/** An earlier petition of the visitor is visited again: it says so, unless the visitor comes by appointment. */
async function joinEarlier(
  workplace: Workplace,
  occasion: Occasion,
  arrival: KeptArrival,
): Promise<DeskOutcome> {
  if (arrival.link !== 'earlier' || arrival.appointment) return done;
  const joined = await step(workplace, occasion, arrival, 'joinContact', {
    channel: 'visit',
    on: arrival.day,
    summary: arrival.matter ?? '来访，反映的内容见接访记录',
    reason: '来访人就本案来访，接访台核对',
    headCount: arrival.headCount,
  });
  if (joined.kind !== 'done') return joined;
  await changeArrival(workplace.db, workplace.keys, occasion.court, arrival, { link: 'joined' });
  return done;
}

/**
 * Begins receiving a visitor. An earlier petition is joined by this visit first; then a receiver of too low a post is
 * refused (article 8), and the visitor waits on for a leader.
 */
export const startReception = (
  workplace: Workplace,
  occasion: Occasion,
  { id, receiver }: { readonly id: string; readonly receiver: string },
): Promise<DeskOutcome> =>
  withArrival(workplace, occasion, id, 'start', async (arrival) => {
    const joined = await joinEarlier(workplace, occasion, arrival);
    if (joined.kind !== 'done') return joined;
    const petition = await petitionOf(workplace, occasion, arrival);
    const no = refuseReceiver(occasion.staff.get(receiver), petition, settingOf(workplace, occasion));
    if (no) return refused(no);
    const to = { state: 'receiving', receiver, startedAt: occasion.at } as const;
    return change(workplace, occasion, arrival, 'start', to);
  });

/** Leaves the record in the petition, unless a leader has to record it in person (article 8). */
async function recordReception(
  workplace: Workplace,
  occasion: Occasion,
  arrival: KeptArrival,
  { place, said, outcome }: ReceptionRecord,
): Promise<DeskOutcome> {
  const petition = await petitionOf(workplace, occasion, arrival);
  const { receiver, day } = arrival;
  if (!petition || !receiver) return done;
  const agreed = liveAppointment(petition);
  if (arrival.appointment && agreed?.state === 'agreed' && agreed.receiver === receiver && agreed.day <= day)
    return step(workplace, occasion, arrival, 'holdAppointment', { result: 'held', said, outcome });
  if (owesLeader(petition) && receiver !== occasion.by.id) return done;
  return step(workplace, occasion, arrival, 'receive', {
    ...{ on: day, receiver, way: 'meeting', place, said, outcome },
  });
}

/** Ends receiving a visitor, with its record. */
export const endReception = (
  workplace: Workplace,
  occasion: Occasion,
  { id, record }: { readonly id: string; readonly record: ReceptionRecord },
): Promise<DeskOutcome> =>
  withArrival(workplace, occasion, id, 'end', async (arrival) => {
    const recorded = await recordReception(workplace, occasion, arrival, record);
    if (recorded.kind !== 'done') return recorded;
    const to = { state: 'received', endedAt: occasion.at, record } as const;
    return change(workplace, occasion, arrival, 'end', to);
  });

/** Ties the visitor to the petition registered or joined for it; a record already made goes along. */
export const linkArrival = (
  workplace: Workplace,
  occasion: Occasion,
  {
    id,
    petition,
    link,
  }: { readonly id: string; readonly petition: string; readonly link: 'registered' | 'joined' },
): Promise<DeskOutcome> =>
  withArrival(workplace, occasion, id, 'link', async (arrival) => {
    const linked = { ...arrival, petition, link };
    if (!(await petitionOf(workplace, occasion, linked))) return { kind: 'unknown' };
    const tied = await change(workplace, occasion, arrival, 'link', { petition, link });
    if (tied.kind !== 'done' || !arrival.record) return tied;
    return recordReception(workplace, occasion, linked, arrival.record);
  });

const endings = { leave: 'left', explain: 'received', void: 'voided' } as const;

/** Writes down why: the visitor left, there is nothing to register, or the entry was wrong. */
export const closeArrival = (
  workplace: Workplace,
  occasion: Occasion,
  { id, act, reason }: { readonly id: string; readonly act: keyof typeof endings; readonly reason: string },
): Promise<DeskOutcome> =>
  withArrival(workplace, occasion, id, act, (arrival) => {
    const ended = act === 'leave' ? { endedAt: occasion.at } : {};
    return change(workplace, occasion, arrival, act, { state: endings[act], reason, ...ended });
  });
