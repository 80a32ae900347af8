import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import {
  agreedAgainCase,
  agreedCase,
  desk,
  heldCase,
  judge,
  missedCase,
  monday,
  wednesday,
  wishedCase,
} from '#domain/given-reception.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { holdAppointment } from './hold-appointment.ts';

const absent = { result: 'petitionerAbsent', said: '电话不接' } as const;
const onMonday = { ...desk, on: monday };

describe('R8.2 an appointment turns out', () => {
  test('held: it leaves the record of a visit that was received', () => {
    const petition = petitionOf(heldCase());
    expect(openErrands(petition)).toEqual([]);
    expect(petition.receptions).toMatchObject([{ on: monday, receiver: who.handler, leader: false }]);
    const [errand] = openErrands(petitionOf(agreedCase()));
    expect(stateIn(heldCase(), errand?.key ?? '')).toBe('met');
  });

  test('nobody is said to have stayed away before the day', () => {
    for (const result of ['petitionerAbsent', 'receiverAbsent'] as const)
      given(...agreedCase())
        .when(holdAppointment, { ...absent, result }, desk)
        .isRefused('8', { reason: /未到，不能记录/, remedy: /另提/ });
  });

  test('missed by either side: another time has to be agreed', () => {
    for (const result of ['petitionerAbsent', 'receiverAbsent'] as const) {
      const after = given(...agreedCase())
        .when(holdAppointment, { ...absent, result }, onMonday)
        .after();
      expect(openErrands(after)).toMatchObject([{ kind: 'appointmentAgain', startOn: monday }]);
      expect(after.receptions).toEqual([]);
    }
  });

  test('the petitioner’s second absence ends the appointment, not the petition', () => {
    const after = given(...agreedAgainCase())
      .when(holdAppointment, absent, { ...desk, on: wednesday })
      .after();
    expect(after.appointments).toMatchObject([{ state: 'over', ending: '信访人2次未到，预约终止' }]);
    expect(openErrands(after)).toEqual([]);
    expect(after.stage).toBe('transferred');
  });

  test('the receiver’s second absence does not', () => {
    const late = { result: 'receiverAbsent', said: '临时外出执行' } as const;
    const after = given(...agreedAgainCase())
      .when(holdAppointment, late, { ...desk, on: wednesday })
      .after();
    expect(after.appointments).toMatchObject([{ state: 'missed', absences: { petitioner: 1, receiver: 1 } }]);
  });

  test('with what was said, and when held with what was answered', () => {
    const agreed = given(...agreedCase());
    agreed.when(holdAppointment, { result: 'petitionerAbsent' }, onMonday).isRefused('8', { field: 'said' });
    agreed
      .when(holdAppointment, { result: 'held', said: '询问' }, { ...judge, on: monday })
      .isRefused('8', { field: 'outcome' });
    for (const history of [wishedCase(), missedCase()])
      given(...history)
        .when(holdAppointment, absent, onMonday)
        .isRefused('8');
  });
});
