/** The desk built once and again whenever its sources changed, so that `npm start` needs no second command. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CannotStart } from './cannot-start.ts';
import { digestOfWeb, stampedDigest } from './web-stamp.ts';

const root = resolve(import.meta.dirname, '..');
const webDir = join(root, 'dist/desk');

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
  if (stampedDigest() === digestOfWeb() && existsSync(join(webDir, 'index.html'))) return webDir;
  say('正在构建工作台页面（仅首次或更新后）……');
  await build();
  return webDir;
}
