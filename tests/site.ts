/** The program without a port: a fresh court with invented people and two cases, asked through `inject`. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { openFileStore } from '#server/files/file-store.ts';
import { buildApp } from '#server/http/app.ts';
import { createIssuer } from '#server/http/paper-issuer.ts';
import type { Site } from '#server/http/site.ts';
import { testPassword } from '#server/identity/given-account.ts';
import { createTextReader } from '#server/ocr/text-reader.ts';
import { createPaperRenderer } from '#server/papers/paper-renderer.ts';
import { openCalendar } from '#server/store/calendar.ts';
import { loadMasterKey } from '#server/store/master-key.ts';
import { siteDatabase } from './database.ts';
import type { TestServer } from './database-setup.ts';
import { siteBegins } from './site-court.ts';

export type Answer = { readonly status: number; readonly body: { readonly [key: string]: unknown } };
export type As = (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown) => Promise<Answer>;

export type TestSite = {
  readonly app: FastifyInstance;
  readonly site: Site;
  readonly owner: Awaited<ReturnType<typeof siteDatabase>>['ownerAddress'];
  /** The data folder, with the master key. */
  readonly dir: string;
  /** Sets what the program takes for now. */
  readonly setNow: (instant: string) => void;
  /** Asks as this person, who is signed in first. */
  readonly as: (username: string) => Promise<As>;
  readonly cookieOf: (username: string) => Promise<string>;
  readonly close: () => Promise<void>;
};

/** A program on a fresh database. Close it in `afterAll`. */
export async function testSite(server?: TestServer): Promise<TestSite> {
  const dir = await mkdtemp(join(tmpdir(), 'zhifang-site-'));
  const database = await siteDatabase(server);
  let now = siteBegins;
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
  const app = await buildApp(site, { logLevel: 'silent', busyAfter: 0 });
  const cookieOf = async (username: string): Promise<string> => {
    const payload = { username, password: testPassword };
    const answer = await app.inject({ method: 'POST', url: '/api/session', payload });
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
