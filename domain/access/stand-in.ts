import type { Owner } from '#regulation/errand.ts';
import { type Role, standIns } from '#regulation/roles.ts';
import type { Officer, Staff, StaffId, StandIn } from './officer.ts';

const holdersOf = (staff: Staff, court: string, posts: readonly Role[]): readonly StaffId[] =>
  [...staff.values()]
    .filter((one) => one.active && one.court === court && one.roles.some((role) => posts.includes(role)))
    .map(({ id }) => id)
    .sort();

/** Every post with those who stand in for it, the nearest rung first. */
const ladders = Object.entries(standIns) as [Role, readonly Role[]][];

function standInsOf({ roles, court }: Officer, staff: Staff): readonly StandIn[] {
  return ladders.flatMap(([post, ladder]) => {
    const rung = ladder.findIndex((one) => roles.includes(one));
    if (rung < 0 || roles.includes(post)) return [];
    return [{ post, insteadOf: holdersOf(staff, court, [post, ...ladder.slice(0, rung)]) }];
  });
}

/** The people, each with the posts that may fall to them: who stands in depends on who else there is (decision 0031). */
export const withStandIns = (staff: Staff): Staff =>
  new Map(
    [...staff].map(([id, one]) => {
      const found = standInsOf(one, staff);
      return [id, found.length > 0 ? { ...one, standsIn: found } : one];
    }),
  );

/** The posts that fall to the officer where these people are barred: those all of whose other holders are. */
export const postsFallingTo = (
  { standsIn = [] }: Pick<Officer, 'standsIn'>,
  isBarred: (id: StaffId) => boolean,
): readonly Role[] => standsIn.filter(({ insteadOf }) => insteadOf.every(isBarred)).map(({ post }) => post);

/** The post whose turn it is where the rule names this one: itself, or the first up the ladder with somebody who may act. */
export function actingPost(
  owner: Owner,
  court: string,
  staff: Staff,
  isBarred: (id: StaffId) => boolean,
): Owner {
  const ladder = standIns[owner as Role];
  if (!ladder) return owner;
  const able = (post: Role) => holdersOf(staff, court, [post]).some((id) => !isBarred(id));
  return [owner as Role, ...ladder].find(able) ?? owner;
}
