import { z } from 'zod';
import { choice, dayField, optionalParagraph } from '#domain/form.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { leapfrogLevels, leapfrogSources } from '#regulation/assignment.ts';

/** 登记越级访 · 第四条：减少越级访、重复访，先须逐次记明何时到了哪一级。 */
export const recordLeapfrog = step({
  name: 'recordLeapfrog',
  title: '登记越级访',
  basis: '4',
  by: ['receptionClerk', 'petitionTeam', 'teamLeader', 'theHandler', 'theLead'],
  next: '记入本案和当月统计；按发生当日的承办人计数，案件期限不变。',
  open: ({ stage }) =>
    stage === 'struckOut' ? refuse('4', '本件已剔除，请登记在对应的信访件中') : undefined,
  input: z.object({
    on: dayField('越级访日期'),
    level: choice('到哪一级', leapfrogLevels),
    source: choice('如何得知', leapfrogSources),
    note: optionalParagraph('情况'),
  }),
  decide: (petition, { on, level, source, note }, setting) => {
    if (on > setting.on)
      return refuse('4', `日期${on}在今天之后`, { field: 'on', remedy: '请填写实际发生的日期' });
    if (petition.leapfrogs.some((one) => one.on === on && one.level === level))
      return refuse('4', `${on}${leapfrogLevels[level]}的越级访已经登记`, {
        field: 'on',
        remedy: '同一次不重复登记',
      });
    return happen({ type: 'leapfrogRecorded', on, level, source, note: note || undefined });
  },
});
