import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Connections, connectAsApplication } from '#server/store/connections.ts';
import { oldestServer } from '../tests/database.ts';
import type { TestServer } from '../tests/database-setup.ts';
import { command, registration, type TestSite, testSite } from '../tests/site.ts';
import { bench, sayBench } from './bench/report.ts';

const names = [
  '队列首页·承办人',
  '队列首页·团队负责人',
  '队列首页·登记员',
  '搜索·两字姓名',
  '搜索·拼音首字母',
  '搜索·电话后四位',
  '搜索·摘要中的词',
  '搜索·执行案号',
  '案件页',
  '期限及逐日计算',
  '统计·全部图',
  '登记一件',
  '办一个步骤（登记审核）',
  '整个请求·队列首页',
  '整个请求·案件页',
];

describe.each(oldestServer())('zhifang bench on $name', (server: TestServer) => {
  let court: TestSite;
  let connections: Connections;

  const everything = async () => {
    const tables = [
      'event',
      'head',
      'petition_row',
      'person',
      'command',
      'outbox',
      'series',
      'audit',
      'session',
    ];
    const counts = await Promise.all(
      tables.map(async (table) => {
        const { rows } = await connections.pool.query<{ n: number }>(
          `select count(*)::int as n from ${table}`,
        );
        return [table, rows[0]?.n];
      }),
    );
    const { rows } = await connections.pool.query<{ last: number }>('select last from series');
    return { counts, rows };
  };

  const registerSome = async () => {
    const clerk = await court.as('clerk');
    const leader = await court.as('leader');
    for (let n = 10; n < 40; n++) {
      const petitioners = [{ name: '张三', phone: `138000000${n}` }];
      const caseNumber = `（2025）鲁0117执${n}号`;
      const summary = `反映第${n}套房屋查封后迟迟没有评估拍卖。`;
      const made = await clerk('POST', '/api/petitions', registration({ petitioners, caseNumber, summary }));
      expect(made).toMatchObject({ status: 201 });
      const url = `/api/petitions/${made.body.id}/steps/reviewRegistration`;
      if (n % 2 === 0) await leader('POST', url, command(1, { result: 'pass' }));
    }
  };

  beforeAll(async () => {
    court = await testSite(server);
    connections = connectAsApplication(court.owner);
    await registerSome();
  });
  afterAll(async () => {
    await connections.db.destroy();
    await court.close();
  });

  test('measures every line against the same answer in SQL, tells them all, and leaves nothing behind', async () => {
    const before = await everything();
    const report = await bench({ ...court.site, db: connections.db }, connections.pool, {
      rounds: 2,
      rateMilliseconds: 5,
      caseFilePages: 3,
      ledgerRows: 70,
    });
    expect(await everything()).toEqual(before);
    expect(report).toMatchObject({ court: '鲁0117', rounds: 2, petitions: 30, events: 45 });
    expect(report.lines.filter(({ differs }) => differs).map(({ name }) => name)).toEqual([]);
    expect(report.lines.map(({ name }) => name)).toEqual(names);
    expect(report.rates.map(({ name }) => name)).toEqual(['文书排版', '期限计算', '历史折叠', '提交落盘']);
    const figures = report.lines.flatMap(({ p50, p95, sqlP50, sqlP95, ratio }) => [
      p50,
      p95,
      sqlP50,
      sqlP95,
      ratio,
    ]);
    expect(figures.filter((figure) => !(Number.isFinite(figure) && figure > 0))).toEqual([]);
    expect(report.ledger).toMatchObject({ rows: 70, petitions: 30 });
    expect(report.ledger.ratio).toBeGreaterThan(0);
    expect(report.appraisal).toMatchObject({ petitions: 30, events: 45 });
    expect(report.appraisal.warmRatio).toBeGreaterThan(0);
    expect(report.appraisal.coldMilliseconds).toBeGreaterThan(report.appraisal.warmMilliseconds);
    const said = sayBench(report);
    expect(said).toContain('考核：30 件信访（45 条记录）');
    expect(said).toContain('台账导出 70 行（本院 30 件，循环读取）');
    expect([...names, '文书排版', '期限计算'].filter((name) => !said.includes(name))).toEqual([]);
  });
});
