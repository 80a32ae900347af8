import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oldestServer } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { command, registration, type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, type Made, register, signedInOnce, somebody } from '../../tests/walk.ts';

const visitor = { name: '单乐', phone: '13912345678', idNumber: '11010519491231002X' };
type Candidate = { readonly petition: string; readonly alike: readonly string[]; readonly strong: boolean };

describe.each(oldestServer())('registration on $name', (server: TestServer) => {
  let court: TestSite;
  let ask: Ask;
  let first: Made;
  beforeAll(async () => {
    court = await testSite(server);
    ask = signedInOnce(court);
    first = await register(ask, { petitioners: [visitor] });
  });
  afterAll(() => court.close());

  const send = async (more: Record<string, unknown>) =>
    (await ask('clerk'))('POST', '/api/petitions', registration(more));
  const numberOf = (made: { number: string }) => Number(/(\d+)号/.exec(made.number)?.[1]);
  const last = async () =>
    (await court.site.db.selectFrom('series').select('last').where('year', '=', 2026).executeTakeFirst())
      ?.last ?? 0;

  test('R12.4 numbers have no gaps, whatever was refused between them', async () => {
    const before = await register(ask, { petitioners: [somebody(1)] });
    await send({ petitioners: [somebody(2)], receivedOn: '2026-12-01' });
    await send({ petitioners: [somebody(2)], summary: '' });
    await send({ petitioners: [visitor] });
    await (await ask('handler'))('POST', '/api/petitions', registration());
    const after = await register(ask, { petitioners: [somebody(2)] });
    expect(numberOf(after)).toBe(numberOf(before) + 1);
    const rows = await court.site.db.selectFrom('petition_row').select('number').execute();
    expect(rows.map(numberOf).sort((a, b) => a - b)).toEqual(
      Array.from({ length: await last() }, (_, n) => n + 1),
    );
  });

  test('R12.4 the series begins anew with the year of registration, by the day in Shanghai', async () => {
    court.setNow('2026-12-31T16:30:00.000Z');
    const again = signedInOnce(court);
    const made = await register(again, { petitioners: [somebody(5)], receivedOn: '2026-12-31' });
    expect(made.number).toBe('钢执访〔2027〕1号');
    const page = await (await again('clerk'))('GET', `/api/petitions/${made.id}`);
    expect(page.body).toMatchObject({ registeredOn: '2027-01-01', receivedOn: '2026-12-31', late: true });
    court.setNow('2026-11-20T01:00:00.000Z');
  });

  test('R12.5 what came earlier than it is entered is taken, marked, and its clocks count from the day it came', async () => {
    const clerk = await ask('clerk');
    const late = await register(ask, { petitioners: [somebody(6)], receivedOn: '2026-11-02' });
    expect((await clerk('GET', `/api/petitions/${late.id}`)).body).toMatchObject({
      late: true,
      receivedOn: '2026-11-02',
      registeredOn: '2026-11-20',
    });
    const history = await clerk('GET', `/api/petitions/${late.id}/events`);
    expect(history.body.items).toMatchObject([
      { type: 'registered', by: '刘登记', sentence: expect.stringMatching(/补登|补录|迟|晚/) },
    ]);
    expect((await clerk('GET', `/api/petitions/${first.id}`)).body).toMatchObject({ late: false });
  });

  test('R1.1 R1.2 a superior’s paper, an anonymous letter, a firm and its agent are registered as what they are', async () => {
    const clerk = await ask('clerk');
    const assigned = await register(ask, {
      petitioners: [
        { name: '钢城某公司', kind: 'legal', phone: '0531-76211234' },
        somebody(7, { relation: 'agent', authorisation: '授权委托书' }),
      ],
      channel: 'assigned',
      notice: { body: '济南中院', documentNumber: '济执督〔2026〕3号', dueOn: '2026-12-18' },
    });
    expect((await clerk('GET', `/api/petitions/${assigned.id}`)).body).toMatchObject({
      petitioners: [
        { kind: '法人', phone: '0531-****1234' },
        { relation: '代理人', note: '授权委托书' },
      ],
      contacts: [
        { channelName: '上级交办', notice: { documentNumber: '济执督〔2026〕3号', dueOn: '2026-12-18' } },
      ],
    });
    const letter = await register(ask, {
      petitioners: [],
      anonymous: true,
      channel: 'letter',
      caseNumber: '',
    });
    const { body } = await clerk('GET', `/api/petitions?queue=all&q=${encodeURIComponent(letter.number)}`);
    expect(body.items).toMatchObject([{ petitioners: '匿名' }]);
  });

  describe('R8.4 N1 the repeat check', () => {
    const alikeTo = async (body: object): Promise<readonly Candidate[]> => {
      const answer = await (await ask('clerk'))('POST', '/api/petitions/candidates', body);
      expect(answer.status).toBe(200);
      return answer.body.items as Candidate[];
    };

    test.each<[string, object, readonly string[], boolean]>([
      ['identity number', { people: [{ idNumber: '11010519491231002x' }] }, ['idNumber'], true],
      [
        'identity number in full width',
        { people: [{ idNumber: '１１０１０５ １９４９１２３１ ００２Ｘ' }] },
        ['idNumber'],
        true,
      ],
      [
        'identity number with hyphens',
        { people: [{ idNumber: '110105-19491231-002X' }] },
        ['idNumber'],
        true,
      ],
      [
        'name and phone',
        { people: [{ name: ' 单乐 ', phone: '+86 139-1234-5678' }] },
        ['phoneAndName', 'phone', 'name'],
        true,
      ],
      [
        'name and case',
        { people: [{ name: '单乐' }], caseNumber: '(2025) 鲁0117执 123 号' },
        ['nameAndCase', 'case', 'name'],
        true,
      ],
      ['phone', { people: [{ name: '另一人', phone: '13912345678' }] }, ['phone'], false],
      ['name', { people: [{ name: '单乐' }] }, ['name'], false],
    ])('finds by %s', async (_what, body, alike, strong) => {
      const found = await alikeTo(body);
      expect(found.filter((one) => one.petition === first.id)).toMatchObject([
        { petition: first.id, number: first.number, alike, strong },
      ]);
    });

    test('name and phone of two different people are no strong likeness', async () => {
      const two = await register(ask, { petitioners: [somebody(8), somebody(9)], caseNumber: '' });
      const { name } = somebody(8);
      const { phone } = somebody(9);
      const [found] = (await alikeTo({ people: [{ name, phone }] })).filter((one) => one.petition === two.id);
      expect(found).toMatchObject({ strong: false, alike: ['phone', 'name'] });
    });

    test('tells what the petition is about, and by nothing finds nothing', async () => {
      expect(await alikeTo({ people: [visitor] })).toMatchObject([
        {
          petitioners: '单乐',
          summary: expect.any(String),
          stageName: expect.any(String),
          caseNumber: '（2025）鲁0117执123号',
        },
      ]);
      for (const body of [
        {},
        { people: [] },
        { people: [{}] },
        { people: [{ name: '  ', phone: '', idNumber: '' }] },
        { caseNumber: '乱写' },
      ])
        expect(await alikeTo(body)).toEqual([]);
    });

    test('only those who register may ask', async () => {
      for (const who of ['handler', 'judge', 'deputy', 'sysadmin'])
        expect(
          await (await ask(who))('POST', '/api/petitions/candidates', { people: [visitor] }),
        ).toMatchObject({ status: 403 });
    });

    test('a strong likeness stops the registration until it is compared; the comparison is kept', async () => {
      const stopped = await send({ petitioners: [visitor] });
      expect(stopped).toMatchObject({
        status: 422,
        body: {
          basis: { id: 'process-4' },
          errors: [{ field: 'comparisons' }],
          candidates: [{ petition: first.id, number: first.number }],
        },
      });
      const comparisons = [{ petition: first.id, same: false, reason: '另案执行费问题' }];
      const clerk = await ask('clerk');
      const made = await send({ petitioners: [visitor], comparisons });
      expect(made.status).toBe(201);
      const { data } = await court.site.db
        .selectFrom('event')
        .select('data')
        .where('petition', '=', String(made.body.id))
        .executeTakeFirstOrThrow();
      expect(data).toMatchObject({ comparisons });
      expect((await clerk('GET', `/api/petitions/${made.body.id}`)).status).toBe(200);
    });

    test('the same matter joins the first petition, which then counts one contact more', async () => {
      const clerk = await ask('clerk');
      const page = await clerk('GET', `/api/petitions/${first.id}`);
      const joined = await clerk(
        'POST',
        `/api/petitions/${first.id}/steps/joinContact`,
        command(Number(page.body.seq), {
          channel: 'phone',
          on: '2026-11-20',
          summary: '再次询问进展',
          reason: '同一人同一事项',
        }),
      );
      expect(joined.status).toBe(200);
      const after = await clerk('GET', `/api/petitions/${first.id}`);
      expect(after.body.contacts).toMatchObject([{}, { channelName: '来电', summary: '再次询问进展' }]);
      const { body } = await clerk('GET', `/api/petitions?queue=all&q=${encodeURIComponent('询问进展')}`);
      expect(body.items).toMatchObject([{ id: first.id, contacts: 2 }]);
    });

    test('a struck-out petition is no candidate', async () => {
      const gone = await register(ask, { petitioners: [somebody(30)] });
      await (await ask('leader'))(
        'POST',
        `/api/petitions/${gone.id}/steps/reviewRegistration`,
        command(1, { result: 'strikeOut', reason: '不属受理范围' }),
      );
      expect((await alikeTo({ people: [somebody(30)] })).map((one) => one.petition)).toEqual([]);
    });
  });
});
