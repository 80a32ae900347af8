import { z } from 'zod';
import type { Recipient } from '#domain/petition/parts.ts';
import { superiors } from '#domain/petition/petition.ts';
import { standing } from '#domain/petition/standing.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { limits } from '#regulation/limits.ts';

/** 答复 · 第十三条：收到后40个工作日内答复信访人；有催办、督办单位的一并反馈。须先经同意或集体研究。 */
export const reply = step({
  name: 'reply',
  title: '答复',
  basis: limits.reply.basis,
  by: ['theHandler'],
  limit: 'reply',
  paper: 'reply',
  next: '生成处理（答复）意见书，答复期限完成；随后逐一送达信访人和来文单位。',
  open: (petition) =>
    petition.stage === 'approved'
      ? undefined
      : refuse('13', '办理意见未经主办院领导同意或集体研究，不得答复', { remedy: '请先提出办理意见并报批' }),
  input: z.object({}),
  decide: (petition, _, { on }) => {
    const people: Recipient[] = standing(petition)
      .filter((one) => one.hasAddress || one.hasPhone)
      .map((one) => ({ kind: 'petitioner', person: one.person }));
    const bodies: Recipient[] = superiors(petition).map((name) => ({ kind: 'body', name }));
    return happen({ type: 'replied', on, recipients: [...people, ...bodies] });
  },
});
