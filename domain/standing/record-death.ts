import { z } from 'zod';
import { choice, dayField, line, personField } from '#domain/form.ts';
import { endedOn } from '#domain/petition/core.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { losses } from '#regulation/standing.ts';

/** 记录死亡或终止 · 《山东省信访条例》第四十六条：信访人死亡、组织终止的，等待继受人。 */
export const recordDeath = step({
  name: 'recordDeath',
  title: '记录信访人死亡、组织终止',
  basis: 'shandong-46',
  by: ['receptionClerk', 'petitionTeam', 'teamLeader', 'theHandler'],
  next: '不再向该人答复、送达；等待继受人，到期无人继受的由负责人决定终止。',
  open: (petition) => {
    if (endedOn(petition)) return refuse('shandong-46', '本件已结束');
    return petition.petitioners.length > 0 ? undefined : refuse('shandong-46', '匿名件没有记名的信访人');
  },
  input: z.object({
    person: personField('死亡、终止的信访人'),
    kind: choice('情形', losses),
    happenedOn: dayField('死亡、终止日期'),
    how: line('如何得知', { hint: '如：户籍注销证明、近亲属来电告知' }),
  }),
  decide: (petition, { person, kind, happenedOn, how }, { on }) => {
    const isHere = petition.petitioners.some((one) => one.person === person);
    if (!isHere || petition.losses.some((one) => one.person === person))
      return refuse('shandong-46', '所选人员不是本案信访人，或已记录', {
        field: 'person',
        remedy: '请刷新后重选',
      });
    if (happenedOn > on) return refuse('shandong-46', `日期${happenedOn}在今天之后`, { field: 'happenedOn' });
    return happen({ type: 'petitionerLost', on, person, kind, happenedOn, how });
  },
});
