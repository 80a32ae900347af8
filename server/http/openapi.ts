/** The contract as OpenAPI 3.1, derived from the schemas that requests and answers are checked by. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import {
  createJsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { z } from 'zod';
import { problemSchema } from '#contract/problem.ts';

const described = createJsonSchemaTransform({ skipList: [] });

const anyProblem = {
  description: '没有办成：原因、依据和做法（RFC 9457）',
  content: { 'application/problem+json': { schema: problemSchema } },
};

type Responses = Readonly<Record<string, z.ZodType | { readonly content: object }>>;

/** Every call may be refused, so the refusal is described once, here, and not at each route. */
function describedResponses(responses: Responses = {}) {
  const told = Object.entries(responses).map(([status, response]) => {
    if ('content' in response || status === '204') return [status, response] as const;
    return [
      status,
      { description: '已办成', content: { 'application/json': { schema: response } } },
    ] as const;
  });
  return { ...Object.fromEntries(told), default: anyProblem };
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** What a multipart form holds: it is streamed and not checked by the framework, only described. */
    readonly form?: z.ZodType;
  }
}

const describeRoute: typeof described = (document) => {
  if (!('openapiObject' in document) || !document.schema) return described(document);
  const { schema, route } = document;
  const form = route.config?.form;
  const response = describedResponses(schema.response as Responses | undefined);
  return described({ ...document, schema: { ...schema, ...(form ? { body: form } : {}), response } });
};

/** A file in a form. */
export const fileField = z.string().meta({ format: 'binary', contentMediaType: 'application/octet-stream' });

/** Checks requests and answers by their schemas, and describes them. Before any route. */
export async function registerContract(app: FastifyInstance): Promise<void> {
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '执访 Zhifang',
        version: '1',
        description: '执行申诉信访案件办理系统的接口。错误一律为 problem+json，并注明所依据的条款。',
      },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'zhifang' } } },
      security: [{ session: [] }],
    },
    transform: describeRoute,
    transformObject: jsonSchemaTransformObject,
  });
}
