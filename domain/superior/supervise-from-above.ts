import { z } from 'zod';
import { choice, dayField, paragraph } from '#domain/form.ts';
import { sayTerminated } from '#domain/petition/termination-owed.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { supervisionMeans } from '#regulation/registers.ts';

/** 上级督办 · 流程规范第十四条：上级法院对下级法院的案件，以电话、视频、约谈、通报等方式督办，限期答复。 */
export const superviseFromAbove = step({
  name: 'superviseFromAbove',
  title: '上级法院督办',
  basis: 'process-14',
  by: ['theSuperior'],
  next: '下级法院信访团队负责人在待办中看到督办要求和答复期限。',
  open: (petition) => {
    const terminated = sayTerminated(petition);
    if (terminated) return refuse('opinions-25', `${terminated}，上级法院不再督办`);
    return petition.stage === 'struckOut' ? refuse('process-14', '本件已剔除，不再督办') : undefined;
  },
  input: z.object({
    means: choice('督办方式', supervisionMeans),
    requirement: paragraph('督办要求'),
    dueOn: dayField('答复期限'),
  }),
  decide: (_, { means, requirement, dueOn }, { on, by, newId }) => {
    if (dueOn < on)
      return refuse('process-14', `答复期限${dueOn}早于今天`, {
        field: 'dueOn',
        remedy: '请给出今天或以后的日期',
      });
    return happen({
      type: 'supervisedFromAbove',
      on,
      supervision: newId(),
      court: by.court,
      courtName: by.courtName ?? '上级法院',
      means,
      requirement,
      dueOn,
    });
  },
});
