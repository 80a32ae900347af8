/** Every no of the program as RFC 9457 problem+json. HTTP statuses stand here and nowhere else. */
import type { FastifyReply } from 'fastify';
import type { BasisAnswer, Problem } from '#contract/problem.ts';
import { tellEvent } from '#domain/access/guarded.ts';
import type { Names } from '#domain/petition/event.ts';
import type { Recorded } from '#domain/petition/events.ts';
import type { Refusal } from '#domain/step.ts';
import { type Basis, getProvision } from '#regulation/articles.ts';
import type { FieldError, Outcome } from '../store/perform.ts';

const kinds = {
  malformed: { status: 400, title: '请求格式不正确' },
  signedOut: { status: 401, title: '请先登录' },
  notSignedIn: { status: 401, title: '登录未成功' },
  forbidden: { status: 403, title: '不由您办理' },
  unknown: { status: 404, title: '没有找到' },
  conflict: { status: 409, title: '他人已先行办理' },
  tooLarge: { status: 413, title: '文件过大' },
  unsupported: { status: 415, title: '请求类型不支持' },
  invalid: { status: 422, title: '填写有误' },
  refused: { status: 422, title: '依规不能办理' },
  tooMany: { status: 429, title: '请求过于频繁' },
  broken: { status: 500, title: '系统出错' },
  noRoom: { status: 507, title: '磁盘已满' },
  busy: { status: 503, title: '系统繁忙' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemKind = keyof typeof kinds;

type More = Omit<Problem, 'type' | 'title' | 'status' | 'detail'>;

/** A problem of a kind, with its Chinese detail. */
export function problem(kind: ProblemKind, detail: string, more: More = {}): Problem {
  return { type: `urn:zhifang:problem:${kind}`, ...kinds[kind], detail, ...more };
}

export function sendProblem(reply: FastifyReply, answer: Problem): FastifyReply {
  return reply.code(answer.status).type('application/problem+json').send(answer);
}

/** A provision as answers carry it. */
export function toBasis(basis: Basis): BasisAnswer {
  const { citation, title, gist } = getProvision(basis);
  return { id: basis, citation, title, gist };
}

/** What to do about a refusal that does not say it itself. */
function usualRemedy(kind: 'forbidden' | 'refused', field: string | undefined): string {
  if (kind === 'forbidden') return '请交由所列岗位的人员办理；岗位有误的，请联系安全管理员';
  return field ? '请改正后重新提交，已填写的内容不会丢失' : '请先办理案件页列明的下一步';
}

function refusalProblem(kind: 'forbidden' | 'refused', refusal: Refusal): Problem {
  const { reason, basis, field, remedy } = refusal;
  return problem(kind, reason, {
    basis: toBasis(basis),
    remedy: remedy ?? usualRemedy(kind, field),
    ...(field ? { errors: [{ field, message: reason }] } : {}),
  });
}

/** What is wrong with an input, field by field. */
export function invalidProblem(errors: readonly FieldError[], basis?: Basis): Problem {
  const [first] = errors;
  const detail = first ? first.message : '填写的内容不完整';
  return problem('invalid', errors.length > 1 ? `${detail}等${errors.length}处` : detail, {
    errors: [...errors],
    remedy: '请按提示改正后重新提交，已填写的内容不会丢失',
    ...(basis ? { basis: toBasis(basis) } : {}),
  });
}

function conflictProblem(seq: number, changes: readonly Recorded[], names: Names): Problem {
  return problem('conflict', '您打开本案之后，他人已先行办理，案件情况有变化', {
    remedy: '请看清变化后再提交，已填写的内容仍在',
    conflict: {
      seq,
      changes: changes.map((event) => ({
        seq: event.seq,
        // What changed under article 10 is read on the page, where reading it leaves its trace.
        sentence: tellEvent(event, names, false).sentence,
        by: names.staff(event.by),
        at: event.at,
      })),
    },
  });
}

/** The problem behind an outcome that did nothing. */
export function outcomeProblem(outcome: Exclude<Outcome, { kind: 'done' }>, names: Names): Problem {
  switch (outcome.kind) {
    case 'unknown':
      return problem(
        'unknown',
        outcome.what === 'step' ? '没有这个办理步骤' : '没有这件信访案件，或您无权查看',
      );
    case 'reused':
      return problem('invalid', 'commandId 已用于另一次办理，本次没有办理', {
        errors: [{ field: 'commandId', message: '每次办理须用新的 commandId' }],
        remedy: '请刷新页面后重新提交',
      });
    case 'forbidden':
      return refusalProblem('forbidden', outcome.refusal);
    case 'refused':
      return refusalProblem('refused', outcome.refusal);
    case 'invalid':
      return invalidProblem(outcome.errors, outcome.step.basis);
    case 'conflict':
      return conflictProblem(outcome.seq, outcome.changes, names);
  }
}
