/** The program without a port: a fresh court with invented people and two cases, asked through `inject`. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Role } from '#regulation/roles.ts';
import { importCases } from '#server/directory/import-cases.ts';
import { openFileStore } from '#server/files/file-store.ts';
import { buildApp } from '#server/http/app.ts';
import { createIssuer } from '#server/http/paper-issuer.ts';
import type { Site } from '#server/http/site.ts';
import { createStaff } from '#server/identity/staff.ts';
import { createTextReader } from '#server/ocr/text-reader.ts';
import { createPaperRenderer } from '#server/papers/paper-renderer.ts';
import { openCalendar } from '#server/store/calendar.ts';
import { loadMasterKey } from '#server/store/master-key.ts';
import { testCourt, testDatabase } from './database.ts';
import type { TestServer } from './database-setup.ts';

const password = 'Ceshi-2026-mima';

const people: readonly (readonly [string, string, Role, boolean])[] = [
  ['clerk', '刘登记', 'receptionClerk', false],
  ['team', '孙团队', 'petitionTeam', true],
  ['team2', '钱团队', 'petitionTeam', true],
  ['leader', '周负责', 'teamLeader', true],
  ['handler', '赵执行', 'handler', true],
  ['handler2', '吴执行', 'handler', true],
  ['judge', '郑审判', 'trialJudge', false],
  ['deputy', '王副局', 'deputyDirector', true],
  ['lead', '冯院长', 'courtLeader', false],
  ['sysadmin', '系统员', 'systemAdmin', false],
  ['secadmin', '安全员', 'securityAdmin', false],
  ['auditadmin', '审计员', 'auditAdmin', false],
];

const cases = [
  '执行案号,申请执行人,被执行人,承办人,原审承办法官,案件状态,立案日期',
  '（2025）鲁0117执123号,张建国,山东某某建材有限公司,赵执行,郑审判,执行中,2025-03-05',
  '（2024）鲁0117执88号,李秀兰,王某某,吴执行,郑审判,终本,2024-05-06',
].join('\n');

export type Answer = { readonly status: number; readonly body: { readonly [key: string]: unknown } };
export type As = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown) => Promise<Answer>;

export type TestSite = {
  readonly app: FastifyInstance;
  readonly site: Site;
  readonly owner: Awaited<ReturnType<typeof testDatabase>>['ownerAddress'];
  /** The data folder, with the master key. */
  readonly dir: string;
  /** Sets what the program takes for now. */
  readonly setNow: (instant: string) => void;
  /** Asks as this person, who is signed in first. */
  readonly as: (username: string) => Promise<As>;
  readonly cookieOf: (username: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

async function fill(site: Site, at: string): Promise<void> {
  for (const [username, name, role, inEnforcement] of people) {
    const wanted = {
      court: testCourt,
      id: `s-${username}`,
      name,
      username,
      roles: [role],
      department: '执行局',
      inEnforcement,
    };
    const by = { actor: 'test', at, ip: '' };
    const made = await createStaff(site.db, { ...wanted, password, mustChange: false }, by);
    if (!made.ok) throw new Error(made.message);
  }
  const file = { name: '案件.csv', bytes: new TextEncoder().encode(cases) };
  const done = await importCases(site.db, testCourt, file, 's-leader', at);
  if (!done.ok) throw new Error(done.message);
}

/** A program on a fresh database. Close it in `afterAll`. */
export async function testSite(server?: TestServer): Promise<TestSite> {
  const dir = await mkdtemp(join(tmpdir(), 'zhifang-site-'));
  const database = await testDatabase(server);
  let now = '2026-11-20T01:00:00.000Z';
  const papers = createPaperRenderer();
  const means = {
    keys: loadMasterKey(join(dir, 'secret/master.key')),
    ...(await openCalendar(database.db)),
    files: await openFileStore(join(dir, 'files')),
    papers,
  };
  const script = join(import.meta.dirname, 'fake-reading-process.mjs');
  const texts = createTextReader({ partDir: dir, script });
  const issue = createIssuer(means);
  const site: Site = { ...means, db: database.db, newId: randomUUID, issue, texts, now: () => now };
  await fill(site, now);
  const app = await buildApp(site, { logLevel: 'silent', busyAfter: 0 });
  const cookieOf = async (username: string): Promise<string> => {
    const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { username, password } });
    const [cookie] = answer.cookies;
    if (!cookie) throw new Error(`cannot sign in as ${username}: ${answer.body}`);
    return `${cookie.name}=${cookie.value}`;
  };
  return {
    app,
    site,
    owner: database.ownerAddress,
    dir,
    setNow: (instant) => {
      now = instant;
    },
    cookieOf,
    as: async (username) => {
      const cookie = await cookieOf(username);
      return async (method, url, body) => {
        const payload = body === undefined ? {} : { payload: body as object };
        const answer = await app.inject({ method, url, headers: { cookie }, ...payload });
        const isJson = String(answer.headers['content-type']).includes('json');
        return { status: answer.statusCode, body: isJson ? answer.json() : {} };
      };
    },
    close: async () => {
      await app.close();
      await papers.closePapers();
      await database.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** A registration as the desk sends it. */
export const registration = (more: Record<string, unknown> = {}) => ({
  commandId: randomUUID(),
  input: {
    channel: 'visit',
    receivedOn: '2026-11-20',
    petitioners: [
      { name: '张建国', phone: '13800000001', idNumber: '110105194912310026', address: '钢城区某街1号' },
    ],
    caseNumber: '(2025) 鲁0117执 123号',
    summary: '反映查封的房产一年多没有评估拍卖，请求尽快处置。',
    proposedOpinion: '转承办人办理',
    ...more,
  },
});

/** A step as the desk sends it. */
export const command = (
  expectedSeq: number,
  input: Record<string, unknown> = {},
  commandId = randomUUID(),
) => ({
  commandId,
  expectedSeq,
  input,
});
