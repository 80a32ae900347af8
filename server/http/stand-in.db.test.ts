import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PetitionRow } from '#contract/petition.ts';
import { oldestServer } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, type Made, register, signedInOnce, somebody, today, walk } from '../../tests/walk.ts';

type Errand = { readonly kind: string; readonly owner: string; readonly mine: boolean };

describe.each(oldestServer())('B4 D6 the head of the team is barred, on $name', (server: TestServer) => {
  let court: TestSite;
  let ask: Ask;
  const made = {} as Record<'barred' | 'plain', Made>;

  beforeAll(async () => {
    court = await testSite(server);
    ask = signedInOnce(court);
    made.plain = await register(ask, { petitioners: [somebody(81)] });
    const accused = { officers: ['s-leader'], reason: '来访时反映' };
    made.barred = await walk(ask, await register(ask, { petitioners: [somebody(82)] }), [
      ['clerk', 'accuse', accused],
    ]);
  }, 60_000);
  afterAll(() => court.close());

  const mine = async (who: string) =>
    (await (await ask(who))('GET', '/api/petitions?queue=mine')).body as unknown as {
      readonly items: readonly PetitionRow[];
      readonly counts: { readonly mine: string };
    };
  const page = async (who: string, id: string) =>
    (await (await ask(who))('GET', `/api/petitions/${id}`)).body;

  test('the petition waits for the deputy director, and only that one', async () => {
    const deputy = await mine('deputy');
    expect(deputy.counts.mine).toBe('1');
    expect(deputy.items).toMatchObject([
      { id: made.barred.id, next: { step: 'reviewRegistration', owner: '分管副局长', mine: true } },
    ]);
    const leader = await mine('leader');
    expect(leader.items.map(({ id }) => id)).toEqual([made.plain.id]);
    for (const who of ['team', 'lead', 'clerk']) expect((await mine(who)).items).toEqual([]);
  });

  test('others read whose turn it is, and the page offers the step to the deputy director', async () => {
    expect((await page('team', made.barred.id)).next).toMatchObject({ owner: '分管副局长', mine: false });
    expect((await page('team', made.plain.id)).next).toMatchObject({ owner: '执行信访团队负责人' });
    const deputy = await page('deputy', made.barred.id);
    expect(deputy.next).toMatchObject({ step: 'reviewRegistration', mine: true });
    expect(deputy.steps).toContainEqual(
      expect.objectContaining({ name: 'reviewRegistration', open: true, mine: true, due: true }),
    );
  });

  test('what the head owes beside the main line falls to the deputy director as well', async () => {
    const accepted = await walk(ask, made.barred, [
      ['deputy', 'reviewRegistration', { result: 'pass' }],
      ['team', 'accept', { grounds: ['delay'], track: 'implementation' }],
    ]);
    const [petitioner] = (await page('team', accepted.id)).petitioners as { person: string }[];
    await walk(ask, accepted, [
      [
        'team',
        'withdraw',
        {
          ...{ persons: [petitioner?.person], form: 'oral', on: today, voluntary: true },
          officers: ['s-clerk', 's-team'],
        },
      ],
    ]);
    const owed = async (who: string) =>
      ((await page(who, accepted.id)).errands as Errand[]).find(({ kind }) => kind === 'withdrawalDecision');
    expect(await owed('deputy')).toMatchObject({ owner: '分管副局长', mine: true });
    expect(await owed('team')).toMatchObject({ owner: '分管副局长', mine: false });
    expect((await mine('deputy')).items.map(({ next }) => next?.step)).toEqual(['confirmWithdrawal']);
  });
});
