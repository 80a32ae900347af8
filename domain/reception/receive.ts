import { z } from 'zod';
import { refuseChosen } from '#domain/chosen.ts';
import { choice, dayField, line, optionalLine, paragraph, staffField } from '#domain/form.ts';
import { owesLeader } from '#domain/petition/appointment.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { happen, type Refusal, refuse, refuseDay, type Setting, step } from '#domain/step.ts';
import { leaderReception, receiverRoles } from '#regulation/reception.ts';
import { contactWays } from '#regulation/registers.ts';
import { isLeader, refuseLowerPost } from './leader.ts';

const input = z.object({
  on: dayField('接待日期'),
  receiver: staffField('接待人', receiverRoles),
  way: choice('方式', contactWays).default('meeting'),
  place: line('地点'),
  said: paragraph('信访人陈述'),
  outcome: paragraph('答复和处理'),
  representatives: optionalLine('代表人', { hint: '多人来访的，写明与谁接谈' }),
});

/** A leader's reception is the leader's own word: nobody else can say that it took place. */
function refuseForAnother(petition: Petition, receiver: string, { by }: Setting): Refusal | undefined {
  if (!owesLeader(petition) || receiver === by.id) return undefined;
  return refuse(leaderReception.basis, '须由领导接待的来访，接访记录由接待的领导本人确认', {
    field: 'receiver',
    remedy: '请接待的领导在“领导接访”待办中记录',
  });
}

/** 接待 · 第八条：来访逐次接待并记录；重复来访、重大复杂的由分管副局长或执行局长接待。 */
export const receive = step({
  name: 'receive',
  title: '接待',
  basis: '8',
  by: [
    'receptionClerk',
    'petitionTeam',
    'teamLeader',
    'deputyDirector',
    'director',
    'courtLeader',
    'president',
    'theHandler',
  ],
  next: '接访记录记入历史；须由领导接待的来访，由领导接待后该项完成。',
  open: ({ stage }) => (stage === 'struckOut' ? refuse('8', '本件已剔除，请另行登记后接待') : undefined),
  input,
  decide: (petition, given, setting) => {
    const { on, receiver, way, place, said, outcome, representatives } = given;
    const part = { field: 'receiver', basis: '8', part: '接待人', roles: receiverRoles } as const;
    const no =
      refuseDay(petition, on, setting) ??
      refuseChosen(petition, receiver, part, setting) ??
      refuseLowerPost(petition, receiver, setting) ??
      refuseForAnother(petition, receiver, setting);
    if (no) return no;
    const leader = receiver === setting.by.id && isLeader(setting.staff.get(receiver));
    return happen({
      type: 'received',
      ...{ on, receiver, way, place, said, outcome, leader },
      representatives: representatives || undefined,
    });
  },
});
