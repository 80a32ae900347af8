/** The HTTP side put together: security, contract, routes, errors, and the built desk. */
import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import underPressure from '@fastify/under-pressure';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import {
  createJsonSchemaTransform,
  jsonSchemaTransformObject,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { directoryRoutes } from './directory-routes.ts';
import { draftRoutes } from './draft-routes.ts';
import { answerErrors } from './errors.ts';
import { largestUpload, materialRoutes } from './material-routes.ts';
import { operationRoutes } from './operation-routes.ts';
import { paperRoutes } from './paper-routes.ts';
import { petitionRoutes } from './petition-routes.ts';
import { problem, sendProblem } from './problem.ts';
import { sessionRoutes } from './session-routes.ts';
import type { Site } from './site.ts';
import { staffRoutes } from './staff-routes.ts';
import { stepRoutes } from './step-routes.ts';
import { serveWeb } from './web.ts';

export type AppOptions = {
  readonly logLevel: string;
  /** The folder of the built desk; without it only the API is served. */
  readonly webDir?: string;
};

/** Addresses may carry names and numbers of people: the log keeps the route, never the address. */
const loggedRequest = (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url, ip: request.ip });

const contentPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'media-src': ["'self'", 'blob:'],
    'frame-src': ["'self'", 'blob:'],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'self'"],
  },
};

async function registerSecurity(app: FastifyInstance): Promise<void> {
  await app.register(helmet, { contentSecurityPolicy: contentPolicy, strictTransportSecurity: false });
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  await app.register(multipart, { limits: { fileSize: largestUpload + 1, files: 1, fields: 10 } });
  await app.register(underPressure, { maxEventLoopDelay: 3000, retryAfter: 5 });
  app.addHook('onRequest', async (request, reply) => {
    const { origin } = request.headers;
    const writes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    if (writes && origin && URL.parse(origin)?.host !== request.headers.host)
      return sendProblem(reply, problem('forbidden', '请求来自其他网站，已拒绝'));
    return undefined;
  });
  app.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
  });
}

async function registerContract(app: FastifyInstance): Promise<void> {
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
    transform: createJsonSchemaTransform({ skipList: [] }),
    transformObject: jsonSchemaTransformObject,
  });
}

/** The program's HTTP server, ready to listen or to be asked by `inject`. */
export async function buildApp(site: Site, { logLevel, webDir }: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: logLevel === 'silent' ? false : { level: logLevel, serializers: { req: loggedRequest } },
    genReqId: () => randomUUID(),
    bodyLimit: 2 * 1024 * 1024,
    trustProxy: false,
    routerOptions: { maxParamLength: 200 },
    forceCloseConnections: true,
  });
  answerErrors(app);
  await registerSecurity(app);
  await registerContract(app);
  const routes = [
    sessionRoutes,
    staffRoutes,
    petitionRoutes,
    stepRoutes,
    materialRoutes,
    paperRoutes,
    directoryRoutes,
    draftRoutes,
    operationRoutes,
  ];
  for (const route of routes) await app.register(route(site));
  if (webDir) await serveWeb(app, webDir);
  return app;
}
