import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestSite, testSite } from '../../tests/site.ts';
import { type Ask, signedInOnce } from '../../tests/walk.ts';

const november = 'from=2026-11-01&until=2026-11-20&by=department';
const figure = { by: 'department', indicator: 'interview', from: '2026-11-01', until: '2026-11-20' };

describe('R17.1 departments', () => {
  let court: TestSite;
  let ask: Ask;
  beforeAll(async () => {
    court = await testSite();
    ask = signedInOnce(court);
  });
  afterAll(() => court.close());

  const put = async (id: string, department: string) =>
    (await ask('sysadmin'))('PUT', `/api/staff/${id}`, { department });
  const rename = async (from: string, to: string) =>
    (await ask('sysadmin'))('POST', '/api/staff/departments', { from, to });
  const departmentsOn = async (asOf: string) => {
    const { body } = await (await ask('deputy'))('GET', `/api/appraisal?${november}&asOf=${asOf}`);
    return (body.subjects as readonly { readonly id: string }[]).map(({ id }) => id);
  };
  const objected = async () => {
    const { body } = await (await ask('deputy'))('GET', '/api/appraisal/objections');
    return (body.items as readonly object[])[0];
  };

  test('blanks and width make no new department, for somebody new either', async () => {
    expect((await put('s-handler2', '执行 一庭（东区）')).body.department).toBe('执行一庭(东区)');
    expect((await put('s-team', ' 执行一庭 (东区）')).body.department).toBe('执行一庭(东区)');
    const entry = { name: '新人', username: 'new1', department: '执 行 局', inEnforcement: true };
    const made = await (await ask('sysadmin'))('POST', '/api/staff', entry);
    expect(made.body).toMatchObject({ officer: { department: '执行局' } });
    expect((await put('s-team', '　')).status).toBe(422);
  });

  test('renamed for everybody at once; the reports of the days before and the roster keep what they mean', async () => {
    const roster = { items: [{ staff: 's-lead', tracks: [], departments: ['执行局', '立案庭'] }] };
    expect((await (await ask('deputy'))('PUT', '/api/lead-roster', roster)).status).toBe(200);
    court.setNow('2026-11-21T01:00:00.000Z');
    ask = signedInOnce(court);
    const before = await departmentsOn('2026-11-20');
    const one = { ...figure, subject: '执行局', reason: '部门的数字有误。' };
    expect((await (await ask('deputy'))('POST', '/api/appraisal/objections', one)).status).toBe(201);
    court.setNow('2026-11-22T01:00:00.000Z');
    ask = signedInOnce(court);

    const done = await rename('执行局', ' 执行 实施局 ');
    expect(done).toMatchObject({ status: 200, body: { name: '执行实施局', people: 11 } });
    expect(await departmentsOn('2026-11-20')).toEqual(before);
    expect(before).toContain('执行局');
    expect(await departmentsOn('2026-11-22')).toContain('执行实施局');
    expect(await departmentsOn('2026-11-22')).not.toContain('执行局');
    const { body: kept } = await (await ask('deputy'))('GET', '/api/lead-roster');
    expect(JSON.stringify(kept)).toContain('["执行实施局","立案庭"]');

    expect(await objected()).toMatchObject({ subject: '执行实施局', subjectName: '执行实施局' });
    const again = { ...one, subject: '执行实施局' };
    expect(await (await ask('deputy'))('POST', '/api/appraisal/objections', again)).toMatchObject({
      status: 422,
      body: { detail: expect.stringMatching(/已有一件异议/) },
    });
    const { items } = (await (await ask('auditadmin'))('GET', '/api/audit?action=departmentRenamed')).body;
    expect(items).toEqual([
      expect.objectContaining({ subject: '执行实施局', note: '原名“执行局”，共 11 人' }),
    ]);
  });

  test('into one that is there the two are joined; not of nobody, not to the same name', async () => {
    expect((await rename('执行局', '执行二庭')).status).toBe(422);
    expect((await rename('执行实施局', '执行 实施局')).status).toBe(422);
    expect(await rename('执行一庭(东区)', '执行 实施局')).toMatchObject({
      body: { name: '执行实施局', people: 2 },
    });
    expect(await departmentsOn('2026-11-22')).toEqual(['执行实施局']);
  });
});
