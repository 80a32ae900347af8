/** Everything the program has acknowledged, and what a later look found of it. */
import { isDeepStrictEqual } from 'node:util';
import { type Cookies, type Done, fetchHistory, type HistoryLine, send } from './commands.ts';
import type { Sent } from './writers.ts';

/** Faults, each told in words; without any all is as it should be. */
export type Faults = {
  readonly lost: readonly string[];
  readonly repeated: readonly string[];
  readonly changed: readonly string[];
};

export type Ledger = {
  /** By petition, in the order in which it was acknowledged. */
  readonly done: Map<string, Done[]>;
  /** Histories as they were last seen, by petition. */
  readonly seen: Map<string, readonly HistoryLine[]>;
};

export const emptyLedger = (): Ledger => ({ done: new Map(), seen: new Map() });

export function enter({ done }: Ledger, one: Done): void {
  done.set(one.id, [...(done.get(one.id) ?? []), one]);
}

/** Compares one history with what was acknowledged and with how it looked before. */
export function judge(
  petition: string,
  acknowledged: readonly Done[],
  before: readonly HistoryLine[],
  now: readonly HistoryLine[],
): Faults {
  const bySeq = Map.groupBy(now, ({ seq }) => seq);
  const expected = acknowledged.flatMap(({ seq, events }) =>
    events.map((type, index) => ({ seq: seq - events.length + 1 + index, type })),
  );
  const lost = expected.filter(({ seq, type }) => bySeq.get(seq)?.[0]?.type !== type);
  const known = new Set(expected.map(({ seq }) => seq));
  const extra = now.filter(
    ({ seq }, index) => !known.has(seq) || now.findIndex((one) => one.seq === seq) < index,
  );
  const changed = before.filter((line) => !isDeepStrictEqual(bySeq.get(line.seq)?.[0], line));
  const say = (lines: readonly { seq: number; type: string }[]) =>
    lines.map(({ seq, type }) => `${petition} 第 ${seq} 条 ${type}`);
  return { lost: say(lost), repeated: say(extra), changed: say(changed) };
}

/** Looks at these petitions again; each acknowledged step has to be there once, and everything else as it was. */
export async function inspect(
  url: string,
  cookies: Cookies,
  { done, seen }: Ledger,
  petitions: Iterable<string>,
): Promise<Faults> {
  const faults: Faults[] = [];
  for (const petition of petitions) {
    const now = await fetchHistory(url, cookies, petition);
    faults.push(judge(petition, done.get(petition) ?? [], seen.get(petition) ?? [], now));
    seen.set(petition, now);
  }
  return {
    lost: faults.flatMap(({ lost }) => lost),
    repeated: faults.flatMap(({ repeated }) => repeated),
    changed: faults.flatMap(({ changed }) => changed),
  };
}

/** Numbers given out have to follow one another: a crash may neither lose one nor give one twice (R12.4). */
export function numberGaps({ done }: Ledger): readonly string[] {
  const numbers = [...done.values()].flatMap(([first]) => (first ? [first.number] : []));
  const series = Map.groupBy(numbers, (number) => number.replace(/\d+号$/, ''));
  return [...series].flatMap(([name, given]) => {
    const counts = given
      .map((number) => Number.parseInt(number.slice(name.length), 10))
      .sort((a, b) => a - b);
    return counts.flatMap((count, index) =>
      index === 0 || count - (counts[index - 1] ?? 0) === 1
        ? []
        : [`${name}${counts[index - 1]} 之后是 ${count}`],
    );
  });
}

export type Resent = {
  /** Commands whose fate was unknown and that had been done before the crash, or were done now. */
  readonly settled: readonly Done[];
  /** Commands that, sent again, were not answered as the first time. */
  readonly faults: readonly string[];
};

/**
 * Sends again what had no answer, twice, and what had one, once: however often a command is sent it is done once and
 * answered the same.
 */
export async function sendAgain(url: string, cookies: Cookies, sent: readonly Sent[]): Promise<Resent> {
  const settled: Done[] = [];
  const faults: string[] = [];
  for (const { command, answer } of sent) {
    const first = answer.kind === 'unknown' ? await send(url, cookies, command) : answer;
    const second = await send(url, cookies, command);
    const same = first.kind === 'done' && isDeepStrictEqual(first, second);
    if (!same) faults.push(`${command.path} ${command.commandId}：${JSON.stringify([first, second])}`);
    if (first.kind === 'done' && answer.kind === 'unknown') settled.push(first.done);
  }
  return { settled, faults };
}
