import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { theClock } from '#domain/access/officer.ts';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { addDays, parseDay } from '#domain/calendar/day.ts';
import { proposedCase, registeredCase, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { type History, petitionOf } from '#domain/given-history.ts';
import { lastErrand, swept, urgedCase } from '#domain/given-supervision.ts';
import { walks } from '#domain/given-walks.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { sayEvent } from '#domain/petition/events.ts';
import { cite } from '#regulation/articles.ts';
import { rungKeys, rungs } from '#regulation/supervision.ts';
import { duePings } from './due-pings.ts';

const nothing = new Set<string>();
const pings = (history: History, on: string, sent: ReadonlySet<string> = nothing) =>
  duePings(petitionOf(history), shippedCalendar, parseDay(on), sent);
const rungOf = (history: History, on: string, key: string) =>
  pings(history, on).find(({ clock }) => clock.key === key)?.rung;

/** Transferred on Wednesday 4 March: the interview is due on Monday the 9th. */
describe('R5.3 the dates climb the ladder by themselves', () => {
  test.each([
    ['2026-03-04', undefined],
    ['2026-03-05', 'near'],
    ['2026-03-06', 'near'],
    ['2026-03-08', 'near'],
    ['2026-03-09', 'lastDay'],
    ['2026-03-10', 'overdue'],
    ['2026-03-11', 'overdue'],
    ['2026-03-12', 'overdueDeputy'],
    ['2026-03-15', 'overdueDeputy'],
    ['2026-03-16', 'overdueLeader'],
    ['2026-05-06', 'overdueLeader'],
  ])('%s: %s', (on, rung) => {
    expect(rungOf(transferredCase(), on, 'interview')).toBe(rung);
  });

  test('each rung once for a clock and a due day, also when only the history remembers it', () => {
    const [first] = pings(transferredCase(), '2026-03-10');
    expect(pings(transferredCase(), '2026-03-10', new Set([first?.key ?? '']))).toEqual([]);
    const history = swept(transferredCase(), '2026-03-10');
    expect(rungOf(history, '2026-03-11', 'interview')).toBeUndefined();
    expect(rungOf(history, '2026-03-12', 'interview')).toBe('overdueDeputy');
  });

  test('what passed unseen is not made up for rung by rung', () => {
    expect(pings(transferredCase(), '2026-03-16').map(({ rung }) => rung)).toEqual(['overdueLeader']);
    const history = swept(transferredCase(), '2026-03-16');
    expect(rungOf(history, '2026-03-17', 'interview')).toBeUndefined();
  });

  test('is the turn of the team before the transfer, of the handler after it, of the lead leader who has to consent', () => {
    expect(pings(registeredCase(), '2026-03-04')).toMatchObject([{ bearer: { post: 'petitionTeam' } }]);
    expect(pings(transferredCase(), '2026-03-09')).toMatchObject([{ bearer: { post: 'theHandler' } }]);
    expect(pings(proposedCase(), '2026-05-06')).toMatchObject([{ bearer: { post: 'theLead' } }]);
    const key = lastErrand(urgedCase());
    expect(pings(urgedCase(), '2026-03-13').find(({ clock }) => clock.key === key)).toMatchObject({
      bearer: { post: 'theHandler' },
    });
  });

  test('asks the handler to explain the first lateness, and never asks for an answer to a late answer', () => {
    const late = swept(transferredCase(), '2026-03-10');
    expect(openErrands(petitionOf(late))).toMatchObject([{ kind: 'answerUrge', dueOn: '2026-03-12' }]);
    const unanswered = swept(late, '2026-03-13');
    expect(unanswered.filter(({ type }) => type === 'escalated')).toHaveLength(3);
    expect(openErrands(petitionOf(unanswered))).toHaveLength(1);
  });

  test('B2 every automatic act names its rule, the date and who signed it', () => {
    const names = { staff: (id: string) => id, person: () => '' };
    const acts = ['2026-03-09', '2026-03-10', '2026-03-16'].flatMap((on) =>
      swept(transferredCase(), on).slice(4),
    );
    expect(acts).toHaveLength(3);
    for (const one of acts) {
      expect(one.by).toBe(theClock.id);
      expect(sayEvent(one, names)).toMatch(/系统自动.*约谈信访人.*2026-03-09.*第十三条/);
      expect(sayEvent(one, names)).toMatch(/第[四五]条/);
    }
    for (const rung of rungKeys) expect(cite(rungs[rung].basis)).toMatch(/第.+条/);
  });

  test('whatever happened, a second look at the same day finds nothing more to do', () => {
    fc.assert(
      fc.property(walks(25), fc.integer({ min: 0, max: 90 }), ({ history, on }, later) => {
        const day = addDays(on, later);
        const sent = new Set(pings(history, day).map(({ key }) => key));
        expect(pings(history, day, sent)).toEqual([]);
        const after = swept(history, day);
        const again = pings(after, day).filter(({ rung }) => rungs[rung].act !== 'notify');
        expect(again.filter(({ key }) => sent.has(key))).toEqual([]);
      }),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test('the system holds no post and no account', () => {
    expect(Object.values<string>(who)).not.toContain(theClock.id);
  });
});
