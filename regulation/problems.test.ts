import { describe, expect, test } from 'vitest';
import { acceptanceGroundIds } from './grounds.ts';
import { problemIds, problems } from './problems.ts';

describe('N4 the catalogue of problems', () => {
  test('has 17 kinds of passive enforcement, 10 of wrong enforcement and 4 from outside', () => {
    const kinds = Map.groupBy(problemIds, (id) => problems[id].kind);
    expect([...kinds].map(([kind, ids]) => [kind, ids.length])).toEqual([
      ['passive', 17],
      ['wrong', 10],
      ['outside', 4],
    ]);
  });

  test('says each in a few words of its own', () => {
    const said = problemIds.map((id) => problems[id].short);
    expect(new Set(said).size).toBe(said.length);
    expect(said.filter((short) => short.length > 16)).toEqual([]);
  });

  test('has something for every ground of article 6', () => {
    const covered = new Set<string>(problemIds.flatMap((id) => [...problems[id].grounds]));
    expect(acceptanceGroundIds.filter((ground) => !covered.has(ground))).toEqual([]);
  });
});
