/** The row lists and searches read of a petition: a pure function of its events, its people and the calendar. */
import type { Selectable } from 'kysely';
import { isGuardedErrand } from '#domain/access/guarded.ts';
import { ownersOf } from '#domain/access/visibility.ts';
import type { Calendar } from '#domain/calendar/calendar.ts';
import { compareDays, type Day } from '#domain/calendar/day.ts';
import { liveAppointment } from '#domain/petition/appointment.ts';
import { awaitedAbove } from '#domain/petition/awaited-above.ts';
import { campaignsOf } from '#domain/petition/campaign-facts.ts';
import { type Clock, clocksOf, nearestBinding, nearFrom } from '#domain/petition/clocks.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { openErrands, ownerOfErrand } from '#domain/petition/errands.ts';
import { isResolved, ledgersOf } from '#domain/petition/ledger.ts';
import { handlerOf, importanceOf, leadOf, type Petition } from '#domain/petition/petition.ts';
import { assigningCourts } from '#domain/petition/superior-facts.ts';
import { backlogOf, highestRung } from '#domain/petition/supervision-facts.ts';
import { getErrandRule } from '#regulation/errands.ts';
import type { RungKey } from '#regulation/supervision.ts';
import { archiveFields } from './archive-row.ts';
import type { Json, JsonObject } from './canonical.ts';
import type { MasterKeys } from './master-key.ts';
import { type Person, personKeys } from './person.ts';
import { figureFields } from './row-figures.ts';
import { gramsOf, pinyinOf, searchForm } from './search-grams.ts';
import type { PetitionRowTable } from './tables.ts';

/** Stands in `sort_on` where no binding date is owed, so that such petitions come last. */
export const endOfTime = '9999-12-31';

export type PetitionRow = Selectable<PetitionRowTable>;

/** A clock that still runs, as the row keeps it. */
export type RowClock = Pick<Clock, 'name' | 'basis' | 'force' | 'due' | 'provisional' | 'nearWithin'>;

/** 张三; 张三等3人; 匿名. */
export function sayPetitioners(people: readonly Pick<Person, 'name'>[]): string {
  const [first] = people;
  if (!first) return '匿名';
  return people.length === 1 ? first.name : `${first.name}等${people.length}人`;
}

/** The first day on which a binding date is near: each has its own warning, so it need not be the one due first. */
const nearOn = (running: readonly Clock[], calendar: Calendar): Day | null =>
  running
    .filter(({ force }) => force === 'binding')
    .map((clock) => nearFrom(clock, calendar))
    .toSorted(compareDays)[0] ?? null;

function toRowClock({ name, basis, force, due, provisional, nearWithin }: Clock): RowClock {
  return { name, basis, force, due, provisional, nearWithin };
}

/** Who the next act waits for: a person where the petition names one, else a post. */
function ownerOf(petition: Petition): { step: string | null; owner: string | null; owner_id: string | null } {
  const duty = dutyOf(petition);
  if (!duty) return { step: null, owner: null, owner_id: null };
  const people = { theHandler: handlerOf(petition), theLead: leadOf(petition) };
  const person = duty.owner === 'theHandler' || duty.owner === 'theLead' ? people[duty.owner] : undefined;
  return { step: duty.step, owner: duty.owner, owner_id: person ?? null };
}

/** What is owed beside the main line, as the row keeps it: the step, and whose it is; a court above where one has to act. */
export type RowErrand = {
  readonly step: string;
  readonly owner: string;
  readonly ownerId: string | null;
  readonly court?: string;
};

/** How far supervision has come, as lists show it. Days, except the rung. */
export type RowSupervision = {
  readonly urgedOn?: Day;
  readonly answerOn?: Day;
  readonly rung?: RungKey;
  readonly backlogOn?: Day;
  readonly followUpOn?: Day;
};

function supervisionIn(petition: Petition, running: readonly Clock[]): RowSupervision {
  const urgedOn = petition.urges.at(-1)?.on;
  const rung = highestRung(petition, new Set(running.map(({ key }) => key)));
  const errands = openErrands(petition);
  const dueOf = (step: string): Day | undefined => {
    const keys = errands.filter(({ kind }) => getErrandRule(kind).step === step).map(({ key }) => key);
    return running.find(({ key }) => keys.includes(key))?.due;
  };
  const said = {
    urgedOn,
    rung,
    answerOn: dueOf('answerUrge'),
    backlogOn: backlogOf(petition)?.since,
    followUpOn: dueOf('followUp'),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

export function errandsIn(petition: Petition): readonly RowErrand[] {
  const people = {
    theHandler: handlerOf(petition),
    theLead: leadOf(petition),
    theAssistant: petition.assistant,
  };
  const here = openErrands(petition).map((errand) => {
    const owner = ownerOfErrand(petition, errand);
    const { step } = getErrandRule(errand.kind);
    return { step, owner, ownerId: errand.person ?? people[owner as keyof typeof people] ?? null };
  });
  const above = awaitedAbove(petition).map((one) => ({
    ...one,
    owner: 'theSuperior',
    ownerId: null,
  }));
  return [...here, ...above];
}

/** The word for what the team of a court above has to do in a petition it assigned. */
export const courtWord = (court: string): string => `court:${court}`;

function waitWord({ owner, ownerId, court }: Omit<RowErrand, 'step'>): string {
  if (court) return courtWord(court);
  return ownerId ? `staff:${ownerId}` : `post:${owner}`;
}

/** Whom the petition waits for, each in one word: a person where one is named, else a post, or a court above. */
function waitsOf(petition: Petition): string[] {
  const { owner, owner_id } = ownerOf(petition);
  const all = [...(owner ? [{ owner, ownerId: owner_id }] : []), ...errandsIn(petition)];
  return [...new Set(all.map(waitWord))].sort();
}

/** The form in which texts are compared with `like`: brackets are left out, since people type and forget all kinds. */
export function plainText(text: string): string {
  return searchForm(text).replaceAll(/[()[\]〔〕【】]/gu, '');
}

function searchFields(petition: Petition, people: readonly Person[], keys: MasterKeys) {
  const text = [
    petition.number,
    petition.enforcementCase?.number ?? '',
    ...people.map((person) => person.name),
    ...petition.contacts.map((contact) => contact.summary),
    ...(petition.enforcementCase?.parties ?? []),
  ].join('\n');
  const spellings = people.flatMap((person) => pinyinOf(person.name));
  const blind = people.flatMap((person) => personKeys(keys, person)).map((key) => key.toString('hex'));
  return {
    search_text: plainText(text),
    grams: gramsOf(text).sort(),
    pinyin: [...new Set(spellings)].sort(),
    keys: [...new Set(blind)].sort().map((hex) => Buffer.from(hex, 'hex')),
  };
}

/** The clocks that run. Lists are read by everybody: a request under article 10 that waits is no date for them (D9). */
function listedClocks(petition: Petition, calendar: Calendar): readonly Clock[] {
  const guarded = new Set(
    openErrands(petition)
      .filter(isGuardedErrand)
      .map(({ key }) => key),
  );
  return clocksOf(petition, calendar).filter(
    (clock) => !clock.endedOn && !clock.lapsedOn && !guarded.has(clock.key),
  );
}

/** The appointment under way, by which the desk lists the day and no receiver is promised twice. */
function appointmentFields(petition: Petition) {
  const one = liveAppointment(petition);
  return {
    appointment_on: one?.day ?? null,
    appointment_at: one?.time ?? null,
    appointment_with: one?.receiver ?? null,
    appointment_place: one?.place ?? null,
    appointment_state: one?.state ?? null,
  };
}

/** What ledgers and campaigns filter and count by. */
const ledgerFields = (petition: Petition) => ({
  ledgers: [...ledgersOf(petition)],
  campaigns: campaignsOf(petition)
    .map(({ campaign }) => campaign)
    .sort(),
  resolved: isResolved(petition),
});

/** The row of a petition. The same events, people and calendar always make the same row. */
export function toPetitionRow(
  petition: Petition,
  people: readonly Person[],
  calendar: Calendar,
  keys: MasterKeys,
): PetitionRow {
  const running = listedClocks(petition, calendar);
  const nearest = nearestBinding(running);
  const current = people.filter(({ id }) => petition.petitioners.some(({ person }) => person === id));
  const { step, owner, owner_id } = ownerOf(petition);
  return {
    court: petition.court,
    id: petition.id,
    seq: petition.seq,
    number: petition.number,
    stage: petition.stage,
    open: step !== null || openErrands(petition).length > 0,
    channel: petition.contacts[0]?.channel ?? '',
    grounds: [...(petition.acceptance?.grounds ?? [])],
    importance: importanceOf(petition),
    received_on: petition.receivedOn,
    registered_on: petition.registeredOn,
    summary: petition.summary,
    case_number: petition.enforcementCase?.number || null,
    petitioners: sayPetitioners(current),
    contacts: petition.contacts.length,
    handler_id: handlerOf(petition) ?? null,
    lead_id: leadOf(petition) ?? null,
    next_step: step,
    owner,
    owner_id,
    sort_on: nearest?.due ?? endOfTime,
    near_on: nearOn(running, calendar),
    clocks: running.map(toRowClock) as unknown as readonly Json[],
    waits: waitsOf(petition),
    errands: errandsIn(petition) as unknown as readonly Json[],
    supervision: supervisionIn(petition, running) as JsonObject,
    backlog: backlogOf(petition) !== undefined,
    people: [...ownersOf(petition)],
    assigned_by: [...assigningCourts(petition)].sort(),
    barred: [...new Set([...petition.accused, ...petition.recused])].sort(),
    ...searchFields(petition, people, keys),
    ...appointmentFields(petition),
    ...archiveFields(petition, calendar),
    ...ledgerFields(petition),
    ...figureFields(petition, running),
  };
}
