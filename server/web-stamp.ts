/** Of which sources the desk was built: written by each build, read by each start. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const sources = ['web', 'contract', 'domain', 'regulation', 'vite.config.ts', 'package-lock.json'];
const stampFile = join(root, 'dist/desk.stamp');

function* filesUnder(path: string): Generator<string> {
  if (!existsSync(path)) return;
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true }))
    if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) yield join(entry.parentPath, entry.name);
}

/** The digest of everything the desk is built from, as it is now. */
export function digestOfWeb(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    const files = /\.\w+$/.test(source) ? [path] : [...filesUnder(path)].sort();
    for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** The digest the last build was made of; undefined when there was none. */
export const stampedDigest = (): string | undefined =>
  existsSync(stampFile) ? readFileSync(stampFile, 'utf8') : undefined;

/** Writes down what a build was made of, once it is whole. */
export const stampWeb = (digest: string): void => writeFileSync(stampFile, digest);
