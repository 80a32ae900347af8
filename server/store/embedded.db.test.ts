import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { CannotStart } from '../cannot-start.ts';
import { asOwner } from './connections.ts';
import { type Embedded, type EmbeddedOptions, startEmbedded } from './embedded.ts';
import { findBinaries } from './embedded-binaries.ts';
import { readPostmaster } from './embedded-postmaster.ts';

const nobody = 65_534;
const isRoot = process.getuid?.() === 0;
const otherNative = '/usr/lib/postgresql/15';

let folder: string;
let running: Embedded[] = [];
let made: string;

beforeAll(async () => {
  made = mkdtempSync(join(tmpdir(), 'zhifang-embedded-made-'));
  chmodSync(made, 0o755);
  await (await startEmbedded({ dataDir: made })).stop();
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

/** Puts a cluster there as a start before left it: making one takes longer than what is tested. */
const startedBefore = (): void => void execFileSync('cp', ['-a', join(made, 'pg'), folder]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhifang-embedded-'));
  chmodSync(folder, 0o755);
});
afterEach(async () => {
  for (const server of running) await server.stop();
  running = [];
  rmSync(folder, { recursive: true, force: true });
});

const start = async (options: Partial<EmbeddedOptions> = {}): Promise<Embedded> => {
  const server = await startEmbedded({ dataDir: folder, ...options });
  running.push(server);
  return server;
};

/** Has another program start a server and kill itself; returns the process number of the server it leaves. */
const leaveBehind = async (settings: Readonly<Record<string, string>>): Promise<number> => {
  const script = `
    const { startEmbedded } = await import(${JSON.stringify(join(import.meta.dirname, 'embedded.ts'))});
    await startEmbedded(${JSON.stringify({ dataDir: folder, settings })});
    process.kill(process.pid, 'SIGKILL');`;
  const killed = promisify(execFile)(process.execPath, ['--input-type=module', '-e', script]);
  await expect(killed).rejects.toMatchObject({ signal: 'SIGKILL' });
  const left = readPostmaster(join(folder, 'pg'));
  if (!left) throw new Error('No server was left behind');
  return left.pid;
};

const ask = (server: Embedded, text: string): Promise<readonly object[]> =>
  asOwner({ ...server.address, database: 'postgres' }, async (client) => (await client.query(text)).rows);

const setting = async (server: Embedded, name: string) =>
  (await ask(server, `select current_setting('${name}') as value`))[0];

describe('the embedded database', () => {
  test('keeps what was committed, safely, from one start to the next', async () => {
    const first = await start();
    expect(await setting(first, 'fsync')).toEqual({ value: 'on' });
    expect(await setting(first, 'data_checksums')).toEqual({ value: 'on' });
    expect(await setting(first, 'server_encoding')).toEqual({ value: 'UTF8' });
    expect(await setting(first, 'listen_addresses')).toEqual({ value: '' });
    expect(await ask(first, `select '访' ~ '\\w' as letter`)).toEqual([{ letter: true }]);
    await ask(first, 'create table kept as select 1 as n');
    await first.stop();
    expect(readPostmaster(join(folder, 'pg'))).toBeUndefined();

    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await ask(second, 'select n from kept')).toEqual([{ n: 1 }]);
  });

  test('a socket closed to other users is the only way in', async () => {
    startedBefore();
    const { address } = await start();
    expect(statSync(address.host).mode & 0o777).toBe(0o700);
  });

  test('a server that dies by itself is started again while the program runs', async () => {
    startedBefore();
    const said: string[] = [];
    const server = await start({ report: (line) => said.push(line) });
    await ask(server, 'create table kept as select 1 as n');
    const before = server.pid();
    process.kill(before, 'SIGKILL');
    await expect.poll(() => server.pid(), { timeout: 20_000 }).not.toBe(before);
    expect(await ask(server, 'select n from kept')).toEqual([{ n: 1 }]);
    expect(said).toEqual([
      `内置数据库进程 ${before} 意外退出，正在重新启动`,
      `内置数据库已重新启动，进程号 ${server.pid()}`,
    ]);
  });

  test('a server killed under load comes back with everything it had acknowledged', async () => {
    startedBefore();
    const server = await start();
    await ask(server, 'create table acknowledged (n integer)');
    let acknowledged = 0;
    const writing = asOwner({ ...server.address, database: 'postgres' }, async (client) => {
      for (; acknowledged < 100_000; acknowledged++) {
        await client.query('insert into acknowledged values ($1)', [acknowledged]);
        if (acknowledged === 200) process.kill(server.pid(), 'SIGKILL');
      }
    });
    await expect(writing).rejects.toThrow();
    await expect.poll(() => ask(server, 'select 1').catch(() => []), { timeout: 20_000 }).toHaveLength(1);
    const [row] = await ask(server, 'select count(*) as n from acknowledged');
    expect(row && 'n' in row ? row.n : 0).toBeGreaterThanOrEqual(acknowledged);
  });

  test('a server left by a killed program is taken over as it runs', async () => {
    startedBefore();
    const left = await leaveBehind({});
    const server = await start();
    expect(server.adopted).toBe(true);
    expect(server.pid()).toBe(left);
    await server.stop();
    expect(readPostmaster(join(folder, 'pg'))).toBeUndefined();
  });

  test('a left server with other settings is replaced', async () => {
    startedBefore();
    const left = await leaveBehind({ fsync: 'off' });
    const server = await start();
    expect(server.adopted).toBe(false);
    expect(server.pid()).not.toBe(left);
    expect(await setting(server, 'fsync')).toEqual({ value: 'on' });
  });

  test('when program and server were both killed, the next start recovers', async () => {
    startedBefore();
    const left = await leaveBehind({});
    process.kill(left, 'SIGKILL');
    expect(await ask(await start(), 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('a pid file naming a process that is not PostgreSQL does not keep it from starting', async () => {
    startedBefore();
    await (await start()).stop();
    const socketDir = join(folder, 'run');
    const lines = [process.pid, join(folder, 'pg'), 1_700_000_000, 5432, socketDir, '', '12345 1', 'ready'];
    writeFileSync(join(folder, 'pg/postmaster.pid'), `${lines.join('\n')}\n`);
    writeFileSync(join(socketDir, '.s.PGSQL.5432.lock'), `${lines.slice(0, 5).join('\n')}\n`);
    expect(await ask(await start(), 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('an empty pid file, as a full disk leaves it, does not either', async () => {
    startedBefore();
    writeFileSync(join(folder, 'pg/postmaster.pid'), '');
    expect(await ask(await start(), 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('what a killed first start left is cleared away', async () => {
    mkdirSync(join(folder, 'pg.new-4711/base'), { recursive: true });
    writeFileSync(join(folder, 'pg.new-4711/PG_VERSION'), '18\n');
    await start();
    expect(readdirSync(folder).sort()).toEqual(['log', 'pg', 'run']);
  });

  test('a folder that holds something else is not touched', async () => {
    mkdirSync(join(folder, 'pg'));
    writeFileSync(join(folder, 'pg/letter.txt'), 'keep me');
    await expect(start()).rejects.toThrow('不是数据库却有内容');
    expect(existsSync(join(folder, 'pg/letter.txt'))).toBe(true);
  });

  test('a folder with a long Chinese name, blanks, commas and quotes will do', async () => {
    const dataDir = join(folder, `钢城 "法院", ${'执行信访'.repeat(8)}`);
    const server = await start({ dataDir });
    expect(await ask(server, 'select 1 as n')).toEqual([{ n: 1 }]);
    await server.stop();
    rmSync(server.address.host, { recursive: true });
  });

  test('a setting PostgreSQL does not accept is reported at once, with its own words', async () => {
    startedBefore();
    await expect(start({ settings: { shared_buffers: 'much' } })).rejects.toThrow(
      /启动失败(.|\n)*shared_buffers/,
    );
  });

  test.runIf(existsSync(otherNative))('a cluster of another major version is refused', async () => {
    startedBefore();
    await expect(start({ native: otherNative })).rejects.toThrow('由 PostgreSQL 18 建立，当前程序为 15');
  });
});

describe('the programs of the embedded database', () => {
  test('get their links back when the install script did not run', () => {
    const { native } = findBinaries();
    const copy = join(folder, 'native');
    cpSync(native, copy, { recursive: true, filter: (file) => !lstatSync(file).isSymbolicLink() });
    chmodSync(join(copy, 'bin/postgres'), 0o644);
    expect(findBinaries(copy).version).toBe(findBinaries().version);
    expect(lstatSync(join(copy, 'lib/libpq.so.5')).isSymbolicLink()).toBe(true);
  });

  test('that are missing are explained', () => {
    expect(() => findBinaries('/nonexistent')).toThrow(CannotStart);
  });
});

describe.runIf(isRoot)('started by root', () => {
  const ownerOf = (dataDir: string) => statSync(join(dataDir, 'pg')).uid;

  test('in a folder others can reach, it runs as an ordinary user', async () => {
    await start();
    expect(ownerOf(folder)).not.toBe(0);
  });

  test('in a folder closed to others, it runs in a user namespace and changes no owner', async () => {
    chmodSync(folder, 0o700);
    const server = await start();
    expect(ownerOf(folder)).toBe(0);
    await server.stop();
    expect(await ask(await start(), 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test('in the folder of a user, it runs as that user', async () => {
    chownSync(folder, nobody, nobody);
    chmodSync(folder, 0o700);
    await start();
    expect(ownerOf(folder)).toBe(nobody);
  });

  test('in the folder of a number without a name, it runs as a user who has one', async () => {
    chownSync(folder, 54_321, 54_321);
    await start();
    expect(ownerOf(folder)).not.toBe(54_321);
  });

  test('it runs as the user PG_RUN_AS names, and refuses one that is not there', async () => {
    await expect(start({ runAs: 'nosuchuser' })).rejects.toThrow('PG_RUN_AS 指定的用户 nosuchuser 不存在');
    await start({ runAs: 'nobody' });
    expect(ownerOf(folder)).toBe(nobody);
  });
});
