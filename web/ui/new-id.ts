/**
 * A random UUID (version 4). The browser's own `randomUUID` exists only on https and localhost; inside a closed
 * network a court may well serve plain http, where every command would fail without this.
 */
export function newId(): string {
  if ('randomUUID' in crypto) return crypto.randomUUID();
  const bytes = (crypto as Crypto).getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => withMarks(byte, index).toString(16).padStart(2, '0'));
  const cut = (from: number, to: number): string => hex.slice(from, to).join('');
  return [cut(0, 4), cut(4, 6), cut(6, 8), cut(8, 10), cut(10, 16)].join('-');
}

/** Version 4 stands in the seventh byte, the variant in the ninth. */
function withMarks(byte: number, index: number): number {
  if (index === 6) return (byte & 0x0f) | 0x40;
  return index === 8 ? (byte & 0x3f) | 0x80 : byte;
}
