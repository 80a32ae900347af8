/** The closing table of a load, in the words of the court. */
import type { ClockState } from '#domain/petition/clocks.ts';
import { type Stage, stages } from '#domain/petition/core.ts';
import { limits } from '#regulation/limits.ts';
import { type Channel, channels } from '#regulation/registers.ts';
import { type Counts, type Tally, talliedLimits } from '#server/demonstration/tally.ts';
import { textTable } from './text-table.ts';

const states: Readonly<Record<ClockState, string>> = {
  met: '按期',
  late: '逾期完成',
  overdue: '已逾期',
  running: '期限内',
  lapsed: '不再计算',
};

const share = (part: number, whole: number): string =>
  whole === 0 ? '' : `${((part / whole) * 100).toFixed(1)}%`;

function counted<Key extends string>(
  heading: string,
  names: Readonly<Record<Key, string>>,
  counts: Counts<Key>,
  all: number,
): string {
  const rows = (Object.keys(names) as Key[]).map((key) => {
    const count = counts[key] ?? 0;
    return [names[key], String(count), share(count, all)];
  });
  return textTable([heading, '件', '占比'], rows, ['件', '占比']);
}

function limitTable({ limits: tallied }: Tally): string {
  const keys = Object.keys(states) as ClockState[];
  const headings = keys.map((key) => states[key]);
  const rows = talliedLimits.map((limit) => [
    limits[limit].name,
    ...keys.map((key) => String(tallied[limit][key] ?? 0)),
  ]);
  return textTable(['期限', ...headings], rows, headings);
}

/** What was loaded: by channel, by stage, and how the three limits were kept. */
export function sayTally(tally: Tally, seconds: number): string {
  const { petitions, acts } = tally;
  return [
    `共写入 ${petitions} 件、${acts} 步，用时 ${seconds.toFixed(1)} 秒。`,
    counted<Channel>('来源', channels, tally.channels, petitions),
    counted<Stage>('环节', stages, tally.stages, petitions),
    limitTable(tally),
  ].join('\n\n');
}
