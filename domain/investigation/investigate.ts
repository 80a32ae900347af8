import { z } from 'zod';
import { refuseAnyChosen } from '#domain/chosen.ts';
import { choice, dayField, line, materialField, paragraph, staffsField } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { happen, refuse, refuseDay, refuseMaterial, step } from '#domain/step.ts';
import { investigationWays, investigators } from '#regulation/investigation.ts';

/** 调查核实 · 第九条：需要进一步核实的，向其他组织和人员调查，两人以上进行。 */
export const investigate = step({
  name: 'investigate',
  title: '调查核实',
  basis: '9',
  by: ['theHandler', 'petitionTeam', 'teamLeader'],
  next: '调查所得记入历史，供提出办理意见时引用；调查记录另行上传归入卷宗。',
  open: (petition) =>
    endedOn(petition) || !petition.acceptance ? refuse('9', '受理之后、办结之前才能调查核实') : undefined,
  input: z.object({
    on: dayField('调查日期'),
    way: choice('调查方式', investigationWays),
    asked: line('向谁调查'),
    officers: staffsField('调查人员', investigators.from),
    place: line('调查地点'),
    findings: paragraph('查明的情况'),
    material: materialField('调查记录'),
  }),
  decide: (petition, given, setting) => {
    const officers = [...new Set(given.officers)];
    const part = { field: 'officers', basis: '9', part: '调查人员', roles: investigators.from } as const;
    const no = refuseDay(petition, given.on, setting) ?? refuseAnyChosen(petition, officers, part, setting);
    if (no) return no;
    if (officers.length < investigators.least)
      return refuse(investigators.basis, `调查须由${investigators.least}名以上人员进行`, {
        field: 'officers',
        remedy: '请补选同去的人员',
      });
    return refuseMaterial(petition, given.material) ?? happen({ type: 'investigated', ...given, officers });
  },
});
