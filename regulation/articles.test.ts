import { describe, expect, test } from 'vitest';
import { approvals, deliberation } from './approvals.ts';
import { articles, type Basis, cite, getProvision, notForMachines, provisions } from './articles.ts';
import { acceptanceGrounds, declineGrounds } from './grounds.ts';
import { limits } from './limits.ts';
import { roles } from './roles.ts';
import { routes } from './routing.ts';

describe('B2 the provisions', () => {
  test('are all articles of the regulation: eighteen numbers, the sixth of them twice', () => {
    const ids = Array.from({ length: 18 }, (_, index) => String(index + 1)).flatMap((id) =>
      id === '6' ? ['6a', '6b'] : [id],
    );
    expect(Object.keys(articles).toSorted()).toEqual(ids.toSorted());
  });

  test('D1 the two articles 6 are told apart in print', () => {
    expect([cite('6a'), cite('6b')]).toEqual(['第六条（受理）', '第六条（办理）']);
  });

  test('no article of the regulation and no other provision share a name', () => {
    expect(Object.keys(provisions).filter((id) => id in articles)).toEqual([]);
    const citations = Object.keys({ ...articles, ...provisions }).map((id) => `${cite(id as Basis)}`);
    expect(new Set(citations).size).toBe(citations.length);
  });

  test.each(Object.keys({ ...articles, ...provisions }) as Basis[])(
    '%s has its citation, title and gist',
    (basis) => {
      const { citation, title, gist } = getProvision(basis);
      expect(citation).toMatch(/第.+条|法〔\d{4}〕\d+号|《.+》/);
      expect(title.length).toBeGreaterThan(1);
      expect(gist).toMatch(/。$/);
    },
  );

  test('every limit, ground, route and approval rests on one of them', () => {
    const tables = [limits, acceptanceGrounds, declineGrounds, routes, approvals, { deliberation }];
    const cited = tables
      .flatMap((table) => Object.values<{ readonly basis: Basis }>(table))
      .map((row) => row.basis);
    expect(cited.length).toBeGreaterThan(30);
    expect(cited.filter((basis) => !(basis in articles) && !(basis in provisions))).toEqual([]);
  });

  test('what no machine can carry is an article, with its reason', () => {
    for (const [id, why] of Object.entries(notForMachines)) {
      expect(articles).toHaveProperty(id);
      expect(why).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('R13.3 the approvals', () => {
  test('are given by posts that exist', () => {
    for (const { by } of Object.values(approvals)) for (const role of by) expect(roles).toHaveProperty(role);
  });

  test('an opinion is the court leaders’ to approve; everything inside the bureau is its heads’', () => {
    expect(approvals.opinion.by).toEqual(['courtLeader', 'president']);
    for (const what of ['registration', 'decline', 'closing'] as const)
      expect(approvals[what].by).toEqual(['teamLeader', 'deputyDirector', 'director']);
    expect(deliberation).toEqual({ basis: '13', members: 3, majority: 0.5 });
  });
});
