import { Button } from 'antd';
import type { FigureAnswer, IndicatorAnswer } from '#contract/appraisal.ts';
import { sayParts, sayValue } from './words.ts';

type Props = {
  readonly figure: FigureAnswer;
  readonly indicator: IndicatorAnswer;
  readonly subject: string;
  readonly onOpen: () => void;
};

/** A number with what stands above and below the line; it opens its list. What was corrected stands beside it. */
export function FigureCell({ figure, indicator, subject, onOpen }: Props) {
  const { corrected, disputed } = figure;
  const { kind, name } = indicator;
  const value = sayValue(figure, kind);
  return (
    <div className="figure">
      {figure.denominator === 0 ? (
        <span className="faint">{value}</span>
      ) : (
        <Button type="link" size="small" aria-label={`${subject}${name}${value}，打开清单`} onClick={onOpen}>
          {value}
        </Button>
      )}
      <div className="figure-parts">{sayParts(figure, kind)}</div>
      {corrected && <div className="figure-mark">更正 {sayValue(corrected, kind)}</div>}
      {disputed && <div className="figure-mark">异议中</div>}
    </div>
  );
}
