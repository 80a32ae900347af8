import { describe, expect, test } from 'vitest';
import { maySee } from '#domain/access/visibility.ts';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import {
  closedCase,
  days,
  proposedCase,
  registeredCase,
  struckOutCase,
  transferredCase,
} from '#domain/given-cases.ts';
import { getOfficer, who } from '#domain/given-court.ts';
import { handlerOf, leadOf } from '#domain/petition/petition.ts';
import { interview } from '#domain/reception/interview.ts';
import { recuse } from './recuse.ts';

const head = { by: who.teamLeader, on: days.proposed };
const kin = { officer: who.handler, reason: '系当事人近亲属' };

describe('D6 a recusal', () => {
  test('takes the petition from the handler, who no longer sees it', () => {
    const recused = given(...transferredCase()).when(recuse, kin, head);
    recused.makes({ type: 'recused', on: parseDay(head.on), ...kin });
    expect(handlerOf(recused.after())).toBeUndefined();
    expect(recused.after().assignments).toEqual([
      { handler: who.handler, from: days.transferred, until: head.on },
    ]);
    expect(maySee(getOfficer(who.handler), recused.after())).toBe(false);
    given(...recused.history())
      .when(
        interview,
        { result: 'notReached', on: head.on, way: 'phone', content: '无人接听' },
        { ...head, by: who.handler },
      )
      .isRefused('procedure-47', { reason: /已回避/ });
  });

  test('of the lead leader leaves the petition without one', () => {
    const recused = given(...proposedCase()).when(recuse, { ...kin, officer: who.courtLeader }, head);
    expect(leadOf(recused.after())).toBeUndefined();
    expect(handlerOf(recused.after())).toBe(who.handler);
  });

  test('is possible at any time until the end', () => {
    expect(
      given(...registeredCase())
        .when(recuse, kin, head)
        .after().recused,
    ).toEqual([who.handler]);
    for (const history of [closedCase(), struckOutCase()])
      given(...history)
        .when(recuse, kin, { ...head, on: days.closed })
        .isRefused('procedure-47', { reason: /已结束/ });
  });

  test('is decided by another, of one who is there and takes part', () => {
    const of = (officer: string) => given(...transferredCase()).when(recuse, { ...kin, officer }, head);
    of(who.teamLeader).isRefused('procedure-47', { field: 'officer', remedy: /上一级/ });
    of('s-nobody').isRefused('procedure-47', { field: 'officer', reason: /没有这名人员/ });
    given(...of(who.handler).history())
      .when(recuse, kin, head)
      .isRefused('procedure-47', { field: 'officer', reason: /已不参与/ });
  });

  test('is the heads’ to decide, not the handler’s own', () => {
    for (const by of [who.handler, who.petitionTeam, who.receptionClerk])
      given(...transferredCase())
        .when(recuse, kin, { ...head, by })
        .isRefused('procedure-47', { reason: /须由/ });
  });
});
