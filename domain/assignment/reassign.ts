import { z } from 'zod';
import { paragraph, staffField } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { handlerOf } from '#domain/petition/petition.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { handlerRoles } from '#regulation/routing.ts';
import { refuseHandler } from './handler.ts';

/** 变更承办人 · 第五条：承办人离岗或回避的另行确定；答复期限不重新起算，尚未约谈的新承办人另有约谈期限。 */
export const reassign = step({
  name: 'reassign',
  title: '变更承办人',
  basis: '5',
  by: ['teamLeader', 'deputyDirector', 'director'],
  next: '新承办人即日收到本案；答复期限不变，尚未约谈的重新计算约谈期限。',
  open: (petition) =>
    petition.assignments.length > 0 && petition.stage !== 'served' && !endedOn(petition)
      ? undefined
      : refuse('5', '转交之后、送达完毕之前才能变更承办人'),
  input: z.object({ handler: staffField('新承办人', handlerRoles), reason: paragraph('变更理由') }),
  decide: (petition, input, setting) => {
    if (handlerOf(petition) === input.handler)
      return refuse('5', '所选人员已是本案承办人', { field: 'handler' });
    return (
      refuseHandler(petition, input.handler, setting) ??
      happen({ type: 'reassigned', on: setting.on, ...input })
    );
  },
});
