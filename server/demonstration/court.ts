/** The demonstration court: a real court's name, invented people, marked as a demonstration for good. */
import { randomUUID } from 'node:crypto';
import type { Leave } from '#domain/access/leave.ts';
import { addDays, type Day, dayStart, parseDay, shanghaiDay } from '#domain/calendar/day.ts';
import { CannotStart } from '../cannot-start.ts';
import { newPassword } from '../identity/one-time-password.ts';
import { enterStaff, writeStaff } from '../identity/staff.ts';
import type { HeldPost } from '../identity/staff-record.ts';
import { putRoster } from '../store/lead-roster.ts';
import { enterLeave } from '../store/leave.ts';
import type { Workplace } from '../store/perform.ts';
import { inTransaction, type Tx } from '../store/transaction.ts';
import type { Account } from './account.ts';
import { type RosterEntry, roster, staffIdOf, superiorRoster } from './roster.ts';

export const demonstrationCourt = {
  code: '鲁0117',
  name: '济南市钢城区人民法院',
  shortName: '钢',
} as const;

/** Who leads in turn: two for everything, and the president last. */
const leaders = ['zengzhi', 'shenlan', 'dongming'].map((username) => ({
  staff: staffIdOf({ username }),
  tracks: [],
  departments: [],
}));

/** One judge is on leave when the court opens, and says who stands in. */
const absence = { staff: staffIdOf({ username: 'hejun' }), deputy: staffIdOf({ username: 'guoliang' }) };
const lasting = 12;
const leaveOn = (from: Day): Leave => ({
  id: randomUUID(),
  ...absence,
  from,
  until: addDays(from, lasting),
  reason: '年休假',
});

/** When the invented judges came to the bureau. */
const beganOn = '2016-01-04';

function postsOf({ enforced, left, inactive }: RosterEntry): readonly HeldPost[] {
  if (!enforced) return [];
  const post = '执行法官';
  if (!left) return [{ post, from: beganOn }];
  const held = [{ post, from: beganOn, to: left.on }];
  return inactive ? held : [...held, { post: '审判法官', from: left.on }];
}

/** The court above it, so that matters can be assigned and supervised in the system. */
export const superiorCourt = { code: '鲁01', name: '济南市中级人民法院', shortName: '济' } as const;

async function enter(
  trx: Tx,
  court: string,
  person: RosterEntry,
  password: string,
  now: string,
): Promise<void> {
  const by = { actor: 'demonstration', at: now, ip: '' };
  const id = staffIdOf(person);
  const { username, name, roles, department, inactive } = person;
  const answer = await enterStaff(
    trx,
    {
      ...{ court, id, name, username, roles, department },
      inEnforcement: person.inEnforcement ?? false,
      posts: postsOf(person),
      since: dayStart(parseDay(beganOn)),
      mustChange: false,
      ...(inactive ? {} : { password }),
    },
    by,
  );
  if (!answer.ok) throw new CannotStart(`演示人员${name}未能建立：${answer.message}`);
  if (inactive) await writeStaff(trx, court, id, { active: false }, by);
}

/**
 * Makes the demonstration court and the one above it with their people, all or nothing; all share one password, which no one has to change.
 * Throws `CannotStart` when the court is there already: real work and invented work never mix.
 */
export async function createDemonstration(
  { db }: Pick<Workplace, 'db'>,
  now: string,
): Promise<{ readonly accounts: Account[] }> {
  const { code: court, name, shortName: short_name } = demonstrationCourt;
  const everybody = [...roster, ...superiorRoster];
  const password = newPassword(everybody.map(({ username }) => username));
  await inTransaction(db, async (trx) => {
    const above = {
      court: superiorCourt.code,
      name: superiorCourt.name,
      short_name: superiorCourt.shortName,
    };
    await trx
      .insertInto('court')
      .values({ ...above, superior: null, demonstration: true })
      .onConflict((known) => known.doNothing())
      .execute();
    const made = await trx
      .insertInto('court')
      .values({ court, name, short_name, superior: superiorCourt.code, demonstration: true })
      .onConflict((known) => known.doNothing())
      .returning('court')
      .executeTakeFirst();
    if (!made) throw new CannotStart(`${name}（${court}）已经建立，不能再建为演示法院。请换一个数据文件夹。`);
    for (const person of roster) await enter(trx, court, person, password, now);
    await putRoster(trx, court, leaders);
    await enterLeave(trx, court, leaveOn(shanghaiDay(now)), { actor: absence.deputy, at: now });
    for (const person of superiorRoster) await enter(trx, superiorCourt.code, person, password, now);
  });
  const accounts = everybody
    .filter(({ inactive }) => !inactive)
    .map(({ username, name: called, roles, department }) => ({
      username,
      password,
      name: called,
      roles,
      department,
    }));
  return { accounts };
}
