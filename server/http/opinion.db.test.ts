import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { command, type TestSite, testSite } from '../../tests/site.ts';
import {
  type Ask,
  type Made,
  opinion,
  register,
  signedInOnce,
  somebody,
  today,
  toProposed,
  walk,
} from '../../tests/walk.ts';
import { changeStaff } from '../identity/staff.ts';

let court: TestSite;
let ask: Ask;
let proposed: Made;
beforeAll(async () => {
  court = await testSite();
  ask = signedInOnce(court);
  proposed = await walk(ask, await register(ask, { petitioners: [somebody(1)] }), toProposed);
});
afterAll(() => court.close());

const names: Readonly<Record<string, string>> = {
  's-lead': '冯院长',
  's-team': '孙团队',
  's-deputy': '王副局',
};
const meeting = (members: readonly string[], more: object = {}) => ({
  on: today,
  presiding: members[0],
  recorder: 's-clerk',
  members,
  views: members.map((id) => `${names[id] ?? id}：同意`).join('\n'),
  result: 'agree',
  conclusion: '同意',
  ...more,
});

async function does(who: string, made: Made, step: string, input: Record<string, unknown> = {}) {
  const person = await ask(who);
  return person('POST', `/api/petitions/${made.id}/steps/${step}`, command(made.seq, input));
}

describe('R13.3 the opinion is decided on by others than its author', () => {
  test('nobody replies before it is approved', async () => {
    expect(await does('handler', proposed, 'reply')).toMatchObject({
      status: 422,
      body: { basis: { id: '13' } },
    });
  });

  test.each(['handler', 'handler2', 'clerk', 'team', 'leader', 'judge', 'deputy'])(
    '%s does not approve it',
    async (who) => {
      const { status } = await does(who, proposed, 'approve');
      /* The heads have a part where a petition is key or difficult; in this one it is not their turn. */
      const expected: Readonly<Record<string, number>> = { handler2: 404, leader: 422, deputy: 422 };
      expect(status).toBe(expected[who] ?? 403);
    },
  );

  test('its author does not approve it even as the leader in charge', async () => {
    const by = { actor: 's-secadmin', at: court.site.now(), ip: '' };
    const roles = ['handler', 'courtLeader'] as const;
    expect(await changeStaff(court.site.db, '鲁0117', 's-handler', { roles }, by)).toMatchObject({
      ok: true,
    });
    const both = await walk(ask, await register(ask, { petitioners: [somebody(2)] }), toProposed);
    const led = await walk(ask, both, [
      ['leader', 'assignLead', { lead: 's-handler', reason: '院领导调整' }],
    ]);
    for (const step of ['approve', 'returnProposal', 'deliberate']) {
      const input = { reason: '退回', ...meeting(['s-lead', 's-team', 's-deputy']) };
      expect(await does('handler', led, step, input)).toMatchObject({
        status: 422,
        body: { basis: { id: '13' }, detail: expect.stringContaining('提出人不得') },
      });
    }
    const page = await (await ask('handler'))('GET', `/api/petitions/${led.id}`);
    expect(page.body.steps).toContainEqual(
      expect.objectContaining({ name: 'approve', open: false, reason: '提出人不得审批自己的办理意见' }),
    );
  });

  test.each<[string, readonly string[], object, string]>([
    ['two members', ['s-lead', 's-team'], {}, 'members'],
    ['three of whom one is the author', ['s-lead', 's-team', 's-handler'], {}, 'members'],
    ['one member three times', ['s-team', 's-team', 's-team'], {}, 'members'],
    ['members nobody knows', ['s-x', 's-y', 's-z'], {}, 'members'],
    ['members without a voice', ['s-clerk', 's-sysadmin', 's-auditadmin'], {}, 'members'],
    ['no conclusion', ['s-lead', 's-team', 's-deputy'], { conclusion: '' }, 'conclusion'],
  ])('a deliberation with %s is refused', async (_case, members, more, field) => {
    const answer = await does('leader', proposed, 'deliberate', meeting(members, more));
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ field }], basis: { id: '13' } } });
  });

  test('is returned, proposed again, deliberated by three, and then replied to once', async () => {
    const again = await walk(ask, proposed, [
      ['lead', 'returnProposal', { reason: '写明评估机构' }],
      ['handler', 'propose', { ...opinion, opinion: '由某评估公司评估' }],
      ['leader', 'deliberate', meeting(['s-lead', 's-team', 's-deputy'])],
      ['handler', 'reply'],
    ]);
    const page = await (await ask('lead'))('GET', `/api/petitions/${again.id}`);
    expect(page.body).toMatchObject({
      stage: 'replied',
      approval: { way: 'deliberated', by: '周负责' },
      proposal: { opinion: '由某评估公司评估', version: 2 },
    });
    expect(await does('handler', again, 'reply')).toMatchObject({ status: 422 });
    expect(await does('lead', again, 'approve')).toMatchObject({ status: 422 });
  });
});
