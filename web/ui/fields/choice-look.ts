/** How one of several is chosen: side by side, one under the other, or from a list that opens. */
export type ChoiceLook = 'row' | 'column' | 'list';

/* What fits the width of the panel, and its height, without scrolling to the next question. */
const rowCharacters = 30;
const columnLines = 8;

/** The look that keeps every answer in sight as long as the panel has room for it. */
export function lookOf(labels: readonly string[]): ChoiceLook {
  const characters = labels.reduce((sum, label) => sum + label.length, 0);
  if (characters <= rowCharacters) return 'row';
  return labels.length <= columnLines ? 'column' : 'list';
}
