import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { allSteps } from '#domain/workflow.ts';
import { printedApi, run } from './openapi.ts';

type Body = {
  readonly content: Record<
    string,
    {
      readonly schema: {
        readonly properties: Record<string, { properties?: object }>;
        readonly required: string[];
      };
    }
  >;
};
type Operation = {
  readonly summary: string;
  readonly requestBody: Body;
  readonly responses: Record<string, { readonly content?: object }>;
};
type Api = {
  readonly openapi: string;
  readonly paths: Record<string, Record<string, Operation>>;
  readonly components: { schemas: Record<string, unknown> };
};

const committed = join(import.meta.dirname, '../docs/openapi.json');
const api = JSON.parse(await printedApi()) as Api;
const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => [`${method} ${path}`, operation] as const),
);

describe('the HTTP contract as OpenAPI', () => {
  test('docs/openapi.json is what the program says; else run `zhifang openapi --out docs/openapi.json`', () => {
    expect(JSON.parse(readFileSync(committed, 'utf8'))).toEqual(api);
  });

  test('is OpenAPI 3.1 and every reference leads somewhere', () => {
    expect(api.openapi).toMatch(/^3\.1\.\d+$/);
    const references = [...JSON.stringify(api).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(references.length).toBeGreaterThan(50);
    for (const name of new Set(references)) expect(Object.keys(api.components.schemas)).toContain(name);
  });

  const byFile = ['attach', 'arrangeMaterials'];
  test.each(allSteps.filter(({ name }) => !byFile.includes(name)).map((step) => [step.name, step] as const))(
    'the step %s has its path, its title and its fields',
    (name, step) => {
      const operation = api.paths[`/api/petitions/{id}/steps/${name}`]?.post;
      expect(operation?.summary).toContain(step.title);
      const schema = operation?.requestBody.content['application/json']?.schema;
      expect(schema?.required).toEqual(['commandId', 'expectedSeq', 'input']);
      expect(Object.keys(schema?.properties.input?.properties ?? {})).toEqual(Object.keys(step.input.shape));
    },
  );

  test('a material is taken in by upload, and registration has its eight items', () => {
    const form = api.paths['/api/petitions/{id}/materials']?.post?.requestBody.content['multipart/form-data'];
    expect(form?.schema.required).toEqual(['file']);
    const registration = api.paths['/api/petitions']?.post?.requestBody.content['application/json'];
    const fields = Object.keys(registration?.schema.properties.input?.properties ?? {});
    expect(fields).toEqual(
      expect.arrayContaining([
        'receivedOn',
        'channel',
        'petitioners',
        'parties',
        'handlerName',
        'caseNumber',
        'summary',
        'proposedOpinion',
      ]),
    );
  });

  test.each(operations)('%s says what it answers and how it refuses', (_path, operation) => {
    expect(operation.summary).toMatch(/\p{Script=Han}/u);
    expect(Object.keys(operation.responses).some((status) => /^2\d\d$/.test(status))).toBe(true);
    expect(operation.responses.default?.content).toEqual({
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
    });
  });
});

describe('zhifang openapi', () => {
  test('writes the file named, and says when it cannot', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhifang-openapi-'));
    const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await run(['--out', join(folder, 'api.json')])).toBe(0);
    expect(JSON.parse(readFileSync(join(folder, 'api.json'), 'utf8'))).toEqual(api);
    expect(await run(['--out', join(folder, 'none/api.json')])).toBe(2);
    expect(await run(['--what'])).toBe(2);
    expect(complain.mock.calls.join()).toMatch(/无法写入.*用法/s);
    complain.mockRestore();
    rmSync(folder, { recursive: true });
  });
});
