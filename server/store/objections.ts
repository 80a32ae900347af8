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
  readonly decision?: ObjectionDecision;
};

type Decided = {
  readonly result: string | null;
  readonly decisionReason: string | null;
  readonly corrections: readonly Correction[] | null;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
};

const decisionOf = (row: Decided): { decision?: ObjectionDecision } =>
  row.result === null
    ? {}
    : {
        decision: {
          result: row.result as ObjectionResult,
          reason: row.decisionReason ?? '',
          corrections: row.corrections ?? [],
          by: row.decidedBy ?? '',
          at: row.decidedAt ?? '',
        },
      };

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
  ...decisionOf(row),
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
export async function appendObjection(tx: Tx, one: Omit<Objection, 'decision'>): Promise<boolean> {
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

/** Appends how an objection was decided; false when it had been decided already. */
export async function appendDecision(
  tx: Tx,
  { court, id }: Pick<Objection, 'court' | 'id'>,
  { corrections, ...rest }: ObjectionDecision,
): Promise<boolean> {
  const made = await tx
    .insertInto('appraisal_decision')
    .values({ court, objection: id, ...rest, corrections: JSON.stringify(corrections) })
    .onConflict((known) => known.doNothing())
    .returning('objection')
    .executeTakeFirst();
  return made !== undefined;
}

/** Which of these petitions the officer is barred from. */
async function barredFrom(db: Kysely<Tables>, { id, court }: Officer, ids: readonly string[]) {
  if (ids.length === 0) return new Set<string>();
  const rows = await db
    .selectFrom('petition_row')
    .select(['id', 'barred'])
    .where('court', '=', court)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Set(rows.filter(({ barred }) => barred.includes(id)).map((row) => row.id));
}

const namedBy = ({ petitions, decision }: Objection): readonly string[] => [
  ...petitions,
  ...(decision?.corrections.map(({ petition }) => petition) ?? []),
];

/**
 * Those of these objections that the officer may read: not what somebody else wrote about a petition the officer is
 * barred from, for its words would tell of it.
 */
export async function readableBy(
  db: Kysely<Tables>,
  officer: Officer,
  found: readonly Objection[],
): Promise<readonly Objection[]> {
  const barred = await barredFrom(db, officer, found.flatMap(namedBy));
  return found.filter(
    (one) => one.by === officer.id || !namedBy(one).some((petition) => barred.has(petition)),
  );
}
