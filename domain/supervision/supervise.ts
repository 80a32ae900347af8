import { z } from 'zod';
import { choice, dayField, paragraph } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { handlerOf } from '#domain/petition/petition.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { supervisionMeans } from '#regulation/registers.ts';

/** 督办 · 第五条：团队负责人、局领导、院领导对案件督办，记明督办方式和要求，限期答复（第十四条）。 */
export const supervise = step({
  name: 'supervise',
  title: '督办',
  basis: '5',
  by: ['teamLeader', 'deputyDirector', 'director', 'courtLeader', 'president', 'theLead'],
  paper: 'superviseNotice',
  next: '承办人收到提醒，待办中出现“答复督办”及期限；承办人变更的，由新的承办人答复。',
  open: (petition) => {
    if (endedOn(petition)) return refuse('5', '案件已经结束，不再督办');
    return handlerOf(petition)
      ? undefined
      : refuse('5', '本案现在没有承办人', { remedy: '请先转交或指定承办人' });
  },
  input: z.object({
    means: choice('督办方式', supervisionMeans),
    requirement: paragraph('督办要求'),
    dueOn: dayField('答复期限'),
  }),
  decide: (_, { means, requirement, dueOn }, { on, newId }) =>
    dueOn < on
      ? refuse('14', `答复期限${dueOn}早于今天`, { field: 'dueOn', remedy: '请给出今天或以后的日期' })
      : happen({ type: 'supervised', on, supervision: newId(), means, requirement, dueOn }),
});
