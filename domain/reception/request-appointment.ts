import { z } from 'zod';
import { refuseChosen } from '#domain/chosen.ts';
import { choice, paragraph, staffField } from '#domain/form.ts';
import { liveAppointment } from '#domain/petition/appointment.ts';
import { endedOn } from '#domain/petition/core.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { appointmentWishes, receiverRoles } from '#regulation/reception.ts';
import { refuseTime, timeFields } from './appointment-time.ts';
import { refuseLowerPost } from './leader.ts';

/** 预约接访 · 第八条：反映正在执行中的事项的，由接待人员与执行法官联系，约定接待时间。 */
export const requestAppointment = step({
  name: 'requestAppointment',
  title: '预约接访',
  basis: '8',
  by: ['receptionClerk', 'petitionTeam', 'teamLeader', 'theHandler'],
  next: '所选接访人员在待办中确认时间，或另提时间；确认后到期提醒。',
  open: (petition) => {
    if (endedOn(petition)) return refuse('8', '本案已经结束，不再预约接访');
    return liveAppointment(petition)
      ? refuse('8', '本案已有一次未结束的预约', { remedy: '请先办完或取消该次预约' })
      : undefined;
  },
  input: z.object({
    wish: choice('由谁提出', appointmentWishes),
    receiver: staffField('接访人员', receiverRoles),
    ...timeFields,
    matter: paragraph('要谈的事项'),
  }),
  decide: (petition, given, setting) => {
    const { wish, receiver, day, time, place, matter } = given;
    const part = { field: 'receiver', basis: '8', part: '接访人员', roles: receiverRoles } as const;
    const no =
      refuseChosen(petition, receiver, part, setting) ??
      refuseLowerPost(petition, receiver, setting) ??
      refuseTime(given, setting);
    if (no) return no;
    const appointment = setting.newId();
    return happen({
      type: 'appointmentRequested',
      on: setting.on,
      ...{ appointment, wish, receiver, day, time, place, matter },
    });
  },
});
