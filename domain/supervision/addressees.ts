import { type Capacity, capacitiesIn } from '#domain/access/capacity.ts';
import type { Staff, StaffId } from '#domain/access/officer.ts';
import { maySee } from '#domain/access/visibility.ts';
import { handlerOf, leadOf, type Petition } from '#domain/petition/petition.ts';

/** Somebody of the court, by name or by what they are in the petition. */
export type Addressee = { readonly person: StaffId } | { readonly post: Capacity };

/** Who it is where a part in the petition is meant: there is one such person, or none. */
function partOf(petition: Petition, post: Capacity): StaffId | undefined {
  const people: Partial<Record<Capacity, StaffId | undefined>> = {
    theHandler: handlerOf(petition),
    theLead: leadOf(petition),
    theAssistant: petition.assistant,
  };
  return people[post];
}

const isPart = (post: Capacity): boolean => post.startsWith('the');

/**
 * The people behind an addressee who may be told of the petition: in office and not accused or recused (D6). Where a
 * part in the petition is meant and nobody has it, the head of the team.
 */
export function peopleBehind(petition: Petition, to: Addressee, staff: Staff): readonly StaffId[] {
  const able = [...staff.values()].filter((one) => one.active && maySee(one, petition));
  const holders = (post: Capacity) =>
    able.filter((one) => capacitiesIn(petition, one).has(post)).map(({ id }) => id);
  const named = 'person' in to ? to.person : partOf(petition, to.post);
  const found = named ? able.filter(({ id }) => id === named).map(({ id }) => id) : [];
  if (found.length > 0) return found;
  return holders('person' in to || isPart(to.post) ? 'teamLeader' : to.post);
}
