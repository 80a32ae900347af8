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

const day = '2026-12-02';
const later = '2026-12-16';

describe.each(oldestServer())('R9.2 the calendar of hearings on $name', (server: TestServer) => {
  let court: TestSite;
  let ask: Ask;
  let made: Made;

  beforeAll(async () => {
    court = await testSite(server);
    ask = signedInOnce(court);
    made = await walk(ask, await register(ask, { petitioners: [somebody(1)] }), [
      ...toTransferred,
      [
        'team',
        'scheduleHearing',
        {
          reason: '争议较大',
          day,
          time: '09:30',
          place: '第三法庭',
          inPublic: true,
          chair: 's-deputy',
          members: ['s-handler2'],
          outside: '王敏（人大代表）',
          participants: '信访人、承办人',
        },
      ],
    ]);
  });
  afterAll(() => court.close());

  const asked = async (who: string, query = '') => {
    const { status, body } = await (await ask(who))('GET', `/api/hearings${query}`);
    return { status, items: (body.items ?? []) as Record<string, unknown>[] };
  };

  test('shows day, place, chair and panel to those who see the petition, the panel among them', async () => {
    for (const who of ['team', 'deputy', 'handler', 'handler2', 'lead']) {
      const { items } = await asked(who);
      expect(items).toMatchObject([
        {
          petition: made.id,
          day,
          time: '09:30',
          place: '第三法庭',
          chair: '王副局',
          panel: ['吴执行', '王敏（人大代表）'],
          state: '待通知',
        },
      ]);
    }
  });

  test('and nothing to others', async () => {
    for (const who of ['sysadmin', 'auditadmin']) expect((await asked(who)).items).toEqual([]);
  });

  test('by the span asked for; a postponed day stays on it', async () => {
    expect((await asked('team', `?from=${day}&to=${day}`)).items).toHaveLength(1);
    expect((await asked('team', '?from=2026-12-03')).items).toEqual([]);
    expect((await asked('team', '?to=2026-12-01')).items).toEqual([]);
    expect((await asked('team', '?from=soon')).status).toBe(422);
    await walk(ask, made, [
      ['team', 'postponeHearing', { day: later, time: '15:00', place: '第一法庭', reason: '信访人住院' }],
    ]);
    const { items } = await asked('team');
    expect(items.map((one) => [one.day, one.state])).toEqual([
      [day, '已延期'],
      [later, '待通知'],
    ]);
  });

  test('the chair finds the hearing among their own', async () => {
    const { body } = await (await ask('deputy'))('GET', '/api/petitions?queue=mine');
    expect(body.items).toMatchObject([{ next: { step: 'holdHearing', mine: true } }]);
  });
});
