import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, signedInOnce } from '../../tests/walk.ts';

let court: TestSite;
let ask: Ask;
beforeAll(async () => {
  court = await testSite();
  ask = signedInOnce(court);
});
afterAll(() => court.close());

const url = '/api/drafts/registration';
const typed = { petitioners: [{ name: '张建国', phone: '13800000001' }], summary: '反映', odd: '\u0000' };

test('R3.1 what was typed survives a closed tab, is one’s own, and is sealed where it lies', async () => {
  const clerk = await ask('clerk');
  const team = await ask('team');
  expect(await clerk('GET', url)).toEqual({ status: 200, body: { body: null, savedAt: null } });
  expect((await clerk('PUT', url, { body: { first: 1 } })).status).toBe(204);
  expect((await clerk('PUT', url, { body: typed })).status).toBe(204);
  const kept = { ...typed, odd: '' };
  expect(await clerk('GET', url)).toEqual({
    status: 200,
    body: { body: kept, savedAt: '2026-11-20T01:00:00.000Z' },
  });
  expect((await team('GET', url)).body.body).toBeNull();
  const rows = await court.site.db.selectFrom('draft').selectAll().execute();
  expect(rows).toHaveLength(1);
  expect(rows[0]?.body).not.toMatch(/张建国|13800000001/);
  expect((await team('DELETE', url)).status).toBe(204);
  expect((await clerk('GET', url)).body.body).toEqual(kept);
  expect((await clerk('DELETE', url)).status).toBe(204);
  expect((await clerk('GET', url)).body.body).toBeNull();
  expect((await clerk('DELETE', url)).status).toBe(204);
});

test('R3.1 a draft moved to another person’s row cannot be opened', async () => {
  const clerk = await ask('clerk');
  await clerk('PUT', url, { body: typed });
  await court.site.db.updateTable('draft').set({ staff: 's-team' }).execute();
  expect((await (await ask('team'))('GET', url)).status).toBe(500);
});

test('R3.1 a draft without a body and one too large are refused, and the one before stays', async () => {
  const clerk = await ask('clerk');
  await clerk('PUT', url, { body: 'kept' });
  expect(await clerk('PUT', url, {})).toMatchObject({ status: 422, body: { errors: [{ field: 'body' }] } });
  expect((await clerk('PUT', url, { body: 'a'.repeat(3e6) })).status).toBe(413);
  expect((await clerk('GET', url)).body.body).toBe('kept');
});
