import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { problem, sendProblem } from './problem.ts';

/** Serves the built desk. Its addresses are its own: whatever is no file and no API is the desk's page. */
export async function serveWeb(app: FastifyInstance, webDir: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: webDir,
    wildcard: true,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const hashed = path.includes('/assets/');
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(api|assets|metrics|healthz|readyz)\b/.test(request.url);
    if (!isPage) return sendProblem(reply, problem('unknown', '没有这个地址'));
    return reply.header('cache-control', 'no-cache').sendFile('index.html', webDir, { cacheControl: false });
  });
}
