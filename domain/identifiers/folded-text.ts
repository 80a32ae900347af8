const INVISIBLE = /\s|\p{Cf}|\p{Variation_Selector}/u;

/*
 * Beyond NFKC: the brackets a year is put in, the traditional 號 and 執, and the radicals that text copied
 * out of PDF files carries in place of whole characters.
 */
const ONE_SPELLING: Readonly<Record<string, string>> = {
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
  '<': '(',
  '>': ')',
  '【': '(',
  '】': ')',
  '〔': '(',
  '〕': ')',
  '〖': '(',
  '〗': ')',
  '〈': '(',
  '〉': ')',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  號: '号',
  執: '执',
  '⺠': '民',
  '⻘': '青',
  '⻓': '长',
};

/**
 * The text with widths, brackets and dashes in one spelling and without spaces and invisible characters, as
 * identifiers need it that were typed or copied from PDF files, chats and forms of every kind.
 */
export function foldText(original: string): string {
  return Array.from(original.normalize('NFKC'), (character) =>
    INVISIBLE.test(character) ? '' : (ONE_SPELLING[character] ?? character),
  ).join('');
}
