/** The files of the house, for the tests that read them. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '..');

const notOurs = new Set(['node_modules', '.git', 'dist', 'data', 'test-results']);

const walk = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const kept = entries.filter(({ name }) => folder !== root || !notOurs.has(name));
  const found = await Promise.all(
    kept.map(async (entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return walk(path);
      return entry.isFile() ? [relative(root, path)] : [];
    }),
  );
  return found.flat();
};

/** Every file that belongs to the project, by its path from the root, in order. */
export const files: readonly string[] = (await walk(root)).toSorted();

export const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8');

/** The lines of these files that match, each as `path:line: text`. */
export const linesMatching = async (
  among: readonly string[],
  pattern: RegExp,
): Promise<readonly string[]> => {
  const found = await Promise.all(
    among.map(async (file) => {
      const lines = (await read(file)).split('\n');
      return lines.flatMap((text, index) =>
        pattern.test(text) ? [`${file}:${index + 1}: ${text.trim()}`] : [],
      );
    }),
  );
  return found.flat();
};

/** Files under these folders with one of these endings, tests left out. */
export const sourcesUnder = (folders: readonly string[], endings: readonly string[]): readonly string[] =>
  files.filter(
    (file) =>
      folders.some((folder) => file.startsWith(`${folder}/`)) &&
      endings.some((ending) => file.endsWith(ending)) &&
      !/\.test\.tsx?$/.test(file),
  );
