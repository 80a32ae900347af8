import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import {
  acceptedCase,
  closedCase,
  days,
  repliedCase,
  servedCase,
  transferredCase,
} from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did } from '#domain/given-history.ts';
import { handlerOf } from '#domain/petition/petition.ts';
import { reassign } from './reassign.ts';
import { recuse } from './recuse.ts';

const head = { by: who.teamLeader, on: '2026-03-10' };
const other = { handler: who.otherHandler, reason: '原承办人调离' };

describe('R5.1 another handler', () => {
  test('takes over on the day, and the one before keeps the span that was theirs', () => {
    const reassigned = given(...transferredCase()).when(reassign, other, head);
    reassigned.makes({ type: 'reassigned', on: parseDay(head.on), ...other });
    expect(reassigned.after().assignments).toEqual([
      { handler: who.handler, from: days.transferred, until: head.on },
      { handler: who.otherHandler, from: head.on },
    ]);
  });

  test('D6 is neither accused nor recused', () => {
    const accused = transferredCase({ registered: { accused: [who.otherHandler] } });
    given(...accused)
      .when(reassign, other, head)
      .isRefused('procedure-47', { field: 'handler', reason: /李伟/ });
    const recused = did(transferredCase(), recuse, { officer: who.otherHandler, reason: '近亲属' }, head);
    given(...recused)
      .when(reassign, other, head)
      .isRefused('procedure-47', { field: 'handler' });
  });

  test('D6 fills the place of a recused handler', () => {
    const recused = did(transferredCase(), recuse, { officer: who.handler, reason: '近亲属' }, head);
    expect(handlerOf(given(...recused).petition)).toBeUndefined();
    expect(
      handlerOf(
        given(...recused)
          .when(reassign, other, head)
          .after(),
      ),
    ).toBe(who.otherHandler);
  });

  test('is another, in office, with a post that handles', () => {
    const to = (handler: string) => given(...transferredCase()).when(reassign, { ...other, handler }, head);
    to(who.handler).isRefused('5', { field: 'handler', reason: /已是本案承办人/ });
    to(who.archivist).isRefused('5', { field: 'handler' });
    to('s-nobody').isRefused('5', { field: 'handler' });
  });

  test('comes between the transfer and the end of service', () => {
    const at = (history: ReturnType<typeof closedCase>) =>
      given(...history).when(reassign, other, { ...head, on: days.closed });
    at(acceptedCase()).isRefused('5', { reason: /转交之后/ });
    at(servedCase()).isRefused('5');
    at(closedCase()).isRefused('5');
    expect(handlerOf(at(repliedCase()).after())).toBe(who.otherHandler);
  });

  test('is named by the heads, not by the handler or the team', () => {
    for (const by of [who.handler, who.petitionTeam, who.courtLeader])
      given(...transferredCase())
        .when(reassign, other, { ...head, by })
        .isRefused('5', { reason: /须由/ });
  });
});
