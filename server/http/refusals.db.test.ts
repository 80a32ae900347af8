import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { footprint } from '../../tests/footprint.ts';
import { type Answer, command, registration, type TestSite, testSite } from '../../tests/site.ts';
import {
  type Ask,
  type Made,
  register,
  signedInOnce,
  somebody,
  toTransferred,
  walk,
} from '../../tests/walk.ts';

let court: TestSite;
let ask: Ask;
beforeAll(async () => {
  court = await testSite();
  ask = signedInOnce(court);
});
afterAll(() => court.close());

const chinese = expect.stringMatching(/\p{Script=Han}/u);

/** A refusal of what was typed: where, why, on which rule, and what to do, all in Chinese, none of it in English. */
function expectExplained({ status, body }: Answer, field: string): void {
  expect({ status, body }).toMatchObject({
    status: 422,
    body: { detail: chinese, remedy: chinese, basis: { citation: chinese, gist: chinese } },
  });
  const errors = body.errors as { field: string; message: string }[];
  expect(errors.map((error) => error.field)).toContain(field);
  for (const { message } of errors) {
    expect(message).toMatch(/\p{Script=Han}/u);
    expect(message).not.toMatch(/invalid|expected|required/i);
  }
}

const unnamed = { petitioners: [{ phone: '13900000000' }] };

describe('R3.1 R12.1 a registration that is refused says where, why and what to do, and writes nothing', () => {
  test.each<[string, string, Record<string, unknown>]>([
    ['no channel', 'channel', { channel: undefined }],
    ['an unknown channel', 'channel', { channel: 'pigeon' }],
    ['a channel that is a key of every object', 'channel', { channel: '__proto__' }],
    ['no day', 'receivedOn', { receivedOn: '' }],
    ['a day that does not exist', 'receivedOn', { receivedOn: '2026-02-30' }],
    ['a day of another type', 'receivedOn', { receivedOn: 20261120 }],
    ['tomorrow', 'receivedOn', { receivedOn: '2026-11-21' }],
    ['no summary', 'summary', { summary: '   ' }],
    ['a summary of another type', 'summary', { summary: ['反映'] }],
    ['a summary of control characters only', 'summary', { summary: '\u0000\u0007' }],
    ['a summary beyond all measure', 'summary', { summary: '长'.repeat(5001) }],
    ['no petitioner', 'petitioners.0.name', { petitioners: [] }],
    ['petitioners left out', 'petitioners', { petitioners: undefined }],
    ['petitioners of another type', 'petitioners', { petitioners: 'x' }],
    ['a petitioner without name', 'petitioners.0.name', unnamed],
    ['a petitioner without phone', 'petitioners.0.phone', { petitioners: [{ name: '张三' }] }],
    ['a name beyond all measure', 'petitioners.0.name', { petitioners: [{ name: '名'.repeat(201) }] }],
    ['an unknown relation', 'petitioners.0.relation', { petitioners: [somebody(1, { relation: 'uncle' })] }],
    [
      'an agent without authorisation',
      'petitioners.0.authorisation',
      { petitioners: [somebody(1, { relation: 'agent' })] },
    ],
    ['an anonymous visit', 'anonymous', { anonymous: true, petitioners: [] }],
    [
      'six representatives',
      'petitioners',
      { petitioners: [1, 2, 3, 4, 5, 6].map((n) => somebody(n, { representative: true })) },
    ],
    ['a superior’s paper without its number', 'notice.body', { channel: 'assigned' }],
    ['half a person in the crowd', 'headCount', { headCount: 1.5 }],
    [
      'a comparison that says it is the same',
      'comparisons.0.same',
      { comparisons: [{ petition: 'x', same: true, reason: '同' }] },
    ],
    ['parties of another type', 'parties', { parties: '甲、乙' }],
  ])('%s', async (_case, field, more) => {
    const clerk = await ask('clerk');
    const before = await footprint(court);
    expectExplained(await clerk('POST', '/api/petitions', registration(more)), field);
    expect(await footprint(court)).toBe(before);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['a text', '登记'],
    ['a list', [1, 2]],
    ['a number', 7],
  ])('%s instead of a form', async (_case, input) => {
    const clerk = await ask('clerk');
    const before = await footprint(court);
    const answer = await clerk('POST', '/api/petitions', { ...registration(), input });
    expect(answer).toMatchObject({ status: 422, body: { detail: chinese, remedy: chinese } });
    expect(JSON.stringify(answer.body.errors)).not.toMatch(/invalid|expected/i);
    expect(await footprint(court)).toBe(before);
  });
});

describe('R13.1 R13.2 a step that is refused says where, why and what to do, and writes nothing', () => {
  let fresh: Made;
  let passed: Made;
  let transferred: Made;
  beforeAll(async () => {
    fresh = await register(ask, { petitioners: [somebody(11)] });
    passed = await walk(ask, await register(ask, { petitioners: [somebody(12)] }), [
      ['leader', 'reviewRegistration', { result: 'pass' }],
    ]);
    transferred = await walk(ask, await register(ask, { petitioners: [somebody(13)] }), toTransferred);
  });

  test.each<[string, string, () => Made, string, string, Record<string, unknown>]>([
    ['a review without result', 'leader', () => fresh, 'reviewRegistration', 'result', {}],
    ['a return without reason', 'leader', () => fresh, 'reviewRegistration', 'reason', { result: 'return' }],
    [
      'an acceptance without ground',
      'team',
      () => passed,
      'accept',
      'grounds',
      { grounds: [], track: 'review' },
    ],
    [
      'an unknown ground',
      'team',
      () => passed,
      'accept',
      'grounds.0',
      { grounds: ['constructor'], track: 'review' },
    ],
    ['no track', 'team', () => passed, 'accept', 'track', { grounds: ['delay'] }],
    [
      'a recusal of nobody',
      'leader',
      () => passed,
      'recuse',
      'officer',
      { officer: 's-nobody', reason: '亲属' },
    ],
    [
      'an interview tomorrow',
      'handler',
      () => transferred,
      'interview',
      'on',
      {
        result: 'held',
        on: '2026-11-21',
        way: 'meeting',
        place: '接访室',
        participants: '双方',
        content: '说明',
      },
    ],
    [
      'a handler who is the handler',
      'leader',
      () => transferred,
      'reassign',
      'handler',
      { handler: 's-handler', reason: '换' },
    ],
    [
      'a contact before the petition came',
      'clerk',
      () => transferred,
      'joinContact',
      'on',
      { channel: 'visit', on: '2026-11-01', summary: '又来', reason: '同一事项' },
    ],
  ])('%s', async (_case, who, made, step, field, input) => {
    const person = await ask(who);
    const before = await footprint(court);
    const { id, seq } = made();
    expectExplained(await person('POST', `/api/petitions/${id}/steps/${step}`, command(seq, input)), field);
    expect(await footprint(court)).toBe(before);
  });

  test('a step out of its turn says which rule closes it and what comes instead', async () => {
    const handler = await ask('handler');
    const before = await footprint(court);
    const answer = await handler(
      'POST',
      `/api/petitions/${transferred.id}/steps/reply`,
      command(transferred.seq),
    );
    expect(answer).toMatchObject({
      status: 422,
      body: { title: '依规不能办理', basis: { id: '13' }, remedy: chinese },
    });
    expect(await footprint(court)).toBe(before);
  });

  test('a step of another post is forbidden by name of the post, and the attempt is audited', async () => {
    const clerk = await ask('clerk');
    const before = await footprint(court);
    const accept = command(passed.seq, { grounds: ['delay'], track: 'review' });
    const answer = await clerk('POST', `/api/petitions/${passed.id}/steps/accept`, accept);
    expect(answer).toMatchObject({
      status: 403,
      body: { detail: expect.stringContaining('执行信访团队'), basis: { id: '6a' }, remedy: chinese },
    });
    expect(await footprint(court)).toBe(before);
    const denied = await court.site.db
      .selectFrom('audit')
      .selectAll()
      .where('action', '=', 'denied')
      .execute();
    expect(denied).toMatchObject([{ actor: 's-clerk', subject: passed.id }]);
  });
});
