/** 考核 · 第十七条：各项指标怎样从经过算出，每个数字就是它所计的那些信访件。 */
import type { StaffId } from '#domain/access/officer.ts';
import { compareDays, type Day } from '#domain/calendar/day.ts';
import { type Indicator, type IndicatorKey, indicatorKeys } from '#regulation/indicators.ts';
import type { Role } from '#regulation/roles.ts';
import type { RuleSet } from '#regulation/rule-set.ts';
import { amountOf, type Instances } from './instances.ts';

/** Both days belong to it. */
export type Period = { readonly from: Day; readonly until: Day };

/**
 * Whose work is looked at: these people's and, for the team, what is nobody's own; everything where nobody is named.
 * `alone` is the one person whose own figures these are.
 */
export type Credited = {
  readonly people?: ReadonlySet<StaffId>;
  readonly teamDuties?: boolean;
  readonly alone?: StaffId;
};

/** What counts of one petition, and who is barred from it: accused or recused. */
export type CountedPetition = {
  readonly petition: string;
  readonly instances: Instances;
  readonly barred: readonly StaffId[];
};

/** A petition a figure counts, and with how much: 1 or 0 of a rate, times of a count, working days of an average. */
export type Counted = { readonly petition: string; readonly amount: number };

/** A number and the petitions it is made of, by their ids: the figure is its list. */
export type Figure = { readonly indicator: IndicatorKey; readonly counted: readonly Counted[] };

const isCredited = ({ people, teamDuties }: Credited, who: StaffId | undefined): boolean => {
  if (!people) return true;
  return who === undefined ? teamDuties === true : people.has(who);
};

/**
 * The figures of a subject in a period, one for each indicator. A petition is counted once in a figure, whatever happened
 * to it how often; the order of the petitions does not matter. In a person's own figures nothing counts that the person
 * is barred from, whoever looks: else the accused would learn of it from the number others read.
 */
export function appraise(
  petitions: readonly CountedPetition[],
  { from, until }: Period,
  subject: Credited,
): readonly Figure[] {
  const { alone } = subject;
  const known = alone ? petitions.filter(({ barred }) => !barred.includes(alone)) : petitions;
  return indicatorKeys.map((indicator) => ({
    indicator,
    counted: known
      .flatMap(({ petition, instances }) => {
        const counting = instances[indicator].filter(
          ({ on, who }) =>
            compareDays(on, from) >= 0 && compareDays(on, until) <= 0 && isCredited(subject, who),
        );
        const amount = amountOf(indicator, counting);
        return amount === undefined ? [] : [{ petition, amount }];
      })
      .toSorted((a, b) => (a.petition < b.petition ? -1 : 1)),
  }));
}

/** What stands above and below the line. The petitions above it are those that count with more than nothing. */
export const partsOf = ({ counted }: Figure) => ({
  numerator: counted.reduce((sum, { amount }) => sum + amount, 0),
  denominator: counted.length,
});

type Parts = { readonly numerator: number; readonly denominator: number };

/** The number people read of these, to one decimal: per cent, how many, or working days a petition; undefined without a petition. */
export function valueIn(
  { numerator, denominator }: Parts,
  { kind }: Pick<Indicator, 'kind'>,
): number | undefined {
  if (kind === 'count') return numerator;
  if (denominator === 0) return undefined;
  const tenths = (kind === 'rate' ? 1000 : 10) * (numerator / denominator);
  return Math.round(tenths) / 10;
}

/** The number people read of a figure. */
export const figureValue = (figure: Figure, indicator: Pick<Indicator, 'kind'>): number | undefined =>
  valueIn(partsOf(figure), indicator);

/** Points of a hundred a value gets: all from the target on, none from the floor on, in proportion between them. */
export const pointsOf = (value: number, { target, floor }: Pick<Indicator, 'target' | 'floor'>): number =>
  100 * Math.min(1, Math.max(0, (value - floor) / (target - floor)));

/** What an indicator brings to a score: its points of a hundred, and the weight it has in the post. */
export type Weighed = { readonly indicator: IndicatorKey; readonly weight: number; readonly points: number };

/** What the score of these figures in a post is made of. What counts no petition is left out. */
export const weighedOf = (
  figures: readonly Figure[],
  post: Role,
  { indicators }: Pick<RuleSet, 'indicators'>,
): readonly Weighed[] =>
  figures.flatMap((figure) => {
    const indicator = indicators[figure.indicator];
    const weight = indicator.weights[post] ?? 0;
    const value = figureValue(figure, indicator);
    if (weight === 0 || value === undefined) return [];
    return [{ indicator: figure.indicator, weight, points: pointsOf(value, indicator) }];
  });

/**
 * The score these make, to one decimal: the mean of the points by their weights; undefined when nothing that weighs
 * counts a petition.
 */
export function scoreOf(weighed: readonly Weighed[]): number | undefined {
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  return (
    Math.round((10 * weighed.reduce((sum, { weight, points }) => sum + weight * points, 0)) / total) / 10
  );
}
