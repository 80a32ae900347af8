/** Which browser the journeys run in, found or unpacked without asking the machine for anything but npm. */
import { execFile } from 'node:child_process';
import { access, constants, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

export type Chromium = {
  readonly executable: string;
  /** What the browser process gets as its environment: its own libraries and fonts, whatever the machine has. */
  readonly environment: Readonly<Record<string, string>>;
};
export type NoChromium = { readonly missing: string };

const exists = async (path: string, mode = constants.F_OK): Promise<boolean> =>
  access(path, mode).then(
    () => true,
    () => false,
  );

/** A folder of this user only, so that nobody else on the machine can put a browser there for us to run. */
const privateFolder = async (): Promise<string> => {
  const { uid, username } = userInfo();
  const folder = join(tmpdir(), `zhifang-tests-${uid >= 0 ? uid : username}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (uid >= 0 && (await stat(folder)).uid !== uid) throw new Error(`${folder} belongs to somebody else`);
  return folder;
};

/** Without a fonts.conf of our own every Chinese character is a box, or the page stays blank without an error. */
const writeFontsConf = async (folder: string): Promise<string> => {
  const sans = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json')));
  const conf = join(folder, 'fonts.conf');
  const families = ['sans-serif', 'serif', 'monospace', 'system-ui'];
  const alias = (family: string) =>
    `<alias binding="same"><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`;
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    `<dir>${join(sans, '400Regular')}</dir>`,
    `<dir>${join(sans, '700Bold')}</dir>`,
    `<cachedir>${join(folder, 'font-cache')}</cachedir>`,
    ...families.map(alias),
    '</fontconfig>',
  ];
  const written = `${conf}.${process.pid}`;
  await writeFile(written, `${lines.join('\n')}\n`);
  await rename(written, conf);
  return conf;
};

const unpackScript = `
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
`;

/**
 * Unpacks the browser that comes with the npm packages (about two seconds, once per version) and returns its
 * folder. It happens in a process of its own, because the package rewrites the environment of whoever imports it,
 * and beside, then renamed, because a run killed half-way would otherwise leave half a browser to be found later.
 */
const unpackNpmBrowser = async (folder: string): Promise<string> => {
  const manifest = join(
    dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))),
    '..',
    'package.json',
  );
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { readonly version: string };
  const unpacked = join(folder, `chromium-${version}`);
  if (await exists(unpacked)) return unpacked;
  const beside = await mkdtemp(join(folder, 'unpacking-'));
  const env = { ...process.env, TMPDIR: beside, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' };
  const args = ['--input-type=module', '--eval', unpackScript];
  await run(process.execPath, args, { env, cwd: import.meta.dirname });
  await rename(beside, unpacked).catch(async (error: unknown) => {
    await rm(beside, { recursive: true, force: true });
    if (!(await exists(unpacked))) throw error;
  });
  return unpacked;
};

const npmBrowser = async (folder: string): Promise<Chromium> => {
  const unpacked = await unpackNpmBrowser(folder);
  const libraries = join(unpacked, 'al2023', 'lib');
  return { executable: join(unpacked, 'chromium'), environment: { LD_LIBRARY_PATH: libraries } };
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const locate = async (folder: string): Promise<Chromium | NoChromium> => {
  const named = process.env.BROWSER_EXE;
  if (named !== undefined && named !== '') {
    if (await exists(named, constants.X_OK)) return { executable: named, environment: {} };
    return { missing: `BROWSER_EXE names ${named}, which cannot be run` };
  }
  const system = '/usr/bin/chromium';
  if (await exists(system, constants.X_OK)) return { executable: system, environment: {} };
  try {
    return await npmBrowser(folder);
  } catch (error) {
    return { missing: `no BROWSER_EXE, no ${system}, and @sparticuz/chromium says: ${reasonOf(error)}` };
  }
};

/**
 * Returns the first of `BROWSER_EXE`, `/usr/bin/chromium` and the browser inside the npm package
 * `@sparticuz/chromium`, or why there is none. That it *runs* only a launch can tell.
 */
export const findChromium = async (): Promise<Chromium | NoChromium> => {
  const folder = await privateFolder();
  const found = await locate(folder);
  if ('missing' in found) return found;
  const fonts = await writeFontsConf(folder);
  return { ...found, environment: { ...found.environment, FONTCONFIG_FILE: fonts, HOME: folder } };
};
