/** Where the bench works: the court with most petitions, its people, and examples to look for. */
import type pg from 'pg';
import type { Officer, Staff } from '#domain/access/officer.ts';
import type { Role } from '#regulation/roles.ts';
import { CannotStart } from '#server/cannot-start.ts';
import type { Site } from '#server/http/site.ts';
import { listStaff } from '#server/identity/staff.ts';
import type { StaffOfficer } from '#server/identity/staff-record.ts';
import { loadPeople } from '#server/store/person.ts';
import { pinyinOf } from '#server/store/search-grams.ts';

export type Ground = {
  readonly site: Site;
  readonly pool: pg.Pool;
  readonly court: string;
  readonly staff: Staff;
  readonly handler: StaffOfficer;
  readonly leader: StaffOfficer;
  readonly clerk: StaffOfficer;
  /** The petitions with the longest histories that the leader may see. */
  readonly sample: readonly string[];
  readonly petitions: number;
  readonly events: number;
};

/** Throws `CannotStart` when there is no petition, or nobody holds a post that the bench acts in. */
export async function findGround(site: Site, pool: pg.Pool): Promise<Ground> {
  const { rows: courts } = await pool.query<{ court: string; n: number }>(
    'select court, count(*)::int as n from petition_row group by court order by n desc limit 1',
  );
  const [most] = courts;
  if (!most)
    throw new CannotStart(
      '没有可供测量的信访案件。演示站点可用 zhifang bench --count 1000 先生成一批；正式站点请在登记案件后再测。',
    );
  const { court, n: petitions } = most;
  const everybody = await listStaff(site.db, court);
  const { rows: handlers } = await pool.query<{ id: string }>(
    `select handler_id as id from petition_row where court = $1 and handler_id is not null
     group by handler_id order by count(*) desc`,
    [court],
  );
  const busy = handlers.map(({ id }) => id);
  const leader = getOfficer(everybody, 'teamLeader');
  const { rows: counted } = await pool.query<{ n: number }>(
    'select count(*)::int as n from event where court = $1',
    [court],
  );
  return {
    site,
    pool,
    court,
    staff: new Map(everybody.map((one) => [one.id, one])),
    handler: getOfficer(everybody, 'handler', busy),
    leader,
    clerk: getOfficer(everybody, 'receptionClerk'),
    sample: await sampleOf(pool, court, leader),
    petitions,
    events: counted[0]?.n ?? 0,
  };
}

/** The first active holder of the post, or of these ids the first that is one. */
function getOfficer(staff: readonly StaffOfficer[], role: Role, preferred: readonly string[] = []) {
  const holders = staff.filter((one) => one.active && one.roles.includes(role));
  const byId = new Map(holders.map((one) => [one.id, one]));
  const found = preferred.map((id) => byId.get(id)).find((one) => one !== undefined) ?? holders[0];
  if (!found)
    throw new CannotStart(`没有在岗的人员担任测量所需的岗位（${role}），请先建立人员账号并授予岗位。`);
  return found;
}

async function sampleOf(pool: pg.Pool, court: string, { id }: Officer): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from petition_row where court = $1 and not (barred @> array[$2])
     order by seq desc, id limit 20`,
    [court, id],
  );
  return rows.map((row) => row.id);
}

/** What the bench types into the search field, each of its kind; a kind of which the court has none is left out. */
export type Probe = { readonly name: string; readonly q: string };

/** Words that occur at the court. */
export async function findProbes({ site, pool, court }: Ground): Promise<readonly Probe[]> {
  const one = async (text: string): Promise<string> => {
    const { rows } = await pool.query<{ found: string }>(text, [court]);
    return rows[0]?.found ?? '';
  };
  const person = await one(
    `select name as found from person where court = $1 and kind = 'natural' order by char_length(name), id limit 1`,
  );
  const petition = await one(
    'select petition::text as found from person where court = $1 and phone is not null order by id limit 1',
  );
  const people = petition === '' ? [] : await loadPeople(site.db, site.keys, court, petition);
  const summary = await one('select summary as found from petition_row where court = $1 order by id limit 1');
  const number = await one(
    'select case_number as found from petition_row where court = $1 and case_number is not null order by id limit 1',
  );
  const probes = [
    { name: '两字姓名', q: person.slice(0, 2) },
    { name: '拼音首字母', q: pinyinOf(person)[0] ?? '' },
    { name: '电话后四位', q: people.find(({ phone }) => phone)?.phone?.slice(-4) ?? '' },
    { name: '摘要中的词', q: /\p{Script=Han}{4}/u.exec(summary)?.[0] ?? '' },
    { name: '执行案号', q: number },
  ];
  return probes.filter(({ q }) => q !== '');
}
