/** The reception desk as answers carry it: visitors with what they still need, and the day around them. */
import type { ArrivalAnswer, ReceptionDay } from '#contract/reception.ts';
import { isUnregistered } from '#domain/reception/arrival.ts';
import { type KeptArrival, listArrivals, listUnregistered } from '../store/arrivals.ts';
import { asRule } from '../store/desk-reception.ts';
import { visibleTo } from '../store/petition-list.ts';
import { listDuties } from '../store/roster.ts';
import { namesOf, type Site, type Visit } from './site.ts';

type Known = { readonly number: string; readonly leader: boolean };

/** The petitions among these that the visitor of the site may see. */
async function loadKnown(site: Site, { court, by }: Visit, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Known>();
  const rows = await site.db
    .selectFrom('petition_row')
    .select(['id', 'number', 'errands'])
    .where('court', '=', court)
    .where('id', 'in', ids)
    .where(visibleTo(by))
    .execute();
  const owes = (errands: readonly unknown[]) =>
    errands.some((one) => (one as { readonly step?: unknown }).step === 'receive');
  return new Map(rows.map((row) => [row.id, { number: row.number, leader: owes(row.errands) }]));
}

/** Somebody with an earlier petition is here again, which is a leader's to receive, unless by appointment. */
const comesAgain = ({ link, appointment, state }: KeptArrival): boolean =>
  link === 'earlier' && !appointment && state === 'waiting';

function toAnswer(visit: Visit, one: KeptArrival, known: Known | undefined): ArrivalAnswer {
  const { record, phone: _, petition, receiver, ...plain } = one;
  return {
    ...plain,
    ...(petition && known ? { petition: { id: petition, number: known.number } } : {}),
    ...(receiver ? { receiver: { id: receiver, name: namesOf(visit.staff).staff(receiver) } } : {}),
    ...(record ? { outcome: record.outcome } : {}),
    unregistered: isUnregistered(asRule(one)),
    leader: known !== undefined && (known.leader || comesAgain(one)),
  };
}

/** Visitors as this person sees them; those whose petition is kept from the person are left out (D6). */
export async function toArrivals(site: Site, visit: Visit, kept: readonly KeptArrival[]) {
  const ids = kept.flatMap(({ petition }) => (petition ? [petition] : []));
  const known = await loadKnown(site, visit, [...new Set(ids)]);
  return kept
    .filter(({ petition }) => !petition || known.has(petition))
    .map((one) => toAnswer(visit, one, known.get(one.petition ?? '')));
}

async function appointmentsOf(site: Site, visit: Visit, day: string, arrived: ReadonlySet<string>) {
  const rows = await site.db
    .selectFrom('petition_row')
    .select([
      'id',
      'number',
      'petitioners',
      'appointment_at',
      'appointment_place',
      'appointment_with',
      'appointment_state',
    ])
    .where('court', '=', visit.court)
    .where('appointment_on', '=', day)
    .where('appointment_state', '!=', 'missed')
    .where(visibleTo(visit.by))
    .orderBy('appointment_at')
    .execute();
  const names = namesOf(visit.staff);
  return rows.map((row) => ({
    petition: row.id,
    number: row.number,
    petitioners: row.petitioners,
    time: row.appointment_at ?? '',
    place: row.appointment_place ?? '',
    receiver: { id: row.appointment_with ?? '', name: names.staff(row.appointment_with ?? '') },
    agreed: row.appointment_state === 'agreed',
    arrived: arrived.has(row.id),
  }));
}

/** The desk on a day: who came, who is still to be registered, which leader is on duty, and who has an appointment. */
export async function toReceptionDay(site: Site, visit: Visit, day: string): Promise<ReceptionDay> {
  const { db, keys } = site;
  const kept = await listArrivals(db, keys, visit.court, day);
  const left = await listUnregistered(db, keys, visit.court, day);
  const duties = await listDuties(db, visit.court, { from: day, until: day });
  const here = kept.filter(({ state, appointment }) => appointment && state !== 'voided' && state !== 'left');
  const arrived = new Set(here.flatMap(({ petition }) => (petition ? [petition] : [])));
  const names = namesOf(visit.staff);
  return {
    day,
    arrivals: await toArrivals(site, visit, kept),
    unregistered: await toArrivals(site, visit, left),
    leaders: (duties.get(day) ?? []).map((id) => ({ id, name: names.staff(id) })),
    appointments: await appointmentsOf(site, visit, day, arrived),
  };
}
