import { Button } from 'antd';
import type { FigureAnswer } from '#contract/appraisal.ts';
import { timeShares } from '#regulation/appraisal.ts';

type Share = keyof typeof timeShares;
export const shares = Object.keys(timeShares) as Share[];

/** Where there is little room. */
export const shortly = (share: Share): string => timeShares[share].slice(-2);

type Props = {
  readonly figures: readonly FigureAnswer[];
  readonly subject: string;
  /** The most days any of the subjects has: the bars are to one scale. */
  readonly longest: number;
  readonly onOpen: (share: Share) => void;
};

const daysOf = (figures: readonly FigureAnswer[], share: Share): number =>
  figures.find(({ indicator }) => indicator === share)?.value ?? 0;

/** All working days from the transfer to the reply, on average. */
export const totalDays = (figures: readonly FigureAnswer[]): number =>
  shares.reduce((sum, share) => sum + daysOf(figures, share), 0);

/** What is beside the computed days: corrected ones, or an objection that waits. */
function Marks({ figures }: Pick<Props, 'figures'>) {
  return shares.map((share) => {
    const figure = figures.find(({ indicator }) => indicator === share);
    const said = [
      ...(figure?.corrected ? [`更正 ${shortly(share)} ${figure.corrected.value ?? '—'}`] : []),
      ...(figure?.disputed ? [`${shortly(share)} 异议中`] : []),
    ];
    return (
      said.length > 0 && (
        <div key={share} className="figure-mark">
          {said.join('，')}
        </div>
      )
    );
  });
}

/** Whose time it took, as parts of one bar; every number opens its list. It is never scored. */
export function TimeBar({ figures, subject, longest, onOpen }: Props) {
  const own = figures.find(({ indicator }) => indicator === 'ownDays');
  if (!own || own.value === null) return <span className="faint">—</span>;
  return (
    <div className="time">
      <div className="time-bar" aria-hidden>
        {shares.map((share) => (
          <span
            key={share}
            className={`time-${share}`}
            style={{ width: `${(100 * daysOf(figures, share)) / Math.max(longest, 1)}%` }}
          />
        ))}
      </div>
      <div className="time-numbers">
        {shares.map((share) => (
          <Button
            key={share}
            type="link"
            size="small"
            aria-label={`${subject}平均${timeShares[share]}${daysOf(figures, share)}个工作日，打开清单`}
            onClick={() => onOpen(share)}
          >
            {shortly(share)} {daysOf(figures, share)}
          </Button>
        ))}
      </div>
      <Marks figures={figures} />
    </div>
  );
}
