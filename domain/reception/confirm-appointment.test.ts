import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { transferredCase } from '#domain/given-cases.ts';
import { clockIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { agreedCase, aTime, desk, judge, monday, wednesday, wishedCase } from '#domain/given-reception.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { confirmAppointment } from './confirm-appointment.ts';
import { proposeOtherTime } from './propose-other-time.ts';

describe('R8.2 an appointment is confirmed', () => {
  test('by whoever is to receive; then it is that person’s on its day', () => {
    const history = agreedCase();
    const [errand] = openErrands(petitionOf(history));
    expect(errand).toMatchObject({ kind: 'appointment', person: who.handler, dueOn: monday });
    expect(clockIn(history, errand?.key ?? '')).toMatchObject({ due: monday, force: 'binding' });
  });

  test('not when its hour has passed', () => {
    const late = given(...wishedCase());
    const at = (time: string) => late.when(confirmAppointment, {}, { ...judge, on: monday, time });
    at('09:30').isRefused('8', { reason: /09:30已过/, remedy: /另提时间/ });
    expect(at('09:29').after().appointments).toMatchObject([{ state: 'agreed' }]);
  });

  test('not by the desk for the receiver', () => {
    given(...wishedCase())
      .when(confirmAppointment, {}, desk)
      .isRefused('8', { reason: /本人/ });
  });

  test('by the desk, when the receiver proposed another time', () => {
    const other = { ...aTime, day: wednesday, reason: '周一开庭' };
    const moved = did(wishedCase(), proposeOtherTime, other, judge);
    given(...moved)
      .when(confirmAppointment, {}, judge)
      .isRefused('8', { reason: /接访登记员/ });
    expect(
      given(...moved)
        .when(confirmAppointment, {}, desk)
        .after().appointments,
    ).toMatchObject([{ state: 'agreed', day: wednesday }]);
  });

  test('not once its day is past, not twice, not where none was asked for', () => {
    given(...wishedCase())
      .when(confirmAppointment, {}, { ...judge, on: wednesday })
      .isRefused('8', { reason: /已过/, remedy: /另提/ });
    given(...agreedCase())
      .when(confirmAppointment, {}, judge)
      .isRefused('8');
    given(...transferredCase())
      .when(confirmAppointment, {}, desk)
      .isRefused('8');
  });
});
