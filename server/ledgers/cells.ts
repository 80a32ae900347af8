/** What a ledger says of a petition: each column a reading of its row and history, the same on screen and in the file. */
import type { Officer, StaffId } from '#domain/access/officer.ts';
import { compareDays, type Day, daysBetween } from '#domain/calendar/day.ts';
import { maskPhone } from '#domain/identifiers/phone.ts';
import { campaignsOf } from '#domain/petition/campaign-facts.ts';
import { endedOn, stages } from '#domain/petition/core.ts';
import { handlerOf, importanceOf, leadOf, type Petition } from '#domain/petition/petition.ts';
import { recipientsOf, unserved } from '#domain/petition/service.ts';
import { owedDay, sayNotice } from '#domain/petition/superior-facts.ts';
import { supervisionsOf } from '#domain/petition/supervised.ts';
import { importances } from '#regulation/assignment.ts';
import { acceptanceGrounds } from '#regulation/grounds.ts';
import type { LedgerColumnKey } from '#regulation/ledgers.ts';
import { resolutions } from '#regulation/measures.ts';
import { channels } from '#regulation/registers.ts';
import type { LedgerEntry } from '../store/ledger-rows.ts';
import type { RowClock } from '../store/petition-row.ts';

/** A text, a whole number, or an empty text where there is nothing to say. Days are texts, `YYYY-MM-DD`. */
export type LedgerCell = string | number;

/** What a cell is read from. */
export type LedgerReading = {
  readonly petition: Petition;
  readonly entry: LedgerEntry;
  /** Counted from 1 in the ledger as it was asked for. */
  readonly position: number;
  readonly today: Day;
  /** The campaign the ledger was narrowed to, if it was. */
  readonly campaign?: string | undefined;
  readonly unmasked: boolean;
  readonly phones: ReadonlyMap<string, string>;
  readonly courtName: (code: string) => string;
  readonly staff: (id: StaffId) => Officer | undefined;
};

const mostPhones = 3;

const nameOf = ({ staff }: LedgerReading, id: StaffId | undefined): string =>
  id ? (staff(id)?.name ?? id) : '';

/** The date due first, of those lists may show: a request under article 10 that waits is none of them (D9). */
const nearest = ({ entry }: LedgerReading): RowClock | undefined =>
  (entry.clocks as unknown as readonly RowClock[]).find(({ force }) => force === 'binding');

/** Calendar days past the nearest binding date; 0 when it has not passed, or none is owed. */
export function overdueDays(reading: LedgerReading): number {
  const clock = nearest(reading);
  return clock ? Math.max(0, daysBetween(clock.due, reading.today)) : 0;
}

function phonesIn({ petition, phones, unmasked }: LedgerReading): string {
  const known = petition.petitioners.flatMap(({ person }) => phones.get(person) ?? []);
  return known
    .slice(0, mostPhones)
    .map((phone) => (unmasked ? phone : maskPhone(phone)))
    .join('、');
}

function serviceOf(petition: Petition): string {
  if (!petition.reply) return '';
  if (recipientsOf(petition, 'reply').length === 0) return '无受送达人';
  const left = unserved(petition, 'reply').length;
  const last = petition.services
    .filter(({ paper, outcome }) => paper === 'reply' && outcome === 'served')
    .map(({ on }) => on)
    .toSorted(compareDays)
    .at(-1);
  return left > 0 ? `${left}人未送达` : `${last ?? ''}送达`;
}

function resolvedOf({ closing, closedDirectlyOn, ending, stage }: Petition): string {
  if (closing) {
    const way = closing.resolution ? `：${resolutions[closing.resolution].name}` : '';
    return closing.resolved ? `已化解${way}` : '未化解';
  }
  if (closedDirectlyOn) return '直接结案';
  return ending || stage === 'struckOut' ? stages[stage] : '';
}

const earliestFeedback = ({ notices }: Petition): Day | undefined =>
  notices
    .flatMap((notice) => owedDay(notice)?.dueOn ?? [])
    .toSorted(compareDays)
    .at(0);

const spansOf = ({ petition, campaign }: LedgerReading) =>
  campaignsOf(petition).filter((span) => !campaign || span.campaign === campaign);

const backlogSpan = ({ petition }: LedgerReading) => petition.backlogSpans.at(-1);
const lastSupervision = ({ petition }: LedgerReading) => supervisionsOf(petition).at(-1);
const distinct = (texts: readonly string[]): string => [...new Set(texts)].join('、');

type Say = (reading: LedgerReading) => LedgerCell | undefined;

const supervisionCells = {
  urges: ({ petition }) => petition.urges.filter(({ kind }) => kind === 'urge').length,
  supervisions: ({ petition }) => supervisionsOf(petition).length,
  supervisedOn: (reading) => lastSupervision(reading)?.on,
  supervisedBy: ({ petition }) => distinct(supervisionsOf(petition).map(({ by }) => by)),
  requirement: (reading) => lastSupervision(reading)?.asks,
  answerDue: (reading) => lastSupervision(reading)?.dueOn,
  answeredOn: (reading) => lastSupervision(reading)?.answeredOn,
  campaign: (reading) => distinct(spansOf(reading).map(({ name }) => name)),
  joinedOn: (reading) => spansOf(reading)[0]?.from,
  joinReason: (reading) => distinct(spansOf(reading).map(({ reason }) => reason)),
  backlogOn: (reading) => backlogSpan(reading)?.since,
  backlogReason: (reading) => backlogSpan(reading)?.reason,
  followUps: ({ petition }) => petition.backlogSpans.reduce((n, span) => n + span.followedUp.length, 0),
  followedUpOn: (reading) => backlogSpan(reading)?.followedUp.at(-1),
  releasedOn: (reading) => backlogSpan(reading)?.until,
} as const satisfies Partial<Record<LedgerColumnKey, Say>>;

const courseCells = {
  stage: ({ petition }) => stages[petition.stage],
  noticeNumber: ({ petition }) => distinct(petition.notices.map(sayNotice)),
  noticeDue: ({ petition }) => earliestFeedback(petition),
  transferredOn: ({ petition }) => petition.assignments[0]?.from,
  interviewedOn: ({ petition }) => petition.interviewedOn,
  repliedOn: ({ petition }) => petition.reply?.on,
  service: ({ petition }) => serviceOf(petition),
  closedOn: ({ petition }) => endedOn(petition),
  archive: ({ petition }) => petition.materials.length,
  resolved: ({ petition }) => resolvedOf(petition),
  nearestDeadline: (reading) => nearest(reading)?.name,
  due: (reading) => nearest(reading)?.due,
  overdueDays: (reading) => overdueDays(reading) || undefined,
} as const satisfies Partial<Record<LedgerColumnKey, Say>>;

const cells: { readonly [K in LedgerColumnKey]: Say } = {
  position: ({ position }) => position,
  court: ({ petition, courtName }) => courtName(petition.court),
  number: ({ petition }) => petition.number,
  receivedOn: ({ petition }) => petition.receivedOn,
  channel: ({ petition }) => distinct(petition.contacts.slice(0, 1).map(({ channel }) => channels[channel])),
  petitioners: ({ entry }) => entry.petitioners,
  phone: phonesIn,
  caseNumber: ({ petition }) => petition.enforcementCase?.number,
  parties: ({ petition }) => petition.enforcementCase?.parties.join('、'),
  handler: (reading) => nameOf(reading, handlerOf(reading.petition)),
  department: ({ petition, staff }) => staff(handlerOf(petition) ?? '')?.department,
  lead: (reading) => nameOf(reading, leadOf(reading.petition)),
  grounds: ({ petition }) =>
    distinct((petition.acceptance?.grounds ?? []).map((id) => acceptanceGrounds[id].short)),
  demand: ({ petition }) => petition.summary,
  importance: ({ petition }) => {
    const importance = importanceOf(petition);
    return importance === 'ordinary' ? '' : importances[importance];
  },
  repeats: ({ petition }) => petition.contacts.length - 1,
  ...courseCells,
  ...supervisionCells,
};

/** The value of one column; an empty text where there is none. */
export const readCell = (column: LedgerColumnKey, reading: LedgerReading): LedgerCell =>
  cells[column](reading) ?? '';
