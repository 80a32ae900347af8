import { Button } from 'antd';
import type { ClockAnswer } from '#contract/clock.ts';
import { BasisLink } from '#web/ui/basis-link.tsx';
import { sayDay, sayLeft, sayUrgency } from '#web/ui/due-words.ts';
import { barOf } from './bar.ts';
import { sayState } from './clock-order.ts';

type Props = {
  readonly clock: ClockAnswer;
  readonly today: string;
  readonly onExplain: (key: string) => void;
};

const wordsOf = (clock: ClockAnswer, today: string) =>
  clock.urgency === 'ended'
    ? { word: sayState(clock), rest: clock.endedOn ? sayDay(clock.endedOn, today) : '' }
    : { word: sayUrgency(clock), rest: sayLeft(clock, today) };

/** One date that is owed: what, how it stands in a word, the day, a bar, its rule, and the way to its calculation. */
export function ClockRow({ clock, today, onExplain }: Props) {
  const { word, rest } = wordsOf(clock, today);
  const bar = barOf(clock, today);
  const colour = clock.state === 'late' ? 'overdue' : clock.urgency;
  return (
    <li className="clock-row">
      <div className="clock-line">
        <span className="clock-name">{clock.name}</span>
        {clock.force === 'advisory' && <span className="faint">提示</span>}
        <span className={`due due-small due-${colour}`}>{word}</span>
        <span className="clock-rest">{rest}</span>
        {clock.provisional && <span className="due-provisional">暂定</span>}
      </div>
      <div className={`clock-bar clock-bar-${colour}`} aria-hidden="true">
        <span className="clock-bar-run" style={{ width: `${bar.filled}%` }} />
        <span className="clock-bar-over" style={{ left: `${bar.dueAt}%`, width: `${bar.over}%` }} />
      </div>
      <div className="clock-line faint">
        <span>
          {sayDay(clock.startOn, today)}起
          {clock.length ? ` ${clock.length}` : `至${sayDay(clock.due, today)}`} · 依据{' '}
          <BasisLink basis={clock.basis} short />
        </span>
        <Button type="link" size="small" className="clock-explain" onClick={() => onExplain(clock.key)}>
          如何计算
        </Button>
      </div>
    </li>
  );
}
