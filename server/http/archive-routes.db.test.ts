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
  toTransferred,
  walk,
} from '../../tests/walk.ts';

const missingKinds = ['registration', 'acceptanceNotice', 'acceptanceReceipt', 'other'] as const;
const request = { ground: 'supervisedRepeat', reference: '济中法执督〔2026〕8号', reason: '正在督办' };

describe.each(oldestServer())('R16.4 the archivist’s desk on $name', (server: TestServer) => {
  let court: TestSite;
  let ask: Ask;
  let made: Made;

  beforeAll(async () => {
    court = await testSite(server);
    ask = signedInOnce(court);
    made = await walk(ask, await register(ask, { petitioners: [somebody(1)] }), [
      ...toTransferred,
      ['team', 'proposeDirectClosing', request],
      ['leader', 'closeDirectly', { result: 'agree' }],
    ]);
  });
  afterAll(() => court.close());

  const listed = async (list: string, q = '', who = 'team') => {
    const { status, body } = await (await ask(who))(
      'GET',
      `/api/archive?list=${list}&q=${encodeURIComponent(q)}`,
    );
    return { status, ...(body as { items: Record<string, unknown>[]; counts: object }) };
  };

  test('lists what is to be filed, with what it lacks and by when', async () => {
    const { items, counts } = await listed('toFile');
    expect(items).toMatchObject([{ id: made.id, missing: expect.arrayContaining(['信访件登记']) }]);
    expect(items[0]?.due).toMatch(/^2026-/);
    expect(counts).toEqual({ toFile: 1, lent: 0, filed: 0 });
  });

  test('is for those whose work it is', async () => {
    expect((await listed('toFile', '', 'handler')).status).toBe(403);
  });

  test('R16.2 what was filed is found by its number and its place', async () => {
    const exempt = missingKinds.map(
      (item) => ['leader', 'exemptItem', { item, reason: '存执行案卷' }] as const,
    );
    const filing = { volumes: 1, pages: 60, room: '一号库房', cabinet: '3', box: '12' };
    made = await walk(ask, made, [...exempt, ['team', 'file', filing]]);
    const { items } = await listed('filed', '一号库房 3柜');
    expect(items).toMatchObject([{ place: '一号库房 3柜 12盒', volumes: 1, missing: [] }]);
    const number = String(items[0]?.archiveNumber);
    expect(number).toMatch(/^XF·\d{4}-\d{4}$/);
    expect((await listed('filed', number.replace('·', ''))).items).toHaveLength(1);
    expect((await listed('filed', 'XF1999')).items).toEqual([]);
  });
});
