/** A run of numbers that nobody wrote down, between two that somebody did. */
export type SerialGap = { readonly after: string; readonly before: string; readonly missing: number };

const LAST_DIGITS = /^(.*?)(\d{1,9})(\D*)$/u;
/** A jump by more than this many times what was written is another series, not a gap. */
const LARGEST_JUMP = 3;

type Numbered = { readonly text: string; readonly number: number };

function gapsIn(series: readonly Numbered[]): SerialGap[] {
  const sorted = [...new Map(series.map((one) => [one.number, one])).values()].sort(
    (a, b) => a.number - b.number,
  );
  return sorted.slice(1).flatMap((one, at): SerialGap[] => {
    const before = sorted[at];
    const missing = before ? one.number - before.number - 1 : 0;
    if (!before || missing === 0 || missing > LARGEST_JUMP * sorted.length) return [];
    return [{ after: before.text, before: one.text, missing }];
  });
}

/**
 * Where numbers of a register are missing between its first and its last. What stands around the digits tells series
 * apart: 信2026-10-3 and 信2026-11-1 follow no single count.
 */
export function findSerialGaps(serials: readonly string[]): readonly SerialGap[] {
  const read = serials.flatMap((text) => {
    const [, head = '', digits, tail = ''] = LAST_DIGITS.exec(text.normalize('NFKC').trim()) ?? [];
    return digits ? [{ series: `${head}…${tail}`, text, number: Number(digits) }] : [];
  });
  return [...Map.groupBy(read, ({ series }) => series).values()].flatMap(gapsIn);
}
