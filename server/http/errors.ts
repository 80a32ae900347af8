import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors, isResponseSerializationError } from 'fastify-type-provider-zod';
import { invalidProblem, type ProblemKind, problem, sendProblem } from './problem.ts';

/** What the framework itself refuses, in our words. */
const frameworkProblems: Readonly<Record<string, readonly [ProblemKind, string]>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: ['malformed', '请求内容不是有效的 JSON'],
  FST_ERR_CTP_EMPTY_JSON_BODY: ['malformed', '请求没有内容'],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ['malformed', '请求长度与内容不符'],
  FST_ERR_CTP_BODY_TOO_LARGE: ['tooLarge', '请求内容过大'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ['unsupported', '请求内容的类型不支持'],
  FST_REQ_FILE_TOO_LARGE: ['tooLarge', '文件过大'],
  FST_INVALID_MULTIPART_CONTENT_TYPE: ['unsupported', '请以表单方式上传文件'],
  FST_FILES_LIMIT: ['invalid', '一次只能上传一个文件'],
  FST_UNDER_PRESSURE: ['busy', '系统正忙，请稍后再试'],
};

const kindOfStatus = (status: number | undefined): ProblemKind => {
  if (status === 429) return 'tooMany';
  if (status === 503) return 'busy';
  if (status === 413) return 'tooLarge';
  return status && status >= 400 && status < 500 ? 'malformed' : 'broken';
};

const details: Partial<Record<ProblemKind, string>> = {
  tooMany: '请求过于频繁，请稍后再试',
  busy: '系统正忙，请稍后再试',
  tooLarge: '请求内容过大',
  malformed: '请求不正确',
};

/** Answers whatever went wrong with a problem. Only what nobody foresaw is logged, under the number the person is told. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.map((issue) => ({
      field: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
      message: issue.message ?? '填写有误',
    }));
    return sendProblem(reply, invalidProblem(errors));
  }
  const known = frameworkProblems[error.code];
  if (known) return sendProblem(reply, problem(known[0], known[1]));
  const kind = kindOfStatus(error.statusCode);
  if (kind !== 'broken') return sendProblem(reply, problem(kind, details[kind] ?? '请求不正确'));
  request.log.error({ err: error, serialization: isResponseSerializationError(error) }, 'request failed');
  const detail = '系统出错，本次操作可能没有完成';
  return sendProblem(
    reply,
    problem('broken', detail, {
      remedy: '请刷新后查看是否已经办理，没有的再试一次；仍不成功的，请把编号告诉系统管理员',
      requestId: request.id,
    }),
  );
}
