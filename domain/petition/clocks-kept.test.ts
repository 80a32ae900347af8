import { describe, expect, test } from 'vitest';
import { cureDefect } from '#domain/acceptance/cure-defect.ts';
import { close } from '#domain/archive/close.ts';
import { reassign } from '#domain/assignment/reassign.ts';
import { recuse } from '#domain/assignment/recuse.ts';
import { parseDay } from '#domain/calendar/day.ts';
import * as cases from '#domain/given-cases.ts';
import { clockIn, clocksIn, stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, type History } from '#domain/given-history.ts';
import { interview } from '#domain/reception/interview.ts';
import { serve } from '#domain/service/serve.ts';
import { clockState } from './clocks.ts';

const { days, heldInterview, servedReply } = cases;
const head = (on: string) => ({ by: who.teamLeader, on });
const toOther = (on: string, history = cases.transferredCase()) =>
  did(history, reassign, { handler: who.otherHandler, reason: '调离' }, head(on));
const talkedBy = (by: string, on: string, history: History) =>
  did(history, interview, { ...heldInterview, on }, { by, on });
const fourNo = { merit: 'undetermined', hardship: false, unlawful: false, resolved: false } as const;

describe('D12 what was missed stays missed, what was kept stays kept', () => {
  test('due on the day is in time; the day after it is overdue, and done then it is late', () => {
    const history = cases.transferredCase();
    expect(stateIn(history, 'interview', '2026-03-09')).toBe('running');
    expect(stateIn(history, 'interview', '2026-03-10')).toBe('overdue');
    expect(stateIn(talkedBy(who.handler, '2026-03-09', history), 'interview')).toBe('met');
    expect(stateIn(talkedBy(who.handler, '2026-03-10', history), 'interview')).toBe('late');
  });

  test('another handler inherits the reply clock and gets a fresh interview clock; the old one ends', () => {
    const history = toOther('2026-03-06');
    expect(clockIn(history, 'reply')).toEqual(clockIn(cases.transferredCase(), 'reply'));
    expect(clockIn(history, 'interview:2')).toMatchObject({ startOn: '2026-03-06', due: '2026-03-11' });
    expect(stateIn(history, 'interview')).toBe('lapsed');
    expect(stateIn(talkedBy(who.otherHandler, '2026-03-11', history), 'interview:2')).toBe('met');
    expect(stateIn(talkedBy(who.otherHandler, '2026-03-11', history), 'interview')).toBe('lapsed');
  });

  test('a handler replaced after the date has missed it', () => {
    expect(stateIn(toOther('2026-03-10'), 'interview')).toBe('late');
  });

  test('a handler recused without a successor owes no interview any more, and the reply clock goes on', () => {
    const history = did(
      cases.transferredCase(),
      recuse,
      { officer: who.handler, reason: '近亲属' },
      head('2026-03-05'),
    );
    expect(stateIn(history, 'interview', '2026-03-20')).toBe('lapsed');
    expect(stateIn(history, 'reply', '2026-03-20')).toBe('running');
  });

  test('once the interview is held, the next handler owes none', () => {
    const keys = clocksIn(toOther('2026-03-10', cases.interviewedCase())).map((one) => one.key);
    expect(keys.filter((key) => key.startsWith('interview'))).toEqual(['interview']);
  });

  test('struck out: nothing is owed any more, and nothing was missed', () => {
    for (const clock of clocksIn(cases.struckOutCase()))
      expect(clockState(clock, parseDay(days.closed))).toBe('lapsed');
  });

  test('declined: transfer and end are no longer owed, the notice is; closing later makes nothing late', () => {
    const declined = cases.declinedCase();
    expect(clockIn(declined, 'transfer')).toMatchObject({ lapsedOn: days.accepted });
    expect(stateIn(declined, 'notice')).toBe('overdue');
    const on = '2026-03-10';
    const served = did(declined, serve, { ...servedReply, paper: 'declineNotice', on }, head(on));
    const closed = did(served, close, fourNo, head('2026-06-01'));
    for (const history of [served, closed]) {
      expect(stateIn(history, 'notice')).toBe('met');
      expect(clockIn(history, 'notice').endedOn).toBe(on);
      expect(clockIn(history, 'transfer')).toMatchObject({ lapsedOn: days.accepted });
      expect(stateIn(history, 'transfer')).toBe('lapsed');
      expect(stateIn(history, 'finish30')).toBe('lapsed');
    }
  });

  test('D5 cured, the petition owes the transfer again, by the same date', () => {
    const cured = did(cases.declinedCase(), cureDefect, { how: '补齐委托' }, head(days.served));
    expect(stateIn(cured, 'transfer')).toBe('overdue');
  });

  test('R15.2 the notice is not owed where nobody can be written to', () => {
    const nameless = cases.acceptedCase({ registered: { channel: 'letter', anonymous: true } });
    expect(clockIn(nameless, 'notice')).toMatchObject({ lapsedOn: days.received });
  });

  test('R15.2 the notice ends on the day the last of several had it, in whatever order it was written down', () => {
    const petitioners = [
      { name: '刘芳', phone: '13800000000' },
      { name: '赵敏', phone: '13900000000' },
    ];
    const history = cases.acceptedCase({ registered: { petitioners } });
    const one = (sofar: History, person: string, on: string) =>
      did(
        sofar,
        serve,
        { ...servedReply, paper: 'acceptanceNotice', recipient: `petitioner:${person}`, on },
        head(days.closed),
      );
    const first = one(history, 'p-1', '2026-03-12');
    expect(clockIn(first, 'notice').endedOn).toBeUndefined();
    expect(clockIn(one(first, 'p-2', '2026-03-10'), 'notice').endedOn).toBe('2026-03-12');
  });
});

describe('D13 attempts fulfil the interview duty', () => {
  const tries = [
    ['2026-03-05', 'phone'],
    ['2026-03-05', 'letter'],
    ['2026-03-06', 'phone'],
  ] as const;
  const attempted = (upTo: number) =>
    tries
      .slice(0, upTo)
      .reduce<History>(
        (history, [on, way]) =>
          did(
            history,
            interview,
            { result: 'notReached', on, way, content: '无人应答' },
            { by: who.handler, on: days.closed },
          ),
        cases.transferredCase(),
      );

  test('only when they are enough', () => {
    expect(stateIn(attempted(2), 'interview')).toBe('overdue');
    expect(clockIn(attempted(3), 'interview').endedOn).toBe('2026-03-06');
  });

  test('and a talk after the date does not make it late', () => {
    expect(stateIn(talkedBy(who.handler, '2026-03-20', attempted(3)), 'interview')).toBe('met');
  });

  test('D12 written down after a late talk, they do not make it kept', () => {
    const late = talkedBy(who.handler, '2026-03-20', cases.transferredCase());
    const after = tries.reduce<History>(
      (history, [on, way]) =>
        did(
          history,
          interview,
          { result: 'notReached', on, way, content: '无人应答' },
          { by: who.handler, on: days.closed },
        ),
      late,
    );
    expect(stateIn(after, 'interview')).toBe('late');
  });
});
