import type { FigureAnswer, IndicatorAnswer } from '#contract/appraisal.ts';

type Parts = Pick<FigureAnswer, 'numerator' | 'denominator' | 'value'>;

/** The number as people read it; a dash where no petition is counted. */
export const sayValue = ({ value }: Pick<Parts, 'value'>, kind: IndicatorAnswer['kind']): string => {
  if (value === null) return '—';
  return kind === 'rate' ? `${value}%` : String(value);
};

/** What stands above and below the line; nothing for what is merely counted. */
export const sayParts = ({ numerator, denominator }: Parts, kind: IndicatorAnswer['kind']): string =>
  kind === 'count' || denominator === 0 ? '' : `${numerator}/${denominator}`;

/** What one petition counts for. */
export function sayAmount(amount: number, { kind, unit }: Pick<IndicatorAnswer, 'kind' | 'unit'>): string {
  if (kind === 'rate') return amount > 0 ? '计入' : '不计入';
  return `${amount}${kind === 'average' ? '个工作日' : unit}`;
}

/** What it was corrected to, beside that. */
export const sayCorrected = (
  amount: number | null,
  indicator: Pick<IndicatorAnswer, 'kind' | 'unit'>,
): string => (amount === null ? '不再计算本件' : `改为${sayAmount(amount, indicator)}`);

/** The heading over the amounts. */
export const amountTitle = (kind: IndicatorAnswer['kind']): string => (kind === 'rate' ? '计入分子' : '数量');
