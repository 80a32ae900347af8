import { z } from 'zod';
import { paragraph } from '#domain/form.ts';
import { liveAppointment } from '#domain/petition/appointment.ts';
import { happen, refuse, step } from '#domain/step.ts';
import { hasSay } from './appointment-time.ts';

/** 取消预约 · 第八条：不再需要或无法安排的，写明理由取消；信访事项照常办理。 */
export const cancelAppointment = step({
  name: 'cancelAppointment',
  title: '取消预约接访',
  basis: '8',
  by: ['theAsked', 'receptionClerk', 'petitionTeam', 'teamLeader'],
  next: '预约取消，理由记入历史；本案照常办理，需要时可以重新预约。',
  open: (petition, setting) => {
    const one = liveAppointment(petition);
    if (!one) return refuse('8', '没有未结束的预约');
    return hasSay(one, setting) ? undefined : refuse('8', '由接待人员或所约接访人员取消');
  },
  input: z.object({ reason: paragraph('取消的理由') }),
  decide: (petition, { reason }, { on }) => {
    const one = liveAppointment(petition);
    if (!one) return refuse('8', '没有未结束的预约');
    return happen({ type: 'appointmentCancelled', on, appointment: one.id, reason });
  },
});
