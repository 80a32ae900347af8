import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maySee } from '#domain/access/visibility.ts';
import { given } from '#domain/given.ts';
import { closedCase, days, transferredCase } from '#domain/given-cases.ts';
import { clockIn } from '#domain/given-clocks.ts';
import { aStaff, getOfficer, who } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import { aWish, cameAgainCase, desk, monday, wishedCase } from '#domain/given-reception.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { appointmentRules } from '#regulation/reception.ts';
import { requestAppointment } from './request-appointment.ts';

const asking = (more: object) =>
  given(...transferredCase()).when(requestAppointment, { ...aWish, ...more }, desk);

describe('R8.2 an appointment is asked for', () => {
  test('and waits for the word of whoever is to receive, who sees the petition', () => {
    const history = wishedCase({ ...aWish, receiver: who.otherHandler });
    const petition = petitionOf(history);
    const [errand] = openErrands(petition);
    expect(errand).toMatchObject({ kind: 'appointmentConfirm', person: who.otherHandler });
    expect(clockIn(history, errand?.key ?? '')).toMatchObject({ due: '2026-03-10', force: 'advisory' });
    expect(maySee(getOfficer(who.otherHandler, aStaff()), petition)).toBe(true);
  });

  test('not in the past, not on a day of rest or a festival, not outside the hours', () => {
    asking({ day: '2026-03-05' }).isRefused('8', { field: 'day', reason: /早于今天/ });
    asking({ day: '2026-03-08' }).isRefused('8', { field: 'day', reason: /周日/ });
    asking({ day: '2026-10-01' }).isRefused('8', { field: 'day', reason: /国庆/ });
    for (const time of ['07:00', '11:45', '12:30', '17:15', '23:00'])
      asking({ time }).isRefused('8', { field: 'time', reason: /不在接访时间/ });
  });

  test('not at an hour of today that has passed, to the minute; later today it can be', () => {
    const onMonday = (time: string, now: string) =>
      given(...transferredCase()).when(
        requestAppointment,
        { ...aWish, day: monday, time },
        { ...desk, on: monday, time: now },
      );
    onMonday('09:30', '14:05').isRefused('8', { field: 'time', reason: /09:30已过/, remedy: /稍后/ });
    onMonday('14:05', '14:05').isRefused('8', { field: 'time' });
    expect(onMonday('14:06', '14:05').after().appointments).toMatchObject([{ day: monday, time: '14:06' }]);
  });

  test('not at a time that is taken, to the minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 59 }), (minute) => {
        const other = `10:${String(minute).padStart(2, '0')}`;
        const wish = asking({ time: '10:00', taken: [other] });
        if (minute < appointmentRules.minutes)
          wish.isRefused('8', { field: 'time', reason: /已有预约/, remedy: /另选/ });
        else expect(wish.after().appointments).toHaveLength(1);
      }),
    );
  });

  test('one at a time, before the end, with nobody who is barred', () => {
    given(...wishedCase())
      .when(requestAppointment, aWish, desk)
      .isRefused('8', { reason: /未结束的预约/ });
    given(...closedCase())
      .when(requestAppointment, aWish, { ...desk, on: days.closed })
      .isRefused('8');
    given(...transferredCase({ registered: { accused: [who.otherHandler] } }))
      .when(requestAppointment, { ...aWish, receiver: who.otherHandler }, desk)
      .isRefused('procedure-47', { field: 'receiver' });
  });

  test('R8.3 of a lower post no appointment stands in for the leader', () => {
    const again = given(...cameAgainCase());
    again.when(requestAppointment, aWish, desk).isRefused('8', { field: 'receiver' });
    const leader = { ...aWish, receiver: who.director };
    expect(again.when(requestAppointment, leader, desk).after().appointments).toMatchObject([
      { day: monday, receiver: who.director },
    ]);
  });
});
