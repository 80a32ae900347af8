import { expect, test } from 'vitest';
import { writtenTitles } from './written-tests.ts';

test('reads the titles of a source, each after the blocks around it, tables and broken lines included', () => {
  const source = `
import { test } from 'vitest';

test('at once alone', () => {});

describe('outer', () => {
  const helper = (text: string) => text.replace('(', ',');
  describe.each(servers())('inner on $name', (server) => {
    test("deep, with 'quotes'", async () => {
      expect(call('no title', 1)).toBe(2);
    });
  });
  test.each([
    ['a row', 1],
  ])('a table: %s', (row) => {});
  test.each(rows)(
    'broken over lines %s',
    () => {},
  );
});

describe(\`second\`, () => {
  it.skip(\`skipped\`, () => {});
});
`;
  expect(writtenTitles(source)).toEqual([
    'at once alone',
    "outer inner on $name deep, with 'quotes'",
    'outer a table: %s',
    'outer broken over lines %s',
    'second skipped',
  ]);
});
