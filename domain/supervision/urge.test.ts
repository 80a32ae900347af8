import { describe, expect, test } from 'vitest';
import { reassign } from '#domain/assignment/reassign.ts';
import { recuse } from '#domain/assignment/recuse.ts';
import { given } from '#domain/given.ts';
import { closedCase, days, registeredCase, transferredCase } from '#domain/given-cases.ts';
import { clockIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { answer, asksProgress, lastErrand, urgedCase } from '#domain/given-supervision.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { answerUrge } from './answer-urge.ts';
import { urge } from './urge.ts';

const head = { by: who.teamLeader, on: days.interviewed };

describe('R5.3 somebody is urged by hand', () => {
  test('the handler by default, who then owes an answer by the day given', () => {
    const key = lastErrand(urgedCase());
    expect(openErrands(petitionOf(urgedCase()))).toMatchObject([{ kind: 'answerUrge', dueOn: '2026-03-13' }]);
    expect(openErrands(petitionOf(urgedCase()))[0]).not.toHaveProperty('person');
    expect(clockIn(urgedCase(), key)).toMatchObject({ due: '2026-03-13', force: 'binding', basis: '13' });
  });

  test('a new handler takes the answer over with the petition', () => {
    const change = { handler: who.otherHandler, reason: '原承办人休假' };
    const history = did(urgedCase(), reassign, change, head);
    const errand = lastErrand(history);
    given(...history)
      .when(answerUrge, { errand, ...answer }, { by: who.otherHandler, on: days.proposed })
      .makes({ type: 'urgeAnswered', on: days.proposed as never, urge: 'new-5', ...answer });
  });

  test('or somebody else by name, who may be of the court but not barred', () => {
    const asked = given(...transferredCase());
    expect(
      openErrands(asked.when(urge, { ...asksProgress, to: who.otherMember }, head).after()),
    ).toMatchObject([{ person: who.otherMember }]);
    asked.when(urge, { ...asksProgress, to: 's-nobody' }, head).isRefused('13', { field: 'to' });
    given(...transferredCase({ registered: { accused: [who.otherHandler] } }))
      .when(urge, { ...asksProgress, to: who.otherHandler }, head)
      .isRefused('procedure-47', { field: 'to' });
  });

  test('the team where nobody handles it, and one of the team answers', () => {
    const alone = did(transferredCase(), recuse, { officer: who.handler, reason: '亲属' }, head);
    for (const history of [alone, registeredCase()]) {
      const urged = did(history, urge, asksProgress, head);
      expect(openErrands(petitionOf(urged))).toMatchObject([{ kind: 'answerTeamUrge' }]);
      const told = { errand: lastErrand(urged), ...answer };
      given(...urged)
        .when(answerUrge, told, { by: who.petitionTeam, on: days.proposed })
        .makes({
          type: 'urgeAnswered',
          on: days.proposed as never,
          urge: `new-${history.length + 1}`,
          ...answer,
        });
    }
  });

  test('not for a past day, not after the end', () => {
    given(...transferredCase())
      .when(urge, { ...asksProgress, dueOn: days.received }, head)
      .isRefused('13', { field: 'dueOn' });
    given(...closedCase())
      .when(urge, asksProgress, { ...head, on: days.closed })
      .isRefused('13');
  });
});
