import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import {
  acceptedCase,
  closedCase,
  days,
  registeredCase,
  struckOutCase,
  transferredCase,
} from '#domain/given-cases.ts';
import { clockIn, stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { aReception, cameAgainCase, desk, receivedCase } from '#domain/given-reception.ts';
import { joinContact } from '#domain/intake/join-contact.ts';
import { openErrands } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { receive } from './receive.ts';

const byClerk = { ...aReception, receiver: who.receptionClerk };
const deputy = { by: who.deputyDirector, on: days.interviewed };
const again = {
  channel: 'visit',
  on: days.closed,
  summary: '办结后又来访',
  reason: '同一案件同一诉求',
} as const;

describe('R8.1 a visit is received', () => {
  test('by anybody of the desk, and leaves a record; the first visit owes no leader', () => {
    expect(openErrands(petitionOf(transferredCase()))).toEqual([]);
    const received = given(...transferredCase()).when(receive, byClerk, desk);
    received.makes({
      type: 'received',
      ...{ ...byClerk, on: days.interviewed as never },
      leader: false,
      representatives: undefined,
    });
    expect(received.after().receptions).toHaveLength(1);
  });

  test('never by the accused, on no day to come, and not once struck out', () => {
    given(...registeredCase({ registered: { accused: [who.handler] } }))
      .when(receive, { ...aReception, receiver: who.handler }, desk)
      .isRefused('procedure-47', { field: 'receiver' });
    given(...transferredCase())
      .when(receive, { ...byClerk, on: days.closed }, desk)
      .isRefused('12', { field: 'on' });
    given(...struckOutCase())
      .when(receive, byClerk, desk)
      .isRefused('8');
  });
});

describe('R8.3 a repeat visit, and the visitor of a key petition, is received by a leader', () => {
  test('which is owed from the visit on, by our five working days, and cannot be waived', () => {
    const history = cameAgainCase();
    const [errand] = openErrands(petitionOf(history));
    expect(errand).toMatchObject({ kind: 'leaderReception', startOn: days.interviewed });
    expect(clockIn(history, errand?.key ?? '')).toMatchObject({ due: '2026-03-13', force: 'advisory' });
  });

  test.each([who.receptionClerk, who.teamLeader, who.handler])('not by the lower post %s', (receiver) => {
    given(...cameAgainCase())
      .when(receive, { ...aReception, receiver }, desk)
      .isRefused('8', { field: 'receiver', reason: /分管副局长或执行局长/, remedy: /值班/ });
  });

  test('and nobody records it for the leader', () => {
    given(...cameAgainCase())
      .when(receive, aReception, desk)
      .isRefused('8', { field: 'receiver', reason: /本人/ });
  });

  test('the leader’s own record does it; a post above does as well', () => {
    expect(openErrands(petitionOf(receivedCase()))).toEqual([]);
    const [owed] = openErrands(petitionOf(cameAgainCase()));
    expect(stateIn(receivedCase(), owed?.key ?? '')).toBe('met');
    const president = { by: who.president, on: days.interviewed };
    const after = given(...cameAgainCase()).when(
      receive,
      { ...aReception, receiver: who.president },
      president,
    );
    expect(openErrands(after.after())).toEqual([]);
  });

  test('an accused or recused leader does not', () => {
    const accused = cameAgainCase().map((event) =>
      event.type === 'registered' ? { ...event, accused: [who.deputyDirector] } : event,
    );
    given(...accused)
      .when(receive, aReception, deputy)
      .isRefused('procedure-47');
  });

  test('a key or repeat petition owes it from its acceptance, unless its first contact was no visit', () => {
    for (const accepted of [{ importance: 'key' }, { repeat: true }] as const) {
      expect(openErrands(petitionOf(acceptedCase({ accepted })))).toMatchObject([
        { kind: 'leaderReception', startOn: days.accepted },
      ]);
      const letter = acceptedCase({ accepted, registered: { channel: 'letter' } });
      expect(openErrands(petitionOf(letter))).toEqual([]);
    }
  });

  test('one reception answers the visits before it, and the next visit owes another', () => {
    const twice = did(cameAgainCase(), joinContact, { ...again, on: days.interviewed }, desk);
    expect(openErrands(petitionOf(twice))).toHaveLength(2);
    const answered = did(twice, receive, aReception, deputy);
    expect(openErrands(petitionOf(answered))).toEqual([]);
    const thrice = did(answered, joinContact, again, { ...desk, on: days.closed });
    expect(openErrands(petitionOf(thrice))).toHaveLength(1);
  });

  test('whoever comes again after the closing is still to be received by a leader', () => {
    const history = did(closedCase(), joinContact, again, { ...desk, on: days.closed });
    const owed = (petition: Petition) =>
      openErrands(petition).flatMap(({ kind }) => (kind === 'archiveGaps' ? [] : [kind]));
    expect(owed(petitionOf(history))).toEqual(['leaderReception']);
    const late = { ...aReception, on: days.closed };
    const after = given(...history).when(receive, late, { ...deputy, on: days.closed });
    expect(owed(after.after())).toEqual([]);
  });
});
