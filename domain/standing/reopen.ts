import { z } from 'zod';
import { refuseChosen } from '#domain/chosen.ts';
import { choice, paragraph, staffField } from '#domain/form.ts';
import { handlerOf } from '#domain/petition/petition.ts';
import { sayTerminated } from '#domain/petition/termination-owed.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { approvals } from '#regulation/approvals.ts';
import { handlerRoles } from '#regulation/routing.ts';
import { type ReopenGround, reopenGrounds } from '#regulation/standing.ts';

const grounds = Object.fromEntries(
  Object.entries(reopenGrounds).map(([key, { name }]) => [key, name]),
) as Record<ReopenGround, string>;

/** 恢复办理 · 第二条：办结、撤回、终止后出现法定情形的，由负责人恢复办理，约谈、答复期限自恢复之日重新计算。 */
export const reopen = step({
  name: 'reopen',
  title: '恢复办理',
  basis: '2',
  by: approvals.closing.by,
  next: '自恢复之日起重新计算约谈、答复期限；前一次的期限和结果照样保留。',
  open: (petition) => {
    const { stage, ending } = petition;
    const terminated = sayTerminated(petition);
    if (terminated)
      return refuse('opinions-25', `${terminated}，不再重复审查`, {
        remedy: '有新的财产线索的，请“登记财产线索”，恢复执行案件',
      });
    if (stage === 'merged')
      return refuse('process-4', `本件已并入${ending?.master?.number}`, { remedy: '请在该案中恢复办理' });
    return ['closed', 'withdrawn', 'ceased'].includes(stage)
      ? undefined
      : refuse('2', '已办结、已撤回、已终止的信访件才能恢复办理');
  },
  input: z.object({
    ground: choice('恢复办理的情形', grounds),
    reason: paragraph('具体情况'),
    handler: staffField('承办人', handlerRoles, { hint: '不填的仍由原承办人办理' }).optional(),
  }),
  decide: (petition, { ground, reason, handler }, setting) => {
    const before = handlerOf(petition) ?? petition.assignments.at(-1)?.handler;
    const wanted = before && (handler || before);
    const no =
      wanted &&
      refuseChosen(
        petition,
        wanted,
        { field: 'handler', basis: '5', part: '承办人', roles: handlerRoles },
        setting,
      );
    return no || happen({ type: 'reopened', on: setting.on, ground, reason, handler: wanted });
  },
});
