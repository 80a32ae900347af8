import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oldestServer, testCourt } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { type As, command, registration, type TestSite, testSite } from '../../tests/site.ts';
import { applyCalendar } from '../jobs/apply-calendar.ts';
import { openCalendar } from '../store/calendar.ts';
import { connectAsApplication } from '../store/connections.ts';
import { rebuildRows } from '../store/rebuild.ts';
import { verifyAll } from '../store/verify.ts';
import { buildApp } from './app.ts';

const festivals = [
  '2027-01-01',
  '2027-01-02',
  '2027-04-05',
  '2027-05-01',
  '2027-05-02',
  '2027-06-09',
  '2027-09-15',
];
const runs: readonly (readonly [string, number])[] = [
  ['2027-02-05', 8],
  ['2027-10-01', 7],
];
const off = Object.fromEntries(
  [
    ...festivals,
    ...runs.flatMap(([first, count]) =>
      Array.from({ length: count }, (_, i) =>
        new Date(Date.parse(`${first}T00:00:00Z`) + i * 86_400_000).toISOString().slice(0, 10),
      ),
    ),
  ].map((day) => [day, '假设']),
);
/** 2027 as nobody has arranged it yet: with a Thursday off at the end of 2026 that nobody expects. */
const of2027 = {
  year: 2027,
  notice: ['国办发明电〔2026〕9号'],
  off: { ...off, '2026-12-31': '假设' },
  work: { '2027-01-09': '元旦' },
};
const shortened = {
  ...of2027,
  notice: ['国办发明电〔2026〕9号', '国办发明电〔2027〕1号'],
  work: { ...of2027.work, '2027-01-16': '元旦' },
};

type Dates = readonly {
  readonly number: string;
  readonly clock: string;
  readonly from: string;
  readonly to: string;
}[];
type Clocks = readonly {
  readonly key: string;
  readonly name: string;
  readonly due: string;
  readonly provisional: boolean;
  readonly state: string;
  readonly days: readonly { readonly day: string; readonly why: string; readonly source: string }[];
}[];

describe.each(oldestServer())('D10 a year of holidays on $name', (server: TestServer) => {
  let court: TestSite;
  let admin: As;
  let leader: As;
  let handler: As;
  let id: string;

  beforeAll(async () => {
    court = await testSite(server);
    await signIn();
    id = await transferred(leader);
  });
  afterAll(() => court.close());

  const clocks = async (as: As, petition = id): Promise<Clocks> =>
    (await as('GET', `/api/petitions/${petition}/clocks`)).body.items as Clocks;
  const clock = async (key: string, petition = id) =>
    (await clocks(leader, petition)).find((one) => one.key === key);
  const told = async (petition = id) =>
    (
      (await leader('GET', `/api/petitions/${petition}/events`)).body.items as {
        type: string;
        sentence: string;
      }[]
    )
      .filter(({ type }) => type === 'calendarChanged')
      .map(({ sentence }) => sentence);
  const rows = () =>
    rebuildRows(court.site.db, testCourt, court.site.calendar(), court.site.keys, { write: false });

  test('is read by everybody: the shipped years, and the festivals a notice cannot leave out', async () => {
    const { body } = await handler('GET', '/api/calendar');
    expect(body).toMatchObject({
      mayLoad: false,
      loadings: [],
      years: expect.arrayContaining([expect.objectContaining({ year: 2026, source: 'shipped' })]),
    });
    const year = await handler('GET', '/api/calendar/2027');
    expect(year.body).toMatchObject({ known: false, statutory: { '2027-01-01': '元旦' }, off: {} });
  });

  test.each([
    ['a day of another year', { off: { ...of2027.off, '2028-01-01': '元旦' } }, '不在2027年的安排范围内'],
    ['a weekday called make-up day', { work: { '2027-01-06': '元旦' } }, '不是周六或周日'],
    ['a festival left out', { off: { '2027-01-01': '元旦' } }, '缺少2027年2月5日（春节）'],
    ['no number of the notice', { notice: ['见附件'] }, '文号应形如'],
    ['an impossible day', { work: { '2027-02-30': '春节' } }, ''],
  ])('is refused with %s', async (_, change, said) => {
    const answer = await admin('POST', '/api/calendar', { arrangement: { ...of2027, ...change } });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toContain(said);
  });

  test('is shown before it is loaded, and what was shown is what happens, with an entry in each history', async () => {
    const before = await clocks(leader);
    const reply = before.find(({ key }) => key === 'reply');
    expect(reply).toMatchObject({ due: '2027-01-18', provisional: true });
    const shown = await admin('POST', '/api/calendar/preview', { arrangement: of2027 });
    expect(shown.body).toMatchObject({ year: 2027, correction: false, petitions: 1 });
    const items = shown.body.items as Dates;
    expect(items.find(({ clock: name }) => name === '答复信访人')).toMatchObject({
      from: '2027-01-18',
      to: '2027-01-18',
      change: 'settled',
    });
    expect(JSON.stringify(shown.body)).not.toContain('张建国');
    expect(await told()).toEqual([]);

    const loaded = await admin('POST', '/api/calendar', { arrangement: of2027 });
    expect(loaded).toMatchObject({
      status: 201,
      body: { version: 1, by: '系统员', petitions: 1, done: 1, changed: 1, finished: true },
    });
    const after = await clocks(leader);
    for (const { clock: name, from, to } of items) {
      expect(before.find((one) => one.name === name)?.due).toBe(from);
      expect(after.find((one) => one.name === name)).toMatchObject({ due: to, provisional: false });
    }
    const unchanged = after.filter(({ name }) => !items.some((one) => one.clock === name));
    for (const { key, due } of unchanged) expect(before.find((one) => one.key === key)?.due).toBe(due);
    const [sentence, ...more] = await told();
    expect(more).toEqual([]);
    expect(sentence).toContain('2027年放假安排载入，依据国办发明电〔2026〕9号');
    expect(sentence).toContain('“答复信访人”仍为2027-01-18，不再暂定');
    expect(await rows()).toMatchObject({ differing: [], orphans: 0 });
    expect((await verifyAll(court.site.db)).breaks).toEqual([]);
  });

  test('R13.5 explains the date by the notice', async () => {
    const days = (await clock('reply'))?.days ?? [];
    expect(days.find(({ day }) => day === '2026-12-31')).toMatchObject({ why: '假设放假，不计入' });
    expect(days.find(({ day }) => day === '2027-01-09')).toMatchObject({
      why: '调休上班（元旦）',
      source: '国办发明电〔2026〕9号',
    });
  });

  test('is written into the audit log with its notice', async () => {
    const auditor = await court.as('auditadmin');
    const { body } = await auditor('GET', '/api/audit?action=calendarLoaded');
    expect(body.items).toMatchObject([
      { actorName: '系统员', subject: '2027', note: '2027年，依据国办发明电〔2026〕9号' },
    ]);
  });

  test('that is known is loaded again only with a reason, and not when it says the same', async () => {
    const again = await admin('POST', '/api/calendar', { arrangement: of2027, reason: '再来' });
    expect(again).toMatchObject({ status: 422, body: { detail: expect.stringContaining('相同') } });
    const silent = await admin('POST', '/api/calendar', { arrangement: shortened });
    expect(silent).toMatchObject({ status: 422, body: { errors: [{ field: 'reason' }] } });
  });

  test('corrected, moves what runs and leaves what was missed; both servers count by it at once', async () => {
    const second = connectAsApplication(court.owner);
    const other = { ...court.site, ...(await openCalendar(second.db)), db: second.db };
    const app = await buildApp(other, { logLevel: 'silent' });
    court.setNow('2026-12-10T01:00:00.000Z');
    await signIn();
    const [missed, moved] = [await clock('interview'), await clock('reply')];
    expect(missed).toMatchObject({ state: 'overdue', due: '2026-11-25' });
    const preview = await admin('POST', '/api/calendar/preview', { arrangement: shortened });
    expect(preview.body).toMatchObject({ correction: true });
    const done = await admin('POST', '/api/calendar', { arrangement: shortened, reason: '增加调休上班日' });
    expect(done).toMatchObject({
      status: 201,
      body: { version: 2, reason: '增加调休上班日', finished: true },
    });
    expect(await clock('interview')).toMatchObject({ state: 'overdue', due: missed?.due });
    expect(await clock('reply')).toMatchObject({ due: '2027-01-16', state: 'running' });
    expect(moved?.due).toBe('2027-01-18');
    const cookie = await court.cookieOf('leader');
    const there = await app.inject({ url: `/api/petitions/${id}/clocks`, headers: { cookie } });
    expect(there.json().items).toEqual(await clocks(leader));
    expect((await told()).at(-1)).toContain(
      '2027年放假安排更正（增加调休上班日），依据国办发明电〔2027〕1号',
    );
    expect(await rows()).toMatchObject({ differing: [], orphans: 0 });
    await app.close();
    await second.db.destroy();
  });

  test('is remembered: a server started later knows it, and what was known before it', async () => {
    const { calendar } = await openCalendar(court.site.db);
    expect(calendar()).toEqual(court.site.calendar());
    expect(calendar().before?.until).toBe('2026-12-10');
    expect(calendar().before?.calendar.before?.until).toBe('2026-11-20');
  });

  test('whose work broke off is gone on with, and nobody is told twice', async () => {
    await court.site.db
      .updateTable('calendar_year')
      .set({ finished_at: null, done: 0 })
      .where('version', '=', 2)
      .execute();
    const busy = await admin('POST', '/api/calendar', { arrangement: of2027, reason: '改回' });
    expect(busy).toMatchObject({ status: 422, body: { detail: expect.stringContaining('还在重算') } });
    const before = await told();
    await Promise.all([applyCalendar(court.site), applyCalendar(court.site)]);
    expect(await told()).toEqual(before);
    const { body } = await admin('GET', '/api/calendar');
    expect(body.loadings).toMatchObject([
      { version: 2, done: 1, changed: 1, finished: true },
      { version: 1 },
    ]);
  });

  test('is loaded by the system administrator alone', async () => {
    for (const name of ['secadmin', 'auditadmin', 'leader', 'clerk']) {
      const someone = await court.as(name);
      for (const path of ['/api/calendar', '/api/calendar/preview'])
        expect(await someone('POST', path, { arrangement: of2027 })).toMatchObject({
          status: 403,
          body: { detail: expect.stringContaining('系统管理员') },
        });
    }
  });

  test('waits for whatever was counting by the calendar before, so that nothing is written by it afterwards', async () => {
    const command = await court.site.db.startTransaction().execute();
    await court.site.readCalendar(command);
    let done = false;
    const loading = admin('POST', '/api/calendar', { arrangement: of2027, reason: '改回' }).then((answer) => {
      done = true;
      return answer;
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(done).toBe(false);
    await command.commit().execute();
    expect(await loading).toMatchObject({ status: 201, body: { version: 3, finished: true } });
  });

  async function signIn(): Promise<void> {
    admin = await court.as('sysadmin');
    leader = await court.as('leader');
    handler = await court.as('handler');
  }

  async function transferred(as: As): Promise<string> {
    const { body } = await as('POST', '/api/petitions', registration());
    const petition = (body.petition ?? body) as { id: string };
    const step = (name: string, seq: number, input: object) =>
      as(
        'POST',
        `/api/petitions/${petition.id}/steps/${name}`,
        command(seq, input as Record<string, unknown>),
      );
    await step('reviewRegistration', 1, { result: 'pass' });
    await step('accept', 2, { grounds: ['delay'], track: 'implementation' });
    const done = await step('transfer', 3, { handler: 's-handler' });
    expect(done.status).toBe(200);
    return petition.id;
  }
});
