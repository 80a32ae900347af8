import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { stages } from '#domain/petition/core.ts';
import { events } from '#domain/petition/events.ts';
import { declineGroundIds } from '#regulation/grounds.ts';
import { channelIds } from '#regulation/registers.ts';
import { routes } from '#regulation/routing.ts';
import { type TestDatabase, withoutCourt } from '../../tests/database.ts';
import { openFileStore } from '../files/file-store.ts';
import { createIssuer } from '../http/paper-issuer.ts';
import { namesOf } from '../http/site.ts';
import { verifyPassword } from '../identity/password.ts';
import { paperKinds, papersOf } from '../papers/kinds.ts';
import type { PaperSource } from '../papers/paper-kind.ts';
import { createPaperRenderer, type PaperRenderer } from '../papers/paper-renderer.ts';
import { loadStaff } from '../store/court-staff.ts';
import { loadPeople } from '../store/person.ts';
import { loadPetition } from '../store/petition-history.ts';
import { rebuildRows } from '../store/rebuild.ts';
import { verifyAll } from '../store/verify.ts';
import type { Account } from './account.ts';
import { createDemonstration, demonstrationCourt } from './court.ts';
import { createEmpty } from './empty.ts';
import { fillDemonstration } from './fill.ts';
import { court, keys, now, petitions, workplaceOn } from './given-court.ts';
import { roster, superiorRoster } from './roster.ts';

describe('the demonstration of a first start', { timeout: 60_000 }, () => {
  let database: TestDatabase;
  let folder: string;
  let accounts: readonly Account[];
  let papers: PaperRenderer;
  const column = async <Value>(query: string): Promise<readonly Value[]> =>
    (await database.pool.query<{ value: Value }>(query)).rows.map(({ value }) => value);

  beforeAll(async () => {
    database = await withoutCourt();
    folder = mkdtempSync(join(tmpdir(), 'zhifang-demonstration-'));
    const files = await openFileStore(folder);
    const workplace = workplaceOn(database);
    papers = createPaperRenderer();
    const issue = createIssuer({ ...workplace, files, papers });
    ({ accounts } = await fillDemonstration({ ...workplace, files, issue }, { now, petitions }));
  }, 180_000);
  afterAll(async () => {
    await papers.closePapers();
    await database.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('is there, marked as a demonstration', async () => {
    expect(await column('select demonstration as value from court')).toEqual([true, true]);
    expect(await column("select superior as value from court where court = '鲁0117'")).toEqual(['鲁01']);
  });

  test('gives every post somebody who can sign in with the password shown', async () => {
    expect(accounts.length).toBe([...roster, ...superiorRoster].filter(({ inactive }) => !inactive).length);
    const [hash] = await column<string>("select hash as value from credential where staff = 's-zhangwei'");
    const shown = accounts.find(({ username }) => username === 'zhangwei');
    expect(await verifyPassword(shown?.password ?? '', hash)).toBe(true);
    expect(await column('select distinct must_change as value from credential')).toEqual([false]);
  });

  test('has two judges who left enforcement and one whose account is closed', async () => {
    const handlers = 'select distinct handler_id from enforcement_case';
    const gone = `select id as value from staff where not in_enforcement and id in (${handlers}) order by id`;
    expect(await column(gone)).toEqual(['s-huangli', 's-lintao', 's-songjun']);
    expect(await column('select id as value from staff where not active')).toEqual(['s-songjun']);
  });

  test('R12.3 has some 400 enforcement cases, old ones of 鲁1203 and some of other courts among them', async () => {
    const [cases] = await column<number>('select count(*) as value from enforcement_case');
    expect(cases).toBe(400);
    const codes = await column<string>('select distinct case_court as value from enforcement_case');
    expect(codes).toEqual(expect.arrayContaining(['鲁0117', '鲁1203', '鲁0116']));
    const types = await column<string>('select distinct type as value from enforcement_case');
    expect([...types].sort()).toEqual(['执', '执异', '执恢']);
  });

  /** What the papers of each petition are composed of. */
  async function* paperSources(): AsyncGenerator<PaperSource> {
    const staff = await loadStaff(database.db, court, parseDay('2026-11-24'));
    const ids = `select id as value from petition_row where court = '${court}'`;
    for (const id of await column<string>(ids)) {
      const loaded = await loadPetition(database.db, court, id);
      if (!loaded) throw new Error(`${id} has a row and no history`);
      const people = await loadPeople(database.db, keys, court, id);
      yield {
        ...{ courtName: demonstrationCourt.name, ...loaded, people, calendar: shippedCalendar },
        names: namesOf(staff, people),
        department: (one) => staff.get(one)?.department ?? '',
        today: parseDay('2026-11-24'),
      };
    }
  }

  test('P1 every paper of every petition can be composed, and one of each kind be printed', async () => {
    const printed = new Set<string>();
    for await (const source of paperSources())
      for (const { kind, id } of papersOf(source.petition, source.history)) {
        const layout = papers.layOutPaper(kind, paperKinds[kind].compose(source, id));
        if (!printed.has(kind)) await papers.renderLayout(layout);
        printed.add(kind);
      }
    expect([...printed].sort()).toEqual(Object.keys(paperKinds).sort());
  });

  test('has a petition at every stage, so that every queue has work', async () => {
    const found = await column<string>('select distinct stage as value from petition_row');
    expect([...found].sort()).toEqual(Object.keys(stages).sort());
  });

  test('lets every kind of event happen, but the one a year of holidays brings that is not published yet', async () => {
    const found = await column<string>('select distinct type as value from event');
    expect(Object.keys(events).filter((type) => !found.includes(type))).toEqual(['calendarChanged']);
  });

  test('R8.1 R8.2 R8.3 has visitors at the desk today, appointments ahead, and a leader on duty every working day', async () => {
    const states = await column<string>(
      "select distinct state as value from arrival where day = '2026-11-24'",
    );
    expect([...states].sort()).toEqual(['received', 'receiving', 'waiting']);
    expect(
      await column("select 1 as value from petition_row where appointment_on = '2026-11-24'"),
    ).not.toEqual([]);
    expect(await column("select staff as value from duty_roster where day = '2026-11-24'")).toHaveLength(1);
  });

  test('R1.1 R5.1 R15.1 uses every channel, every route and every ground to decline', async () => {
    const channels = await column<string>('select distinct channel as value from petition_row');
    expect([...channels].sort()).toEqual([...channelIds].sort());
    const taken = await column<string>(
      "select distinct data ->> 'route' as value from event where type = 'transferred'",
    );
    const inLeave: readonly string[] = ['deputy', 'teamMeanwhile'];
    const past = Object.keys(routes).filter((route) => !inLeave.includes(route));
    expect([...taken].sort()).toEqual(past.sort());
    const grounds = await column<string>(
      "select distinct data ->> 'ground' as value from event where type = 'declineProposed'",
    );
    expect([...grounds].sort()).toEqual([...declineGroundIds].sort());
  });

  test('R16.2 R16.4 has archives to be filed, filed, supplemented, lent, and one overdue', async () => {
    const states = await column<string>(
      'select distinct archive_state as value from petition_row where archive_state is not null',
    );
    expect([...states].sort()).toEqual(['filed', 'lent', 'toFile']);
    const late =
      "select number as value from petition_row where archive_state = 'lent' and archive_due < '2026-11-24'";
    expect(await column(late)).not.toEqual([]);
    expect(await column("select 1 as value from petition_row where archive ? 'supplements'")).not.toEqual([]);
  });

  test('R14.3 has write-offs that can go up, some that lack something, and packages that went', async () => {
    const owed = (step: string) =>
      column(`select 1 as value from petition_row where errands @> '[{"step": "${step}"}]'`);
    expect(await owed('submitWriteOff')).not.toEqual([]);
    expect(await owed('prepareWriteOff')).not.toEqual([]);
    expect(await column('select 1 as value from write_off_package')).not.toEqual([]);
  });

  test('R4.1 R5.1 has a roster of lead leaders, and somebody on leave whom another stands in for', async () => {
    expect(await column('select staff as value from lead_roster order by position')).toHaveLength(3);
    expect(await column('select deputy as value from staff_leave')).toEqual(['s-guoliang']);
  });

  test('R1.1 has collective, anonymous and key petitions, firms and agents', async () => {
    const count = async (where: string) =>
      (await column<number>(`select count(*) as value from event where type = 'registered' and ${where}`))[0];
    expect(await count("jsonb_array_length(data -> 'petitioners') >= 5")).toBeGreaterThanOrEqual(4);
    expect(await count("data -> 'petitioners' = '[]'")).toBeGreaterThan(0);
    expect(await count(`data -> 'petitioners' @> '[{"kind": "legal"}]'`)).toBeGreaterThan(0);
    expect(await count(`data -> 'petitioners' @> '[{"relation": "agent"}]'`)).toBeGreaterThan(0);
    expect(await column("select 1 as value from petition_row where importance = 'key'")).not.toEqual([]);
  });

  test('N8 has petitions that the court above assigned, supervised, returned and confirmed, and that went back', async () => {
    const assigned = await column<string[]>(
      "select assigned_by as value from petition_row where assigned_by <> '{}'",
    );
    expect(assigned.length).toBeGreaterThanOrEqual(2);
    const acted = await column<string>(
      "select distinct e.type as value from event e join staff s on s.id = e.actor where s.court = '鲁01'",
    );
    expect(acted).toEqual(
      expect.arrayContaining(['registered', 'supervisedFromAbove', 'feedbackReturned', 'feedbackConfirmed']),
    );
  });

  test('D6 lets no accused or recused officer act in a petition', async () => {
    const acted = `select r.number as value from petition_row r join event e on e.petition = r.id
      join event b on b.petition = r.id and b.seq < e.seq
      where e.actor = any(r.barred) and (b.data -> 'accused' ? e.actor or b.data ->> 'officer' = e.actor)`;
    expect(
      await column('select number as value from petition_row where barred <> array[]::text[]'),
    ).not.toEqual([]);
    expect(await column(acted)).toEqual([]);
  });

  test('R12.4 gives numbers that ascend with the instants of registration, year by year, without gaps', async () => {
    const numbers = await column<string>(
      "select data ->> 'number' as value from event where type = 'registered' order by at",
    );
    const read = numbers.map((number) => /〔(\d{4})〕(\d+)号/.exec(number)?.slice(1).map(Number) ?? []);
    const years = Map.groupBy(read, ([year]) => year);
    for (const [, one] of years) expect(one.map(([, n]) => n)).toEqual(one.map((_, index) => index + 1));
  });

  test('R13.5 happens by day and never after now', async () => {
    const hours = await column<number>('select distinct extract(hour from at)::int as value from event');
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...hours)).toBeLessThanOrEqual(9);
    expect(await column(`select seq as value from event where at > '${now}'`)).toEqual([]);
    expect(
      await column(
        'select e.petition as value from event e join event l using (court, petition) where l.seq > e.seq and l.at < e.at',
      ),
    ).toEqual([]);
  });

  test('R13.1 has dates that were missed, and dates that are overdue now', async () => {
    const late = `select 1 as value from petition_row where sort_on < '${now.slice(0, 10)}' and open`;
    expect((await column(late)).length).toBeGreaterThanOrEqual(2);
  });

  test('R5.3 R8.5 P2 has urges and reports of the clock, backlog that is followed up, and people who were told', async () => {
    const acts = "select distinct type as value from event where actor = 'clock' order by type";
    expect(await column(acts)).toEqual(['backlogDesignated', 'escalated', 'urged']);
    expect((await column('select 1 as value from petition_row where backlog')).length).toBeGreaterThan(1);
    const kinds = await column<string>('select distinct kind as value from notice');
    expect(kinds).toEqual(expect.arrayContaining(['near', 'overdue', 'urge']));
    const barred = 'select 1 as value from notice n join petition_row r on r.id = n.petition';
    expect(await column(`${barred} where n.staff = any(r.barred)`)).toEqual([]);
  });

  test('R16.6 has a campaign with petitions in it, one of them taken out again, and all four ledgers filled', async () => {
    expect(await column('select name as value from campaign')).toHaveLength(1);
    const members = await column<boolean>(
      "select resolved as value from petition_row where campaigns <> '{}'",
    );
    expect([...new Set(members)].sort()).toEqual([false, true]);
    expect(await column("select 1 as value from event where type = 'campaignLeft'")).toHaveLength(1);
    const kept = await column<string>(
      'select distinct unnest(ledgers) as value from petition_row order by 1',
    );
    expect(kept).toEqual(['all', 'backlog', 'campaign', 'supervised']);
  });

  test('R16.4 attaches files that can be read', async () => {
    const digests = await column<string>(
      "select distinct data -> 'material' ->> 'digest' as value from event where type = 'materialAttached'",
    );
    const files = await openFileStore(folder);
    expect(digests.length).toBeGreaterThan(3);
    for (const digest of digests) expect(await files.has(digest)).toBe(true);
  });

  test('leaves nothing to be told to others', async () => {
    expect(await column('select id as value from outbox where delivered_at is null')).toEqual([]);
  });

  test('R16.3 is intact, and its rows are what its events say', async () => {
    expect(await verifyAll(database.db)).toMatchObject({ petitions: 110, breaks: [] });
    expect(await rebuildRows(database.db, court, shippedCalendar, keys, { write: false })).toEqual({
      petitions: 110,
      differing: [],
      orphans: 0,
    });
  });

  test('refuses to be made twice', async () => {
    await expect(createDemonstration(workplaceOn(database), now)).rejects.toThrow('已经建立');
    await expect(createEmpty(workplaceOn(database), { ...demonstrationCourt }, now)).rejects.toThrow(
      '已经建立',
    );
  });
});

describe('a court without a demonstration', () => {
  test('starts with one administrator, whose password is to be changed, and says what to do now', async () => {
    const database = await withoutCourt();
    const real = { code: '鲁0116', name: '济南市莱芜区人民法院', shortName: '莱' };
    const { accounts, next } = await createEmpty(workplaceOn(database), real, now);
    expect(accounts.map(({ username, roles }) => [username, roles])).toEqual([['sysadmin', ['systemAdmin']]]);
    expect(next).toContain('三员分立');
    const { rows } = await database.pool.query(
      'select c.demonstration, r.must_change from court c join credential r using (court)',
    );
    expect(rows).toEqual([{ demonstration: false, must_change: true }]);
    await database.close();
  });
});
