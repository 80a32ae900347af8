/** The appraisal as it crosses the wire. */
import type { FigureAnswer, IndicatorAnswer, ScoreAnswer, SubjectAnswer } from '#contract/appraisal.ts';
import { carries } from '#domain/access/duties.ts';
import type { Officer } from '#domain/access/officer.ts';
import { type Figure, figureValue, partsOf } from '#domain/appraisal/appraise.ts';
import { isOwnSubject } from '#domain/appraisal/objection.ts';
import type { Names } from '#domain/petition/event.ts';
import type { SubjectKind } from '#regulation/appraisal.ts';
import { credits, type Indicator, type IndicatorKey, sayFormula } from '#regulation/indicators.ts';
import { type Role, roles } from '#regulation/roles.ts';
import type { RuleSet } from '#regulation/rule-set.ts';
import type { Appraised, ReadFigure } from '../appraisal/appraise-for.ts';
import { toBasis } from './problem.ts';

type Rules = Pick<RuleSet, 'indicators'>;

export function toIndicator(key: IndicatorKey, { indicators }: Rules): IndicatorAnswer {
  const { basis, name, kind, unit, better, credit, target, floor, weights }: Indicator = indicators[key];
  const posts = Object.entries(weights).map(([post, points]) => ({ post: roles[post as Role], points }));
  const formula = sayFormula(indicators[key]);
  return {
    ...{ key, name, formula, kind, unit, better, target, floor },
    basis: toBasis(basis),
    credit: credits[credit],
    weights: posts,
  };
}

const toParts = (figure: Figure, { indicators }: Rules) => ({
  ...partsOf(figure),
  value: figureValue(figure, indicators[figure.indicator]) ?? null,
});

export const toFigure = (
  { figure, corrected, disputed }: ReadFigure,
  rules: Rules,
  names: Names,
): FigureAnswer => ({
  indicator: figure.indicator,
  ...toParts(figure, rules),
  ...(corrected
    ? {
        corrected: {
          ...toParts(corrected.figure, rules),
          ...{ objection: corrected.objection, reason: corrected.reason },
          ...{ by: names.staff(corrected.decision.by), at: corrected.decision.at },
        },
      }
    : {}),
  ...(disputed ? { disputed } : {}),
});

type One = Appraised['subjects'][number];

function toScore({ score, correctedScore, weighed }: One): ScoreAnswer | null {
  if (score === undefined) return null;
  const parts = weighed.map((one) => ({ ...one, points: Math.round(one.points * 10) / 10 }));
  return { value: score, parts, ...(correctedScore === undefined ? {} : { corrected: correctedScore }) };
}

/** Whether this person may object to the figures of this subject; in another court nobody does. */
export const mayObject = (by: Officer, court: string, kind: SubjectKind, subject: string): boolean =>
  by.court === court && carries(by.roles, 'objectAppraisal') && isOwnSubject(by, kind, subject);

export function toSubject(one: One, rules: Rules, names: Names, may: boolean): SubjectAnswer {
  const { id, name, post } = one.subject;
  return {
    ...{ id, name, mayObject: may },
    figures: one.figures.map((figure) => toFigure(figure, rules, names)),
    post: post ? roles[post] : null,
    score: toScore(one),
  };
}
