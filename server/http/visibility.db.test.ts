import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oldestServer } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { type As, command, type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, type Made, register, signedInOnce, somebody, toAccepted, walk } from '../../tests/walk.ts';
import { createAccount } from '../identity/given-account.ts';

/**
 * Who sees which petition. `own`: handled by s-handler, led by s-lead, assisted by s-judge. `others`: of the other
 * handler. `accusing`: names s-handler, whose case it is. `recused`: the team's s-team2 has stepped back.
 */
const sees = {
  clerk: ['own', 'others', 'accusing', 'recused'],
  team: ['own', 'others', 'accusing', 'recused'],
  team2: ['own', 'others', 'accusing'],
  leader: ['own', 'others', 'accusing', 'recused'],
  handler: ['own', 'recused'],
  handler2: ['others'],
  judge: ['own'],
  deputy: ['own', 'others', 'accusing', 'recused'],
  lead: ['own', 'others', 'accusing', 'recused'],
  sysadmin: [],
  secadmin: [],
  auditadmin: [],
  abroad: [],
} as const satisfies Record<string, readonly string[]>;
const kinds = ['own', 'others', 'accusing', 'recused'] as const;

describe.each(oldestServer())('D6 R16.3 who sees what on $name', (server: TestServer) => {
  let court: TestSite;
  let ask: Ask;
  const samples = {} as Record<(typeof kinds)[number], Made>;

  beforeAll(async () => {
    court = await testSite(server);
    ask = signedInOnce(court);
    await court.site.db
      .insertInto('court')
      .values({ court: '鲁0116', name: '邻院', short_name: '莱', superior: null })
      .execute();
    const abroad = {
      court: '鲁0116',
      id: 's-abroad',
      name: '邻院长',
      username: 'abroad',
      roles: ['teamLeader'] as const,
      department: '执行局',
      inEnforcement: true,
    };
    const by = { actor: 'test', at: court.site.now(), ip: '' };
    await createAccount(court.site.db, abroad, by);
    const lead = ['leader', 'assignLead', { lead: 's-lead' }] as const;
    const transfer = (handler: string, reason?: string) => ['team', 'transfer', { handler, reason }] as const;
    const made = (n: number, more: object = {}) =>
      register(ask, { petitioners: [somebody(n)], summary: `第${n}件的内容摘要`, ...more });
    samples.own = await walk(ask, await made(1), [...toAccepted, lead, transfer('s-handler')]);
    const other = '（2024）鲁0117执88号';
    samples.others = await walk(ask, await made(2, { caseNumber: other }), [
      ...toAccepted,
      transfer('s-handler2'),
    ]);
    samples.accusing = await made(3, { accused: ['s-handler'] });
    samples.recused = await walk(ask, await made(4), [
      ['leader', 'recuse', { officer: 's-team2', reason: '近亲属' }],
    ]);
  });
  afterAll(() => court.close());

  const cells = Object.keys(sees).flatMap((who) => kinds.map((kind) => [who, kind] as const));

  test.each(cells)('%s and the petition %s', async (who, kind) => {
    const person = await ask(who);
    const { id, number } = samples[kind];
    const may = (sees[who as keyof typeof sees] as readonly string[]).includes(kind);
    for (const part of ['', '/events', '/clocks'])
      expect((await person('GET', `/api/petitions/${id}${part}`)).status).toBe(may ? 200 : 404);
    expect(await listed(person, 'queue=all')).toEqual(
      may ? expect.arrayContaining([id]) : expect.not.arrayContaining([id]),
    );
    expect(await listed(person, `queue=all&q=${encodeURIComponent(number)}`)).toEqual(may ? [id] : []);
  });

  async function listed(person: As, query: string): Promise<readonly string[]> {
    const { body } = await person('GET', `/api/petitions?limit=100&${query}`);
    return (body.items as { id: string }[]).map((item) => item.id);
  }

  test.each(['handler2', 'auditadmin', 'abroad'])(
    'what %s may not see is like what does not exist, to the letter',
    async (who) => {
      const person = await ask(who);
      const { id } = samples.own;
      const nothing = randomUUID();
      const asked = (petition: string) =>
        Promise.all([
          person('GET', `/api/petitions/${petition}`),
          person('GET', `/api/petitions/${petition}/papers/acceptanceNotice.pdf`),
          person('GET', `/api/petitions/${petition}/materials/${nothing}`),
          person('POST', `/api/petitions/${petition}/materials`, {}),
          person('POST', `/api/petitions/${petition}/steps/approve`, command(1)),
          person('POST', `/api/petitions/${petition}/reveal`, { person: 'x', reason: '看看' }),
        ]);
      const answers = await asked(id);
      expect(answers).toEqual(await asked(nothing));
      expect(answers.map((answer) => answer.status)).toEqual(Array(6).fill(404));
    },
  );

  test('a person sees in the queues only what the counts count', async () => {
    for (const who of Object.keys(sees)) {
      const person = await ask(who);
      const { body } = await person('GET', '/api/petitions?queue=all&limit=100');
      expect(body).toMatchObject({
        total: (body.items as unknown[]).length,
        counts: { all: String(body.total) },
      });
    }
  });

  test('a complaint is not counted to its object in the directory, nor found again by who is recused', async () => {
    const found = async (who: string) => {
      const { body } = await (await ask(who))('GET', '/api/enforcement-cases?q=执123');
      return (body.items as { petitions: number }[])[0]?.petitions;
    };
    expect(await found('clerk')).toBe(3);
    expect(await found('handler')).toBe(2);
    const alike = async (who: string) => {
      const { body } = await (await ask(who))('POST', '/api/petitions/candidates', { people: [somebody(4)] });
      return (body.items as { petition: string }[]).map((item) => item.petition);
    };
    expect(await alike('team')).toEqual([samples.recused.id]);
    expect(await alike('team2')).toEqual([]);
  });

  test('who comes to be barred loses the petition at once', async () => {
    const { id } = samples.others;
    const handler2 = await ask('handler2');
    expect((await handler2('GET', `/api/petitions/${id}`)).status).toBe(200);
    await walk(ask, samples.others, [['leader', 'recuse', { officer: 's-handler2', reason: '近亲属' }]]);
    expect((await handler2('GET', `/api/petitions/${id}`)).status).toBe(404);
    expect(await listed(handler2, 'queue=all')).toEqual([]);
    const denied = await court.site.db
      .selectFrom('audit')
      .select('actor')
      .where('action', '=', 'denied')
      .where('subject', '=', id)
      .execute();
    expect(denied).toContainEqual({ actor: 's-handler2' });
  });
});
