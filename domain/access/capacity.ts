import { openErrands } from '#domain/petition/errands.ts';
import { handlerOf, isBarred, leadOf, type Petition } from '#domain/petition/petition.ts';
import type { Owner } from '#regulation/errand.ts';
import { type Role, roles } from '#regulation/roles.ts';
import type { Officer } from './officer.ts';
import { postsFallingTo } from './stand-in.ts';
import { seesFromAbove, sightOf } from './visibility.ts';

/** What a person acts as in one petition: a post in the court, or a part in this petition. */
export type Capacity = Owner;

const parts = {
  theHandler: '本案承办人',
  theLead: '主办院领导',
  theAssistant: '协办法官',
  theAsked: '被指定的人员',
  theSuperior: '上级法院人员',
} as const;

/** The capacity as people call it. */
export const sayCapacity = (capacity: Capacity): string =>
  capacity in parts ? parts[capacity as keyof typeof parts] : roles[capacity as Role];

/**
 * Everything an officer may act as in a petition, with the posts that fall to the officer because all who hold them are
 * barred. Empty for the accused, the recused and the inactive (D6), and for other courts' officers; those of a court
 * above who see it act as the superior and as nothing else.
 */
export function capacitiesIn(petition: Petition, officer: Officer): ReadonlySet<Capacity> {
  if (!officer.active || isBarred(petition, officer.id)) return new Set();
  if (officer.court !== petition.court)
    return seesFromAbove(officer, petition) ? new Set<Capacity>(['theSuperior']) : new Set();
  const fallen = postsFallingTo(officer, (id) => isBarred(petition, id));
  const held = new Set<Capacity>([...officer.roles, ...fallen]);
  if (sightOf(officer) === 'none') return held;
  if (handlerOf(petition) === officer.id) held.add('theHandler');
  if (leadOf(petition) === officer.id) held.add('theLead');
  if (petition.assistant === officer.id) held.add('theAssistant');
  if (openErrands(petition).some((one) => one.person === officer.id)) held.add('theAsked');
  return held;
}
