import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type LedgerPage, ledgerPageSchema } from '#contract/ledger.ts';
import { ledgers } from '#regulation/ledgers.ts';
import { oldestServer } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { type As, type TestSite, testSite } from '../../tests/site.ts';
import {
  type Ask,
  type Made,
  register,
  signedInOnce,
  somebody,
  toTransferred,
  walk,
} from '../../tests/walk.ts';
import { guardFormula, readSpreadsheet } from '../directory/spreadsheet.ts';
import { rebuildRows } from '../store/rebuild.ts';

const formula = '=HYPERLINK("http://example.invalid","点我")';
/** A cell of the screen as the file has it. */
const inFile = (cell: string | number) =>
  typeof cell === 'number' ? cell : cell === '' ? null : guardFormula(cell);
const plan = {
  name: '执行积案专项化解',
  from: '2026-11-01',
  until: '2026-12-31',
  criteria: '收件满一百八十日仍未办结，或者三次以上来访',
  target: 80,
};

/** Three of the first handler's cases, the first with what would run as a formula, and two of another's. */
async function registered(ask: Ask): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const n of [0, 1, 2, 3, 4]) {
    const petitioners = [somebody(n, n === 0 ? { name: '+王五' } : {})];
    const caseNumber = n < 3 ? '（2025）鲁0117执123号' : '（2024）鲁0117执88号';
    const summary = n === 0 ? formula : `第${n}件：房产没有处置`;
    made.push(await register(ask, { petitioners, caseNumber, summary }));
  }
  return made;
}

describe.each(oldestServer())('R16.6 ledgers on $name', (server: TestServer) => {
  let court: TestSite;
  let ask: Ask;
  let leader: As;
  const made: Made[] = [];
  const cookies = new Map<string, string>();

  const page = async (as: As, path: string): Promise<LedgerPage> => {
    const { status, body } = await as('GET', `/api/ledgers/${path}`);
    expect([path, status]).toEqual([path, 200]);
    return ledgerPageSchema.parse(body);
  };
  const idsIn = async (as: As, path: string) => (await page(as, path)).items.map(({ id }) => id);
  const columnOf = ({ columns, items }: LedgerPage, title: string) => {
    const at = columns.findIndex((one) => one.title === title);
    return items.map(({ cells }) => cells[at]);
  };
  /** The rows of the file as texts and numbers, without its title. */
  const exported = async (who: string, path: string) => {
    const cookie = cookies.get(who) ?? (await court.cookieOf(who));
    cookies.set(who, cookie);
    const answer = await court.app.inject({ url: `/api/ledgers/${path}`, headers: { cookie } });
    if (answer.statusCode !== 200) return { answer, title: '', rows: [] };
    const read = await readSpreadsheet(new Uint8Array(answer.rawPayload));
    if (!read.ok) throw new Error(read.message);
    const [title = [], ...rows] = read.sheets[0]?.rows ?? [];
    return { answer, title: String(title[0]), rows };
  };
  const seqOf = async (as: As, id: string) => Number((await as('GET', `/api/petitions/${id}`)).body.seq);
  const act = async (who: string, id: string, step: string, input: object) => {
    const as = await ask(who);
    const commandId = crypto.randomUUID();
    const expectedSeq = await seqOf(as, id);
    return as('POST', `/api/petitions/${id}/steps/${step}`, { commandId, expectedSeq, input });
  };

  beforeAll(async () => {
    court = await testSite(server);
    ask = signedInOnce(court);
    leader = await ask('leader');
    made.push(...(await registered(ask)));
    const [first, second, third] = made as [Made, Made, Made];
    for (const one of [first, second, third]) await walk(ask, one, toTransferred);
    const dueOn = '2026-11-25';
    await act('leader', first.id, 'supervise', { means: 'paper', requirement: '一周内报告', dueOn });
    await act('leader', second.id, 'designateBacklog', { reason: '三年未结' });
    await leader('POST', '/api/campaigns', plan);
  }, 60_000);
  afterAll(() => court.close());

  test('each ledger holds what its condition says, and a campaign what was taken into it', async () => {
    const [first, second, third] = made as [Made, Made, Made];
    expect((await idsIn(leader, 'all')).toSorted()).toEqual(made.map(({ id }) => id).toSorted());
    expect(await idsIn(leader, 'supervised')).toEqual([first.id]);
    expect(await idsIn(leader, 'backlog')).toEqual([second.id]);
    expect(await idsIn(leader, 'campaign')).toEqual([]);
    const { body } = await leader('GET', '/api/campaigns');
    const [campaign] = body.items as { id: string }[];
    const input = { campaign: campaign?.id, reason: '三年未结，多次来访' };
    expect((await act('leader', third.id, 'joinCampaign', input)).status).toBe(200);
    expect(await idsIn(leader, 'campaign')).toEqual([third.id]);
    const shown = await page(leader, `campaign?campaign=${campaign?.id}`);
    expect(columnOf(shown, '专项行动')).toEqual([plan.name]);
    expect(columnOf(shown, '列入理由')).toEqual([input.reason]);
    const progress = (await leader('GET', '/api/campaigns')).body.items;
    expect(progress).toMatchObject([{ members: 1, resolved: 0, rate: 0, target: 80 }]);
    expect((await act('leader', third.id, 'leaveCampaign', { ...input, reason: '误列' })).status).toBe(200);
    expect(await idsIn(leader, 'campaign')).toEqual([]);
    await act('leader', third.id, 'joinCampaign', input);
  });

  test('a campaign is kept by the head of the team alone, has its own name, and the log knows it', async () => {
    const team = await ask('team');
    expect((await team('POST', '/api/campaigns', plan)).status).toBe(403);
    expect((await leader('POST', '/api/campaigns', plan)).status).toBe(422);
    const backwards = { ...plan, name: '倒置', until: '2026-10-01' };
    expect((await leader('POST', '/api/campaigns', backwards)).body).toMatchObject({
      detail: expect.stringContaining('早于'),
    });
    const [{ id }] = (await leader('GET', '/api/campaigns')).body.items as [{ id: string }];
    const longer = { ...plan, until: '2027-06-30' };
    expect((await leader('PUT', `/api/campaigns/${id}`, longer)).body.items).toMatchObject([
      { until: '2027-06-30' },
    ]);
    const audit = await ask('auditadmin');
    const { body } = await audit('GET', '/api/audit?action=campaignKept');
    expect(body.items).toHaveLength(2);
    expect(JSON.stringify(body.items)).toContain('目标化解率80%');
  });

  test('the file says what the screen says, cell by cell, in the order of the columns', async () => {
    for (const ledger of Object.keys(ledgers)) {
      const shown = await page(leader, ledger);
      const { rows, title, answer } = await exported('leader', `${ledger}/export.xlsx`);
      expect(answer.headers['content-disposition']).toContain('.xlsx');
      expect(title).toContain(ledgers[ledger as keyof typeof ledgers].name);
      expect(rows[0]).toEqual(shown.columns.map((column) => column.title));
      const said = shown.items.map(({ cells }) => cells.map(inFile));
      const width = shown.columns.length;
      const filled = rows.slice(1).map((row) => Array.from({ length: width }, (_, at) => row[at] ?? null));
      expect(filled).toEqual(said);
    }
  });

  test('no cell of the file runs as a formula, whatever people typed', async () => {
    const { rows } = await exported('leader', 'all/export.xlsx');
    const cells = rows.flat().filter((cell) => typeof cell === 'string');
    expect(cells).toContain(`'${formula}`);
    expect(cells).toContain("'+王五");
    expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/u.test(cell))).toEqual([]);
  });

  test('phones are masked; whole ones take a post and a reason, and the log says who took them', async () => {
    expect(columnOf(await page(leader, 'all'), '联系电话')).toContain('139****0001');
    expect(JSON.stringify((await exported('leader', 'all/export.xlsx')).rows)).not.toContain('13900000001');
    const whole = 'all/export.xlsx?unmasked=true';
    expect((await exported('team', `${whole}&reason=x`)).answer.statusCode).toBe(403);
    expect((await exported('leader', whole)).answer.statusCode).toBe(422);
    const reason = encodeURIComponent('集中回访');
    const { rows } = await exported('leader', `${whole}&reason=${reason}`);
    expect(JSON.stringify(rows)).toContain('13900000001');
    const audit = await ask('auditadmin');
    const { body } = await audit('GET', '/api/audit?action=exported');
    expect(JSON.stringify(body.items)).toContain('集中回访');
    expect((await exported('clerk', 'all/export.xlsx')).answer.statusCode).toBe(403);
  });

  test('what one may not see is not in the ledger, nor in the file, nor counted', async () => {
    const [first, , third] = made as [Made, Made, Made];
    const handler = await ask('handler');
    expect((await page(handler, 'all')).total).toBe(3);
    const other = await ask('handler2');
    expect((await idsIn(other, 'all')).toSorted()).toEqual(
      made
        .slice(3)
        .map(({ id }) => id)
        .toSorted(),
    );
    const admin = await ask('sysadmin');
    expect((await page(admin, 'all')).total).toBe(0);
    expect((await admin('GET', '/api/campaigns')).body.items).toEqual([]);
    await act('leader', third.id, 'accuse', { officers: ['s-deputy'], reason: '反映副局长' });
    const deputy = await ask('deputy');
    expect(await idsIn(deputy, 'all')).not.toContain(third.id);
    expect(await idsIn(deputy, 'campaign')).toEqual([]);
    expect((await deputy('GET', '/api/campaigns')).body.items).toMatchObject([{ members: 0 }]);
    const numbers = (await exported('deputy', 'all/export.xlsx')).rows.flat();
    expect(numbers).toContain(first.number);
    expect(numbers).not.toContain(third.number);
  });

  test('is filtered by what stands in the question, and read page by page without gaps', async () => {
    const [first] = made as [Made];
    expect(await idsIn(leader, 'all?handler=s-handler2')).toEqual([]);
    expect((await page(leader, 'all?handler=s-handler')).total).toBe(3);
    expect((await page(leader, `all?department=${encodeURIComponent('执行局')}`)).total).toBe(3);
    expect((await page(leader, 'all?department=x')).total).toBe(0);
    expect((await page(leader, 'all?state=registered')).total).toBe(2);
    expect((await page(leader, 'all?from=2026-11-21')).total).toBe(0);
    expect((await page(leader, 'all?until=2026-11-20&channel=visit')).total).toBe(5);
    expect((await page(leader, 'all?ground=delay')).total).toBe(3);
    court.setNow('2027-03-01T01:00:00.000Z');
    const late = await page(await court.as('leader'), 'all?lateness=overdue');
    expect(late.items.map(({ id }) => id)).toContain(first.id);
    expect(columnOf(late, '超期天数').every((days) => Number(days) > 0)).toBe(true);
    court.setNow('2026-11-20T01:00:00.000Z');
    const whole = await page(leader, 'all');
    const walked: string[] = [];
    const positions: unknown[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const next: LedgerPage = await page(leader, `all?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      walked.push(...next.items.map(({ id }) => id));
      positions.push(...columnOf(next, '序号'));
      cursor = next.nextCursor;
    }
    expect(walked).toEqual(whole.items.map(({ id }) => id));
    expect(positions).toEqual([1, 2, 3, 4, 5]);
    const dues = columnOf(whole, '最近期限').map(String);
    expect(dues.filter(Boolean)).toEqual(dues.filter(Boolean).toSorted());
  });

  test('the court arranges its columns, for the screen and for the file', async () => {
    const team = await ask('team');
    const columns = ['number', 'due', 'petitioners'];
    expect((await team('PUT', '/api/ledgers/all/columns', { columns })).status).toBe(403);
    expect((await leader('PUT', '/api/ledgers/all/columns', { columns: ['due', 'due'] })).status).toBe(422);
    expect((await leader('PUT', '/api/ledgers/all/columns', { columns })).body).toEqual({ columns });
    expect((await page(leader, 'all')).columns.map(({ key }) => key)).toEqual(columns);
    expect((await exported('leader', 'all/export.xlsx')).rows[0]).toEqual(['信访编号', '最近期限', '信访人']);
    await leader('PUT', '/api/ledgers/all/columns', { columns: [] });
    expect((await page(leader, 'all')).columns).toHaveLength(ledgers.all.columns.length);
  });

  test('the ledgers a petition stands in are read from its history again', async () => {
    const { db, keys } = court.site;
    await db
      .updateTable('petition_row')
      .set({ ledgers: ['all'], campaigns: [], resolved: true })
      .execute();
    const rebuilt = await rebuildRows(db, '鲁0117', court.site.calendar(), keys, { write: true });
    expect(rebuilt.differing).toHaveLength(5);
    expect(await idsIn(leader, 'campaign')).toHaveLength(1);
  });
});
