import { describe, expect, test } from 'vitest';
import { close } from '#domain/archive/close.ts';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { given } from '#domain/given.ts';
import { days, fourAnswers, repliedCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import { above, withAbove } from '#domain/given-superior.ts';
import {
  agreedCase,
  appliedCase,
  appliedWith,
  brokenPromise,
  centre,
  clueCase,
  decision,
  director,
  filed,
  later,
  promisedCase,
  reported,
  reportedCase,
  terminatedCase,
} from '#domain/given-termination.ts';
import { errandOf } from '#domain/given-write-off.ts';
import { clocksOf } from '#domain/petition/clocks.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { reopen } from '#domain/standing/reopen.ts';
import { superviseFromAbove } from '#domain/superior/supervise-from-above.ts';
import { lastRulings } from '#regulation/termination.ts';
import { answerClue } from './answer-clue.ts';
import { applyTermination } from './apply-termination.ts';
import { checkProperty } from './check-property.ts';
import { decideTermination } from './decide-termination.ts';
import { enterClue } from './enter-clue.ts';
import { notifyTermination } from './notify-termination.ts';
import { recordFiling } from './record-filing.ts';
import { reportTermination } from './report-termination.ts';
import { reviewTermination } from './review-termination.ts';

const handler = { by: who.handler, on: days.closed };
const afterwards = { by: who.handler, on: later };
const owed = (history: History) =>
  openErrands(petitionOf(history))
    .map(({ kind }) => kind)
    .filter((kind) => /^termination|^property/.test(kind));

describe('R14.4 applying for a termination', () => {
  test('goes to the head, then up, and waits for the decision', () => {
    expect(owed(appliedCase())).toEqual(['terminationReview']);
    expect(owed(agreedCase())).toEqual(['terminationReport']);
    expect(owed(reportedCase())).toEqual(['terminationDecision']);
  });

  test('is refused while the reply has not reached everybody', () => {
    const replied = repliedCase();
    given(...replied)
      .when(
        applyTermination,
        { ground: 'promisedAgain', decider: 'high', hardship: false, reason: '反复' },
        handler,
      )
      .isRefused('opinions-20', { reason: /尚未全部送达/, remedy: /送达/ });
  });

  test('N12 is refused where the unenforced judgment caused hardship, said now or when it was closed', () => {
    const history = brokenPromise();
    given(...history)
      .when(applyTermination, { ...appliedWith(history), hardship: true }, handler)
      .isRefused('opinions-22', { field: 'hardship', remedy: /司法救助/ });
    const poor = did(
      history,
      close,
      { ...fourAnswers, hardship: true, leaderReason: '救助另办' },
      { by: who.teamLeader, on: days.closed },
    );
    given(...poor)
      .when(applyTermination, appliedWith(poor), handler)
      .isRefused('opinions-22', { field: 'hardship' });
  });

  test('N12 names every paper that is missing', () => {
    const history = brokenPromise();
    const bare = { ...appliedWith(history), recordForm: undefined, responsibilityLetter: undefined };
    given(...history)
      .when(applyTermination, bare, handler)
      .isRefused('termination-5', { field: 'recordForm', reason: /终结备案表、责任单位/ });
  });

  test('N12 a promise not broken, or remedies not exhausted, is no ground', () => {
    const kept = promisedCase();
    given(...kept)
      .when(applyTermination, appliedWith(kept), handler)
      .isRefused('opinions-19', { field: 'ground', reason: /再次来访/ });
    const history = brokenPromise();
    given(...history)
      .when(applyTermination, { ...appliedWith(history), ground: 'exhausted', lastRuling: 'high' }, handler)
      .isRefused('opinions-20', { field: 'ground', reason: /尚未穷尽/ });
  });

  test('N12 whose ruling stands decides: the high court its own, the Supreme Court its own or through the high court', () => {
    expect(lastRulings.lower.deciders).toEqual([]);
    expect(lastRulings.high.deciders).toEqual(['high']);
    expect(lastRulings.supreme.deciders).toEqual(['supreme', 'high']);
    const history = brokenPromise();
    given(...history)
      .when(applyTermination, { ...appliedWith(history), decider: 'supreme' }, handler)
      .isRefused('opinions-19', { field: 'decider' });
  });

  test('is neither consented to by who applied nor without a reason against it, and only once at a time', () => {
    const history = appliedCase();
    given(...history)
      .when(reviewTermination, { result: 'agree' }, handler)
      .isRefused('opinions-19');
    given(...history)
      .when(reviewTermination, { result: 'refuse' }, director)
      .isRefused('opinions-19', { field: 'reason' });
    given(...history)
      .when(applyTermination, appliedWith(history), handler)
      .isRefused('opinions-19');
  });
});

describe('N12 filing before it takes effect', () => {
  test('a high court does not terminate before the Supreme Court has filed it', () => {
    given(...reportedCase())
      .when(decideTermination, decision, centre)
      .isRefused('opinions-23', { field: 'result', remedy: /备案/ });
  });

  test('a filing sent back for more papers makes it go up again; one refused leaves only the no', () => {
    const back = did(reportedCase(), recordFiling, { result: 'supplement', reason: '缺签字' }, centre);
    expect(owed(back)).toEqual(['terminationReport', 'terminationDecision']);
    given(...back)
      .when(decideTermination, decision, centre)
      .isRefused('opinions-23', { field: 'result' });
    expect(owed(did(filed(reported(back)), decideTermination, decision, centre))).toContain(
      'terminationNotice',
    );
    const refused = did(reportedCase(), recordFiling, { result: 'refused', reason: '救济未穷尽' }, centre);
    given(...refused)
      .when(decideTermination, decision, centre)
      .isRefused('opinions-23', { field: 'result' });
  });

  test('what was not reported is neither filed nor decided; a no has its reason', () => {
    given(...agreedCase())
      .when(recordFiling, { result: 'filed' }, centre)
      .isRefused('opinions-23');
    given(...agreedCase())
      .when(decideTermination, decision, centre)
      .isRefused('opinions-20', { remedy: /报请/ });
    given(...appliedCase())
      .when(reportTermination, { to: '济南中院', documentNumber: '1号' }, centre)
      .isRefused('opinions-19', { remedy: /审核/ });
    given(...reportedCase())
      .when(decideTermination, { ...decision, result: 'rejected' }, centre)
      .isRefused('opinions-20', { field: 'reason' });
    given(...filed(reportedCase()))
      .when(decideTermination, { ...decision, decidedOn: '2026-05-01' }, centre)
      .isRefused('12', { field: 'decidedOn' });
  });
});

describe('N12 after the termination', () => {
  test('every petitioner is told in writing', () => {
    const terminated = terminatedCase();
    expect(owed(terminated)).toEqual(['terminationNotice', 'propertyCheck']);
    given(...terminated)
      .when(notifyTermination, { persons: ['nobody'], proof: '签收' }, afterwards)
      .isRefused('opinions-24', { field: 'persons' });
    const told = did(terminated, notifyTermination, { persons: ['p-1'], proof: '签收' }, afterwards);
    expect(owed(told)).toEqual(['propertyCheck']);
  });

  test('property is looked for again and again, each check starting the next period', () => {
    const checked = did(terminatedCase(), checkProperty, { result: 'none', content: '无' }, afterwards);
    const due = clocksOf(petitionOf(checked), shippedCalendar)
      .filter(({ key, endedOn }) => key.startsWith('propertyCheck') && !endedOn)
      .map((clock) => clock.due);
    expect(due).toEqual(['2026-10-19']);
  });

  test('property found, or a clue entered, has enforcement resumed', () => {
    const found = did(terminatedCase(), checkProperty, { result: 'has', content: '车辆' }, afterwards);
    expect(owed(found)).toContain('propertyClue');
    const clue = clueCase();
    const answer = { errand: errandOf(clue, 'propertyClue'), resumed: true, content: '已查封' };
    given(...clue)
      .when(answerClue, answer, afterwards)
      .isRefused('opinions-21', { field: 'caseNumber' });
    const resumed = did(clue, answerClue, { ...answer, caseNumber: '（2026）鲁0117执恢9号' }, afterwards);
    expect(owed(resumed)).not.toContain('propertyClue');
  });

  test('it is not supervised, examined or terminated again', () => {
    const terminated = terminatedCase();
    given(...terminated)
      .when(
        superviseFromAbove,
        { means: 'phone', requirement: '再查', dueOn: later },
        { by: above.president.id, on: later, staff: withAbove },
      )
      .isRefused('opinions-25');
    given(...terminated)
      .when(applyTermination, appliedWith(terminated), afterwards)
      .isRefused('opinions-25', { remedy: /线索/ });
    const closed = did(terminated, close, fourAnswers, { by: who.teamLeader, on: later });
    given(...closed)
      .when(reopen, { ground: 'newFacts', reason: '再查' }, { by: who.teamLeader, on: later })
      .isRefused('opinions-25');
  });

  test('before it there is nothing to tell, check or follow', () => {
    const handled = promisedCase();
    given(...handled)
      .when(notifyTermination, { persons: ['p-1'], proof: '签收' }, handler)
      .isRefused('opinions-24');
    given(...handled)
      .when(checkProperty, { result: 'none', content: '无' }, handler)
      .isRefused('opinions-21');
    given(...handled)
      .when(enterClue, { content: '车辆' }, handler)
      .isRefused('opinions-21');
    given(...handled)
      .when(answerClue, { errand: 'propertyClue:x', resumed: false, content: '无' }, handler)
      .isRefused('opinions-21');
  });
});
