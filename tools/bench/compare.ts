/** Two ways to one answer, timed in turn. */

type Work = () => Promise<unknown>;

/** A line of the bench. `before` and `after` surround each of the two and are not timed. */
export type Pair = {
  readonly name: string;
  /** What the line means, and what is not in it. */
  readonly meaning: string;
  readonly ours: Work;
  readonly sql: Work;
  /** The two gave different answers when they were compared. */
  readonly differs?: boolean;
  readonly before?: Work;
  readonly after?: Work;
};

/** Milliseconds, and how many times as long as plain SQL the median took. */
export type Line = Pick<Pair, 'name' | 'meaning'> & {
  readonly p50: number;
  readonly p95: number;
  readonly sqlP50: number;
  readonly sqlP95: number;
  readonly ratio: number;
  readonly differs: boolean;
};

/** The value below which that share of the sorted samples lies (nearest rank). Throws without samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (found === undefined) throw new Error('nothing was measured');
  return found;
}

async function timed({ before, after }: Pair, work: Work): Promise<number> {
  await before?.();
  const start = performance.now();
  await work();
  const took = performance.now() - start;
  await after?.();
  return took;
}

/**
 * Runs both sides so many times, now one first, now the other, so that whatever else the machine does falls on both;
 * a few rounds before that are not counted.
 */
export async function measure(pair: Pair, rounds: number): Promise<Line> {
  const [ours, sql]: [number[], number[]] = [[], []];
  const warming = Math.min(5, rounds);
  for (let round = -warming; round < rounds; round++) {
    const first = round % 2 === 0 ? await timed(pair, pair.ours) : undefined;
    const plain = await timed(pair, pair.sql);
    const taken = first ?? (await timed(pair, pair.ours));
    if (round < 0) continue;
    ours.push(taken);
    sql.push(plain);
  }
  const [p50, sqlP50] = [quantile(ours, 0.5), quantile(sql, 0.5)];
  const { name, meaning } = pair;
  return {
    name,
    meaning,
    p50,
    p95: quantile(ours, 0.95),
    sqlP50,
    sqlP95: quantile(sql, 0.95),
    ratio: p50 / sqlP50,
    differs: pair.differs ?? false,
  };
}
