/** Tables for a terminal, where a Chinese character takes the room of two letters. */

const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uff60]/gu;

const widthOf = (text: string): number => [...text].length + (text.match(wide)?.length ?? 0);

/** The rows under their headings, columns padded to the widest cell; `right` names the columns of numbers. */
export function textTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly string[] = [],
): string {
  const widths = headings.map((heading, column) =>
    Math.max(widthOf(heading), ...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  const say = (row: readonly string[]): string =>
    headings
      .map((heading, column) => {
        const text = row[column] ?? '';
        const room = ' '.repeat((widths[column] ?? 0) - widthOf(text));
        return right.includes(heading) ? room + text : text + room;
      })
      .join('  ')
      .trimEnd();
  return [headings, widths.map((width) => '-'.repeat(width)), ...rows].map(say).join('\n');
}
