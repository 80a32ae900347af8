import { z } from 'zod';
import { refuseChosen } from '#domain/chosen.ts';
import { choice, dayField, paragraph, staffField } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { handlerOf } from '#domain/petition/petition.ts';
import { happen, refuse, step } from '#domain/step.ts';
import type { Role } from '#regulation/roles.ts';
import { urgeWays } from '#regulation/supervision.ts';

/** Whose part in a petition can be urged: whoever carries a step of it. */
const urgedRoles: readonly Role[] = [
  'receptionClerk',
  'petitionTeam',
  'teamLeader',
  'handler',
  'trialJudge',
  'deputyDirector',
  'director',
  'courtLeader',
  'president',
];

/** 催办 · 第十三条、第五条：催促承办人（或另一经办人）办理，限期答复办理情况。 */
export const urge = step({
  name: 'urge',
  title: '催办',
  basis: '13',
  by: ['petitionTeam', 'teamLeader', 'deputyDirector', 'director', 'theLead', 'commandCentre'],
  next: '被催办的人员收到提醒，待办中出现“答复催办”及期限；承办人变更的，由新的承办人答复。',
  open: (petition) => (endedOn(petition) ? refuse('13', '案件已经结束，不再催办') : undefined),
  input: z.object({
    to: staffField('催办谁', urgedRoles, { hint: '不选即催办承办人；没有承办人的，催办信访团队' }).optional(),
    way: choice('催办方式', urgeWays),
    asks: paragraph('催办内容', { hint: '要求办理或说明什么' }),
    dueOn: dayField('答复期限'),
  }),
  decide: (petition, { to: chosen, way, asks, dueOn }, setting) => {
    const handler = handlerOf(petition);
    const person = chosen === handler ? undefined : chosen;
    if (dueOn < setting.on)
      return refuse('13', `答复期限${dueOn}早于今天`, { field: 'dueOn', remedy: '请给出今天或以后的日期' });
    const wanted = { field: 'to', basis: '13', part: '催办对象', roles: urgedRoles } as const;
    const no = person ? refuseChosen(petition, person, wanted, setting) : undefined;
    const to = person ? { to: person } : handler ? {} : { team: true as const };
    return no ?? happen({ type: 'urged', on: setting.on, urge: setting.newId(), ...to, way, asks, dueOn });
  },
});
