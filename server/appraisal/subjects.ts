/** Whose work an appraisal is about: each of them with the people whose credit it is. */
import type { Officer } from '#domain/access/officer.ts';
import type { Credited } from '#domain/appraisal/appraise.ts';
import type { Names } from '#domain/petition/event.ts';
import type { SubjectKind } from '#regulation/appraisal.ts';
import { scoredPosts } from '#regulation/indicators.ts';
import type { Role } from '#regulation/roles.ts';

/** The post by whose weights the subject is scored, where it is. */
export type Subject = {
  readonly id: string;
  readonly name: string;
  readonly credited: Credited;
  readonly post?: Role | undefined;
};

const teamName = '执行信访团队';

const ids = (people: readonly Officer[]): ReadonlySet<string> => new Set(people.map(({ id }) => id));
const isOfTeam = ({ roles }: Officer): boolean =>
  roles.includes('petitionTeam') || roles.includes('teamLeader');

const toPerson = (one: Officer): Subject => ({
  id: one.id,
  name: one.name,
  credited: { people: new Set([one.id]), alone: one.id },
  post: scoredPosts.find((post) => one.roles.includes(post)),
});

const isScored = ({ roles }: Officer): boolean => scoredPosts.some((post) => roles.includes(post));

/** Departments where somebody holds a post that is scored: the others handle no petitions. */
const byDepartment = (people: readonly Officer[]): readonly Subject[] =>
  [...Map.groupBy(people, ({ department }) => department)]
    .filter(([department, some]) => department !== '' && some.some(isScored))
    .map(([department, some]) => ({
      id: department,
      name: department,
      credited: { people: ids(some) },
      post: 'handler' as const,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'));

/**
 * The subjects of a kind among the people of a court, as they stood on the day of the report. Somebody who left is still
 * a subject: what was done then counts for ever.
 */
export function subjectsOf(
  kind: SubjectKind,
  people: readonly Officer[],
  courtName: string,
): readonly Subject[] {
  switch (kind) {
    case 'person':
      return people.filter(isScored).map(toPerson);
    case 'department':
      return byDepartment(people);
    case 'team': {
      const credited = { people: ids(people.filter(isOfTeam)), teamDuties: true };
      return [{ id: 'team', name: teamName, credited, post: 'petitionTeam' }];
    }
    case 'court':
      return [{ id: 'court', name: courtName, credited: {} }];
  }
}

/** How a subject is called in a sentence. */
export function sayAppraised(kind: SubjectKind, subject: string, names: Names): string {
  if (kind === 'person') return names.staff(subject);
  return kind === 'team' ? teamName : subject;
}
