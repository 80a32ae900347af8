import { z } from 'zod';
import { line, paragraph, personField, yesNo } from '#domain/form.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { getRestraintKind } from '#regulation/restraint.ts';
import { findStanding, refuseNoneStanding } from './asked.ts';

/** 记录措施执行 · 第十条：在批准的有效期内执行，罚款、拘留须告知复议权利。 */
export const executeRestraint = step({
  name: 'executeRestraint',
  title: '记录措施执行',
  basis: '10',
  by: ['theHandler', 'teamLeader'],
  next: '执行情况记入历史；期满自动失效。',
  open: (petition, setting) => refuseNoneStanding(petition, setting),
  input: z.object({
    person: personField('对哪名信访人'),
    documentNumber: line('决定书文号'),
    reconsiderationTold: yesNo('是否已告知复议权利'),
    note: paragraph('执行情况'),
  }),
  decide: (petition, { person, ...given }, setting) => {
    const found = findStanding(petition, person, setting);
    if ('no' in found) return found.no;
    const { id, kind, executedOn } = found.restraint;
    if (executedOn) return refuse('10', `已于${executedOn}执行，不重复执行`, { field: 'person' });
    const { reconsidered, name } = getRestraintKind(kind);
    if (reconsidered && !given.reconsiderationTold)
      return refuse('procedure-119', `${name}须告知可以向上一级法院申请复议`, {
        field: 'reconsiderationTold',
        remedy: '请告知后再记录',
      });
    return happen({ type: 'restraintExecuted', on: setting.on, restraint: id, ...given });
  },
});
