/** The program: database, keys, files, papers, court, HTTP, in this order; and all of it closed in reverse. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { roles } from '#regulation/roles.ts';
import { CannotStart } from './cannot-start.ts';
import { type Config, readConfig } from './config.ts';
import type { Account } from './demonstration/account.ts';
import { createEmpty } from './demonstration/empty.ts';
import { fillDemonstration } from './demonstration/fill.ts';
import { openFileStore } from './files/file-store.ts';
import { buildApp } from './http/app.ts';
import { createIssuer } from './http/paper-issuer.ts';
import { lagReadEvery } from './http/security.ts';
import type { Site } from './http/site.ts';
import { sweepIdentity } from './identity/session.ts';
import { startClockwork } from './jobs/clockwork.ts';
import { createTextReader } from './ocr/text-reader.ts';
import { PaperError } from './papers/paper-error.ts';
import { createPaperRenderer, type PaperRenderer } from './papers/paper-renderer.ts';
import { openCalendar } from './store/calendar.ts';
import { type Database, openDatabase } from './store/database.ts';
import { loadMasterKey } from './store/master-key.ts';
import { builtWeb } from './web-build.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const now = (): string => new Date().toISOString();

const gangcheng = { code: '鲁0117', name: '济南市钢城区人民法院', shortName: '钢' };

function sayAccounts(accounts: readonly Account[], form: Config['accounts']): void {
  if (form === 'json') {
    say(`ACCOUNTS ${JSON.stringify(accounts)}`);
    return;
  }
  say('首次启动，已建立以下账号（只在此时显示，请记下）：');
  for (const { name, username, password, roles: held, department } of accounts) {
    const posts = held.map((role) => roles[role]).join('、');
    say(`  ${username.padEnd(16)} ${password}  ${name}（${department}，${posts}）`);
  }
}

/**
 * On the first start makes the court: a demonstration, or an empty one with `--empty`. Its passwords are said the
 * moment they hold: what fails later, such as a port in use, cannot lose them.
 */
async function ensureCourt(site: Site, config: Config, empty: boolean): Promise<void> {
  const known = await site.db
    .selectFrom('court')
    .select(['name', 'demonstration'])
    .orderBy(sql`length(court)`, 'desc')
    .orderBy('court')
    .executeTakeFirst();
  if (known?.demonstration && empty)
    throw new CannotStart(
      '这个数据文件夹里是演示站点，不能改成正式站点。请用 DATA_DIR 另指定一个空的数据文件夹。',
    );
  if (known) return say(known.demonstration ? `${known.name}（演示站点：人员、案件均为虚构）` : known.name);
  if (empty) {
    const { accounts, next } = await createEmpty(site, gangcheng, now());
    sayAccounts(accounts, config.accounts);
    return say(next);
  }
  say('首次启动：正在建立演示法院，人员、案件均为虚构……');
  const report = (accounts: readonly Account[]) => sayAccounts(accounts, config.accounts);
  await fillDemonstration(site, { now: now(), petitions: config.demonstration, report });
}

/** Throws `CannotStart` for a template of the court's that cannot be used. */
function openPapers({ fontsDir, templatesDir }: Config): PaperRenderer {
  try {
    return createPaperRenderer({ fontsDir, templatesDir, log: say });
  } catch (cause) {
    throw cause instanceof PaperError ? new CannotStart(cause.message) : cause;
  }
}

async function openSite(config: Config, database: Database): Promise<Site> {
  const papers = openPapers(config);
  const means = {
    keys: loadMasterKey(config.masterKeyFile),
    ...(await openCalendar(database.db)),
    files: await openFileStore(join(config.dataDir, 'files')),
    papers,
  };
  const texts = createTextReader({ partDir: config.ocrDir });
  return { ...means, db: database.db, newId: randomUUID, issue: createIssuer(means), texts, now };
}

function closeOnSignal(close: () => Promise<void>): void {
  let closing = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      if (closing) return;
      closing = true;
      say('正在停止……');
      close().then(
        () => process.exit(0),
        (cause) => {
          process.stderr.write(`停止时出错：${String(cause)}\n`);
          process.exit(1);
        },
      );
    });
}

/** Ended sessions and forgotten failures go once an hour; a failed sweep is tried again by the next. */
function sweepHourly(site: Site): () => Promise<void> {
  const timer = setInterval(() => {
    sweepIdentity(site.db, now()).catch((cause: unknown) => say(`清理过期登录未成：${String(cause)}`));
  }, 3_600_000);
  return async () => clearInterval(timer);
}

async function start(): Promise<void> {
  const config = readConfig();
  mkdirSync(config.dataDir, { recursive: true });
  const web = builtWeb(say);
  web.catch(() => undefined);
  const database = await openDatabase(config, { report: say });
  say(database.describe);
  const site = await openSite(config, database);
  const close: (() => Promise<unknown>)[] = [() => site.papers.closePapers(), () => database.close()];
  closeOnSignal(async () => {
    for (const one of close) await one();
  });
  try {
    // First what may fail without the court, so that a failure leaves no half-made site.
    const app = await buildApp(site, { logLevel: config.logLevel, webDir: await web });
    close.unshift(() => app.close());
    await app.ready();
    await ensureCourt(site, config, process.argv.includes('--empty'));
    close.unshift(sweepHourly(site));
    if (config.clockwork) close.unshift(await startClockwork({ ...site, pool: database.pool }, say));
    // The start itself is no load: whoever comes first is not turned away for what it took.
    await pause(2 * lagReadEvery);
    const address = await app.listen({ port: config.port, host: config.host });
    say(`执访已启动：${address}  （Ctrl-C 停止）`);
  } catch (cause) {
    for (const one of close) await one();
    throw cause;
  }
}

start().catch((cause: unknown) => {
  const busy = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
  const text = busy
    ? '端口已被占用，请用 PORT 指定别的端口，例如 PORT=3001 npm start'
    : cause instanceof CannotStart
      ? cause.message
      : `启动失败：${cause instanceof Error ? cause.stack : String(cause)}`;
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
