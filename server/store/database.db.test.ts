import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type Database, type OpenOptions, openDatabase } from './database.ts';
import { readPostmaster, stopPostmaster } from './embedded-postmaster.ts';

const court = { court: '鲁0117', name: '济南市钢城区人民法院', short_name: '钢', superior: null };

let folder: string;
let opened: Database[] = [];
let programs: ChildProcess[] = [];
let made: string;

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'zhifang-database-made-'));
  chmodSync(made, 0o755);
  await (await openDatabase({ dataDir: made })).close();
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** Puts a migrated database there as a start before left it: making one takes longer than what is tested. */
const openedBefore = (): void => void execFileSync('cp', ['-a', join(made, 'pg'), folder]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhifang-database-'));
  chmodSync(folder, 0o755);
});
afterEach(async () => {
  for (const database of opened) await database.close();
  for (const program of programs) program.kill('SIGKILL');
  opened = [];
  programs = [];
  const left = readPostmaster(join(folder, 'pg'));
  if (left) await stopPostmaster(join(folder, 'pg'), left.pid);
  rmSync(folder, { recursive: true, force: true });
});

const open = async (options: OpenOptions = {}): Promise<Database> => {
  const database = await openDatabase({ dataDir: folder }, options);
  opened.push(database);
  return database;
};

type Program = { readonly process: ChildProcess; readonly said: string };

/** A program of its own that opens the database, says one line and goes on until it is ended. */
const startProgram = async (uid?: number): Promise<Program> => {
  const script = `
    const { openDatabase } = await import(${JSON.stringify(join(import.meta.dirname, 'database.ts'))});
    try {
      const database = await openDatabase({ dataDir: ${JSON.stringify(folder)} });
      const busy = setInterval(() => {}, 1000);
      process.on('SIGTERM', () => database.close().then(() => clearInterval(busy)));
      console.log(database.describe);
    } catch (error) {
      console.log(error.message);
    }`;
  const user = uid === undefined ? {} : { uid, gid: uid };
  const program = spawn(process.execPath, ['--input-type=module', '-e', script], {
    ...user,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  programs.push(program);
  const [said] = await once(createInterface(program.stdout), 'line');
  return { process: program, said: String(said) };
};

describe('opening the database', () => {
  test('makes and migrates it, and says what it is', async () => {
    const database = await open();
    expect(database.describe).toMatch(`内置数据库 ${folder}，PostgreSQL 18`);
    await database.db.insertInto('court').values(court).execute();
    await database.close();
    await database.close();
    expect(readPostmaster(join(folder, 'pg'))).toBeUndefined();
    const again = await open();
    expect(await again.db.selectFrom('court').selectAll().execute()).toMatchObject([court]);
  });

  test('a second program on the same folder is refused and told who has it', async () => {
    openedBefore();
    await open();
    const { said } = await startProgram();
    expect(said).toContain(`数据文件夹 ${folder} 正被另一个执访程序使用：进程号 ${process.pid}`);
    expect(said).toContain('DATA_DIR');
  });

  test('of two programs that start at the same moment one is refused, and the other works', async () => {
    const said = (await Promise.all([startProgram(), startProgram()])).map((program) => program.said).sort();
    expect(said[0]).toMatch(/^内置数据库/);
    expect(said[1]).toMatch(/正被另一个执访程序使用/);
  });

  test('after a program was killed the next one takes its folder and its server over', async () => {
    openedBefore();
    const first = await startProgram();
    const server = readPostmaster(join(folder, 'pg'))?.pid;
    first.process.kill('SIGKILL');
    await once(first.process, 'exit');
    const database = await open();
    expect(database.describe).toContain('接管上次未结束的进程');
    expect(readPostmaster(join(folder, 'pg'))?.pid).toBe(server);
  });

  test('a program that ends in order takes its server with it', async () => {
    openedBefore();
    const { process: program } = await startProgram();
    program.kill('SIGTERM');
    await once(program, 'exit');
    expect(readPostmaster(join(folder, 'pg'))).toBeUndefined();
  });

  test('connections are replaced after the server was killed', async () => {
    openedBefore();
    const said: string[] = [];
    const database = await open({ report: (line) => said.push(line) });
    const ask = () => database.pool.query('select current_user as name').then(({ rows }) => rows[0].name);
    expect(await ask()).toBe('zhifang_app');
    process.kill(readPostmaster(join(folder, 'pg'))?.pid ?? 0, 'SIGKILL');
    await expect.poll(() => said.some((line) => line.includes('已重新启动')), { timeout: 20_000 }).toBe(true);
    await expect.poll(() => ask().catch(() => 'cut'), { timeout: 20_000 }).toBe('zhifang_app');
  });
});

describe('a tool', () => {
  test('works beside a running program without disturbing it', async () => {
    openedBefore();
    const program = await open();
    await program.db.insertInto('court').values(court).execute();
    const tool = await open({ purpose: 'tool' });
    expect(await tool.db.selectFrom('court').selectAll().execute()).toMatchObject([court]);
    await tool.close();
    expect(await program.db.selectFrom('court').selectAll().execute()).toMatchObject([court]);
  });

  test('starts the server itself when no program runs, and ends it afterwards', async () => {
    openedBefore();
    const tool = await open({ purpose: 'tool' });
    expect(await tool.db.selectFrom('court').selectAll().execute()).toEqual([]);
    await tool.close();
    expect(readPostmaster(join(folder, 'pg'))).toBeUndefined();
  });

  test('on a folder without a database says so instead of making one', async () => {
    await expect(open({ purpose: 'tool' })).rejects.toThrow(`数据文件夹 ${folder} 中没有数据库`);
    expect(existsSync(join(folder, 'pg'))).toBe(false);
  });
});

describe('an external database', () => {
  const addressOf = (name: string) => {
    const server = inject('databaseServers')[0];
    if (!server) throw new Error('No test server');
    const { host, user } = server.address;
    return `postgres://${user}:geheim@localhost/${name}?host=${encodeURIComponent(host)}`;
  };

  test('is opened by its address, without a data folder, and described without its password', async () => {
    const database = await openDatabase({
      dataDir: join(folder, 'none'),
      databaseUrl: addressOf('zhifang_template'),
    });
    expect(database.describe).toMatch(/^外部数据库 localhost\/zhifang_template，PostgreSQL 18/);
    expect(database.describe).not.toContain('geheim');
    await database.close();
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test('that is not there is explained', async () => {
    const missing = openDatabase({ dataDir: folder, databaseUrl: addressOf('nowhere') });
    await expect(missing).rejects.toThrow('连接不上数据库');
  });
});

const reachable = spawnSync('test', ['-r', import.meta.filename], { uid: 65_534, gid: 65_534 }).status === 0;

describe.runIf(process.getuid?.() === 0 && reachable)('started by an ordinary user', () => {
  test.each([
    ['with a name', 65_534],
    ['without a name, as containers have', 54_321],
  ])('%s', async (_name, uid) => {
    chownSync(folder, uid, uid);
    const { said, process: program } = await startProgram(uid);
    expect(said).toContain('PostgreSQL 18');
    program.kill('SIGTERM');
    await once(program, 'exit');
    expect(readPostmaster(join(folder, 'pg'))).toBeUndefined();
  });

  test('a folder made by someone else is refused with the numbers of both', async () => {
    await (await open()).close();
    chmodSync(folder, 0o777);
    for (const file of ['program.lock', 'program.json', 'log']) chownSync(join(folder, file), 54_321, 54_321);
    const { said } = await startProgram(54_321);
    expect(said).toMatch(/属于用户号 \d+，当前用户号为 54321/);
  });
});
