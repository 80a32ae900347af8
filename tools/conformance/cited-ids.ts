/** Which requirements a test's title names. */

const id = String.raw`(?:R\d+[ab]?\.\d+|[DNPWB]\d+)`;
const mention = new RegExp(String.raw`(?<![\w.])(${id})(?:\s?[–—-]\s?(${id}))?(?!\w|\.\d)`, 'g');

/** `13` of `R13.4`, `D` of `D4`: what the ends of a range within one article have in common. */
const familyOf = (requirement: string): string => requirement.replace(/\.?\d+$/, '');

/**
 * The requirements a title names, each once. `R13.1–R13.4` are those of article 13 between the two; a range across
 * articles, `R13.1–R16.2`, is everything between them in the order of `known`. Ids nobody knows are left out, and so
 * is a range that runs backwards, except for its ends.
 */
export function citedIds(title: string, known: readonly string[]): readonly string[] {
  const cited = [...title.matchAll(mention)].flatMap(([, from = '', to]) =>
    to === undefined ? [from] : rangeOf(from, to, known),
  );
  return [...new Set(cited)].filter((one) => known.includes(one));
}

function rangeOf(from: string, to: string, known: readonly string[]): readonly string[] {
  const [start, end] = [known.indexOf(from), known.indexOf(to)];
  if (start < 0 || end < start) return [from, to];
  const between = known.slice(start, end + 1);
  const family = familyOf(from);
  return family === familyOf(to) ? between.filter((one) => familyOf(one) === family) : between;
}
