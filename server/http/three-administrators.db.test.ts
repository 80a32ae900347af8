import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type As, type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, signedInOnce } from '../../tests/walk.ts';

let court: TestSite;
let ask: Ask;
beforeAll(async () => {
  court = await testSite();
  ask = signedInOnce(court);
});
afterAll(() => court.close());

const administrators = ['sysadmin', 'secadmin', 'auditadmin'] as const;
const account = { name: '新同事', username: 'newcomer', department: '执行局', inEnforcement: true };
/** Whole in itself, and refused for its notice: whoever may load a year gets as far as that. */
const year = { arrangement: { year: 2027, notice: ['无'], off: {}, work: {} } };

type Method = Parameters<As>[0];
/**
 * Every administrative route, and who of 系统、安全、审计管理员 may use it: ● yes, · no. Nobody else may use any; what
 * everybody reads stands below.
 */
const table: readonly (readonly [Method, string, string, unknown?])[] = [
  ['GET', '/api/staff/accounts', '●●●'],
  ['POST', '/api/staff', '●··', account],
  ['PUT', '/api/staff/{id}', '●··', { department: '立案庭' }],
  ['PUT', '/api/staff/{id}/roles', '·●·', { roles: ['handler'] }],
  ['POST', '/api/staff/{id}/password', '●··', {}],
  ['POST', '/api/staff/{id}/unlock', '●··', {}],
  ['POST', '/api/staff/departments', '●··', { from: '没有的部门', to: '执行局' }],
  ['GET', '/api/audit', '··●'],
  ['GET', '/api/audit/export.xlsx', '··●'],
  ['POST', '/api/calendar/preview', '●··', year],
  ['POST', '/api/calendar', '●··', year],
];
const readByAll = ['GET /api/staff', 'GET /api/calendar', 'GET /api/calendar/{year}'];

const cells = table.flatMap(([method, path, marks, body]) =>
  administrators.map((who, at) => [who, method, path, marks[at] === '●', body] as const),
);

describe('GB/T 22239 三员分立 every administrative route', () => {
  test('stands in the table, or is read by everybody', async () => {
    const { body } = await (await ask('sysadmin'))('GET', '/api/openapi.json');
    type Operations = Readonly<Record<string, { readonly tags?: readonly string[] }>>;
    const administrative = ['staff', 'audit', 'calendar'];
    const found = Object.entries(body.paths as Readonly<Record<string, Operations>>).flatMap(
      ([path, operations]) =>
        Object.entries(operations)
          .filter(([, { tags = [] }]) => tags.some((tag) => administrative.includes(tag)))
          .map(([method]) => `${method.toUpperCase()} ${path}`),
    );
    const known = [...table.map(([method, path]) => `${method} ${path}`), ...readByAll];
    expect(found.filter((route) => !known.includes(route))).toEqual([]);
    expect(
      table.map(([method, path]) => `${method} ${path}`).filter((route) => !found.includes(route)),
    ).toEqual([]);
  });

  test.each(cells)('%s %s %s: may use it %s', async (who, method, path, may, body) => {
    const person = await ask(who);
    const answer = await person(method, path.replace('{id}', 's-handler2'), body);
    if (may) expect([200, 201, 422]).toContain(answer.status);
    else expect(answer).toMatchObject({ status: 403, body: { detail: expect.stringMatching(/三员分立/) } });
  });

  const routes = table.map(([method, path, , body]) => [method, path, body] as const);
  test.each(routes)('%s %s is nothing for a post of the business', async (method, path, body) => {
    for (const who of ['leader', 'lead', 'clerk']) {
      const answer = await (await ask(who))(method, path.replace('{id}', 's-handler2'), body);
      expect([who, answer.status]).toEqual([who, 403]);
    }
  });

  test('what was reached for is in the audit log, by whom', async () => {
    const { body } = await (await ask('auditadmin'))('GET', '/api/audit?action=denied&limit=500');
    const actors = (body.items as { actor: string }[]).map(({ actor }) => actor);
    for (const who of administrators) expect(actors).toContain(`s-${who}`);
  });

  test.each([
    ['/api/petitions?queue=all', 200],
    ['/api/enforcement-cases?q=', 403],
    ['/api/reception', 403],
    ['/api/archive?list=toFile', 403],
    ['/api/sealed-accusations', 403],
    ['/api/lead-roster', 403],
    ['/api/roster', 403],
  ])('none of the three sees the business at %s', async (path, status) => {
    for (const who of administrators) {
      const answer = await (await ask(who))('GET', path);
      expect([who, answer.status]).toEqual([who, status]);
      if (status === 200) expect(answer.body.items).toEqual([]);
    }
  });
});
