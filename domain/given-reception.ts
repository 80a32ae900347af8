/** For tests only: petitions whose petitioner was received, by appointment or not, or came again. */
import type { z } from 'zod';
import { days, transferredCase } from './given-cases.ts';
import { who } from './given-court.ts';
import { did, type History, petitionOf } from './given-history.ts';
import { joinContact } from './intake/join-contact.ts';
import { openErrands } from './petition/errands.ts';
import { cancelAppointment } from './reception/cancel-appointment.ts';
import { confirmAppointment } from './reception/confirm-appointment.ts';
import { holdAppointment } from './reception/hold-appointment.ts';
import { proposeOtherTime } from './reception/propose-other-time.ts';
import { receive } from './reception/receive.ts';
import { requestAppointment } from './reception/request-appointment.ts';
import { waiveErrand } from './supervision/waive-errand.ts';

/** A Monday and the Wednesday after it, both working days. */
export const monday = '2026-03-09';
export const wednesday = '2026-03-11';

export const desk = { by: who.receptionClerk, on: days.interviewed } as const;
export const judge = { by: who.handler, on: days.interviewed } as const;

export const aTime = { day: monday, time: '09:30', place: '第二接待室' } as const;

export const aReception = {
  on: days.interviewed,
  receiver: who.deputyDirector,
  way: 'meeting',
  place: '信访接待室',
  said: '再次反映房产迟迟未评估',
  outcome: '已当场督促承办人，一周内反馈',
} as const satisfies z.input<typeof receive.input>;

export const aWish = {
  wish: 'petitioner',
  receiver: who.handler,
  ...aTime,
  matter: '了解评估拍卖的进度',
} as const satisfies z.input<typeof requestAppointment.input>;

/** The petitioner came again, six of them, which is a matter for a leader. */
export const cameAgainCase = (): History =>
  did(
    transferredCase(),
    joinContact,
    {
      channel: 'visit',
      on: days.interviewed,
      summary: '六人来访催问',
      reason: '同一案件同一诉求',
      headCount: 6,
      representatives: '刘芳、王某',
    },
    desk,
  );

/** And was received by the deputy director. */
export const receivedCase = (): History =>
  did(cameAgainCase(), receive, aReception, { by: who.deputyDirector, on: days.interviewed });

export const wishedCase = (wish: z.input<typeof requestAppointment.input> = aWish): History =>
  did(transferredCase(), requestAppointment, wish, desk);

export const agreedCase = (): History => did(wishedCase(), confirmAppointment, {}, judge);

/** The petitioner stayed away on the Monday. */
export const missedCase = (): History =>
  did(
    agreedCase(),
    holdAppointment,
    { result: 'petitionerAbsent', said: '电话不接' },
    { ...desk, on: monday },
  );

/** A second time was agreed upon after the first absence. */
export const agreedAgainCase = (): History => {
  const again = { ...aTime, day: wednesday, reason: '信访人说周一忘了' };
  const proposed = did(missedCase(), proposeOtherTime, again, { ...desk, on: monday });
  return did(proposed, confirmAppointment, {}, { ...judge, on: monday });
};

export const heldCase = (): History =>
  did(
    agreedCase(),
    holdAppointment,
    { result: 'held', said: '询问评估进度', outcome: '说明评估机构已选定' },
    { ...judge, on: monday },
  );

export const receptionWays = (): readonly History[] => {
  const agreed = agreedCase();
  const [errand] = openErrands(petitionOf(agreed));
  const waived = { errand: errand?.key ?? '', reason: '信访人改为书面说明' };
  return [
    cameAgainCase(),
    receivedCase(),
    wishedCase(),
    missedCase(),
    agreedAgainCase(),
    heldCase(),
    did(agreed, cancelAppointment, { reason: '信访人来电取消' }, desk),
    did(agreed, waiveErrand, waived, { by: who.teamLeader, on: days.interviewed }),
  ];
};
