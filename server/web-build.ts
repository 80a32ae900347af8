/** The desk built once and again whenever its sources changed, so that `npm start` needs no second command. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotStart } from './cannot-start.ts';

const root = resolve(import.meta.dirname, '..');
const sources = ['web', 'contract', 'domain', 'regulation', 'vite.config.ts', 'package-lock.json'];
const webDir = join(root, 'dist/desk');
const stampFile = join(root, 'dist/desk.stamp');

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path)) return;
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true }))
    if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) yield join(entry.parentPath, entry.name);
}

function digestOfSources(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    const files = /\.\w+$/.test(source) ? [path] : [...filesUnder(path)].sort();
    for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function build(): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
      cwd: root,
      stdio: 'inherit',
    });
    child.on('error', fail);
    child.on('exit', (code) =>
      code === 0
        ? done()
        : fail(new CannotStart('工作台页面构建失败，请查看上面的信息；重新运行 npm ci 后再试')),
    );
  });
}

/** The folder of the desk as its sources are now. Throws `CannotStart` when it cannot be built. */
export async function builtWeb(say: (line: string) => void): Promise<string> {
  const digest = digestOfSources();
  const fresh = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digest;
  if (fresh && existsSync(join(webDir, 'index.html'))) return webDir;
  say('正在构建工作台页面（仅首次或更新后）……');
  await build();
  writeFileSync(stampFile, digest);
  return webDir;
}
