import { z } from 'zod';
import { choice, dayField, line, paragraph } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { happen, refuse, refuseDay, step } from '#domain/step.ts';

const destinations = {
  discipline: '纪检监察部门',
  procedure: '审判、国家赔偿、破产等程序的承办部门',
} as const;

/** 移送 · 第十五条（二）（四）：将材料移送纪检部门或其他法定程序的承办部门。 */
export const refer = step({
  name: 'refer',
  title: '移送',
  basis: '15',
  by: ['petitionTeam', 'teamLeader'],
  next: '移送记入历史；本案中执行问题继续办理。',
  open: (petition) => (endedOn(petition) ? refuse('15', '本件已结束，不能再移送') : undefined),
  input: z.object({
    on: dayField('移送日期'),
    to: choice('移送去向', destinations),
    body: line('接收部门'),
    note: paragraph('移送材料和事由'),
  }),
  decide: (petition, input, setting) =>
    refuseDay(petition, input.on, setting) ?? happen({ type: 'referred', ...input }),
});
