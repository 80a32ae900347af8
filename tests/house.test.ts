/** The house inspects itself: what its plan promises and no compiler or linter can see. */

import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type EventType, events, parseEvent, sayEvent } from '#domain/petition/events.ts';
import { workflow } from '#domain/workflow.ts';
import { type ArticleId, articles, getProvision, notForMachines } from '#regulation/articles.ts';
import { errandRules } from '#regulation/errands.ts';
import { limits } from '#regulation/limits.ts';
import { papers } from '#regulation/papers.ts';
import { files, linesMatching, read, root, sourcesUnder } from './tree.ts';

const code = ['.ts', '.tsx', '.mjs'];
const rooms = [
  'intake',
  'acceptance',
  'assignment',
  'reception',
  'investigation',
  'hearing',
  'diversion',
  'measures',
  'relief',
  'restraint',
  'reply',
  'service',
  'standing',
  'write-off',
  'termination',
  'archive',
  'supervision',
  'superior',
  'ledger',
  'reconciliation',
  'appraisal',
  'outgoing',
];
const services = ['calendar', 'identifiers', 'access', 'petition'];
const kebab = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const foldersIn = async (folder: string): Promise<readonly string[]> =>
  existsSync(join(root, folder))
    ? (await readdir(join(root, folder), { withFileTypes: true }))
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
    : [];

const roomFiles = sourcesUnder(
  rooms.map((room) => `domain/${room}`),
  ['.ts'],
);
const roomSources = await Promise.all(roomFiles.map(async (file) => ({ file, source: await read(file) })));
const stepFiles = roomSources.filter(({ source }) => /=\s*step\(/.test(source)).map(({ file }) => file);

describe('the regulation', () => {
  /** Every value under a key `basis`, however deep: limits, grounds, registers, routes and approvals all use it. */
  const basesIn = (value: unknown): readonly string[] => {
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, inner]) =>
      key === 'basis' && typeof inner === 'string' ? [inner] : basesIn(inner),
    );
  };

  const citedArticles = async (): Promise<ReadonlySet<string>> => {
    const tables = sourcesUnder(['regulation'], ['.ts']).filter((file) => file !== 'regulation/articles.ts');
    const modules = await Promise.all(tables.map((file) => import(join(root, file)) as Promise<object>));
    const rules = await Promise.all(sourcesUnder(['domain'], ['.ts']).map(read));
    const refusals = rules.flatMap((source) =>
      [...source.matchAll(/refuse\(\s*'([^']+)'/g)].map(([, id]) => id ?? ''),
    );
    const cited = modules.flatMap((module) => Object.values(module).flatMap(basesIn));
    return new Set([...cited, ...refusals, ...workflow.map((step) => step.basis)]);
  };

  test('every article is cited by a step, limit, ground or register, or says why no machine can carry it', async () => {
    const cited = await citedArticles();
    const unanswered = Object.keys(articles).filter((id) => !cited.has(id) && !(id in notForMachines));
    expect(unanswered).toEqual([]);
  });

  test('no article that is cited stands among those no machine can carry', async () => {
    const cited = await citedArticles();
    expect(Object.keys(notForMachines).filter((id) => cited.has(id as ArticleId))).toEqual([]);
  });

  /** Invented letters: their numbers are what a letter says, not what the program counts by. */
  const invented = ['server/papers/sample-papers.ts'];
  const elsewhere = sourcesUnder(
    ['domain', 'contract', 'server', 'web', 'tools'],
    [...code, '.typ', '.sql', '.css'],
  ).filter((file) => !invented.includes(file));
  /** Comments may quote: the head of a rule's file says in the article's words what the rule is. */
  const saidByCode = async (among: readonly string[], pattern: RegExp): Promise<readonly string[]> =>
    (await linesMatching(among, pattern)).filter((line) => !/^[^:]+:\d+: (\/\*|\*|\/\/|--)/.test(line));

  test('no number of days the law sets is written outside regulation/', async () => {
    const inWords = /(\d+|[一二三四五六七八九十]+)\s*(个?工作日|日内|天内|working days)/;
    expect(await saidByCode(elsewhere, inWords)).toEqual([]);
  });

  test('no constant of days and no counting of a literal number of days stands outside the calendar', async () => {
    const law = elsewhere.filter((file) => !/^(domain\/calendar|server\/identity)\//.test(file));
    const constant = /\b\w*days?\s*[:=]\s*\d+\b/i;
    const counting = /\b(add|plus|after|shift)\w*days?\w*\([^()]*,\s*-?([2-9]|\d\d+)\s*[,)]/i;
    expect(await saidByCode(law, constant)).toEqual([]);
    expect(await saidByCode(law, counting)).toEqual([]);
  });
});

describe('the rooms', () => {
  const stepNames: readonly string[] = workflow.map(({ name }) => name);

  test('every folder of domain/ is a room or a service of the house', async () => {
    const known = [...rooms, ...services];
    expect((await foldersIn('domain')).filter((folder) => !known.includes(folder))).toEqual([]);
  });

  test('every step has a file of its own name, and every such file stands in the workflow', () => {
    const named = stepFiles.map((file) => basename(file, '.ts'));
    expect(named.toSorted()).toEqual(stepNames.map(kebab).toSorted());
    expect(new Set(stepNames).size).toBe(stepNames.length);
  });

  test('every step has a test beside it', async () => {
    const tests = files.filter((file) => /^domain\/.*\.test\.ts$/.test(file));
    const tested = await Promise.all(
      tests.map(async (file) => ({ folder: dirname(file), source: await read(file) })),
    );
    const isTested = (step: string): boolean =>
      tested.some(
        ({ folder, source }) => folder === dirname(step) && source.includes(`'./${basename(step)}'`),
      );
    expect(stepFiles.filter((step) => !isTested(step))).toEqual([]);
  });

  test('no step has grown beyond ten properties', () => {
    expect(workflow.filter((step) => Object.keys(step).length > 10).map(({ name }) => name)).toEqual([]);
  });

  test('every event is brought about by a step', () => {
    const brought = (type: string): boolean =>
      roomSources.some(({ source }) => source.includes(`type: '${type}'`));
    expect(Object.keys(events).filter((type) => !brought(type))).toEqual([]);
  });

  test('a twin on the desk carries the name of a room, or is one of the screens that span them', async () => {
    const spanning = ['petition', 'queue', 'dashboard', 'directory', 'frame', 'session', 'staff', 'rules'];
    const known = [...rooms, ...services, ...spanning];
    expect((await foldersIn('web/desk')).filter((folder) => !known.includes(folder))).toEqual([]);
  });

  test('every paper of the regulation has its template, and every template is one of them', () => {
    const templates = files
      .filter((file) => /^server\/papers\/templates\/.*\.txt$/.test(file))
      .map((file) => basename(file, '.txt'));
    expect(templates.toSorted()).toEqual(Object.keys(papers).toSorted());
  });
});

type Examples = Readonly<Record<string, readonly object[]>>;

/** What events looked like when they were stored, one file a room. */
const storedExamples = async (): Promise<Examples> => {
  const stored = files.filter((file) => /^tests\/stored-events\/.*\.json$/.test(file));
  const all = await Promise.all(stored.map(async (file) => JSON.parse(await read(file)) as Examples));
  return Object.assign({}, ...all) as Examples;
};
const examples = await storedExamples();

describe('the events', () => {
  const types = Object.keys(events) as EventType[];
  const names = { staff: () => '王某', person: () => '李某' };

  test('every kind has a stored example, and no example is of an unknown kind', () => {
    expect(Object.keys(examples).toSorted()).toEqual(types.toSorted());
  });

  test.each(types)('%s as it was stored is still read, whole, and has its sentence', (type) => {
    expect(examples[type]?.length).toBeGreaterThan(0);
    for (const data of examples[type] ?? []) {
      const event = parseEvent(type, data);
      expect(event).toEqual({ type, ...data });
      const sentence = sayEvent(event, names);
      expect(sentence).toMatch(/\p{Script=Han}/u);
      expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});

describe('D9 nobody is labelled', () => {
  /** Words by which systems grade people. A petition may be of weight, a person never is. */
  const labels =
    /^(risk|danger|score|scoring|rating|grade|level|blacklist|blacklisted|watchlist|label|tag|threat)$/i;
  const wordsOf = (name: string): readonly string[] => name.split(/_|(?=[A-Z])/);
  const isLabel = (name: string): boolean => wordsOf(name).some((word) => labels.test(word));

  test('no field of an event grades anybody', () => {
    // How high the body stands to which somebody went is said of the body, not of the person.
    const ofPeople = Object.entries(events).filter(([type]) => type !== 'leapfrogRecorded');
    const fields = ofPeople.flatMap(
      ([
        ,
        {
          fields: { shape },
        },
      ]) => Object.keys(shape),
    );
    expect(fields.length).toBeGreaterThan(50);
    expect(fields.filter(isLabel)).toEqual([]);
  });

  test('no table and no column does', async () => {
    const migrations = files.filter((file) => /^server\/store\/migrations\/.*\.sql$/.test(file));
    const sources = await Promise.all([...migrations, 'server/store/tables.ts'].map(read));
    const names = sources
      .map((source) => source.replaceAll(/--.*$/gm, '').replaceAll(/\/\*[\s\S]*?\*\//g, ''))
      .flatMap((source) => source.match(/\b[a-z][a-z_A-Z]*\b/g) ?? []);
    expect([...new Set(names)].filter(isLabel)).toEqual([]);
  });
});

describe('the documents', () => {
  const documents = files.filter((file) => file.endsWith('.md'));
  const linksIn = (text: string): readonly string[] =>
    [...text.replaceAll(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)\s]+)\)/g)].map(
      ([, target]) => target ?? '',
    );
  /** The anchor a heading gets: lower case, spaces as hyphens, punctuation gone. */
  const anchorsIn = (text: string): readonly string[] =>
    [...text.matchAll(/^#+\s+(.+)$/gm)].map(([, heading = '']) =>
      heading
        .trim()
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
        .replaceAll(/\s/g, '-'),
    );

  const isBroken = async (file: string, target: string): Promise<boolean> => {
    if (/^(https?|mailto):/.test(target)) return false;
    const [path = '', anchor] = decodeURI(target).split('#');
    const linked = path === '' ? join(root, file) : join(root, dirname(file), path);
    if (!existsSync(linked)) return true;
    return (
      anchor !== undefined &&
      linked.endsWith('.md') &&
      !anchorsIn(await readFile(linked, 'utf8')).includes(anchor)
    );
  };

  test.each(documents)('the links in %s lead somewhere', async (file) => {
    const links = linksIn(await read(file));
    const broken = await Promise.all(links.map(async (link) => ((await isBroken(file, link)) ? [link] : [])));
    expect(broken.flat()).toEqual([]);
  });

  test('every decision a rule points to exists', async () => {
    const sources = await Promise.all(sourcesUnder(['regulation', 'domain'], ['.ts']).map(read));
    const cited = new Set(sources.flatMap((source) => source.match(/docs\/decisions\/[\w./-]+\.md/g) ?? []));
    expect([...cited].filter((file) => !files.includes(file))).toEqual([]);
  });

  test('every dependency stands in docs/dependencies.md with its reason', async () => {
    const manifest = JSON.parse(await read('package.json')) as Record<
      string,
      Readonly<Record<string, string>>
    >;
    const kinds = ['dependencies', 'devDependencies', 'optionalDependencies'];
    const all = kinds.flatMap((kind) => Object.keys(manifest[kind] ?? {}));
    const told = await read('docs/dependencies.md');
    expect(all.filter((name) => !told.includes(`\`${name}\``))).toEqual([]);
  });

  test('the lock file says what to install, not from which machine', async () => {
    const lock = JSON.parse(await read('package-lock.json')) as {
      readonly packages: Readonly<Record<string, { readonly resolved?: string }>>;
    };
    const hosts = Object.values(lock.packages).flatMap(({ resolved }) =>
      resolved ? [new URL(resolved).host] : [],
    );
    expect([...new Set(hosts)].filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  });
});

describe('B2 every duty, limit and refusal names its rule', () => {
  const screens = sourcesUnder(['web'], ['.tsx']);

  test('every kind of errand and every limit rests on a provision that says something', () => {
    for (const { basis } of [...Object.values(errandRules), ...Object.values(limits)]) {
      const { citation, title, gist } = getProvision(basis);
      expect([citation, title, gist].every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
    }
  });

  test('no screen writes an article out by hand: it links to what the article says', async () => {
    expect(await linesMatching(screens, /第[一二三四五六七八九十百]+条/)).toEqual([]);
  });

  test('every screen that answers a refusal shows it with its rule, and a refusal opens the provision', async () => {
    const sources = await Promise.all(screens.map(async (file) => ({ file, source: await read(file) })));
    const silent = sources.filter(
      ({ source }) =>
        /problemOf\(/.test(source) && !/ProblemAlert|placeProblem|problem=\{problemOf/.test(source),
    );
    expect(silent.map(({ file }) => file)).toEqual([]);
    expect(await read('web/ui/problem-alert.tsx')).toContain('<BasisLink basis={problem.basis}');
  });

  test('what says that something is not allowed stands beside its link', async () => {
    const sources = await Promise.all(screens.map(async (file) => ({ file, source: await read(file) })));
    const barring = sources.filter(({ source }) => /不得\p{Script=Han}+/u.test(source));
    expect(barring.filter(({ source }) => !/<(Basis|Rule)Link/.test(source)).map(({ file }) => file)).toEqual(
      [],
    );
  });
});

describe('what does not belong here', () => {
  /** Written backwards, or this file would be the first to be found. */
  const backwards = [
    '/krow/',
    '/derahs',
    'dedne noisses',
    'edualc',
    'ciporhtna',
    'tolipoc',
    'tpgtahc',
    'ianepo',
    'xedoc',
  ];
  const word = (text: string): string => [...text].toReversed().join('');
  const texts = files.filter((file) => !/\.(png|jpg|ico|pdf|ttf|otf|woff2?|zip|xlsx|tgz)$/.test(file));

  test.each(backwards)(
    'no file names what only the workplace knew (%s, read from the right)',
    async (reversed) => {
      const pattern = new RegExp(word(reversed), 'i');
      expect(await linesMatching(texts, pattern)).toEqual([]);
    },
  );

  test('only the start of the program takes an advisory lock: not every database of the family has them', async () => {
    const locking = await linesMatching(sourcesUnder(['server', 'tools'], code), /advisory_(xact_)?lock/);
    expect(locking.filter((line) => !line.startsWith('server/store/migrate.ts:'))).toEqual([]);
  });

  test('no finding of the lint is silenced without its reason', async () => {
    const silenced = await linesMatching(
      sourcesUnder(['domain', 'contract', 'regulation', 'server', 'web', 'tools'], code),
      /biome-ignore/,
    );
    expect(silenced.filter((line) => !/biome-ignore\S* [^:]+: \S.{10,}/.test(line))).toEqual([]);
  });

  test('contract/ takes types only from the petition, so that no rule ships through it', async () => {
    const contract = sourcesUnder(['contract'], ['.ts']);
    const value = /(import|export) (?!type )[^;]*from '#domain\/petition\//;
    const taken = await Promise.all(
      contract.map(async (file) => (value.test(await read(file)) ? [file] : [])),
    );
    expect(taken.flat()).toEqual([]);
  });
});

const built = existsSync(join(root, 'dist'));
if (!built)
  process.stderr.write(
    '\n╔═ NOT BUILT: the tests of the web bundle are skipped; run `npm run build` first.\n',
  );

describe.runIf(built || process.env.CI === 'true')('the built web', () => {
  const scripts = async (): Promise<readonly (readonly [name: string, text: string])[]> => {
    const found = await readdir(join(root, 'dist'), { recursive: true });
    const paths = found.filter((name) => name.endsWith('.js'));
    return Promise.all(
      paths.map(async (name) => [name, await readFile(join(root, 'dist', name), 'utf8')] as const),
    );
  };

  /** Words only the server says; each was looked up there, so that none of them is idle. */
  const serverWords = [
    'DATABASE_URL',
    'MASTER_KEY_FILE',
    'PG_NATIVE',
    'initdb',
    'kysely',
    'argon2',
    'insert into',
  ];

  test.each(serverWords)('ships nothing of the server: %s', async (word) => {
    const server = await Promise.all(sourcesUnder(['server'], ['.ts', '.sql']).map(read));
    expect(server.some((source) => source.includes(word))).toBe(true);
    const bundle = await scripts();
    expect(bundle.length).toBeGreaterThan(0);
    expect(bundle.filter(([, text]) => text.includes(word)).map(([name]) => name)).toEqual([]);
  });

  test('ships nothing of the domain to the portal', async (context) => {
    context.skip(!existsSync(join(root, 'web/portal')), 'there is no portal yet');
    const bundle = await scripts();
    const entries = bundle.filter(([name]) => basename(name).startsWith('portal'));
    expect(entries.length).toBeGreaterThan(0);
    const seen = new Map<string, string>(entries);
    for (const [, text] of seen)
      for (const [name, other] of bundle) if (text.includes(basename(name))) seen.set(name, other);
    const rules = workflow.map(({ next }) => next);
    const leaking = [...seen].filter(([, text]) => rules.some((rule) => text.includes(rule)));
    expect(leaking.map(([name]) => name)).toEqual([]);
  });
});
