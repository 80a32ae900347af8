import { z } from 'zod';
import { paragraph } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { importanceOf } from '#domain/petition/petition.ts';
import { happen, refuse, step } from '#domain/step.ts';

/** 列为重点信访案件 · 第五条第四项：全院重点信访案件由信访团队交办、督办。 */
export const designateKey = step({
  name: 'designateKey',
  title: '列为重点信访案件',
  basis: '5',
  by: ['teamLeader'],
  next: '列表和案件页标明重点；尚未转交的，由信访团队与原承办人联合接处。',
  open: (petition) => {
    if (!petition.acceptance || endedOn(petition))
      return refuse('5', '受理之后、办结之前才能列为重点信访案件');
    return importanceOf(petition) === 'key' ? refuse('5', '本案已是重点信访案件') : undefined;
  },
  input: z.object({ reason: paragraph('列为重点的理由') }),
  decide: (_, { reason }, { on }) => happen({ type: 'keyDesignated', on, reason }),
});
