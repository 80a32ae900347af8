/** One text for one value, whatever order the keys were written or stored in: what the digests are taken of. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
/** A key whose value is undefined counts as absent, as in JSON. */
export type JsonObject = { readonly [key: string]: Json | undefined };

/**
 * The value as RFC 8785 would write it, restricted to what PostgreSQL's jsonb gives back unchanged. Throws on
 * fractions and integers beyond 2^53 (money is counted in 分, decimals are strings) and on text that jsonb cannot
 * hold (a NUL character, half a surrogate pair).
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalText(value);
  if (typeof value === 'number') return canonicalNumber(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${canonicalText(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
}

function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}

function canonicalNumber(value: number): string {
  if (!Number.isSafeInteger(value)) throw new Error(`Only safe integers may enter an event, not ${value}`);
  return String(value);
}

function canonicalText(value: string): string {
  if (value.includes('\0') || !value.isWellFormed()) {
    throw new Error('Text in an event must be well-formed Unicode without NUL');
  }
  return JSON.stringify(value);
}
