import type { ClockAnswer } from '#contract/clock.ts';

const isStopped = (clock: ClockAnswer): boolean => clock.urgency === 'ended';

/** The clocks as they press: running and binding first, then the running advisory ones, each by date; the stopped apart. */
export function orderClocks<C extends ClockAnswer>(clocks: readonly C[]) {
  const byDue = [...clocks].sort((a, b) => a.due.localeCompare(b.due));
  const running = byDue.filter((one) => !isStopped(one));
  return {
    binding: running.filter((one) => one.force === 'binding'),
    advisory: running.filter((one) => one.force === 'advisory'),
    stopped: byDue.filter(isStopped),
  };
}

const stateWords = {
  running: '进行中',
  met: '按期完成',
  late: '逾期完成',
  lapsed: '不再适用',
  overdue: '已逾期',
} as const satisfies Record<ClockAnswer['state'], string>;

/** How a stopped clock ended, with its day: `按期完成 · 11月25日`. */
export const sayState = (clock: Pick<ClockAnswer, 'state'>): string => stateWords[clock.state];
