import type { Urgency } from '#contract/clock.ts';
import type { DueChip } from '#contract/petition.ts';

type Timing = Pick<DueChip, 'due' | 'urgency' | 'workingDaysLeft' | 'overdueDays'>;

/** The word that stands beside each colour; nothing is ever said by the colour alone. */
export const urgencyWords = {
  calm: '正常',
  near: '临期',
  today: '今日到期',
  overdue: '已逾期',
  ended: '已停止',
} as const satisfies Record<Urgency, string>;

const monthsApart = 6;
const monthOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));

/** `12月2日`; with its year where that is more than half a year from `today` and could be mistaken. */
export function sayDay(day: string, today?: string): string {
  const plain = `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;
  const far = today !== undefined && Math.abs(monthOf(day) - monthOf(today)) > monthsApart;
  return far ? `${day.slice(0, 4)}年${plain}` : plain;
}

/** The word of the chip: `正常`, `临期`, `今日到期`, `已逾期 3 日`. */
export const sayUrgency = (timing: Timing): string =>
  timing.urgency === 'overdue' ? `已逾期 ${timing.overdueDays} 日` : urgencyWords[timing.urgency];

/** What stands beside the word: `还剩 3 个工作日 · 12月2日`, or the day alone where nothing is left to count. */
export function sayLeft(timing: Timing, today?: string): string {
  const day = sayDay(timing.due, today);
  if (timing.urgency !== 'calm' && timing.urgency !== 'near') return day;
  const left = timing.workingDaysLeft > 0 ? `还剩 ${timing.workingDaysLeft} 个工作日` : '已无工作日';
  return `${left} · ${day}`;
}

/** One sentence for a list of badges or a screen reader. */
export const sayDue = (chip: DueChip, today?: string): string =>
  `${chip.name}：${sayUrgency(chip)}，${sayLeft(chip, today)}${chip.provisional ? '（暂定）' : ''}`;
