import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oldestServer } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { command, type TestSite, testSite } from '../../tests/site.ts';
import {
  type Ask,
  type Made,
  register,
  signedInOnce,
  somebody,
  today,
  toTransferred,
  walk,
} from '../../tests/walk.ts';

const facts = /哄闹|训诫|思想工作|派出所/;
const readers = ['handler', 'leader', 'deputy', 'lead'] as const;
const others = ['clerk', 'team', 'judge'] as const;

describe.each(oldestServer())('D9 what is done under article 10 on $name', (server: TestServer) => {
  let court: TestSite;
  let ask: Ask;
  let made: Made;

  beforeAll(async () => {
    court = await testSite(server);
    ask = signedInOnce(court);
    const transferred = await walk(ask, await register(ask, { petitioners: [somebody(1)] }), [
      ...toTransferred.map((act) =>
        act[1] === 'assignLead'
          ? (['leader', 'assignLead', { lead: 's-lead', assistant: 's-judge' }] as const)
          : act,
      ),
    ]);
    const { body } = await (await ask('handler'))('GET', `/api/petitions/${transferred.id}`);
    const [{ person } = { person: '' }] = body.petitioners as { person: string }[];
    made = await walk(ask, transferred, [
      ['handler', 'persuade', { on: today, person, way: 'meeting', content: '做思想工作，劝其依法表达' }],
      ['handler', 'notifyPolice', { on: today, office: '某派出所', way: 'phone', content: '请协助' }],
      [
        'handler',
        'requestRestraint',
        { person, kind: 'admonition', ground: 'disorder', on: today, conduct: '当庭哄闹', validFor: 2 },
      ],
    ]);
  });
  afterAll(() => court.close());

  const traces = async (actor: string) => {
    const { n } = await court.site.db
      .selectFrom('audit')
      .select((rows) => rows.fn.countAll<number>().as('n'))
      .where('action', '=', 'restraintSeen')
      .where('actor', '=', `s-${actor}`)
      .where('subject', '=', made.id)
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  const parts = ['', '/events', '/clocks'];
  const everything = async (who: string) => {
    const person = await ask(who);
    const answers = await Promise.all(parts.map((part) => person('GET', `/api/petitions/${made.id}${part}`)));
    return answers.map(({ body }) => body);
  };

  test.each(readers)('%s reads it, and each reading is written down', async (who) => {
    const before = await traces(who);
    const [page, history] = await everything(who);
    expect(JSON.stringify(page)).toMatch(/当庭哄闹/);
    expect(JSON.stringify(history)).toMatch(/提请对信访甲丑训诫/);
    expect(await traces(who)).toBe(before + 2);
  });

  test.each(others)('%s reads that something was done, and nothing more', async (who) => {
    const answers = await everything(who);
    expect(JSON.stringify(answers[0]?.rooms)).not.toMatch(facts);
    expect(JSON.stringify(answers[0]?.errands)).not.toMatch(/第十条/);
    expect(JSON.stringify(answers[0]?.clocks)).not.toMatch(/第十条待批/);
    expect(JSON.stringify(answers[2])).not.toMatch(/第十条待批/);
    expect(JSON.stringify(answers[1])).not.toMatch(facts);
    const items = answers[1]?.items as { type: string; sentence: string }[];
    expect(items.slice(-3)).toMatchObject(Array(3).fill({ type: 'guarded', sentence: '依第十条办理的事项' }));
    expect(await traces(who)).toBe(0);
  });

  test('whether leave is waited for does not show in the steps or lists of others', async () => {
    const { body } = await (await ask('team'))('GET', `/api/petitions/${made.id}`);
    const steps = body.steps as { name: string; open: boolean; reason?: string }[];
    for (const name of ['requestRestraint', 'approveRestraint', 'refuseRestraint'])
      expect(steps.find((one) => one.name === name)).toMatchObject({ open: false, reason: /须由/ });
    const { body: list } = await (await ask('team'))('GET', '/api/petitions?queue=all');
    expect(JSON.stringify(list)).not.toMatch(/第十条|Restraint|采取措施/);
  });

  test('the leader finds it among their own', async () => {
    const { body } = await (await ask('lead'))('GET', '/api/petitions?queue=mine');
    expect(body.items).toMatchObject([{ next: { step: 'approveRestraint', mine: true } }]);
  });

  test('a collision tells nobody what it was', async () => {
    const input = { on: today, way: 'phone', to: '信访人', content: '释明' };
    const late = await (await ask('team'))(
      'POST',
      `/api/petitions/${made.id}/steps/explain`,
      command(made.seq - 1, input),
    );
    expect(late.status).toBe(409);
    expect(JSON.stringify(late.body)).not.toMatch(facts);
  });

  test('the traces are read by the audit administrator', async () => {
    const { body } = await (await ask('auditadmin'))('GET', '/api/audit?action=restraintSeen');
    expect((body.items as unknown[]).length).toBeGreaterThan(0);
  });
});
