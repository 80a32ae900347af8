/** Disputing a figure of the appraisal, and deciding about it (article 17). */
import type { NewObjection, ObjectionReview, ObjectionWithdrawing } from '#contract/objection.ts';
import { carries } from '#domain/access/duties.ts';
import type { Officer, Staff } from '#domain/access/officer.ts';
import { type Figure, partsOf } from '#domain/appraisal/appraise.ts';
import {
  type FigurePlace,
  refuseObjection,
  refuseReview,
  refuseWithdrawal,
  reviewersOf,
  whyNotObject,
  whyNotReview,
  whyNotWithdraw,
} from '#domain/appraisal/objection.ts';
import { sayDay } from '#domain/calendar/day.ts';
import type { Names } from '#domain/petition/event.ts';
import type { Refusal } from '#domain/step.ts';
import { objectionResults } from '#regulation/appraisal.ts';
import { indicators } from '#regulation/indicators.ts';
import { recordAudit } from '../audit/audit.ts';
import { tellOfObjection } from '../store/notices.ts';
import {
  appendDecision,
  appendObjection,
  appendWithdrawal,
  barredFromThem,
  endOf,
  findObjection,
  type Objection,
  objectionsIn,
  readableBy,
} from '../store/objections.ts';
import type { Workplace } from '../store/perform.ts';
import { inTransaction, type Tx } from '../store/transaction.ts';
import { appraiseFor, type Reader } from './appraise-for.ts';
import { placed } from './placed.ts';
import { sayAppraised } from './subjects.ts';

export type Objecting = Reader & {
  readonly at: string;
  readonly ip: string;
  readonly staff: Staff;
  readonly names: Names;
};

export type ObjectionOutcome =
  | { readonly kind: 'done'; readonly id: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'forbidden' | 'refused'; readonly refusal: Refusal };

type Place = Pick<Workplace, 'db' | 'calendar' | 'newId'>;

/** The figure as it is computed today for whoever asks; undefined where that person reads no such figure. */
async function figureAt(place: Place, reader: Reader, at: FigurePlace): Promise<Figure | undefined> {
  const asked = { ...at.period, by: at.by };
  const { subjects } = await appraiseFor(place, reader, asked);
  const found = subjects.find(({ subject }) => subject.id === at.subject);
  return found?.figures.find(({ figure }) => figure.indicator === at.indicator)?.figure;
}

/** Which figure, in words: whose, which, of which days. */
export const sayFigurePlace = ({ by, subject, indicator, period }: FigurePlace, names: Names): string =>
  `${sayAppraised(by, subject, names)}${sayDay(period.from)}至${sayDay(period.until)}的${indicators[indicator].name}`;

/** Of each of these objections of a court, by its id, who is to decide about it. */
export async function reviewersOfThem(
  db: Place['db'] | Tx,
  court: string,
  found: readonly Objection[],
  staff: Staff,
): Promise<ReadonlyMap<string, readonly Officer[]>> {
  const barred = await barredFromThem(db, court, found);
  const ofOne = ({ id, by: objector }: Objection) =>
    reviewersOf({ court, objector }, staff, (person) => barred.get(id)?.has(person) ?? false);
  return new Map(found.map((one) => [one.id, ofOne(one)]));
}

const reviewersOfOne = async (db: Place['db'] | Tx, one: Objection, staff: Staff) =>
  (await reviewersOfThem(db, one.court, [one], staff)).get(one.id) ?? [];

const isSame = (a: FigurePlace, b: FigurePlace): boolean =>
  a.subject === b.subject && a.indicator === b.indicator;

const tellThem = (
  tx: Tx,
  told: Parameters<typeof tellOfObjection>[1],
  people: readonly Officer[],
  newId: () => string,
) =>
  tellOfObjection(
    tx,
    told,
    people.map(({ id }) => id),
    newId,
  );

/** Makes an objection and tells those who decide. A figure that is not this person's to dispute is none for them. */
export async function makeObjection(
  place: Place,
  given: NewObjection,
  by: Objecting,
): Promise<ObjectionOutcome> {
  const { from, until, subject, indicator, petitions, reason } = given;
  const at: FigurePlace = { by: given.by, subject, indicator, period: { from, until } };
  const notTheirs = whyNotObject(by.by, at);
  if (notTheirs) return { kind: 'forbidden', refusal: notTheirs };
  const figure = await figureAt(place, by, at);
  if (!figure) return { kind: 'unknown' };
  return inTransaction(place.db, async (tx): Promise<ObjectionOutcome> => {
    const earlier = await placed(tx, by.court, await objectionsIn(tx, by.court, at));
    const before = earlier.filter((one) => isSame(one.place, at));
    const open = before.some((one) => !endOf(one));
    const refuse = (isOpen: boolean) =>
      refuseObjection(at, { petitions }, { figure, today: by.today, open: isOpen });
    const refusal = refuse(open);
    if (refusal) return { kind: 'refused', refusal };
    const one: Objection = {
      ...{ court: by.court, id: place.newId(), place: at, nth: before.length + 1, asOf: by.today },
      ...{ ...partsOf(figure), petitions: [...new Set(petitions)], reason, by: by.by.id, at: by.at },
    };
    const raced = (await appendObjection(tx, one)) ? undefined : refuse(true);
    if (raced) return { kind: 'refused', refusal: raced };
    const said = sayFigurePlace(at, by.names);
    await recordAudit(tx, {
      ...{ court: by.court, at: by.at, ip: by.ip, actor: by.by.id, action: 'objected', subject: one.id },
      detail: { what: said },
    });
    const told = {
      court: by.court,
      objection: one.id,
      at: by.at,
      text: `${by.by.name}对${said}提出异议，待审核`,
    };
    await tellThem(tx, told, await reviewersOfOne(tx, one, by.staff), place.newId);
    return { kind: 'done', id: one.id };
  });
}

/** The objection, where this person may read it: whoever made it, and those who see others' figures. */
export async function objectionFor({ db }: Pick<Place, 'db'>, { by, court }: Reader, id: string) {
  const found = await findObjection(db, court, id);
  if (!found || (found.by !== by.id && !carries(by.roles, 'seeAppraisal'))) return undefined;
  return (await placed(db, court, await readableBy(db, by, [found])))[0];
}

/** How it ended, by those who were quicker. */
async function endNow(tx: Tx, { court, id }: Objection): Promise<'decided' | 'withdrawn'> {
  const now = await findObjection(tx, court, id);
  return (now && endOf(now)) ?? 'decided';
}

/** Decides about an objection, once, and tells whoever made it. What is corrected stands beside the figure from today on. */
export async function reviewObjection(
  place: Place,
  id: string,
  given: ObjectionReview,
  by: Objecting,
): Promise<ObjectionOutcome> {
  const found = await objectionFor(place, by, id);
  if (!found) return { kind: 'unknown' };
  const reviewers = await reviewersOfOne(place.db, found, by.staff);
  const notTheirs = whyNotReview(by.by, { objector: found.by }, reviewers);
  if (notTheirs) return { kind: 'forbidden', refusal: notTheirs };
  const figure = await figureAt(place, by, found.place);
  if (!figure) return { kind: 'unknown' };
  const { indicator } = found.place;
  const refuse = (ended: ReturnType<typeof endOf>) => refuseReview({ indicator, ended }, given, figure);
  const refusal = refuse(endOf(found));
  if (refusal) return { kind: 'refused', refusal };
  const { court, at, ip } = by;
  return inTransaction(place.db, async (tx): Promise<ObjectionOutcome> => {
    const { result, reason, corrections } = given;
    const decision = { result, reason, corrections, by: by.by.id, at };
    const late = (await appendDecision(tx, found, decision)) ? undefined : refuse(await endNow(tx, found));
    if (late) return { kind: 'refused', refusal: late };
    const said = `${sayFigurePlace(found.place, by.names)}：${objectionResults[result]}`;
    await recordAudit(tx, {
      ...{ court, at, ip, actor: by.by.id, action: 'objectionDecided', subject: id },
      detail: { what: said },
    });
    const about = { court, objection: id, at };
    const { newId } = place;
    await tellOfObjection(tx, { ...about, text: `您对${said}，由${by.by.name}审核` }, [found.by], newId);
    return { kind: 'done', id };
  });
}

/** Takes back an objection that is not decided, and tells those who were to decide it. It stays in the record. */
export async function withdrawObjection(
  place: Place,
  id: string,
  { reason }: ObjectionWithdrawing,
  by: Objecting,
): Promise<ObjectionOutcome> {
  const found = await objectionFor(place, by, id);
  if (!found) return { kind: 'unknown' };
  const notTheirs = whyNotWithdraw(by.by, { objector: found.by });
  if (notTheirs) return { kind: 'forbidden', refusal: notTheirs };
  const { court, at, ip } = by;
  return inTransaction(place.db, async (tx): Promise<ObjectionOutcome> => {
    const refusal = (await appendWithdrawal(tx, found, { reason, at }))
      ? undefined
      : refuseWithdrawal({ ended: await endNow(tx, found) });
    if (refusal) return { kind: 'refused', refusal };
    const said = sayFigurePlace(found.place, by.names);
    await recordAudit(tx, {
      ...{ court, at, ip, actor: by.by.id, action: 'objectionWithdrawn', subject: id },
      detail: { what: said },
    });
    const told = { court, objection: id, at, text: `${by.by.name}撤回对${said}的异议，不需审核` };
    await tellThem(tx, told, await reviewersOfOne(tx, found, by.staff), place.newId);
    return { kind: 'done', id };
  });
}
