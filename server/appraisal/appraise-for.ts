/** The appraisal as somebody reads it: whose work it is, the figures, what was corrected of them, and the scores. */
import type { AppraisalQuery } from '#contract/appraisal.ts';
import { carries } from '#domain/access/duties.ts';
import type { Officer, Staff } from '#domain/access/officer.ts';
import { appraise, type Figure, scoreOf, type Weighed, weighedOf } from '#domain/appraisal/appraise.ts';
import { correctFigure } from '#domain/appraisal/objection.ts';
import { calendarKnownOn } from '#domain/calendar/calendar.ts';
import { type Day, shanghaiDay } from '#domain/calendar/day.ts';
import { type RuleSet, ruleSetOn } from '#regulation/rule-set.ts';
import { type Objection, type ObjectionDecision, objectionsIn, readableBy } from '../store/objections.ts';
import type { Workplace } from '../store/perform.ts';
import { countCourt } from './count-court.ts';
import { listStaffOn } from './people-on.ts';
import { placed } from './placed.ts';
import { type Subject, subjectsOf } from './subjects.ts';

/** A figure as it was computed, and beside it what was corrected by the end of the day, with the last decision. */
export type ReadFigure = {
  readonly figure: Figure;
  readonly corrected?: {
    readonly figure: Figure;
    readonly objection: string;
    /** What the decision says; left out where whoever reads may not know the petitions it names. */
    readonly decision: ObjectionDecision;
    readonly reason: string;
  };
  /** An objection against it is undecided. */
  readonly disputed: boolean;
};

export type Appraised = {
  readonly asOf: Day;
  readonly rules: RuleSet;
  readonly courtName: string;
  /** The people of the court appraised, for their names. */
  readonly staff: Staff;
  readonly subjects: readonly {
    readonly subject: Subject;
    readonly figures: readonly ReadFigure[];
    readonly weighed: readonly Weighed[];
    readonly score: number | undefined;
    /** By the corrected figures; undefined where that changes nothing. */
    readonly correctedScore: number | undefined;
  }[];
};

/** Who reads, from which court, on which day. */
export type Reader = { readonly by: Officer; readonly court: string; readonly today: Day };

type Said = { readonly all: readonly Objection[]; readonly readable: ReadonlySet<string> };

/** What was said of a subject's figures by the end of the day, and what of it is beside each figure. */
function readFigure(figure: Figure, subject: Subject, { all, readable }: Said, asOf: Day): ReadFigure {
  const about = all.filter(
    ({ place, at }) =>
      place.subject === subject.id && place.indicator === figure.indicator && shanghaiDay(at) <= asOf,
  );
  const decided = about.filter(({ decision }) => decision && shanghaiDay(decision.at) <= asOf);
  const corrections = decided.flatMap(({ decision }) => decision?.corrections ?? []);
  const corrected = correctFigure(figure, corrections);
  const last = decided.findLast(({ decision }) => (decision?.corrections.length ?? 0) > 0);
  const isOver = ({ decision, withdrawal }: Objection) => {
    const at = decision?.at ?? withdrawal?.at;
    return at !== undefined && shanghaiDay(at) <= asOf;
  };
  const disputed = about.some((one) => !isOver(one) && readable.has(one.id));
  if (!corrected || !last?.decision) return { figure, disputed };
  const reason = readable.has(last.id) ? last.decision.reason : '';
  return {
    figure,
    disputed,
    corrected: { figure: corrected, objection: last.id, decision: last.decision, reason },
  };
}

/**
 * The figures of everybody this person may read, as they were known at the end of the day asked for. Who sees only the
 * own figures finds only themselves among the subjects.
 */
export async function appraiseFor(
  { db, calendar }: Pick<Workplace, 'db' | 'calendar'>,
  { by, court: home, today }: Reader,
  asked: AppraisalQuery,
): Promise<Appraised> {
  const court = asked.court ?? home;
  const asOf = asked.asOf ?? today;
  const period = { from: asked.from, until: asked.until };
  const [counted, people, { name }, said] = await Promise.all([
    countCourt(db, by, court, { asOf, calendar: calendarKnownOn(calendar(), asOf) }),
    listStaffOn(db, court, asOf),
    db.selectFrom('court').select('name').where('court', '=', court).executeTakeFirstOrThrow(),
    objectionsIn(db, court, { by: asked.by, period }),
  ]);
  const all = await placed(db, court, said, asOf);
  const rules = ruleSetOn(asOf);
  const readable = new Set((await readableBy(db, by, all)).map(({ id }) => id));
  const seen = carries(by.roles, 'seeAppraisal') ? people : people.filter(({ id }) => id === by.id);
  const subjects = subjectsOf(asked.by, seen, name).map((subject) => {
    const figures = appraise(counted, period, subject.credited).map((figure) =>
      readFigure(figure, subject, { all, readable }, asOf),
    );
    const weigh = (some: readonly Figure[]) => (subject.post ? weighedOf(some, subject.post, rules) : []);
    const weighed = weigh(figures.map(({ figure }) => figure));
    const corrected = weigh(figures.map((one) => one.corrected?.figure ?? one.figure));
    const [score, correctedScore] = [scoreOf(weighed), scoreOf(corrected)];
    return {
      ...{ subject, figures, weighed, score },
      correctedScore: correctedScore === score ? undefined : correctedScore,
    };
  });
  const staff = new Map(people.map((one) => [one.id, one]));
  return { asOf, rules, courtName: name, staff, subjects };
}
