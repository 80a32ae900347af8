import { Tooltip } from 'antd';
import type { DueChip } from '#contract/petition.ts';
import { sayDue, sayLeft, sayUrgency } from './due-words.ts';
import { useSession } from './session.ts';

type Props = { readonly chip: DueChip };

const provisionalWhy = '该年度放假安排尚未公布，先按法定节日推算；公布后自动重算。';

/** A deadline in one line: word and colour, working days left, the day, and 暂定 where the holidays are not published. */
export function ClockChip({ chip }: Props) {
  const { today } = useSession();
  return (
    <span className="clock-chip">
      <Tooltip title={`${chip.name}（${chip.citation}）`}>
        <span className={`due due-${chip.urgency}`}>{sayUrgency(chip)}</span>
      </Tooltip>
      <span className="due-left">{sayLeft(chip, today)}</span>
      {chip.provisional && (
        <Tooltip title={provisionalWhy}>
          <span className="due-provisional">暂定</span>
        </Tooltip>
      )}
    </span>
  );
}

/** The same, small, for the advisory limits beside the binding one: the name and the word, the rest on hover. */
export function DueBadge({ chip }: Props) {
  const { today } = useSession();
  return (
    <Tooltip title={`${sayDue(chip, today)}（${chip.citation}，提示性）`}>
      <span className={`due due-small due-${chip.urgency}`}>
        {chip.name} {sayUrgency(chip)}
      </span>
    </Tooltip>
  );
}
