/** The program's database: the embedded one below the data folder, or the one DATABASE_URL names. */
import type pg from 'pg';
import { CannotStart } from '../cannot-start.ts';
import type { Config } from '../config.ts';
import { asOwner, type Connections, connectAsApplication, requireSuitableServer } from './connections.ts';
import { type Embedded, hasCluster, joinEmbedded, startEmbedded } from './embedded.ts';
import { describeHolder, type FolderLock, tryLockFolder } from './folder-lock.ts';
import { migrate, requireMigrated } from './migrate.ts';

export type Database = Connections & {
  /** One Chinese line for the log, without passwords. */
  readonly describe: string;
  /** Closes the connections, ends the embedded server if it is ours, gives the folder free. */
  close(): Promise<void>;
};

type Settings = Pick<Config, 'dataDir' | 'databaseUrl' | 'pgNative' | 'pgRunAs'>;

type Purpose = 'program' | 'tool';

export type OpenOptions = {
  /**
   * A `program` serves people: it alone may use the data folder; it makes the database and migrates it. A `tool` does
   * its work beside a running program, on that program's server, or starts one for itself when none is running; it
   * neither makes nor migrates, for a tool on the wrong folder would find an empty database in perfect order.
   */
  readonly purpose?: Purpose;
  /** Hears, in Chinese, what happens to the database later: connections lost, the server started again. */
  readonly report?: (line: string) => void;
};

type Site = {
  readonly address: pg.ClientConfig;
  readonly name: string;
  leave(): Promise<void>;
};

const embeddedName = 'zhifang';

/**
 * Opens the database, migrated and checked. Throws `CannotStart` when the folder is in use by another program, the
 * server is unsuitable, or the database does not fit the program.
 */
export async function openDatabase(config: Settings, options: OpenOptions = {}): Promise<Database> {
  const report = options.report ?? (() => undefined);
  const purpose = options.purpose ?? 'program';
  const site = config.databaseUrl
    ? externalSite(config.databaseUrl)
    : await embeddedSite(config, purpose, report);
  try {
    const version = await prepare(site, purpose);
    const connections = connectAsApplication(site.address, { report });
    return {
      ...connections,
      describe: `${site.name}，PostgreSQL ${version}`,
      close: closeOnce(connections, site),
    };
  } catch (cause) {
    await site.leave();
    throw cause;
  }
}

function prepare(site: Site, purpose: Purpose): Promise<string> {
  return asOwner(site.address, async (client) => {
    const version = await requireSuitableServer(client);
    await (purpose === 'program' ? migrate(client) : requireMigrated(client));
    return version;
  });
}

/** Both a signal and the end of the program may ask for the close. */
function closeOnce({ db }: Connections, site: Site): () => Promise<void> {
  let closing: Promise<void> | undefined;
  return () => {
    closing ??= db.destroy().then(() => site.leave());
    return closing;
  };
}

function externalSite(databaseUrl: string): Site {
  const { host, pathname } = new URL(databaseUrl);
  return {
    address: { connectionString: databaseUrl },
    name: `外部数据库 ${host}${pathname}`,
    leave: async () => undefined,
  };
}

async function embeddedSite(
  config: Settings,
  purpose: Purpose,
  report: (line: string) => void,
): Promise<Site> {
  const { dataDir } = config;
  if (purpose === 'tool' && !hasCluster(dataDir)) {
    throw new CannotStart(
      `数据文件夹 ${dataDir} 中没有数据库。请检查 DATA_DIR（或 DATABASE_URL）；新系统请先启动一次服务。`,
    );
  }
  const lock = tryLockFolder(dataDir);
  if (!lock && purpose === 'program') {
    throw new CannotStart(
      `数据文件夹 ${dataDir} 正被另一个执访程序使用：${describeHolder(dataDir)}。` +
        '请先结束它，或用 DATA_DIR 指定别的文件夹。',
    );
  }
  if (!lock) {
    const address = { ...(await joinEmbedded(dataDir)), database: embeddedName };
    return { address, name: `运行中的内置数据库 ${dataDir}`, leave: async () => undefined };
  }
  let embedded: Embedded | undefined;
  try {
    embedded = await startEmbedded({
      dataDir,
      report,
      ...(config.pgNative && { native: config.pgNative }),
      ...(config.pgRunAs && { runAs: config.pgRunAs }),
    });
    await asOwner({ ...embedded.address, database: 'postgres' }, createWhenMissing);
    return ownSite(dataDir, embedded, lock);
  } catch (cause) {
    await embedded?.stop();
    lock.release();
    throw cause;
  }
}

async function createWhenMissing(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [embeddedName]);
  if (rowCount === 0) await client.query(`create database ${embeddedName}`);
}

function ownSite(dataDir: string, embedded: Embedded, lock: FolderLock): Site {
  const origin = embedded.adopted ? '（接管上次未结束的进程）' : '';
  return {
    address: { ...embedded.address, database: embeddedName },
    name: `内置数据库 ${dataDir}${origin}`,
    async leave() {
      try {
        await embedded.stop();
      } finally {
        lock.release();
      }
    },
  };
}
