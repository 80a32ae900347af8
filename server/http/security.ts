/** What holds for every request before anybody asks what it wants. */
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cleanInput } from '../store/clean-input.ts';
import { largestUpload } from './material-routes.ts';
import { problem, sendProblem } from './problem.ts';

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

async function refuseOtherSites(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const { origin, host } = request.headers;
  const writes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
  if (writes && origin && URL.parse(origin)?.host !== host)
    return sendProblem(
      reply,
      problem('forbidden', '请求来自其他网站，已拒绝', { remedy: '请从本系统页面操作' }),
    );
  return undefined;
}

/** No form is nested deeper; what is would overflow the stack of everything that walks through it. */
const deepest = 30;

function nestsTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return true;
    level = level.flatMap((one) => (one !== null && typeof one === 'object' ? Object.values(one) : []));
  }
  return false;
}

/** Neither the database nor an address bears control characters, wherever in a request they stand. */
async function cleanRequest(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  if (nestsTooDeep(request.body)) return sendProblem(reply, problem('malformed', '请求内容嵌套过深'));
  request.body = cleanInput(request.body);
  request.query = cleanInput(request.query);
  request.params = cleanInput(request.params);
  return undefined;
}

async function keepUncached(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
    reply.header('cache-control', 'no-store');
}

/** How often it is read by how much the program lags behind, in milliseconds. */
export const lagReadEvery = 250;

/**
 * Headers, cookies, limits, and the refusal of writes that another site makes a browser send. Requests are turned away
 * when the program lags behind by so many milliseconds; 0 turns nobody away.
 */
export async function registerSecurity(app: FastifyInstance, busyAfter: number): Promise<void> {
  await app.register(helmet, { contentSecurityPolicy: contentPolicy, strictTransportSecurity: false });
  await app.register(cookie);
  await app.register(rateLimit, { global: false });
  await app.register(multipart, { limits: { fileSize: largestUpload + 1, files: 1, fields: 10 } });
  await app.register(underPressure, {
    maxEventLoopDelay: busyAfter,
    sampleInterval: lagReadEvery,
    retryAfter: 5,
  });
  // Forms of other sites can send text: JSON is what this program reads.
  app.removeContentTypeParser('text/plain');
  app.addHook('onRequest', refuseOtherSites);
  app.addHook('preValidation', cleanRequest);
  app.addHook('onSend', keepUncached);
}
