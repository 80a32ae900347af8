import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oldestServer } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { type TestSite, testSite } from '../../tests/site.ts';
import {
  type Ask,
  type Made,
  register,
  signedInOnce,
  somebody,
  toAccepted,
  toProposed,
  walk,
} from '../../tests/walk.ts';

type Item = {
  readonly id: string;
  readonly number: string;
  readonly nearest?: { readonly due: string; readonly urgency: string };
};
type Page = {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
  readonly total: number;
  readonly counts: Record<string, string>;
};

const queues = ['mine', 'others', 'near', 'overdue', 'all'] as const;

describe.each(oldestServer())('R3.1 R13.5 queues and search on $name', (server: TestServer) => {
  let court: TestSite;
  let ask: Ask;
  let wang: Made;
  let proposed: Made;

  beforeAll(async () => {
    court = await testSite(server);
    ask = signedInOnce(court);
    for (let n = 0; n < 12; n += 1) {
      court.setNow(`2026-11-${String(9 + n).padStart(2, '0')}T01:00:00.000Z`);
      const made = await register(ask, {
        petitioners: [somebody(n)],
        receivedOn: `2026-11-${String(9 + n).padStart(2, '0')}`,
      });
      if (n % 3 === 1) await walk(ask, made, toAccepted);
      // Sessions end after eight hours: everybody signs in again on the next day.
      ask = signedInOnce(court);
    }
    proposed = await walk(
      ask,
      await register(ask, { petitioners: [somebody(50)], channel: 'letter' }),
      toProposed,
    );
    wang = await register(ask, {
      petitioners: [
        { name: '单乐', phone: '0531-7621 1234', idNumber: '１１０１０５１９４９１２３１００２ｘ' },
        { name: '李四', phoneMissing: '拒绝提供' },
      ],
      caseNumber: '〔2024〕鲁0117执88号',
      summary: '拍卖款100%未分配，_底价_有误，请求说明。',
    });
  });
  afterAll(() => court.close());

  const list = async (who: string, query: string): Promise<Page> => {
    const answer = await (await ask(who))('GET', `/api/petitions?${query}`);
    expect(answer.status).toBe(200);
    return answer.body as unknown as Page;
  };

  async function walkPages(who: string, query: string, limit: number): Promise<readonly Item[]> {
    const items: Item[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Page = await list(who, `${query}&limit=${limit}&cursor=${cursor}`);
      expect(page.items.length).toBeLessThanOrEqual(limit);
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }

  test.each(['clerk', 'team', 'leader', 'handler', 'lead'])(
    'the pages of every queue of %s have what its count says, each once, nearest first',
    async (who) => {
      for (const queue of queues) {
        const items = await walkPages(who, `queue=${queue}`, 3);
        const { total, counts } = await list(who, `queue=${queue}`);
        expect({ queue, n: items.length, count: counts[queue] }).toEqual({
          queue,
          n: total,
          count: String(total),
        });
        expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
        const dues = items.map((item) => item.nearest?.due ?? '9999-12-31');
        expect(dues).toEqual([...dues].sort());
      }
    },
  );

  test('mine is what waits for me, others’ what I take part in and waits for others', async () => {
    const ids = async (who: string, queue: string) =>
      (await walkPages(who, `queue=${queue}`, 50)).map((item) => item.id);
    expect(await ids('lead', 'mine')).toContain(proposed.id);
    expect(await ids('handler', 'mine')).not.toContain(proposed.id);
    expect(await ids('handler', 'others')).toContain(proposed.id);
    expect(await ids('leader', 'mine')).toContain(wang.id);
    expect(await ids('clerk', 'others')).toContain(wang.id);
  });

  test('overdue and near are told by the binding clock of today', async () => {
    const overdue = await walkPages('leader', 'queue=overdue', 50);
    const near = await walkPages('leader', 'queue=near', 50);
    expect(overdue.length).toBeGreaterThan(0);
    expect(near.length).toBeGreaterThan(0);
    expect(new Set(overdue.map((item) => item.nearest?.urgency))).toEqual(new Set(['overdue']));
    for (const { nearest } of near) expect(['near', 'today']).toContain(nearest?.urgency);
  });

  test('filters narrow list and counts alike', async () => {
    const accepted = await list('team', 'queue=all&state=accepted');
    expect(accepted).toMatchObject({ total: 4, counts: { all: '4' } });
    expect(await list('team', 'queue=all&ground=delay')).toMatchObject({ total: 5 });
    expect(await list('team', 'queue=all&channel=letter')).toMatchObject({
      total: 1,
      items: [{ id: proposed.id }],
    });
    expect(await list('team', 'queue=all&state=accepted&channel=letter')).toMatchObject({
      total: 0,
      items: [],
      nextCursor: null,
    });
  });

  test.each<[string, string]>([
    ['name', '单乐'],
    ['name of one more person', '李四'],
    ['initials', 'sl'],
    ['initials in capitals', 'SL'],
    ['initials by another reading', 'dl'],
    ['full pinyin', 'shanle'],
    ['full pinyin in two words', 'Shan Le'],
    ['phone as kept', '0531-76211234'],
    ['phone as typed', '0531 7621 1234'],
    ['phone with country code', '+86 531 7621 1234'],
    ['last four digits of the phone', '1234'],
    ['identity number', '11010519491231002X'],
    ['identity number in small letters', '11010519491231002x'],
    ['identity number with spaces', '110105 19491231 002X'],
    ['case number in full width', '（２０２４）鲁0117执88号'],
    ['case number in other brackets', '〔2024〕鲁0117执88号'],
    ['case number with spaces', '(2024) 鲁0117 执 88号'],
    ['case number without brackets', '2024鲁0117执88'],
    ['part of the case number', '执88号'],
    ['words of the summary', '拍卖款'],
    ['words apart', '分配 底价'],
    ['one character', '单'],
    ['a sign that is a wildcard elsewhere', '100%未'],
    ['an underscore', '_底价_'],
    ['name and word', '单乐 拍卖'],
    ['a party of the case', '李秀兰'],
  ])('is found by %s', async (_way, q) => {
    const { items, total } = await list('clerk', `queue=all&q=${encodeURIComponent(q)}`);
    expect(items.map((item) => item.id)).toEqual([wang.id]);
    expect(total).toBe(1);
  });

  test('is found by its number in any brackets', async () => {
    const [, year = '', n = ''] = /〔(\d+)〕(\d+)号/.exec(wang.number) ?? [];
    for (const q of [wang.number, `钢执访(${year})${n}号`, `钢执访（${year}）${n}`, `钢执访${year} ${n}号`])
      expect(
        (await list('clerk', `queue=all&q=${encodeURIComponent(q)}`)).items.map((item) => item.id),
      ).toEqual([wang.id]);
  });

  test.each([
    '%',
    '_',
    '\\',
    "'",
    "' or '1'='1",
    '"; drop table petition_row; --',
    '100_未',
    '乐单',
    '单 李逵',
    '9999',
    '（）',
    '－',
    '😀',
    '110105194912310020',
  ])('nothing is found by %s', async (q) => {
    expect(await list('clerk', `queue=all&q=${encodeURIComponent(q)}`)).toMatchObject({
      total: 0,
      items: [],
    });
  });

  test('everybody is found by no word at all', async () => {
    const { total } = await list('clerk', 'queue=all');
    expect(await list('clerk', `queue=all&q=${encodeURIComponent('  　')}`)).toMatchObject({ total });
  });

  test('counting stops at a thousand', async () => {
    const [one] = await court.site.db.selectFrom('petition_row').selectAll().limit(1).execute();
    if (!one) throw new Error('no row');
    const many = Array.from({ length: 1200 }, (_, n) => ({
      ...one,
      clocks: JSON.stringify(one.clocks),
      errands: JSON.stringify(one.errands),
      supervision: JSON.stringify(one.supervision),
      archive: JSON.stringify(one.archive),
      number: `第${n}号`,
      id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    }));
    await court.site.db.insertInto('petition_row').values(many).execute();
    const answer = await (await ask('clerk'))('GET', '/api/petitions?queue=all&limit=1');
    expect(answer.body).toMatchObject({ total: 1001, totalText: '1000+', counts: { all: '1000+' } });
  });
});
