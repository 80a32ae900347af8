import { z } from 'zod';
import { choice, dayField, paragraph } from '#domain/form.ts';
import { happen, refuse, refuseDay, step } from '#domain/step.ts';
import { contactWays } from '#regulation/registers.ts';

/** 联系核实 · 第十五条（一）：联系不上信访人的，逐次记明。 */
export const attemptContact = step({
  name: 'attemptContact',
  title: '记录联系未果',
  basis: '15',
  by: ['receptionClerk', 'petitionTeam', 'teamLeader'],
  next: '联系情况记入历史，作为第十五条（一）的依据。',
  open: ({ stage }) =>
    stage === 'screening' || stage === 'registered' || stage === 'returned'
      ? undefined
      : refuse('15', '作出受理决定前才需联系核实', { remedy: '约谈中联系不上的，请在“约谈”中记录' }),
  input: z.object({
    on: dayField('联系日期'),
    way: choice('联系方式', contactWays),
    note: paragraph('经过'),
  }),
  decide: (petition, input, setting) =>
    refuseDay(petition, input.on, setting) ?? happen({ type: 'contactAttempted', ...input }),
});
