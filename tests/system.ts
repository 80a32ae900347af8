/** The whole system as a court starts it, for the journeys: own data folder, own port, nothing shared. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { inject, onTestFailed } from 'vitest';
import { fastFolder } from './fast-folder.ts';

const root = resolve(import.meta.dirname, '..');
const startWithin = 90_000;
const stopWithin = 20_000;

export type Account = {
  readonly username: string;
  readonly password: string;
  readonly name: string;
  readonly roles: readonly string[];
};

export type System = {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  readonly url: string;
  readonly dataDir: string;
  /** The demonstration accounts the start printed, empty when it printed none (the data was already there). */
  readonly accounts: readonly Account[];
  /** The account holding a role; throws when the demonstration court has none. */
  readonly getAccount: (role: string) => Account;
  /** Everything the server has said so far, standard output and error together. */
  readonly log: () => string;
  /** Asks the server to stop and waits for it; returns its exit code. */
  readonly stop: () => Promise<number | null>;
};

const freePort = async (): Promise<number> => {
  const probe = createServer();
  await new Promise<void>((done, fail) => {
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', done);
  });
  const address = probe.address();
  await new Promise((done) => probe.close(done));
  if (address === null || typeof address === 'string') throw new Error('No free port');
  return address.port;
};

/** A data folder the program makes itself, in a place the database's user can enter when the tests run as root. */
const ownDataDir = async (): Promise<string> => {
  const place = await mkdtemp(join(fastFolder(), 'zhifang-journey-'));
  await chmod(place, 0o755);
  return join(place, 'data');
};

/** Removes a data folder with the place made for it. */
export const discard = (dataDir: string): Promise<void> =>
  rm(dirname(dataDir), { recursive: true, force: true });

type Running = {
  readonly child: ChildProcess;
  readonly exited: Promise<number | null>;
  readonly log: () => string;
};

const spawnServer = (environment: NodeJS.ProcessEnv): Running => {
  const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
  const child = spawn(process.execPath, [join(root, 'bin/start.mjs')], {
    cwd: root,
    env: environment,
    stdio,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  // A test worker that ends before its `afterAll` must not leave a server and its database behind.
  const killWithUs = (): void => void child.kill('SIGKILL');
  process.once('exit', killWithUs);
  const exited = new Promise<number | null>((done) => {
    child.once('exit', (code) => {
      process.off('exit', killWithUs);
      done(code);
    });
  });
  return { child, exited, log: () => said };
};

const answersReady = async (url: string): Promise<boolean> =>
  fetch(`${url}/readyz`).then(
    (response) => response.ok,
    () => false,
  );

/** Throws, with the server's own words, when it dies or is not ready in time: a bare timeout explains nothing. */
const waitUntilReady = async (url: string, running: Running): Promise<void> => {
  const until = Date.now() + startWithin;
  while (Date.now() < until) {
    if (await answersReady(url)) return;
    const dead = running.child.exitCode !== null || running.child.signalCode !== null;
    if (dead) throw new Error(`The server stopped before it was ready:\n${running.log()}`);
    await pause(50);
  }
  running.child.kill('SIGKILL');
  throw new Error(`The server was not ready within ${startWithin / 1000} s:\n${running.log()}`);
};

/** The start prints one line `ACCOUNTS [{…}]` when its standard output is not a terminal. */
const accountsIn = (log: string): readonly Account[] => {
  const line = log.split('\n').find((text) => text.startsWith('ACCOUNTS '));
  return line === undefined ? [] : (JSON.parse(line.slice('ACCOUNTS '.length)) as readonly Account[]);
};

const stopServer = async ({ child, exited }: Running): Promise<number | null> => {
  child.kill('SIGTERM');
  const late = AbortSignal.timeout(stopWithin);
  const kill = (): void => void child.kill('SIGKILL');
  late.addEventListener('abort', kill);
  const code = await exited;
  late.removeEventListener('abort', kill);
  return code;
};

const getAccountOf =
  (accounts: readonly Account[]) =>
  (role: string): Account => {
    const account = accounts.find(({ roles }) => roles.includes(role));
    if (account === undefined) throw new Error(`No demonstration account holds ${role}`);
    return account;
  };

/** An empty setting counts as not set: whatever database or key the machine's environment names is not ours to touch. */
const settings = (port: number, dataDir: string): Readonly<Record<string, string>> => ({
  PORT: String(port),
  HOST: '127.0.0.1',
  DATA_DIR: dataDir,
  DATABASE_URL: '',
  MASTER_KEY_FILE: '',
  ZHIFANG_ACCOUNTS: 'json',
});

/** What a first start left behind: the demonstration court, and the accounts it printed. */
export type FirstStart = Pick<System, 'dataDir' | 'accounts'>;

declare module 'vitest' {
  interface ProvidedContext {
    firstStart: FirstStart;
  }
}

/**
 * Starts the whole system in a test on a copy of its own of what the run's first start left: making the court takes
 * longer than many a journey. Stop it in `afterAll`; its data goes with it.
 */
export const startSystem = async (): Promise<System> => {
  const { dataDir: made, accounts } = inject('firstStart');
  const dataDir = await ownDataDir();
  // The database's files belong to a user of its own, which node's copying would not keep.
  await promisify(execFile)('cp', ['-a', made, dataDir]);
  const system = await launchSystem(dataDir);
  const stop = async (): Promise<number | null> => {
    const code = await system.stop();
    await discard(dataDir);
    return code;
  };
  return { ...system, accounts, getAccount: getAccountOf(accounts), stop };
};

/** Starts the real system on a data folder, or makes a court in a new one, and waits until it is ready. */
export const launchSystem = async (known?: string): Promise<System> => {
  const dataDir = known ?? (await ownDataDir());
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const running = spawnServer({ ...process.env, ...settings(port, dataDir) });
  await waitUntilReady(url, running).catch(async (error: unknown) => {
    await discard(dataDir);
    throw error;
  });
  const accounts = accountsIn(running.log());
  return {
    url,
    dataDir,
    accounts,
    getAccount: getAccountOf(accounts),
    log: running.log,
    stop: () => stopServer(running),
  };
};

/** In a test: prints what the server said when, and only when, that test fails. */
export const showLogOnFailure = (system: Pick<System, 'log'>): void => {
  const before = system.log().length;
  onTestFailed(() => {
    process.stderr.write(`\n── the server said ──\n${system.log().slice(before)}\n`);
  });
};
