import { z } from 'zod';
import { optionalParagraph, staffField } from '#domain/form.ts';
import { missingItems } from '#domain/petition/missing.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { limits } from '#regulation/limits.ts';
import { registrationItems } from '#regulation/registers.ts';
import { handlerRoles, refuseHandler } from './handler.ts';
import { proposeRoute } from './route.ts';

/** 转交 · 第十三条：由执行信访团队2日内转交承办人；承办人按第五条确定，被反映人不得承办。 */
export const transfer = step({
  name: 'transfer',
  title: '转交承办人',
  basis: limits.transfer.basis,
  by: ['petitionTeam', 'teamLeader'],
  limit: 'transfer',
  paper: 'transferSlip',
  next: '进入承办人待办即视为收到，约谈和答复期限从当日起算；生成转办单。',
  open: (petition) => {
    if (petition.stage !== 'accepted') return refuse('13', '受理之后、转交之前才能转交');
    const missing = missingItems(petition, 'transfer').map((key) => registrationItems[key].name);
    return missing.length === 0
      ? undefined
      : refuse('12', `登记事项不全：缺${missing.join('、')}`, { remedy: '请先“补充登记”' });
  },
  input: z.object({
    handler: staffField('承办人', handlerRoles),
    reason: optionalParagraph('另行指定的理由', { hint: '与第五条的建议不同时必填' }),
  }),
  decide: (petition, { handler, reason }, setting) => {
    const no = refuseHandler(petition, handler, setting);
    if (no) return no;
    const route = proposeRoute(petition, setting.staff);
    if (!route.handlers.includes(handler) && !reason)
      return refuse(route.basis, `与路由建议不同：${route.reason}`, {
        field: 'reason',
        remedy: '请写明另行指定的理由',
      });
    const { consults, kind } = route;
    return happen({
      type: 'transferred',
      on: setting.on,
      handler,
      route: kind,
      consults: consults === handler ? undefined : consults,
      reason: reason || undefined,
    });
  },
});
