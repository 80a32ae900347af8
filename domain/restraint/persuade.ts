import { z } from 'zod';
import { choice, dayField, paragraph, personField } from '#domain/form.ts';
import { happen, refuse, refuseDay, step } from '#domain/step.ts';
import { contactWays } from '#regulation/registers.ts';

/** 做思想工作 · 第十条：对来访人认真做思想工作，尽量劝其息访息诉。 */
export const persuade = step({
  name: 'persuade',
  title: '做思想工作',
  basis: '10',
  by: ['theHandler', 'teamLeader', 'deputyDirector', 'director'],
  next: '谈话情况记入历史，只有承办人、负责人和院领导可以查看。',
  open: (petition) => (petition.stage === 'struckOut' ? refuse('10', '已剔除的登记不再办理') : undefined),
  input: z.object({
    on: dayField('谈话日期'),
    person: personField('谈话对象'),
    way: choice('谈话方式', contactWays),
    content: paragraph('谈话内容'),
  }),
  decide: (petition, given, setting) => {
    if (!petition.petitioners.some((one) => one.person === given.person))
      return refuse('10', '所选人员不是本案信访人', { field: 'person', remedy: '请刷新后重选' });
    return refuseDay(petition, given.on, setting) ?? happen({ type: 'persuaded', ...given });
  },
});
