/** 考核 · 第十七条：各项指标怎样从经过算出，每个数字就是它所计的那些信访件。 */
import type { StaffId } from '#domain/access/officer.ts';
import { compareDays, type Day } from '#domain/calendar/day.ts';
import { type Indicator, type IndicatorKey, indicatorKeys } from '#regulation/indicators.ts';
import type { Role } from '#regulation/roles.ts';
import type { RuleSet } from '#regulation/rule-set.ts';
import { amountOf, type Instances } from './instances.ts';

/** Both days belong to it. */
export type Period = { readonly from: Day; readonly until: Day };

/** Whose work is looked at: these people's and, for the team, what is nobody's own; everything where nobody is named. */
export type Credited = { readonly people?: ReadonlySet<StaffId>; readonly teamDuties?: boolean };

/** What counts of one petition. */
export type CountedPetition = { readonly petition: string; readonly instances: Instances };

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
 * to it how often; the order of the petitions does not matter.
 */
export function appraise(
  petitions: readonly CountedPetition[],
  { from, until }: Period,
  subject: Credited,
): readonly Figure[] {
  return indicatorKeys.map((indicator) => ({
    indicator,
    counted: petitions
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

/** The number people read, to one decimal: per cent, how many, or working days a petition; undefined without a petition. */
export function figureValue(figure: Figure, { kind }: Pick<Indicator, 'kind'>): number | undefined {
  const { numerator, denominator } = partsOf(figure);
  if (kind === 'count') return numerator;
  if (denominator === 0) return undefined;
  const tenths = (kind === 'rate' ? 1000 : 10) * (numerator / denominator);
  return Math.round(tenths) / 10;
}

/** Points of a hundred a value gets: all from the target on, none from the floor on, in proportion between them. */
export const pointsOf = (value: number, { target, floor }: Pick<Indicator, 'target' | 'floor'>): number =>
  100 * Math.min(1, Math.max(0, (value - floor) / (target - floor)));

/**
 * The score of these figures in a post, to one decimal: the mean of the points by the weights of the post. What counts no
 * petition is left out; undefined when nothing that weighs counts any.
 */
export function scoreOf(
  figures: readonly Figure[],
  post: Role,
  { indicators }: Pick<RuleSet, 'indicators'>,
): number | undefined {
  const weighed = figures.flatMap((figure) => {
    const indicator = indicators[figure.indicator];
    const weight = indicator.weights[post] ?? 0;
    const value = figureValue(figure, indicator);
    return weight === 0 || value === undefined ? [] : [{ weight, points: pointsOf(value, indicator) }];
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  if (total === 0) return undefined;
  return (
    Math.round((10 * weighed.reduce((sum, { weight, points }) => sum + weight * points, 0)) / total) / 10
  );
}
