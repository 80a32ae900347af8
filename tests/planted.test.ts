/**
 * A lint rule that does not fire is worse than none: it is believed. Biome compares the specifier as it is
 * written, so a typing error in a pattern silences a direction without a word. Therefore every rule of the house
 * is broken here on purpose, in a copy of the house in a temporary folder, and the lint has to notice.
 */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

type Finding = { readonly file: string; readonly line: number; readonly rule: string };
type Report = {
  readonly diagnostics: readonly {
    readonly category: string;
    readonly location: { readonly path: string; readonly start?: { readonly line: number } };
  }[];
};

/** Runs the house's own lint over a tree and returns what it found; throws when Biome did not run at all. */
const lint = async (tree: string): Promise<readonly Finding[]> => {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.'];
  const output = await new Promise<string>((done) => {
    const options = { cwd: tree, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, args, options, (_error, stdout, stderr) => done(stdout || stderr));
  });
  if (!output.startsWith('{')) throw new Error(`Biome gave no report:\n${output}`);
  const report = JSON.parse(output) as Report;
  return report.diagnostics.map(({ category, location }) => ({
    file: location.path,
    line: location.start?.line ?? 0,
    rule: category.split('/').at(-1) ?? category,
  }));
};

const plantHouse = async (files: ReadonlyMap<string, string>): Promise<string> => {
  const tree = await mkdtemp(join(tmpdir(), 'zhifang-planted-'));
  for (const file of ['biome.json', 'package.json', '.gitignore'])
    await cp(join(root, file), join(tree, file));
  for (const [file, source] of files) {
    await mkdir(dirname(join(tree, file)), { recursive: true });
    await writeFile(join(tree, file), source);
  }
  return tree;
};

type Direction = { readonly open: readonly string[]; readonly closed: readonly string[] };

const outside = ['#server/main.ts', '#web/ui/chip.tsx', '#tools/deadlines.ts', '../../tests/database.ts'];
const aboveRooms = ['#domain/workflow.ts', '#domain/reply/reply.ts', '../reply/reply.ts', '../workflow.ts'];

/** What each place may import (`open`) and may not (`closed`), each in the ways it could be written. */
const directions: Readonly<Record<string, Direction>> = {
  'regulation/planted.ts': {
    open: ['./articles.ts', 'zod'],
    closed: [
      '#domain/calendar/day.ts',
      '../domain/calendar/day.ts',
      '#contract/problem.ts',
      './../domain/step.ts',
    ],
  },
  'regulation/holidays/planted.ts': {
    open: ['../articles.ts', './2026.json'],
    closed: ['../../domain/calendar/day.ts', '#domain/calendar/day.ts', '#server/main.ts'],
  },
  'domain/calendar/planted.ts': {
    open: ['./day.ts', '#regulation/limits.ts', 'zod'],
    closed: [
      '#domain/petition/events.ts',
      '#domain/identifiers/phone.ts',
      '../step.ts',
      'kysely',
      ...outside,
    ],
  },
  'domain/identifiers/planted.ts': {
    open: ['./case-number.ts', '#regulation/limits.ts', '#domain/calendar/day.ts'],
    closed: ['#domain/petition/events.ts', '../access/access.ts', '#contract/problem.ts', ...outside],
  },
  'domain/petition/planted.ts': {
    open: [
      '#domain/access/officer.ts',
      './events.ts',
      '#domain/calendar/day.ts',
      '../identifiers/case-number.ts',
      '#regulation/limits.ts',
    ],
    closed: ['../step.ts', '#domain/step.ts', '#domain/access/capacity.ts', ...aboveRooms, ...outside],
  },
  'domain/access/planted.ts': {
    open: ['#domain/petition/petition.ts', '#regulation/roles.ts'],
    closed: ['../step.ts', ...aboveRooms, ...outside],
  },
  'domain/step.ts': {
    open: [
      './form.ts',
      '#domain/petition/events.ts',
      './petition/petition.ts',
      '#domain/access/access.ts',
      'zod',
    ],
    closed: [
      './workflow.ts',
      './reply/reply.ts',
      '#domain/workflow.ts',
      '../server/main.ts',
      'pg',
      '#server/main.ts',
    ],
  },
  'domain/hearing/planted.ts': {
    open: [
      './hear.ts',
      '../form.ts',
      '../step.ts',
      '#domain/petition/events.ts',
      '#domain/access/access.ts',
      '#domain/calendar/day.ts',
    ],
    closed: [
      '../../server/main.ts',
      '../../regulation/limits.ts',
      '#contract/problem.ts',
      ...aboveRooms,
      ...outside,
    ],
  },
  'domain/workflow.ts': {
    open: ['./reply/reply.ts', './step.ts', '#domain/petition/events.ts'],
    closed: ['../server/main.ts', '#contract/problem.ts', '#server/main.ts', 'fastify'],
  },
  'contract/planted.ts': {
    open: [
      './problem.ts',
      '#regulation/limits.ts',
      '#domain/petition/events.ts',
      '#domain/calendar/day.ts',
      'zod',
    ],
    closed: [
      '#domain/workflow.ts',
      '#domain/step.ts',
      '#domain/reply/reply.ts',
      '../server/main.ts',
      'fastify',
      ...outside,
    ],
  },
  'server/http/planted.ts': {
    open: [
      '../store/petitions.ts',
      '#domain/workflow.ts',
      '#contract/problem.ts',
      '#regulation/limits.ts',
      'fastify',
    ],
    closed: [
      '#web/ui/chip.tsx',
      '../../web/ui/chip.tsx',
      '#tools/load.ts',
      '../../tools/load.ts',
      '../../tests/database.ts',
      '../../domain/step.ts',
    ],
  },
  'server/planted.ts': {
    open: ['./config.ts', '#server/store/petitions.ts'],
    closed: ['../web/ui/chip.tsx', '../tools/load.ts', '../tests/database.ts', '../regulation/limits.ts'],
  },
  'server/store/planted.db.test.ts': {
    open: ['../../tests/database.ts', 'vitest', '#domain/workflow.ts'],
    closed: ['#web/ui/chip.tsx', '../../tools/load.ts'],
  },
  'web/desk/intake/planted.ts': {
    open: [
      '../../ui/chip.tsx',
      '#web/ui/chip.tsx',
      '#domain/workflow.ts',
      '#contract/problem.ts',
      'react-dom/server',
    ],
    closed: [
      '#server/main.ts',
      '../../../server/main.ts',
      '#tools/load.ts',
      '#web/portal/form.tsx',
      '../../portal/form.tsx',
      '../../../domain/step.ts',
    ],
  },
  'web/ui/planted.ts': {
    open: ['./chip.tsx', '#domain/petition/clocks.ts', '#regulation/articles.ts', 'react'],
    closed: [
      '#server/main.ts',
      '../../server/main.ts',
      '#web/desk/app.tsx',
      '../desk/app.tsx',
      '../portal/form.tsx',
      '#web/portal/form.tsx',
    ],
  },
  'web/portal/planted.ts': {
    open: ['#web/ui/chip.tsx', '../ui/chip.tsx', '#contract/portal.ts', '#regulation/registers.ts'],
    closed: [
      '#domain/workflow.ts',
      '../../domain/step.ts',
      '#server/main.ts',
      '../desk/app.tsx',
      '#web/desk/app.tsx',
    ],
  },
  'web/planted.ts': {
    open: ['#contract/problem.ts'],
    closed: ['#server/main.ts', '../server/main.ts', '#tools/load.ts'],
  },
  'tools/planted.ts': {
    open: ['#server/main.ts', '#domain/workflow.ts', '#contract/problem.ts', '#regulation/limits.ts'],
    closed: ['#web/ui/chip.tsx', '../web/ui/chip.tsx', '../tests/system.ts', '../server/main.ts'],
  },
  'tests/planted.journey.test.ts': {
    open: ['./system.ts', './browser.ts', 'vitest', 'playwright-core', 'node:fs'],
    closed: [
      '#server/main.ts',
      '#domain/workflow.ts',
      '../server/main.ts',
      '../regulation/limits.ts',
      './../server/main.ts',
    ],
  },
  'tests/planted-support.ts': {
    open: ['./browser.ts'],
    closed: ['#contract/problem.ts', '../domain/workflow.ts'],
  },
};

const importLine = (specifier: string, index: number): string => `import * as i${index} from '${specifier}';`;
const usingAll = (count: number): string =>
  `export const used = [${Array.from({ length: count }, (_, index) => `i${index}`).join(', ')}];`;
const directionSource = ({ open, closed }: Direction): string => {
  const all = [...closed, ...open];
  return [...all.map(importLine), '', usingAll(all.length), ''].join('\n');
};

type Plant = {
  readonly title: string;
  readonly rule: string;
  readonly file: string;
  readonly source: string;
};

const statements = (count: number): string =>
  Array.from({ length: count }, (_, line) => `  sum += ${line};`).join('\n');
const branches = Array.from({ length: 6 }, (_, depth) => `${'  '.repeat(depth + 1)}if (n > ${depth}) {`);
const tangled = [...branches, '      n += 1;', ...branches.map(() => '}')].join('\n');

const plants: readonly Plant[] = [
  { title: 'any', rule: 'noExplicitAny', file: 'server/any.ts', source: 'export const x: any = 1;\n' },
  {
    title: 'a default export',
    rule: 'noDefaultExport',
    file: 'server/default.ts',
    source: 'export default 1;\n',
  },
  {
    title: 'a barrel',
    rule: 'noBarrelFile',
    file: 'domain/reply/barrel.ts',
    source: "export { x } from './x.ts';\n",
  },
  {
    title: 'export *',
    rule: 'noReExportAll',
    file: 'domain/reply/star.ts',
    source: "export * from './x.ts';\n",
  },
  {
    title: 'a cycle of two files, one way by type only',
    rule: 'noImportCycles',
    file: 'server/cycle-a.ts',
    source: "import type { B } from './cycle-b.ts';\nexport type A = B;\nexport const a = 1;\n",
  },
  {
    title: 'the other half of the cycle',
    rule: 'noImportCycles',
    file: 'server/cycle-b.ts',
    source: "import { a } from './cycle-a.ts';\nexport type B = number;\nexport const b = a;\n",
  },
  {
    title: 'a cycle through # names',
    rule: 'noImportCycles',
    file: 'server/store/hash-a.ts',
    source: "import { b } from '#server/hash-b.ts';\nexport const a = b;\n",
  },
  {
    title: 'the other half of the cycle through # names',
    rule: 'noImportCycles',
    file: 'server/hash-b.ts',
    source: "import { a } from '#server/store/hash-a.ts';\nexport const b = a;\n",
  },
  {
    title: 'a file of more than 250 lines',
    rule: 'noExcessiveLinesPerFile',
    file: 'server/long.ts',
    source: Array.from({ length: 251 }, (_, line) => `export const n${line} = ${line};\n`).join(''),
  },
  {
    title: 'a function of more than 40 lines',
    rule: 'noExcessiveLinesPerFunction',
    file: 'server/long-function.ts',
    source: `export const f = (): number => {\n  let sum = 0;\n${statements(40)}\n  return sum;\n};\n`,
  },
  {
    title: 'a component of more than 80 lines',
    rule: 'noExcessiveLinesPerFunction',
    file: 'web/ui/long.tsx',
    source: `export const F = () => {\n  let sum = 0;\n${statements(80)}\n  return <b>{sum}</b>;\n};\n`,
  },
  {
    title: 'a tangled function',
    rule: 'noExcessiveCognitiveComplexity',
    file: 'server/tangled.ts',
    source: `export const f = (start: number): number => {\n  let n = start;\n${tangled}\n  return n;\n};\n`,
  },
  {
    title: 'an import without its extension',
    rule: 'useImportExtensions',
    file: 'server/extension.ts',
    source: "import { a } from './plain';\nexport const b = a;\n",
  },
  {
    title: 'Date in a room',
    rule: 'noRestrictedGlobals',
    file: 'domain/reply/date.ts',
    source: 'export const t = new Date(0);\n',
  },
  {
    title: 'Date in a contract',
    rule: 'noRestrictedGlobals',
    file: 'contract/date.ts',
    source: 'export const t = Date.now();\n',
  },
  {
    title: 'an id made in the domain',
    rule: 'noRestrictedGlobals',
    file: 'domain/petition/id.ts',
    source: 'export const id = crypto.randomUUID();\n',
  },
  {
    title: 'the environment read by the calendar',
    rule: 'noRestrictedGlobals',
    file: 'domain/calendar/environment.ts',
    source: 'export const zone = process.title;\n',
  },
  ...['domain/reply', 'regulation', 'contract', 'web/desk'].map((folder) => ({
    title: `node: in ${folder}`,
    rule: 'noNodejsModules',
    file: `${folder}/node.ts`,
    source: "import { sep } from 'node:path';\nexport const s = sep;\n",
  })),
  {
    title: 'the environment outside server/config.ts',
    rule: 'noProcessEnv',
    file: 'server/http/environment.ts',
    source: 'export const p = process.env.PORT;\n',
  },
  {
    title: 'a test tool in the product',
    rule: 'noUndeclaredDependencies',
    file: 'server/test-tool.ts',
    source: "import { expect } from 'vitest';\nexport const e = expect;\n",
  },
  {
    title: 'a package nobody declared',
    rule: 'noUndeclaredDependencies',
    file: 'server/undeclared.ts',
    source: "import pad from 'left-pad';\nexport const p = pad;\n",
  },
  { title: 'an enum', rule: 'noEnum', file: 'server/enum.ts', source: 'export enum E {\n  A,\n}\n' },
  {
    title: 'a parameter property',
    rule: 'noParameterProperties',
    file: 'server/parameter.ts',
    source: 'export class C {\n  constructor(readonly a: string) {}\n}\n',
  },
  {
    title: 'a claim that something is not null',
    rule: 'noNonNullAssertion',
    file: 'server/claim.ts',
    source: 'export const f = (a?: string): string => a!;\n',
  },
  {
    title: 'a promise nobody waits for',
    rule: 'noFloatingPromises',
    file: 'server/floating.ts',
    source: 'const f = async (): Promise<void> => {};\nexport const g = (): void => {\n  f();\n};\n',
  },
  {
    title: 'a skipped test',
    rule: 'noSkippedTests',
    file: 'server/skipped.test.ts',
    source: "import { test } from 'vitest';\ntest.skip('x', () => {});\n",
  },
  {
    title: 'a focused test',
    rule: 'noFocusedTests',
    file: 'server/focused.test.ts',
    source: "import { test } from 'vitest';\ntest.only('x', () => {});\n",
  },
  {
    title: 'a left-over console.log',
    rule: 'noConsole',
    file: 'server/console.ts',
    source: "console.log('x');\n",
  },
];

/** What the exemptions are for: none of these may be reported. */
const allowed: readonly (readonly [file: string, source: string])[] = [
  ['vite.config.ts', 'export default {};\n'],
  [
    'regulation/long.ts',
    Array.from({ length: 400 }, (_, line) => `export const n${line} = ${line};\n`).join(''),
  ],
  ['domain/calendar/date.ts', 'export const t = (d: string): number => Date.parse(d);\n'],
  ['tests/tool.ts', "import { expect } from 'vitest';\nexport const e = expect;\n"],
  ['server/plain.ts', 'export const a = 1;\n'],
  ['server/clock.ts', 'export const now = (): number => Date.now();\n'],
  ['server/config.ts', 'export const port = process.env.PORT;\n'],
  [
    'web/desk/middling.tsx',
    `export const F = () => {\n  let sum = 0;\n${statements(60)}\n  return <b>{sum}</b>;\n};\n`,
  ],
  [
    'domain/reply/reply.test.ts',
    "import { readFileSync } from 'node:fs';\nimport { test } from 'vitest';\ntest('x', () => void readFileSync);\n",
  ],
];

describe('the lint notices', () => {
  const directionFiles = Object.entries(directions).map(([file, d]) => [file, directionSource(d)] as const);
  let tree = '';
  let findings: readonly Finding[] = [];

  beforeAll(async () => {
    const planted = plants.map(({ file, source }) => [file, source] as const);
    tree = await plantHouse(new Map([...directionFiles, ...planted, ...allowed]));
    findings = await lint(tree);
  }, 60_000);

  afterAll(async () => {
    await rm(tree, { recursive: true, force: true });
  });

  const rulesIn = (file: string): readonly string[] =>
    findings.filter((finding) => finding.file === file).map(({ rule }) => rule);

  test.each(plants)('$title ($rule in $file)', ({ file, rule }) => {
    expect(rulesIn(file)).toContain(rule);
  });

  test.each(Object.keys(directions))('which imports are closed to %s, and leaves the others open', (file) => {
    const closed = directions[file]?.closed ?? [];
    const reported = findings
      .filter((finding) => finding.file === file && finding.rule === 'noRestrictedImports')
      .map(({ line }) => line);
    expect(closed.filter((_, index) => !reported.includes(index + 1))).toEqual([]);
    expect(reported.filter((line) => line > closed.length)).toEqual([]);
  });

  test.each(allowed.map(([file]) => file))('nothing in %s, which the exemptions are for', (file) => {
    expect(rulesIn(file)).toEqual([]);
  });
});
