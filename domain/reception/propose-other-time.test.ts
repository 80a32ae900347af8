import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import {
  aTime,
  desk,
  heldCase,
  judge,
  missedCase,
  monday,
  wednesday,
  wishedCase,
} from '#domain/given-reception.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { proposeOtherTime } from './propose-other-time.ts';

const other = { ...aTime, day: wednesday, reason: '当日开庭' };

describe('R8.2 another time is proposed', () => {
  test('by the receiver, which the desk then puts to the petitioner', () => {
    const after = given(...wishedCase())
      .when(proposeOtherTime, other, judge)
      .after();
    expect(after.appointments).toMatchObject([{ state: 'asksPetitioner', day: wednesday }]);
    expect(openErrands(after)).toMatchObject([{ kind: 'appointmentConfirm' }]);
    expect(openErrands(after)[0]).not.toHaveProperty('person');
  });

  test('by the desk, which asks the receiver; also after somebody stayed away', () => {
    expect(openErrands(petitionOf(missedCase()))).toMatchObject([{ kind: 'appointmentAgain' }]);
    const after = given(...missedCase())
      .when(proposeOtherTime, other, { ...desk, on: monday })
      .after();
    expect(openErrands(after)).toMatchObject([{ kind: 'appointmentConfirm', person: who.handler }]);
  });

  test('at no impossible time', () => {
    const wished = given(...wishedCase());
    wished.when(proposeOtherTime, { ...other, day: '2026-03-01' }, judge).isRefused('8', { field: 'day' });
    wished
      .when(
        proposeOtherTime,
        { ...other, day: monday, time: '08:40' },
        { ...judge, on: monday, time: '09:00' },
      )
      .isRefused('8', { field: 'time', reason: /已过/ });
    wished.when(proposeOtherTime, { ...other, taken: ['09:15'] }, judge).isRefused('8', { field: 'time' });
  });

  test('by nobody else, and not where none is under way', () => {
    given(...wishedCase({ ...aWishOf(who.director) }))
      .when(proposeOtherTime, other, judge)
      .isRefused('8');
    for (const history of [transferredCase(), heldCase()])
      given(...history)
        .when(proposeOtherTime, other, { ...desk, on: monday })
        .isRefused('8');
  });
});

function aWishOf(receiver: string) {
  return { wish: 'desk', receiver, ...aTime, matter: '听取诉求' } as const;
}
