import { z } from 'zod';
import { choice, dayField, line, paragraph } from '#domain/form.ts';
import { happen, refuse, refuseDay, step } from '#domain/step.ts';
import { contactWays } from '#regulation/registers.ts';

/** 与公安机关联系 · 第十条：与公安部门加强联系，只记联系事实。 */
export const notifyPolice = step({
  name: 'notifyPolice',
  title: '与公安机关联系',
  basis: '10',
  by: ['theHandler', 'teamLeader', 'deputyDirector', 'director'],
  next: '联系情况记入历史，只有承办人、负责人和院领导可以查看。',
  open: (petition) => (petition.stage === 'struckOut' ? refuse('10', '已剔除的登记不再办理') : undefined),
  input: z.object({
    on: dayField('联系日期'),
    office: line('公安机关', { hint: '写单位，不写经办人姓名' }),
    way: choice('联系方式', contactWays),
    content: paragraph('联系内容'),
  }),
  decide: (petition, given, setting) =>
    refuseDay(petition, given.on, setting) ?? happen({ type: 'policeNotified', ...given }),
});
