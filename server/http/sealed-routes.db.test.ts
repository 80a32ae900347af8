import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oldestServer, testCourt } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { command, registration, type TestSite, testSite } from '../../tests/site.ts';
import { listAudit } from '../audit/audit.ts';
import { createAccount } from '../identity/given-account.ts';

const content = '反映赵执行收受宴请，请求查处';

describe.each(oldestServer())('D14 sealed accusations on $name', (server: TestServer) => {
  let court: TestSite;
  let id: string;
  beforeAll(async () => {
    court = await testSite(server);
    const by = { actor: 'test', at: '2026-11-20T01:00:00.000Z', ip: '' };
    const liaison = { id: 's-liaison', name: '郑纪检', username: 'liaison', department: '督察室' };
    const more = { court: testCourt, roles: ['disciplineLiaison'] as const, inEnforcement: false };
    await createAccount(court.site.db, { ...liaison, ...more }, by);
    const made = await (await court.as('clerk'))('POST', '/api/petitions', registration());
    id = String(made.body.id);
    let seq = Number(made.body.seq);
    for (const [who, step, input] of [
      ['leader', 'reviewRegistration', { result: 'pass' }],
      ['team', 'accept', { grounds: ['delay'], track: 'implementation' }],
      ['team', 'transfer', { handler: 's-handler' }],
      ['team', 'sealAccusation', { officers: ['s-handler'], content }],
    ] as const) {
      const answer = await (await court.as(who))(
        'POST',
        `/api/petitions/${id}/steps/${step}`,
        command(seq, input),
      );
      expect(answer, `${step}: ${JSON.stringify(answer.body)}`).toMatchObject({ status: 200 });
      seq = Number(answer.body.seq);
    }
  });
  afterAll(() => court.close());

  test('the head and the liaison list and open it, and each opening is in the audit log', async () => {
    for (const who of ['leader', 'liaison']) {
      const ask = await court.as(who);
      const list = await ask('GET', '/api/sealed-accusations');
      expect(list.body.items).toMatchObject([{ petition: id, officers: ['赵执行'], by: '孙团队' }]);
      expect(JSON.stringify(list.body)).not.toContain('宴请');
      const [one] = list.body.items as readonly { id: string }[];
      expect((await ask('GET', `/api/sealed-accusations/${one?.id}`)).body).toMatchObject({ content });
    }
    const read = await listAudit(court.site.db, testCourt, { action: 'sealedRead', subject: id });
    expect(read.map(({ actor }) => actor).sort()).toEqual(['s-leader', 's-liaison']);
  });

  test('the accused finds the petition nowhere: list, count, search, page, history or case directory', async () => {
    const accused = await court.as('handler');
    for (const address of ['?queue=all', '?queue=mine', '?queue=all&q=张建国'])
      expect((await accused('GET', `/api/petitions${encodeURI(address)}`)).body).toMatchObject({
        items: [],
        total: 0,
      });
    expect(await accused('GET', `/api/petitions/${id}`)).toMatchObject({ status: 404 });
    expect(await accused('GET', `/api/petitions/${id}/events`)).toMatchObject({ status: 404 });
    expect(await accused('GET', '/api/sealed-accusations')).toMatchObject({ status: 403 });
    const cases = await accused('GET', `/api/enforcement-cases?q=${encodeURIComponent('123')}`);
    expect(cases.body.items).toMatchObject([{ petitions: 0 }]);
  });

  test('everybody else reads that it was sealed and nothing of what it says', async () => {
    const team = await court.as('team');
    const history = JSON.stringify((await team('GET', `/api/petitions/${id}/events`)).body);
    expect(history).toContain('检举控告已另行密封移送');
    expect(history).not.toContain('宴请');
    expect(JSON.stringify((await team('GET', `/api/petitions/${id}`)).body)).not.toContain('宴请');
    const found = await team('GET', `/api/petitions?queue=all&q=${encodeURIComponent('宴请')}`);
    expect(found.body).toMatchObject({ total: 0 });
    expect(await team('GET', '/api/sealed-accusations')).toMatchObject({ status: 403 });
  });

  test('nothing of it lies readable in the database, and nobody changes it', async () => {
    const events = await court.site.db.selectFrom('event').select('data').execute();
    const sealed = await court.site.db.selectFrom('sealed_accusation').select('content').execute();
    expect(JSON.stringify([events, sealed])).not.toContain('宴请');
    expect(sealed).toHaveLength(1);
    await expect(court.site.db.deleteFrom('sealed_accusation').execute()).rejects.toThrow(
      /permission denied/,
    );
  });

  test('a head it is about does not read it', async () => {
    const team = await court.as('team');
    const { seq } = (await team('GET', `/api/petitions/${id}`)).body;
    const about = { officers: ['s-leader'], content: '反映负责人' };
    const sealed = await team(
      'POST',
      `/api/petitions/${id}/steps/sealAccusation`,
      command(Number(seq), about),
    );
    expect(sealed).toMatchObject({ status: 200 });
    expect((await (await court.as('leader'))('GET', '/api/sealed-accusations')).body.items).toEqual([]);
    expect((await (await court.as('liaison'))('GET', '/api/sealed-accusations')).body.items).toHaveLength(2);
  });
});
