/** The settings of the program, read once from the environment. Nothing else reads it. */
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { CannotStart } from './cannot-start.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const settings = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, '应为 0–65535 的整数')
    .transform(Number)
    .refine((port) => port <= 65_535, '应为 0–65535 的整数')
    .default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('./data'),
  DATABASE_URL: z
    .string()
    .refine(isPostgresAddress, '应形如 postgres://用户名:密码@主机:5432/数据库名')
    .optional(),
  PG_NATIVE: z.string().optional(),
  PG_RUN_AS: z
    .string()
    .regex(/^[A-Za-z_][\w.-]*$/, '应为本机的一个用户名，例如 postgres')
    .optional(),
  FONTS_DIR: z.string().optional(),
  TEMPLATES_DIR: z.string().optional(),
  OCR_DIR: z.string().optional(),
  MASTER_KEY_FILE: z.string().optional(),
  ZHIFANG_ACCOUNTS: z.enum(['text', 'json'], '应为 text 或 json').default('text'),
  ZHIFANG_DEMONSTRATION: z
    .string()
    .regex(/^[1-9]\d{0,4}$/, '应为 1–99999 的整数')
    .transform(Number)
    .default(110),
  ZHIFANG_CLOCKWORK: z.enum(['on', 'off'], '应为 on 或 off').default('on'),
  LOG_LEVEL: z.enum(logLevels, `应为 ${logLevels.join('、')} 之一`).default('warn'),
});

export type Config = {
  /** 0 lets the system choose a free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute; everything the program keeps lies in it. */
  readonly dataDir: string;
  /** An external PostgreSQL instead of the embedded one. */
  readonly databaseUrl?: string;
  /** Folder holding bin/postgres and bin/initdb to use instead of the bundled ones, e.g. /usr/lib/postgresql/15. */
  readonly pgNative?: string;
  /** The user that runs the embedded database when the program is started by root. */
  readonly pgRunAs?: string;
  /** The court's licensed fonts. */
  readonly fontsDir?: string;
  /** The court's own templates of papers. */
  readonly templatesDir?: string;
  /** Where the optional part that reads pictures is installed, or would be. */
  readonly ocrDir: string;
  readonly masterKeyFile: string;
  /** How the first start prints the accounts it made: for people, or one JSON line for a program that started it. */
  readonly accounts: 'text' | 'json';
  /** How many petitions the demonstration court of a first start is filled with. */
  readonly demonstration: number;
  /** Whether this program wakes by itself to urge and to deliver; of several on one database any may. */
  readonly clockwork: boolean;
  readonly logLevel: (typeof logLevels)[number];
};

/** Reads the settings; an empty variable counts as not set. Throws `CannotStart` naming every wrong one. */
export function readConfig(environment: Environment = process.env): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value?.trim()));
  const parsed = settings.safeParse(given);
  if (!parsed.success) throw new CannotStart(explain(parsed.error.issues));
  const { data } = parsed;
  const dataDir = resolve(data.DATA_DIR);
  return {
    port: data.PORT,
    host: data.HOST,
    dataDir,
    ...(data.DATABASE_URL && { databaseUrl: data.DATABASE_URL }),
    ...(data.PG_NATIVE && { pgNative: resolve(data.PG_NATIVE) }),
    ...(data.PG_RUN_AS && { pgRunAs: data.PG_RUN_AS }),
    ...(data.FONTS_DIR && { fontsDir: resolve(data.FONTS_DIR) }),
    ...(data.TEMPLATES_DIR && { templatesDir: resolve(data.TEMPLATES_DIR) }),
    ocrDir: data.OCR_DIR ? resolve(data.OCR_DIR) : join(import.meta.dirname, '../ocr'),
    masterKeyFile: data.MASTER_KEY_FILE ? resolve(data.MASTER_KEY_FILE) : join(dataDir, 'secret/master.key'),
    accounts: data.ZHIFANG_ACCOUNTS,
    demonstration: data.ZHIFANG_DEMONSTRATION,
    clockwork: data.ZHIFANG_CLOCKWORK === 'on',
    logLevel: data.LOG_LEVEL,
  };
}

function isPostgresAddress(text: string): boolean {
  const address = URL.parse(text);
  return address !== null && ['postgres:', 'postgresql:'].includes(address.protocol);
}

/** Values are not repeated: DATABASE_URL carries a password. */
function explain(issues: readonly { path: PropertyKey[]; message: string }[]): string {
  const lines = issues.map((issue) => `  ${issue.path.map(String).join('.')}：${issue.message}`);
  return ['环境变量设置有误，请改正后重新启动：', ...lines].join('\n');
}
