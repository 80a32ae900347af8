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
      <Tooltip title={`${chip.name}（${chip.basis.citation}）`}>
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

type BadgesProps = { readonly chips: readonly DueChip[] };

/**
 * The advisory limits that press, small: the first by name, the others as a number with their names on hover. Calm
 * ones are left out; a badge that is always there says nothing.
 */
export function AdvisoryBadges({ chips }: BadgesProps) {
  const { today } = useSession();
  const [first, ...others] = chips.filter((chip) => chip.urgency !== 'calm' && chip.urgency !== 'ended');
  if (!first) return null;
  const sentence = (chip: DueChip) => `${sayDue(chip, today)}（${chip.basis.citation}，提示性）`;
  return (
    <span className="clock-badges">
      <Tooltip title={sentence(first)}>
        <span className={`due due-small due-${first.urgency} clock-badge`}>
          <span className="clock-badge-name">{first.name}</span>
          <span>{sayUrgency(first)}</span>
        </span>
      </Tooltip>
      {others.length > 0 && (
        <Tooltip title={others.map(sentence).join('；')}>
          <span className="due due-small due-ended">+{others.length}</span>
        </Tooltip>
      )}
    </span>
  );
}
