import { z } from 'zod';
import { choice, dayField, line, paragraph } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { happen, refuse, refuseDay, step } from '#domain/step.ts';
import { contactWays } from '#regulation/registers.ts';

/** 释明 · 第十五条、第六条（办理）：向信访人说明理由和去处，记明时间、方式、对象和内容。 */
export const explain = step({
  name: 'explain',
  title: '释明',
  basis: '15',
  by: ['receptionClerk', 'petitionTeam', 'teamLeader', 'theHandler', 'theLead'],
  next: '释明记入历史；需以释明为条件的不予受理情形随之可选。',
  open: (petition) => (endedOn(petition) ? refuse('15', '本件已结束，无须再释明') : undefined),
  input: z.object({
    on: dayField('释明日期'),
    way: choice('方式', contactWays),
    to: line('释明对象'),
    content: paragraph('释明内容'),
  }),
  decide: (petition, input, setting) =>
    refuseDay(petition, input.on, setting) ?? happen({ type: 'explained', ...input }),
});
