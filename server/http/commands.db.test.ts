import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { oldestServer } from '../../tests/database.ts';
import type { TestServer } from '../../tests/database-setup.ts';
import { footprint } from '../../tests/footprint.ts';
import { command, registration, type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, register, signedInOnce, somebody, walk } from '../../tests/walk.ts';
import { verifyAll } from '../store/verify.ts';

describe.each(oldestServer())('R16.3 commands on $name', (server: TestServer) => {
  let court: TestSite;
  let ask: Ask;
  beforeAll(async () => {
    court = await testSite(server);
    ask = signedInOnce(court);
  });
  afterAll(() => court.close());

  const review = (id: string) => `/api/petitions/${id}/steps/reviewRegistration`;
  const countEvents = async (petition: string) =>
    (await court.site.db.selectFrom('event').select('seq').where('petition', '=', petition).execute()).length;
  const lastNumber = async () =>
    (await court.site.db.selectFrom('series').select('last').executeTakeFirst())?.last ?? 0;

  test('the slower of two people hears who did what, and writes nothing', async () => {
    const made = await register(ask, { petitioners: [somebody(1)] });
    await walk(ask, made, [
      ['leader', 'reviewRegistration', { result: 'return', reason: '缺执行案号的文书' }],
    ]);
    const before = await footprint(court);
    const clerk = await ask('clerk');
    const slower = await clerk('POST', `/api/petitions/${made.id}/steps/joinContact`, command(made.seq));
    expect(slower).toMatchObject({
      status: 409,
      body: {
        title: '他人已先行办理',
        remedy: expect.stringContaining('仍在'),
        conflict: {
          seq: made.seq + 1,
          changes: [
            { seq: made.seq + 1, by: '周负责', sentence: expect.stringContaining('缺执行案号的文书') },
          ],
        },
      },
    });
    expect(await footprint(court)).toBe(before);
  });

  test('of ten people at the same petition at once one acts and nine hear of it', async () => {
    const made = await register(ask, { petitioners: [somebody(2)] });
    const leader = await ask('leader');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        leader('POST', review(made.id), command(made.seq, { result: 'pass' })),
      ),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([200, ...Array(9).fill(409)]);
    for (const { body } of answers.filter((answer) => answer.status === 409))
      expect(body).toMatchObject({ conflict: { seq: made.seq + 1, changes: [{ by: '周负责' }] } });
    expect(await countEvents(made.id)).toBe(made.seq + 1);
  });

  test('the same command sent again, and ten times at once, is done once and answered alike', async () => {
    const made = await register(ask, { petitioners: [somebody(3)] });
    const leader = await ask('leader');
    const pass = command(made.seq, { result: 'pass' });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => leader('POST', review(made.id), pass)),
    );
    const again = await leader('POST', review(made.id.toUpperCase()), {
      ...pass,
      commandId: pass.commandId.toUpperCase(),
    });
    const first = {
      status: 200,
      body: { id: made.id, number: made.number, seq: made.seq + 1, events: ['registrationPassed'] },
    };
    for (const answer of [...answers, again]) expect(answer).toEqual(first);
    expect(await countEvents(made.id)).toBe(made.seq + 1);
  });

  test('R12.4 the same registration sent again, and ten times at once, makes one petition with one number', async () => {
    const clerk = await ask('clerk');
    const before = await lastNumber();
    const one = registration({ petitioners: [somebody(4)] });
    const answers = await Promise.all(Array.from({ length: 10 }, () => clerk('POST', '/api/petitions', one)));
    const again = await clerk('POST', '/api/petitions', one);
    for (const answer of [...answers, again]) expect(answer).toEqual({ ...again, status: 201 });
    expect(again.body).toMatchObject({ number: `钢执访〔2026〕${before + 1}号`, events: ['registered'] });
    expect(await lastNumber()).toBe(before + 1);
  });

  test('a command id used for something else is refused and says so', async () => {
    const clerk = await ask('clerk');
    const leader = await ask('leader');
    const one = registration({ petitioners: [somebody(5)] });
    const first = await clerk('POST', '/api/petitions', one);
    const other = await register(ask, { petitioners: [somebody(6)] });
    const pass = command(1, { result: 'pass' });
    expect((await leader('POST', review(String(first.body.id)), pass)).status).toBe(200);
    const before = await footprint(court);
    const reused = [
      await leader('POST', review(other.id), pass),
      await leader('POST', `/api/petitions/${first.body.id}/steps/completeRegistration`, pass),
      await leader('POST', review(other.id), command(1, { result: 'pass' }, one.commandId)),
      await leader('POST', '/api/petitions', { ...registration(), commandId: pass.commandId }),
    ];
    for (const answer of reused)
      expect(answer).toMatchObject({
        status: 422,
        body: {
          detail: expect.stringContaining('commandId'),
          errors: [{ field: 'commandId' }],
          remedy: expect.any(String),
        },
      });
    expect(await footprint(court)).toBe(before);
  });

  test('R8.4 two clerks registering the same visitor at once make one petition; the other is told to compare', async () => {
    const clerk = await ask('clerk');
    const before = await lastNumber();
    const same = { petitioners: [somebody(7, { idNumber: '110105194912310026' })] };
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => clerk('POST', '/api/petitions', registration(same))),
    );
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 422, 422, 422]);
    for (const { body } of answers.filter((answer) => answer.status === 422))
      expect(body).toMatchObject({ candidates: [{ number: `钢执访〔2026〕${before + 1}号` }] });
    expect(await lastNumber()).toBe(before + 1);
  });

  test('many registrations and steps at once leave whole histories and numbers without gaps', async () => {
    const clerk = await ask('clerk');
    const leader = await ask('leader');
    const before = await lastNumber();
    const made = await Promise.all(
      Array.from({ length: 12 }, async (_, n) => {
        const answer = await clerk(
          'POST',
          '/api/petitions',
          registration({ petitioners: [somebody(20 + n)] }),
        );
        await leader('POST', review(String(answer.body.id)), command(1, { result: 'pass' }, randomUUID()));
        return Number(/(\d+)号/.exec(String(answer.body.number))?.[1]);
      }),
    );
    expect(made.sort((a, b) => a - b)).toEqual(Array.from({ length: 12 }, (_, n) => before + 1 + n));
    expect((await verifyAll(court.site.db)).breaks).toEqual([]);
  });
});
