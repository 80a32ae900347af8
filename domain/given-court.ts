/** For tests only: the people of an invented court. */
import type { Officer, Staff, StaffId } from '#domain/access/officer.ts';
import { withStandIns } from '#domain/access/stand-in.ts';
import type { Role } from '#regulation/roles.ts';

export const court = '鲁0117';

/** One officer per post, and a second handler and team member to hand over to. */
export const who = {
  receptionClerk: 's-chen',
  petitionTeam: 's-sun',
  teamLeader: 's-zhou',
  handler: 's-zhang',
  trialJudge: 's-wang',
  deputyDirector: 's-xu',
  director: 's-ma',
  courtLeader: 's-gao',
  president: 's-lin',
  commandCentre: 's-he',
  archivist: 's-luo',
  disciplineLiaison: 's-zheng',
  systemAdmin: 's-xie',
  securityAdmin: 's-tang',
  auditAdmin: 's-han',
  otherHandler: 's-li',
  otherMember: 's-qian',
} as const satisfies Record<Role | 'otherHandler' | 'otherMember', StaffId>;

const staffNames: Readonly<Record<keyof typeof who, string>> = {
  receptionClerk: '陈晓',
  petitionTeam: '孙立',
  teamLeader: '周正',
  handler: '张强',
  trialJudge: '王平',
  deputyDirector: '徐刚',
  director: '马骏',
  courtLeader: '高远',
  president: '林清',
  commandCentre: '何川',
  archivist: '罗敏',
  disciplineLiaison: '郑直',
  systemAdmin: '谢宁',
  securityAdmin: '唐安',
  auditAdmin: '韩明',
  otherHandler: '李伟',
  otherMember: '钱进',
};
const secondPosts = { otherHandler: 'handler', otherMember: 'petitionTeam' } as const;

/** An officer of the invented court, in office and in the enforcement bureau unless said otherwise. */
export const anOfficer = (said: Partial<Officer> & Pick<Officer, 'id'>): Officer => ({
  court,
  name: `干警${said.id}`,
  roles: ['handler'],
  department: '执行局',
  inEnforcement: true,
  active: true,
  ...said,
});

/** The people of the invented court; officers given here join them, or replace those with the same id. */
export function aStaff(...more: readonly Officer[]): Staff {
  const posts = Object.keys(who) as (keyof typeof who)[];
  const everybody = posts.map((post) =>
    anOfficer({
      id: who[post],
      name: staffNames[post],
      roles: [post in secondPosts ? secondPosts[post as keyof typeof secondPosts] : (post as Role)],
    }),
  );
  return withStandIns(new Map([...everybody, ...more].map((one) => [one.id, one])));
}

/** The officer with this id; throws when the staff has none. */
export function getOfficer(id: StaffId, staff: Staff = aStaff()): Officer {
  const officer = staff.get(id);
  if (!officer) throw new Error(`no such officer: ${id}`);
  return officer;
}
