import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { transferredCase } from '#domain/given-cases.ts';
import { stateIn } from '#domain/given-clocks.ts';
import { petitionOf } from '#domain/given-history.ts';
import { agreedCase, aWish, desk, heldCase, judge, monday, wishedCase } from '#domain/given-reception.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { cancelAppointment } from './cancel-appointment.ts';
import { requestAppointment } from './request-appointment.ts';

const reason = '信访人来电取消';

describe('R8.2 an appointment is cancelled', () => {
  test('with a reason, by either side; nothing is owed then, and another may be asked for', () => {
    for (const circumstances of [desk, judge]) {
      const cancelled = given(...agreedCase()).when(cancelAppointment, { reason }, circumstances);
      expect(openErrands(cancelled.after())).toEqual([]);
      const [errand] = openErrands(petitionOf(agreedCase()));
      expect(stateIn(cancelled.history(), errand?.key ?? '')).toBe('lapsed');
      const anew = given(...cancelled.history()).when(requestAppointment, aWish, desk);
      expect(anew.after().appointments).toHaveLength(2);
    }
    expect(
      given(...wishedCase())
        .when(cancelAppointment, { reason }, desk)
        .after().appointments,
    ).toMatchObject([{ state: 'over', ending: '已取消' }]);
  });

  test('not where none is under way', () => {
    for (const history of [transferredCase(), heldCase()])
      given(...history)
        .when(cancelAppointment, { reason }, { ...desk, on: monday })
        .isRefused('8');
  });
});
