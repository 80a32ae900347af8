import type { Kysely } from 'kysely';
import type { Tables } from '../store/tables.ts';

/** Whom a name in a list means. */
export type StaffLink =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly count: number };

export type StaffLinks = (name: string) => StaffLink;

type Person = { readonly id: string; readonly name: string; readonly active: boolean };

/** Looks names up among the court's staff, read once: an import asks thousands of times. */
export async function readStaffLinks(db: Kysely<Tables>, court: string): Promise<StaffLinks> {
  const staff = await db
    .selectFrom('staff')
    .select(['id', 'name', 'active'])
    .where('court', '=', court)
    .execute();
  const byName = Map.groupBy(staff, ({ name }) => name);
  return (name) => linkOf(byName.get(name) ?? []);
}

/** Who works here now comes before who has left; among equals a name must be unique to mean somebody. */
function linkOf(people: readonly Person[]): StaffLink {
  const active = people.filter((person) => person.active);
  const meant = active.length > 0 ? active : people;
  const [first] = meant;
  if (!first) return { kind: 'none' };
  return meant.length === 1 ? { kind: 'one', id: first.id } : { kind: 'several', count: meant.length };
}

/** Why the name was not linked, or undefined when it was. */
export function explainLink(name: string, link: StaffLink): string | undefined {
  if (link.kind === 'one') return undefined;
  return link.kind === 'none'
    ? `人员名册中没有“${name}”，未关联人员账号`
    : `人员名册中有 ${link.count} 人名叫“${name}”，未关联人员账号，请在案件中指定`;
}
