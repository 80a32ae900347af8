import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PetitionRow } from '#contract/petition.ts';
import type { Role } from '#regulation/roles.ts';
import { oldestServer } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { assignment, everyRole, higher, peopleOtherCourts, sister, up } from '../../tests/other-courts.ts';
import { type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, type Made, signedInOnce, walk } from '../../tests/walk.ts';
import { createAccount } from '../identity/given-account.ts';

/** Posts of the court that assigned for which its feedback waits; its leaders may confirm it, and are not waited for. */
const team: readonly Role[] = ['petitionTeam', 'teamLeader', 'commandCentre'];
const leaders: readonly Role[] = ['deputyDirector', 'director', 'courtLeader', 'president'];

type Offered = Record<'mine' | 'open' | 'due', boolean> & { readonly name: string };
type Listed = { readonly items: readonly PetitionRow[]; readonly counts: { readonly mine: string } };

/** A court above the one that assigned, which sees the matter and did not assign it. */
async function topCourt({ site }: TestSite): Promise<void> {
  const { db } = site;
  await db
    .insertInto('court')
    .values({ court: '鲁', name: '山东省高级人民法院', short_name: '鲁', superior: null })
    .execute();
  await db.updateTable('court').set({ superior: '鲁' }).where('court', '=', higher).execute();
  for (const role of ['teamLeader', 'director'] as const) {
    const wanted = {
      ...{ court: '鲁', id: `s-top-${role}`, name: '某人', username: `top-${role.toLowerCase()}` },
      ...{ roles: [role], department: '执行局', inEnforcement: true },
    };
    const by = { actor: 'test', at: site.now(), ip: '' };
    await createAccount(db, wanted, by);
  }
}

describe.each(oldestServer())('N8 R14.1 what waits for the court above, on $name', (server: TestServer) => {
  let court: TestSite;
  let ask: Ask;
  let fedBack: Made;

  beforeAll(async () => {
    court = await testSite(server);
    ask = signedInOnce(court);
    await peopleOtherCourts(court);
    await topCourt(court);
    const superior = await ask(up('teamLeader'));
    const made = (await superior('POST', '/api/assignments', assignment())).body as unknown as Made;
    const { notices } = (await superior('GET', `/api/petitions/${made.id}`)).body;
    const [notice] = notices as { id: string }[];
    fedBack = await walk(ask, made, [
      ['leader', 'reviewRegistration', { result: 'pass' }],
      ['team', 'explainMisroute', { notice: notice?.id, reason: '该案已由莱芜区法院执行' }],
    ]);
  }, 120_000);
  afterAll(() => court.close());

  const mine = async (who: string, query = '') =>
    (await (await ask(who))('GET', `/api/petitions?queue=mine${query}`)).body as unknown as Listed;
  const dueSteps = async (who: string) => {
    const { steps } = (await (await ask(who))('GET', `/api/petitions/${fedBack.id}`)).body;
    const due = (steps as Offered[]).filter((one) => one.mine && one.open && one.due);
    return due.map(({ name }) => name);
  };

  test.each(everyRole)(
    'stands in the queue of a %s there as the rule says, and the count agrees',
    async (role) => {
      const { items, counts } = await mine(up(role));
      const row = {
        ...{ id: fedBack.id, courtName: '济南市钢城区人民法院' },
        next: { step: 'confirmFeedback', title: '记录反馈认可', mine: true },
      };
      expect(items).toMatchObject(team.includes(role) ? [row] : []);
      expect(counts.mine).toBe(String(items.length));
    },
  );

  test('is what the page offers to who is waited for; a leader may do it and is not waited for', async () => {
    for (const role of team) expect(await dueSteps(up(role))).toEqual(['confirmFeedback']);
    for (const role of leaders) expect(await dueSteps(up(role))).toEqual([]);
  });

  test('is nobody’s in a sister court, nor in a court above that did not assign it', async () => {
    for (const role of everyRole) expect((await mine(sister(role))).items).toEqual([]);
    for (const who of ['top-teamleader', 'top-director'])
      expect(await mine(who)).toMatchObject({ items: [], counts: { mine: '0' } });
  });

  test('is not the own court’s turn: there the petition waits for what is owed below', async () => {
    const { items } = await mine('team');
    expect(items).toMatchObject([{ id: fedBack.id, next: { step: 'accept', mine: true } }]);
    expect(items[0]).not.toHaveProperty('courtName');
  });

  test('follows the choice of courts: not among the own ones, among those below', async () => {
    expect((await mine(up('teamLeader'), '&scope=own')).items).toEqual([]);
    expect((await mine(up('teamLeader'), '&scope=below')).items).toMatchObject([{ id: fedBack.id }]);
  });

  test('is hidden from one who is barred, and gone once it is confirmed', async () => {
    await court.site.db
      .updateTable('petition_row')
      .set({ barred: [`s-${up('petitionTeam')}`] })
      .where('id', '=', fedBack.id)
      .execute();
    expect((await mine(up('petitionTeam'))).items).toEqual([]);
    const superior = await ask(up('teamLeader'));
    const { notices } = (await superior('GET', `/api/petitions/${fedBack.id}`)).body;
    const [notice] = notices as { id: string }[];
    await walk(ask, fedBack, [[up('courtLeader'), 'confirmFeedback', { notice: notice?.id }]]);
    for (const role of team) expect(await mine(up(role))).toMatchObject({ items: [], counts: { mine: '0' } });
  });
});
