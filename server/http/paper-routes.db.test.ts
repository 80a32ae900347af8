import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from '../../tests/site.ts';
import {
  type Ask,
  type Made,
  register,
  signedInOnce,
  somebody,
  today,
  toProposed,
  walk,
} from '../../tests/walk.ts';

let court: TestSite;
let ask: Ask;
let cookie: string;
let replied: Made;
let declined: Made;
beforeAll(async () => {
  court = await testSite();
  ask = signedInOnce(court);
  cookie = await court.cookieOf('clerk');
  replied = await walk(ask, await register(ask, { petitioners: [somebody(1, { address: '某街1号' })] }), [
    ...toProposed,
    ['lead', 'approve'],
    ['handler', 'reply'],
  ]);
  declined = await walk(
    ask,
    await register(ask, { petitioners: [somebody(2)], caseNumber: '（2025）鲁0116执5号' }),
    [
      ['leader', 'reviewRegistration', { result: 'pass' }],
      ['clerk', 'explain', { on: today, way: 'meeting', to: '信访人', content: '请向莱芜区法院反映' }],
      ['clerk', 'proposeDecline', { ground: 'other-court', reason: '莱芜区法院案件' }],
      ['leader', 'decline', { result: 'agree' }],
    ],
  );
});
afterAll(() => court.close());

const read = (id: string, paper: string) =>
  court.app.inject({ url: `/api/petitions/${id}/papers/${paper}.pdf`, headers: { cookie } });

describe('P1 papers', () => {
  test.each<[string, () => Made, string]>([
    ['acceptanceNotice', () => replied, '受理告知书'],
    ['transferSlip', () => replied, '转办单'],
    ['reply', () => replied, '处理（答复）意见书'],
    ['declineNotice', () => declined, '不予受理告知书'],
  ])(
    '%s comes as PDF/A under its Chinese name, and the reading is written down',
    async (paper, made, title) => {
      const { id, number } = made();
      const answer = await read(id, paper);
      expect({ status: answer.statusCode, said: answer.payload.slice(0, 300) }).toMatchObject({
        status: 200,
      });
      expect(answer.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
      expect(answer.rawPayload.toString('latin1')).toContain('<pdfaid:part>2</pdfaid:part>');
      expect(answer.headers).toMatchObject({
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename*=UTF-8''${encodeURIComponent(`${title}-${number}.pdf`)}`,
        'cache-control': 'private, no-store',
      });
      const viewed = await court.site.db
        .selectFrom('audit')
        .select('detail')
        .where('subject', '=', id)
        .execute();
      expect(viewed).toContainEqual({ detail: { paper, form: 'pdf' } });
    },
  );

  test('the page lists the papers there are, by the addresses they are read at', async () => {
    const page = await (await ask('clerk'))('GET', `/api/petitions/${replied.id}`);
    const papers = page.body.papers as { kind: string; url: string }[];
    expect(papers.map((paper) => paper.kind)).toEqual([
      'registrationSheet',
      'acceptanceNotice',
      'transferSlip',
      'interviewNote',
      'approvalForm',
      'reply',
      'serviceReceipt',
      'serviceReceipt',
    ]);
    for (const { url } of papers)
      expect((await court.app.inject({ url, headers: { cookie } })).statusCode).toBe(200);
  });

  test.each(['declineNotice', 'nothing', '__proto__', 'constructor', '..%2Freply', '%00'])(
    'there is no paper %s of this petition',
    async (paper) => {
      const answer = await read(replied.id, paper);
      expect(answer.statusCode).toBe(404);
      expect(answer.json()).toMatchObject({ detail: '本案现在没有这份文书', remedy: expect.any(String) });
    },
  );

  test('text that looks like markup is printed as text', async () => {
    const made = await register(ask, {
      petitioners: [{ name: '#panic() $x$', phone: '13900009999' }],
      summary: '#import "a.typ" *x* @y \\',
    });
    const accepted = await walk(ask, made, [
      ['leader', 'reviewRegistration', { result: 'pass' }],
      ['team', 'accept', { grounds: ['delay'], track: 'implementation' }],
    ]);
    expect((await read(accepted.id, 'acceptanceNotice')).statusCode).toBe(200);
  });

  test('a character no font has is named instead of printed as a box', async () => {
    const made = await register(ask, { petitioners: [{ name: '张\u{323af}', phone: '13900008888' }] });
    const accepted = await walk(ask, made, [
      ['leader', 'reviewRegistration', { result: 'pass' }],
      ['team', 'accept', { grounds: ['delay'], track: 'implementation' }],
    ]);
    const answer = await read(accepted.id, 'acceptanceNotice');
    expect(answer.statusCode).toBe(422);
    expect(answer.json().detail).toContain('\u{323af}');
  });
});
