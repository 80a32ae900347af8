import type { FastifyRequest } from 'fastify';

type Options = Parameters<FastifyRequest['file']>[0];

/** What the reader of forms itself complains of bears no code; it is the sender's fault and no failure of ours. */
function blameSender(cause: unknown): never {
  if (cause instanceof Error && !('code' in cause)) throw Object.assign(cause, { statusCode: 400 });
  throw cause;
}

/** The file of a form, to be streamed; undefined when there is none. A broken form is answered with 400. */
export async function findFormFile(request: FastifyRequest, options?: Options) {
  return await request.file(options).catch(blameSender);
}

/** The whole content of a form's file. Throws when it is larger than the limit it was asked for with. */
export async function readWhole(file: { toBuffer(): Promise<Buffer> }): Promise<Buffer> {
  return await file.toBuffer().catch(blameSender);
}
