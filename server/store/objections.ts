/** Objections to figures and how they were decided: appended, never changed. */
import type { Kysely, Selectable } from 'kysely';
import type { Officer } from '#domain/access/officer.ts';
import type { Correction, FigurePlace } from '#domain/appraisal/objection.ts';
import type { Day } from '#domain/calendar/day.ts';
import type { ObjectionResult, SubjectKind } from '#regulation/appraisal.ts';
import type { IndicatorKey } from '#regulation/indicators.ts';
import type { Tables } from './tables.ts';
import type { AppraisalObjectionTable } from './tables-appraisal.ts';
import type { Tx } from './transaction.ts';

export type ObjectionDecision = {
  readonly result: ObjectionResult;
  readonly reason: string;
  readonly corrections: readonly Correction[];
  readonly by: string;
  readonly at: string;
};

export type ObjectionWithdrawal = { readonly reason: string; readonly at: string };

export type Objection = {
  readonly court: string;
  readonly id: string;
  readonly place: FigurePlace;
  readonly nth: number;
  readonly asOf: Day;
  readonly numerator: number;
  readonly denominator: number;
  /** Those of the figure's list that are disputed. */
  readonly petitions: readonly string[];
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** How it ended: decided, or withdrawn by whoever made it. Neither while it waits. */
  readonly decision?: ObjectionDecision;
  readonly withdrawal?: ObjectionWithdrawal;
};

/** In the place of a result: ended by whoever made it. */
const withdrawn = 'withdrawn';

/** How an objection ended, undefined while it waits. */
export const endOf = ({
  decision,
  withdrawal,
}: Pick<Objection, 'decision' | 'withdrawal'>): 'decided' | 'withdrawn' | undefined =>
  withdrawal ? withdrawn : decision && 'decided';

type Decided = {
  readonly result: string | null;
  readonly decisionReason: string | null;
  readonly corrections: readonly Correction[] | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
};

function endingOf(row: Decided): Pick<Objection, 'decision' | 'withdrawal'> {
  const { result, corrections } = row;
  if (result === null) return {};
  const [reason, by, at] = [row.decisionReason ?? '', row.decidedBy ?? '', row.decidedAt ?? ''];
  if (result === withdrawn) return { withdrawal: { reason, at } };
  return { decision: { result: result as ObjectionResult, reason, corrections: corrections ?? [], by, at } };
}

const toObjection = (row: Selectable<AppraisalObjectionTable> & Decided): Objection => ({
  court: row.court,
  id: row.id,
  place: {
    by: row.subject_kind as SubjectKind,
    subject: row.subject,
    indicator: row.indicator as IndicatorKey,
    period: { from: row.period_from as Day, until: row.period_until as Day },
  },
  nth: row.nth,
  asOf: row.as_of as Day,
  numerator: row.numerator,
  denominator: row.denominator,
  petitions: row.petitions,
  reason: row.reason,
  by: row.by,
  at: row.at,
  ...endingOf(row),
});

const objections = (db: Kysely<Tables>, court: string) =>
  db
    .selectFrom('appraisal_objection as one')
    .leftJoin('appraisal_decision as decision', (join) =>
      join.onRef('decision.court', '=', 'one.court').onRef('decision.objection', '=', 'one.id'),
    )
    .selectAll('one')
    .select(['decision.result', 'decision.reason as decisionReason', 'decision.corrections'])
    .select(['decision.by as decidedBy', 'decision.at as decidedAt'])
    .where('one.court', '=', court);

/** Of a court's objections at most so many are listed; the older ones stand beside their figures. */
const listed = 200;

/** The objections of a court, or those this person made; undecided ones first, then the newest. */
export async function listObjections(
  db: Kysely<Tables>,
  court: string,
  by?: string,
): Promise<readonly Objection[]> {
  const rows = await objections(db, court)
    .$if(by !== undefined, (query) => query.where('one.by', '=', by ?? ''))
    .orderBy((one) => one('decision.at', 'is not', null))
    .orderBy('one.at', 'desc')
    .orderBy('one.id')
    .limit(listed)
    .execute();
  return rows.map(toObjection);
}

/** Everything that was said against figures of these subjects in a period, in the order it was said. */
export async function objectionsIn(
  db: Kysely<Tables>,
  court: string,
  { by, period: { from, until } }: Pick<FigurePlace, 'by' | 'period'>,
): Promise<readonly Objection[]> {
  const rows = await objections(db, court)
    .where('one.subject_kind', '=', by)
    .where('one.period_from', '=', from)
    .where('one.period_until', '=', until)
    .orderBy('one.nth')
    .execute();
  return rows.map(toObjection);
}

export async function findObjection(
  db: Kysely<Tables>,
  court: string,
  id: string,
): Promise<Objection | undefined> {
  const row = await objections(db, court).where('one.id', '=', id).executeTakeFirst();
  return row && toObjection(row);
}

/** Appends an objection; false when somebody made one against the same figure at the same moment. */
export async function appendObjection(
  tx: Tx,
  one: Omit<Objection, 'decision' | 'withdrawal'>,
): Promise<boolean> {
  const { place, asOf, petitions, ...rest } = one;
  const { from, until } = place.period;
  const made = await tx
    .insertInto('appraisal_objection')
    .values({
      ...rest,
      ...{ subject_kind: place.by, subject: place.subject, indicator: place.indicator },
      ...{ period_from: from, period_until: until, as_of: asOf, petitions: [...petitions] },
    })
    .onConflict((known) => known.doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

type Ending = Omit<ObjectionDecision, 'result'> & { readonly result: ObjectionResult | typeof withdrawn };

async function appendEnding(
  tx: Tx,
  { court, id }: Pick<Objection, 'court' | 'id'>,
  { corrections, ...rest }: Ending,
): Promise<boolean> {
  const made = await tx
    .insertInto('appraisal_decision')
    .values({ court, objection: id, ...rest, corrections: JSON.stringify(corrections) })
    .onConflict((known) => known.doNothing())
    .returning('objection')
    .executeTakeFirst();
  return made !== undefined;
}

/** Appends how an objection was decided; false when it had been decided or withdrawn already. */
export const appendDecision = (
  tx: Tx,
  one: Pick<Objection, 'court' | 'id'>,
  decision: ObjectionDecision,
): Promise<boolean> => appendEnding(tx, one, decision);

/** Appends that an objection was withdrawn by whoever made it; false when it had been decided or withdrawn already. */
export const appendWithdrawal = (
  tx: Tx,
  one: Pick<Objection, 'court' | 'id' | 'by'>,
  withdrawal: ObjectionWithdrawal,
): Promise<boolean> =>
  appendEnding(tx, one, { ...withdrawal, result: withdrawn, corrections: [], by: one.by });

const namedBy = ({ petitions, decision }: Objection): readonly string[] => [
  ...petitions,
  ...(decision?.corrections.map(({ petition }) => petition) ?? []),
];

/** Of each of these objections, by its id, who of the court is barred from a petition it names. */
export async function barredFromThem(
  db: Kysely<Tables>,
  court: string,
  found: readonly Objection[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const ids = [...new Set(found.flatMap(namedBy))];
  const rows =
    ids.length === 0
      ? []
      : await db
          .selectFrom('petition_row')
          .select(['id', 'barred'])
          .where('court', '=', court)
          .where('id', 'in', ids)
          .execute();
  const barred = new Map(rows.map((row) => [row.id, row.barred]));
  const ofOne = (one: Objection) => new Set(namedBy(one).flatMap((petition) => barred.get(petition) ?? []));
  return new Map(found.map((one) => [one.id, ofOne(one)]));
}

/**
 * Those of these objections that the officer may read: not what somebody else wrote about a petition the officer is
 * barred from, for its words would tell of it.
 */
export async function readableBy(
  db: Kysely<Tables>,
  officer: Officer,
  found: readonly Objection[],
): Promise<readonly Objection[]> {
  const barred = await barredFromThem(db, officer.court, found);
  return found.filter((one) => one.by === officer.id || !barred.get(one.id)?.has(officer.id));
}
