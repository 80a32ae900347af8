import { z } from 'zod';
import { optionalParagraph, staffField } from '#domain/form.ts';
import { isForHead, type Petition } from '#domain/petition/petition.ts';
import { happen, isMine, type Refusal, refuse, step } from '#domain/step.ts';
import { drawing, headsChoice } from '#regulation/assignment.ts';
import { limits } from '#regulation/limits.ts';
import { handlerRoles } from '#regulation/routing.ts';
import { refuseHandler } from './handler.ts';
import { isFreeChoice, proposeRoute, type RouteProposal } from './route.ts';
import { refuseNotHead, refuseTransfer } from './transfer-open.ts';

/** Without a reason nobody is chosen by the head, or whom article 5 does not propose, or where the lot should decide. */
function refuseUnreasoned(petition: Petition, handler: string, route: RouteProposal): Refusal | undefined {
  if (isForHead(petition))
    return refuse(headsChoice.basis, headsChoice.reason, { field: 'reason', remedy: '请写明研究确定的理由' });
  if (!route.handlers.includes(handler))
    return refuse(route.basis, `与路由建议不同：${route.reason}`, {
      field: 'reason',
      remedy: '请写明另行指定的理由',
    });
  if (!isFreeChoice(petition, route)) return undefined;
  return refuse(drawing.basis, drawing.reason, {
    field: 'reason',
    remedy: '请“抽取承办人”；确需指定的，写明指定的理由',
  });
}

/** 转交 · 第十三条：由执行信访团队2日内转交承办人；承办人按第五条确定，重大的由部门负责人确定，被反映人不得承办。 */
export const transfer = step({
  name: 'transfer',
  title: '转交承办人',
  basis: limits.transfer.basis,
  by: ['petitionTeam', 'teamLeader', ...headsChoice.by],
  limit: 'transfer',
  paper: 'transferSlip',
  next: '进入承办人待办即视为收到，约谈和答复期限从当日起算；生成转办单。',
  open: (petition, { by }) =>
    refuseTransfer(petition) ??
    (isForHead(petition) && !isMine(headsChoice, petition, by) ? refuseNotHead() : undefined),
  input: z.object({
    handler: staffField('承办人', handlerRoles),
    reason: optionalParagraph('指定的理由', {
      hint: '由部门负责人确定的，与第五条的建议不同，或不抽取而指定时必填',
    }),
  }),
  decide: (petition, { handler, reason }, setting) => {
    const route = proposeRoute(petition, setting.staff);
    const no =
      refuseHandler(petition, handler, setting) ??
      (reason ? undefined : refuseUnreasoned(petition, handler, route));
    const { consults, kind } = route;
    return (
      no ??
      happen({
        type: 'transferred',
        on: setting.on,
        handler,
        route: kind,
        consults: consults === handler ? undefined : consults,
        reason: reason || undefined,
      })
    );
  },
});
