/** The tests as they are written, for those of which no result is known. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

export type Test = {
  /** Relative to the project, with `/`. */
  readonly file: string;
  /** The titles around it and its own. */
  readonly title: string;
  readonly passing: boolean;
};

const notOurs = ['node_modules', 'dist', 'data', 'test-results'];
const testFile = /\.test\.tsx?$/;
/** `test('…',` and, for tables, `])('…',` or `test.each(x)('…',`; the title stands last before a comma. */
const heading = /^([ \t]*)(?:(describe|test|it)\b[^\n]*?|[\])}`]+)\((['"`])((?:\\.|(?!\3).)+)\3,/gm;

/** All test files of the project, sorted. */
export async function findTestFiles(root: string): Promise<readonly string[]> {
  const entries = await readdir(root, { withFileTypes: true });
  const folders = entries.filter((one) => one.isDirectory() && !one.name.startsWith('.'));
  const found = await Promise.all([
    ...entries.filter((one) => one.isFile() && testFile.test(one.name)).map(({ name }) => [name]),
    ...folders.filter(({ name }) => !notOurs.includes(name)).map(({ name }) => walk(join(root, name), root)),
  ]);
  return found.flat().sort();
}

async function walk(folder: string, root: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((one) => one.isFile() && testFile.test(one.name))
    .map((one) => relative(root, join(one.parentPath, one.name)).replaceAll('\\', '/'));
}

/** The titles of the tests in a source, each after those of the blocks it stands in, told by their indentation. */
export function writtenTitles(source: string): readonly string[] {
  const titles: string[] = [];
  const blocks: { readonly indent: number; readonly title: string }[] = [];
  const joined = source.replaceAll(/\(\s*\n\s*(?=['"`])/g, '(');
  for (const match of joined.matchAll(heading)) {
    const [, spaces = '', word, , title = ''] = match;
    while ((blocks.at(-1)?.indent ?? -1) >= spaces.length) blocks.pop();
    if (word === 'describe') blocks.push({ indent: spaces.length, title });
    else titles.push([...blocks.map((block) => block.title), title].join(' '));
  }
  return titles;
}

/** The tests of these files as they are written; none of them counts as passing. */
export async function readWrittenTests(root: string, files: readonly string[]): Promise<readonly Test[]> {
  const read = await Promise.all(
    files.map(async (file) => {
      const titles = writtenTitles(await readFile(join(root, file), 'utf8'));
      return titles.map((title) => ({ file, title, passing: false }));
    }),
  );
  return read.flat();
}
