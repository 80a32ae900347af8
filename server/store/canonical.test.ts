import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson, type Json, type JsonObject } from './canonical.ts';
import { link, startOfChain } from './chain.ts';

const text = fc.string({ unit: 'grapheme' }).filter((one) => !one.includes('\0') && one.isWellFormed());
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<Json>(null, true, false),
    fc.maxSafeInteger(),
    text,
    fc.array(tie('json')),
    fc.dictionary(text, tie('json')),
  ),
}));

const reversed = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(reversed);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value as JsonObject)
      .reverse()
      .map(([key, member]) => [key, reversed(member ?? null)]),
  );
};

describe('the canonical text of a value', () => {
  test('does not depend on the order of keys', () => {
    fc.assert(fc.property(json, (value) => canonicalJson(reversed(value)) === canonicalJson(value)));
  });

  test('is JSON of the same value', () => {
    const same = (value: Json) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    };
    fc.assert(fc.property(json, same));
  });

  test('leaves out what is undefined', () => {
    expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}');
  });

  test.each([[1.5], [Number.NaN], [2 ** 53], ['a\0b'], ['\ud83d'], [{ '\0': 1 }]])(
    'refuses %j, which the database would not give back',
    (value) => {
      expect(() => canonicalJson({ value })).toThrow();
    },
  );
});

describe('a link of the chain', () => {
  const event = {
    court: '鲁0117',
    petition: '0b9f2a1c-5a43-4bd0-8f1e-0d0b5a1f6a11',
    seq: 1,
    type: 'registered',
    data: { channel: '窗口' },
    actor: 's-zhang',
    at: '2026-11-24T01:02:03.456Z',
    commandId: '3c3f4f0e-7f42-4f51-9d0b-93f8a4f3c1d2',
  };

  // Computed once by `openssl dgst -sm3` over 32 zero bytes and the array written by hand.
  test('never changes its value, or every history already written would count as forged', () => {
    expect(link(startOfChain, event).toString('hex')).toBe(
      '9734301424980dbfcee250de41181d7ef7764a64ebf478aecca6d9fdbd32cb28',
    );
  });

  test.each(Object.entries({ ...event, seq: 2, data: {} }))(
    'R16.3 depends on the %s of the event',
    (key, value) => {
      const changed = { ...event, [key]: typeof value === 'string' ? `${value}x` : value };
      expect(link(startOfChain, changed)).not.toEqual(link(startOfChain, event));
    },
  );

  test('R16.3 depends on what stands before', () => {
    expect(link(Buffer.alloc(32, 1), event)).not.toEqual(link(startOfChain, event));
  });
});
