import { z } from 'zod';
import { paragraph } from '#domain/form.ts';
import { happenInBoth, refuse, step } from '#domain/step.ts';

/** 撤销并案 · 流程规范第四条：查明不是同一事项的，恢复单独办理，期限接着计算。 */
export const unmerge = step({
  name: 'unmerge',
  title: '撤销并案',
  basis: 'process-4',
  by: ['teamLeader', 'deputyDirector', 'director'],
  next: '本件回到并案前的阶段，原有期限接着计算；转入的来访（件）、信访人从对方案件移回。',
  open: ({ stage }) => (stage === 'merged' ? undefined : refuse('process-4', '本件没有并案')),
  input: z.object({
    reason: paragraph('撤销并案的理由'),
    /** How the other petition stands, as the server finds it; nobody types it. */
    master: z.object({ isAnswered: z.boolean() }).optional().meta({ widget: 'hidden' }),
  }),
  decide: ({ id, number, ending }, { reason, master }, { on }) => {
    if (!(master && ending?.master)) return refuse('process-4', '没有找到并入的案件');
    if (master.isAnswered)
      return refuse('process-4', `${ending.master.number}已经答复或结束，不能撤销并案`, {
        remedy: '对答复不服或情况有变的，由负责人恢复办理该案',
      });
    return happenInBoth({ type: 'unmerged', on, reason }, ending.master.petition, {
      type: 'released',
      on,
      petition: id,
      number,
      reason,
    });
  },
});
