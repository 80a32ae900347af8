import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oldestServer } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { command, registration, type TestSite, testSite } from '../../tests/site.ts';
import { rebuildRows } from '../store/rebuild.ts';
import { verifyAll } from '../store/verify.ts';

const day = '2026-11-20';

describe.each(oldestServer())('main line on $name', (server: TestServer) => {
  let court: TestSite;
  beforeAll(async () => {
    court = await testSite(server);
  });
  afterAll(() => court.close());

  /** Does steps in turn, each as its person, and returns the last answer. */
  async function walk(
    id: string,
    from: number,
    steps: readonly (readonly [string, string, Record<string, unknown>])[],
  ) {
    let seq = from;
    for (const [who, step, input] of steps) {
      const ask = await court.as(who);
      const answer = await ask('POST', `/api/petitions/${id}/steps/${step}`, command(seq, input));
      expect(answer, `${step}: ${JSON.stringify(answer.body)}`).toMatchObject({ status: 200 });
      seq = Number(answer.body.seq);
    }
    return seq;
  }

  test('R12.1 R13.1–R16.2 a visit goes from registration to close, and every reading of it agrees', async () => {
    const clerk = await court.as('clerk');
    const made = await clerk('POST', '/api/petitions', registration());
    expect(made, JSON.stringify(made.body)).toMatchObject({ status: 201 });
    const id = String(made.body.id);
    expect(made.body.number).toBe('钢执访〔2026〕1号');
    const opinion = {
      demand: '尽快处置',
      findings: '房产已查封',
      opinion: '十日内启动评估',
      law: '《中华人民共和国民事诉讼法》第二百四十七条',
      merit: 'founded',
    };
    await walk(id, Number(made.body.seq), [
      ['leader', 'reviewRegistration', { result: 'pass' }],
      ['team', 'accept', { grounds: ['delay'], track: 'implementation' }],
      ['leader', 'assignLead', { lead: 's-lead' }],
      ['team', 'transfer', { handler: 's-handler' }],
      [
        'handler',
        'interview',
        {
          result: 'held',
          on: day,
          way: 'meeting',
          place: '接访室',
          participants: '张建国、赵执行',
          content: '说明评估进度',
          unsignedReason: '拒签',
        },
      ],
      ['handler', 'propose', opinion],
      ['lead', 'returnProposal', { reason: '请写明评估机构' }],
      ['handler', 'propose', opinion],
      ['lead', 'approve', {}],
      ['handler', 'reply', {}],
    ]);
    const handler = await court.as('handler');
    const before = await handler('GET', `/api/petitions/${id}`);
    const owed = before.body.owedServices as { paper: string; recipient: string }[];
    expect(owed.map((one) => one.paper)).toEqual(['acceptanceNotice', 'reply']);
    const served = (paper: string, recipient: string) =>
      [
        'handler',
        'serve',
        { paper, recipient, method: 'direct', on: day, result: 'served', signedBy: 'self' },
      ] as const;
    await walk(id, Number(before.body.seq), [
      ...owed.map(({ paper, recipient }) => served(paper, recipient)),
      [
        'leader',
        'close',
        {
          merit: 'founded',
          hardship: false,
          unlawful: false,
          resolved: true,
          solution: '已启动评估',
          leaderReason: '信访人当场撤回诉求，回证存纸质卷',
        },
      ],
    ]);
    const after = await handler('GET', `/api/petitions/${id}`);
    expect(after.body).toMatchObject({ stage: 'closed', stageName: '已办结', closing: { merit: '有理' } });
    const history = await handler('GET', `/api/petitions/${id}/events`);
    expect((history.body.items as unknown[]).length).toBe(14);
    const checked = await rebuildRows(court.site.db, '鲁0117', court.site.calendar(), court.site.keys, {
      write: false,
    });
    expect(checked).toMatchObject({ petitions: 1, differing: [], orphans: 0 });
    expect((await verifyAll(court.site.db)).breaks).toEqual([]);
  });

  test('R15.1 a petition on another court’s case is declined on ground six only after its explanation', async () => {
    const clerk = await court.as('clerk');
    const made = await clerk(
      'POST',
      '/api/petitions',
      registration({
        petitioners: [{ name: '陈外院', phone: '13800000009' }],
        caseNumber: '（2025）鲁0116执5号',
      }),
    );
    const id = String(made.body.id);
    const seq = await walk(id, Number(made.body.seq), [['leader', 'reviewRegistration', { result: 'pass' }]]);
    const early = await clerk(
      'POST',
      `/api/petitions/${id}/steps/proposeDecline`,
      command(seq, { ground: 'other-court', reason: '莱芜区法院案件' }),
    );
    expect(early).toMatchObject({
      status: 422,
      body: { basis: { id: '15' }, errors: [{ field: 'ground' }] },
    });
    await walk(id, seq, [
      ['clerk', 'explain', { on: day, way: 'meeting', to: '陈外院', content: '请向莱芜区法院反映' }],
      ['clerk', 'proposeDecline', { ground: 'other-court', reason: '莱芜区法院案件' }],
      ['leader', 'decline', { result: 'agree' }],
    ]);
    const page = await clerk('GET', `/api/petitions/${id}`);
    expect(page.body).toMatchObject({
      stage: 'declined',
      papers: expect.arrayContaining([expect.objectContaining({ kind: 'declineNotice' })]),
    });
  });
});
