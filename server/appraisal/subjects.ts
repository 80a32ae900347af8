/** Whose work an appraisal is about: each of them with the people whose credit it is. */
import type { AppraisalQuery } from '#contract/appraisal.ts';
import type { Officer } from '#domain/access/officer.ts';
import type { Credited } from '#domain/appraisal/appraise.ts';
import { scoredPosts } from '#regulation/indicators.ts';
import type { Role } from '#regulation/roles.ts';

/** The post by whose weights the subject is scored, where it is. */
export type Subject = {
  readonly id: string;
  readonly name: string;
  readonly credited: Credited;
  readonly post?: Role | undefined;
};

const ids = (people: readonly Officer[]): ReadonlySet<string> => new Set(people.map(({ id }) => id));
const isOfTeam = ({ roles }: Officer): boolean =>
  roles.includes('petitionTeam') || roles.includes('teamLeader');

const toPerson = (one: Officer): Subject => ({
  id: one.id,
  name: one.name,
  credited: { people: new Set([one.id]) },
  post: scoredPosts.find((post) => one.roles.includes(post)),
});

const byDepartment = (people: readonly Officer[]): readonly Subject[] =>
  [...Map.groupBy(people, ({ department }) => department)]
    .filter(([department]) => department !== '')
    .map(([department, some]) => ({
      id: department,
      name: department,
      credited: { people: ids(some) },
      post: 'handler' as const,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'));

/**
 * The subjects of a kind among the people of a court, who stand in the departments they are in now. Somebody who left is
 * still a subject: what was done then counts for ever.
 */
export function subjectsOf(
  kind: AppraisalQuery['by'],
  people: readonly Officer[],
  courtName: string,
): readonly Subject[] {
  switch (kind) {
    case 'person':
      return people.filter(({ roles }) => scoredPosts.some((post) => roles.includes(post))).map(toPerson);
    case 'department':
      return byDepartment(people);
    case 'team': {
      const credited = { people: ids(people.filter(isOfTeam)), teamDuties: true };
      return [{ id: 'team', name: '执行信访团队', credited, post: 'petitionTeam' }];
    }
    case 'court':
      return [{ id: 'court', name: courtName, credited: {} }];
  }
}
