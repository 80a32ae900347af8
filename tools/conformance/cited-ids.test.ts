import { expect, test } from 'vitest';
import { requirements } from '#regulation/requirements.ts';
import { citedIds } from './cited-ids.ts';

const known = requirements.map(({ id }) => id);
// The examples stay out of the titles below, or they would count as tests of those requirements.
const cited = (title: string) => citedIds(title, known);

test.each<[string, readonly string[]]>([
  ['R13.1 the petition is handed over', ['R13.1']],
  ['D2 D10 answers deadlines line by line', ['D2', 'D10']],
  ['R6a.1 and R6b.2, in one title', ['R6a.1', 'R6b.2']],
  ['R13.1–R13.4 within one article', ['R13.1', 'R13.2', 'R13.3', 'R13.4']],
  ['D2-D4 with a plain hyphen', ['D2', 'D3', 'D4']],
  [
    'R12.1 R13.1–R16.2 across articles, in the order of the procedure',
    ['R12.1', 'R13.1', 'R13.2', 'R13.3', 'R13.4', 'R13.5', 'R16.1', 'R16.2'],
  ],
  ['R16.2–R16.5 passes over what stands between its two halves', ['R16.2', 'R16.3', 'R16.4', 'R16.5']],
  ['R13.1 R13.1 named twice', ['R13.1']],
  ['R13.4–R13.1 runs backwards', ['R13.4', 'R13.1']],
])('reads the ids and ranges of a title: example %#', (title, ids) => {
  expect(cited(title)).toEqual(ids);
});

test.each([
  'no id at all',
  'R99.1 is not known',
  'R13.12 is another one',
  'PR1.1 and v1.R1.1 are none',
  'A4 paper, B12 cells, GB2312',
  'HTTP1 D2x',
])('finds none where there is none: example %#', (title) => {
  expect(cited(title)).toEqual([]);
});
