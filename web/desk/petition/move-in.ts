/** The id a key leads to from the chosen one in a list, or undefined when the key leads nowhere. */
export function moveIn(ids: readonly string[], chosen: string, key: string): string | undefined {
  const at = ids.indexOf(chosen);
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return ids[at + 1];
    case 'ArrowUp':
    case 'k':
      return ids[at - 1];
    case 'Home':
      return ids[0];
    case 'End':
      return ids.at(-1);
    default:
      return undefined;
  }
}
