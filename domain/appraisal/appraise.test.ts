import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { close } from '#domain/archive/close.ts';
import { reassign } from '#domain/assignment/reassign.ts';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { addDays, parseDay } from '#domain/calendar/day.ts';
import { workingDaysBetween } from '#domain/calendar/period.ts';
import { countedFor, countedIn, figuresOf } from '#domain/given-appraisal.ts';
import { accusedCase, leapfroggedCase } from '#domain/given-assignment.ts';
import * as cases from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import { answeredCase } from '#domain/given-investigation.ts';
import { mergedCase, reopenedCase, reopenedOn } from '#domain/given-standing.ts';
import { supervisedCase } from '#domain/given-supervision.ts';
import { walks } from '#domain/given-walks.ts';
import { ways } from '#domain/given-ways.ts';
import { acceptedAfterReturn, paidCase, returnedByAbove } from '#domain/given-write-off.ts';
import { interview } from '#domain/reception/interview.ts';
import { propose } from '#domain/reply/propose.ts';
import { returnProposal } from '#domain/reply/return-proposal.ts';
import { type Indicator, indicatorKeys, indicators } from '#regulation/indicators.ts';
import { ruleSetOn } from '#regulation/rule-set.ts';
import { type Figure, figureValue, partsOf, pointsOf, scoreOf, weighedOf } from './appraise.ts';

const { days } = cases;
const runs = { numRuns: 20, endOnFailure: true };
const wholeYear = { from: parseDay('2026-01-01'), until: parseDay('2026-12-31') };
const end = '2026-06-30';
const only = (...ids: string[]) => ({ people: new Set(ids) });
const lateInterview = (): History =>
  did(
    cases.transferredCase(),
    interview,
    { ...cases.heldInterview, on: '2026-03-10' },
    { by: who.handler, on: '2026-03-10' },
  );

/** A colleague was asked for a statement before the talk and the reply. */
const askedAndReplied = (): History => {
  const asked = answeredCase();
  const talk = { ...cases.heldInterview, on: days.proposed };
  const talked = did(asked, interview, talk, { by: who.handler, on: days.proposed });
  return [
    ...talked,
    {
      type: 'replied',
      on: parseDay(days.replied),
      recipients: [],
      seq: talked.length + 1,
      by: who.handler,
      at: `${days.replied}T02:00:00.000Z`,
    },
  ] as History;
};
const resolvedCase = (): History =>
  did(
    paidCase(),
    close,
    { ...cases.fourAnswers, resolved: true, resolution: 'fullyEnforced' },
    { by: who.teamLeader, on: days.closed },
  );

describe('R17.1 each indicator counts what its words say', () => {
  test('a limit counts once it is decided, to whoever handled the petition then', () => {
    const kept = cases.interviewedCase();
    const late = lateInterview();
    const owed = cases.transferredCase();
    expect(countedFor('interview', [kept, late, owed], '2026-03-09')).toEqual({ p0: 1 });
    expect(countedFor('interview', [kept, late, owed], '2026-03-10')).toEqual({ p0: 1, p1: 0, p2: 0 });
    const other = did(
      owed,
      reassign,
      { handler: who.otherHandler, reason: '调离' },
      { by: who.teamLeader, on: '2026-03-10' },
    );
    const held = { ...cases.heldInterview, on: '2026-03-11' };
    const passedOn = did(other, interview, held, { by: who.otherHandler, on: '2026-03-11' });
    expect(countedFor('interview', [passedOn], end, only(who.handler))).toEqual({ p0: 0 });
    expect(countedFor('interview', [passedOn], end, only(who.otherHandler))).toEqual({ p0: 1 });
    expect(countedFor('interview', [passedOn], end)).toEqual({ p0: 0 });
  });

  test('a limit kept early counts from its day on, as one that is missed does', () => {
    const kept = cases.transferredCase();
    expect(countedFor('transfer', [kept], '2026-03-03')).toEqual({});
    const quick = cases.interviewedCase();
    expect(countedFor('interview', [quick], '2026-03-08')).toEqual({});
    expect(countedFor('interview', [quick], '2026-03-09')).toEqual({ p0: 1 });
    expect(countedFor('overdue', [quick], '2026-03-08')).toEqual({});
  });

  test('a write-off returned at first and agreed to in the same period is agreed to', () => {
    const agreedAtLast = acceptedAfterReturn();
    expect(countedFor('writeOff', [agreedAtLast, returnedByAbove()], '2026-12-31', {}, wholeYear)).toEqual({
      p0: 1,
      p1: 0,
    });
  });

  test('D6 what a person is barred from is in none of that person’s own figures, but in the department’s', () => {
    const accused = accusedCase();
    const [barred] = petitionOf(accused).accused;
    const registered = { people: new Set([who.receptionClerk, barred ?? '']) };
    expect(barred).toBeDefined();
    expect(countedFor('entry', [accused], end, registered)).toEqual({ p0: 1 });
    const own = { people: new Set([who.receptionClerk]), alone: who.receptionClerk };
    expect(countedFor('entry', [accused], end, own)).toEqual({ p0: 1 });
    expect(countedFor('entry', [accused], end, { ...own, alone: barred ?? '' })).toEqual({});
  });

  test('the transfer is the duty of the team and stands against nobody else', () => {
    const slow = cases.transferredCase({ transferredOn: '2026-03-05' });
    expect(countedFor('transfer', [cases.transferredCase(), slow], end)).toEqual({ p0: 1, p1: 0 });
    expect(countedFor('transfer', [slow], end, only(who.handler, who.petitionTeam))).toEqual({});
    const team = { people: new Set<string>(), teamDuties: true };
    expect(countedFor('transfer', [slow], end, team)).toEqual({ p0: 0 });
    expect(countedFor('overdue', [cases.transferredCase(), slow], end, team)).toEqual({ p1: 1 });
  });

  test('entry is counted to whoever registered, and not at all for what was struck out', () => {
    const late = cases.registeredCase({ registeredOn: '2026-03-10' });
    const histories = [cases.registeredCase(), late, cases.struckOutCase()];
    expect(countedFor('entry', histories, end)).toEqual({ p0: 1, p1: 0 });
    expect(countedFor('entry', histories, end, only(who.receptionClerk))).toEqual({ p0: 1, p1: 0 });
    expect(countedFor('entry', histories, end, only(who.handler))).toEqual({});
  });

  test('the reply, its service with proof and its resolution', () => {
    expect(countedFor('reply', [cases.repliedCase()], end)).toEqual({ p0: 1 });
    expect(countedFor('reply', [cases.approvedCase()], end)).toEqual({ p0: 0 });
    expect(countedFor('service', [cases.repliedCase(), cases.servedCase()], end)).toEqual({ p0: 0, p1: 1 });
    expect(countedFor('resolution', [cases.closedCase(), cases.declinedCase(), resolvedCase()], end)).toEqual(
      {
        p0: 0,
        p2: 1,
      },
    );
  });

  test('a reopened petition stands for both of its periods', () => {
    const again = reopenedCase();
    expect(countedFor('resolution', [again], end)).toEqual({ p0: 0 });
    expect(countedFor('reply', [again], reopenedOn)).toEqual(
      countedFor('reply', [cases.closedCase()], reopenedOn),
    );
  });

  test('opinions that came back, supervision, leapfrog visits and write-offs', () => {
    const by = { by: who.courtLeader, on: days.approved };
    const back = did(cases.proposedCase(), returnProposal, { reason: '未回应第二项诉求' }, by);
    const twice = did(back, propose, cases.anOpinion, { by: who.handler, on: days.approved });
    expect(countedFor('returned', [cases.approvedCase(), twice], end)).toEqual({ p0: 0, p1: 1 });
    expect(countedFor('supervision', [supervisedCase(), cases.closedCase()], end)).toEqual({ p0: 1 });
    expect(countedFor('leapfrog', [leapfroggedCase(), cases.closedCase()], end)).toEqual({ p0: 1, p1: 0 });
    expect(countedFor('writeOff', [returnedByAbove()], end)).toEqual({ p0: 0 });
    expect(countedFor('repeat', [cases.closedCase(), mergedCase()], end)).toEqual({ p0: 0 });
  });

  test('working days with the handler, with others and for approval are kept apart', () => {
    const replied = cases.repliedCase();
    // Transferred on Wednesday 4 March, proposed on the 16th, approved on the 18th, replied on the 20th.
    expect(countedFor('ownDays', [replied], end)).toEqual({ p0: 10 });
    expect(countedFor('approvalDays', [replied], end)).toEqual({ p0: 2 });
    expect(countedFor('othersDays', [replied], end)).toEqual({ p0: 0 });
    expect(countedFor('ownDays', [cases.approvedCase()], end)).toEqual({});
  });

  test('while a colleague is asked for a statement the time is not the handler’s', () => {
    const [from, to] = [parseDay(days.interviewed), parseDay(days.proposed)];
    const replied = askedAndReplied();
    expect(countedFor('othersDays', [replied], end)).toEqual({
      p0: workingDaysBetween(shippedCalendar, from, to),
    });
    expect(countedFor('ownDays', [replied], end)).toEqual({ p0: 6 });
  });
});

describe('B8 a figure is its list', { timeout: 60_000 }, () => {
  const drawn = fc.array(
    walks(15).map(({ history }) => history),
    { minLength: 1, maxLength: 3 },
  );

  /** What is wrong with a figure that does not come from its list. */
  const faultOf = (figure: Figure): string | undefined => {
    const { numerator, denominator } = partsOf(figure);
    const amounts = figure.counted.map(({ amount }) => amount);
    const { kind }: Indicator = indicators[figure.indicator];
    if (new Set(figure.counted.map(({ petition }) => petition)).size !== denominator) return 'counted twice';
    if (amounts.some((one) => one < 0)) return 'less than nothing';
    if (kind === 'rate' && amounts.some((one) => one !== 0 && one !== 1)) return 'part of a petition';
    return kind === 'count' && numerator < denominator ? 'counted without a count' : undefined;
  };

  test('R17.1 above the line stands nothing that does not stand below it, each petition once', () => {
    fc.assert(
      fc.property(drawn, (histories) => {
        const faults = figuresOf(histories, '2026-12-31', {}, wholeYear).map(faultOf);
        expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
      }),
      runs,
    );
  });

  test('R17.1 the order of the petitions does not matter', () => {
    fc.assert(
      fc.property(drawn, (histories) => {
        const named = histories.map((history, index) => [`p${index}`, history] as const);
        const back = figuresOf(named.map(([, history]) => history).toReversed(), end);
        const renamed = back.map(({ indicator, counted }) => ({
          indicator,
          counted: counted
            .map(({ petition, amount }) => ({
              petition: `p${histories.length - 1 - Number(petition.slice(1))}`,
              amount,
            }))
            .toSorted((a, b) => (a.petition < b.petition ? -1 : 1)),
        }));
        expect(renamed).toEqual(figuresOf(histories, end));
      }),
      runs,
    );
  });

  test('R17.1 what is entered after the day changes nothing, whatever day it is entered for', () => {
    fc.assert(
      fc.property(walks(20), fc.nat(), ({ history }, at) => {
        const cut = 1 + (at % history.length);
        const asOf = history[cut - 1]?.at.slice(0, 10) ?? '';
        const known = history.filter((one) => one.at.slice(0, 10) <= asOf);
        expect(countedIn(history, asOf)).toEqual(countedIn(known, asOf));
      }),
      runs,
    );
  });

  test('R17.1 what each indicator shows is shown by some petition of the workflow', () => {
    const all = [...ways(), cases.closedCase(), lateInterview(), resolvedCase(), askedAndReplied()];
    const figures = figuresOf(
      all,
      '2026-12-31',
      {},
      { from: parseDay('2026-01-01'), until: parseDay('2026-12-31') },
    );
    expect(
      figures
        .filter(({ counted }) => counted.every(({ amount }) => amount === 0))
        .map(({ indicator }) => indicator),
    ).toEqual([]);
  });

  test('R17.1 the three times of a reply add up to all working days from the transfer to it', () => {
    fc.assert(
      fc.property(walks(25), ({ history }) => {
        const counted = countedIn(history, '2027-12-31');
        const petition = petitionOf(history);
        const start = petition.assignments[0]?.from;
        if (!counted || !petition.reply || !start || petition.earlier.length > 0) return;
        const total = [...counted.ownDays, ...counted.othersDays, ...counted.approvalDays].reduce(
          (sum, { amount }) => sum + amount,
          0,
        );
        const least = workingDaysBetween(shippedCalendar, start, petition.reply.on);
        expect(total).toBeGreaterThanOrEqual(least);
        expect(total).toBeLessThanOrEqual(
          workingDaysBetween(shippedCalendar, start, addDays(petition.reply.on, 400)),
        );
      }),
      runs,
    );
  });
});

describe('R17.1 values and scores', () => {
  const rules = ruleSetOn('2026-03-01');

  test('a rate without petitions has no value and no score', () => {
    const empty = figuresOf([], end);
    expect(empty.map((figure) => figureValue(figure, indicators[figure.indicator]))).toEqual(
      indicatorKeys.map((key) => (indicators[key].kind === 'count' ? 0 : undefined)),
    );
    expect(scoreOf(weighedOf(empty, 'handler', rules))).toBeUndefined();
  });

  test('points run from the floor to the target, whichever of them is the higher', () => {
    expect(pointsOf(90, { target: 100, floor: 80 })).toBe(50);
    expect(pointsOf(25, { target: 0, floor: 50 })).toBe(50);
    expect(pointsOf(10, { target: 100, floor: 80 })).toBe(0);
    expect(pointsOf(0, { target: 0, floor: 50 })).toBe(100);
  });

  test('the score weighs what the post is measured by and leaves out what counts no petition', () => {
    const figures = figuresOf([cases.interviewedCase(), lateInterview()], '2026-03-31', only(who.handler));
    const rate = figures.find(({ indicator }) => indicator === 'interview');
    expect(rate && figureValue(rate, indicators.interview)).toBe(50);
    // Half of the interviews is below the floor of 80 per cent; nothing else of the handler is decided yet.
    expect(scoreOf(weighedOf(figures, 'handler', rules))).toBe(0);
    const kept = figuresOf([cases.interviewedCase()], '2026-03-31', only(who.handler));
    expect(weighedOf(kept, 'handler', rules)).toEqual([{ indicator: 'interview', weight: 20, points: 100 }]);
    expect(scoreOf(weighedOf(kept, 'handler', rules))).toBe(100);
  });

  test('the points of a post make a hundred, and lie between a target and another floor', () => {
    for (const post of ['receptionClerk', 'petitionTeam', 'teamLeader', 'handler'] as const) {
      const weights = Object.values(indicators).map((one: Indicator) => one.weights[post] ?? 0);
      expect([post, weights.reduce((sum, one) => sum + one, 0)]).toEqual([post, 100]);
    }
    for (const one of Object.values(indicators))
      expect(Math.sign(one.target - one.floor)).toBe(one.better === 'higher' ? 1 : -1);
  });
});
