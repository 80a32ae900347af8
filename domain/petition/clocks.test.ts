import { describe, expect, test } from 'vitest';
import { close } from '#domain/archive/close.ts';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { parseDay } from '#domain/calendar/day.ts';
import * as cases from '#domain/given-cases.ts';
import { clockIn, clocksIn, stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import { joinContact } from '#domain/intake/join-contact.ts';
import { reply } from '#domain/reply/reply.ts';
import { serve } from '#domain/service/serve.ts';
import { feedBack } from '#domain/superior/feed-back.ts';
import { clockState, nearestBinding, workingDaysLeft } from './clocks.ts';

const { days, servedReply } = cases;
const head = (on: string) => ({ by: who.teamLeader, on });

describe('D2, D3 each limit has its start, its due day and its end', () => {
  const closed = did(
    cases.repliedCase(),
    serve,
    { ...servedReply, paper: 'acceptanceNotice' },
    head(days.served),
  );
  const history = did(
    did(closed, serve, servedReply, head(days.served)),
    close,
    { ...cases.fourAnswers, leaderReason: '回执存纸质卷' },
    head(days.closed),
  );

  test.each([
    ['transfer', days.received, '2026-03-04', days.transferred],
    ['interview', days.transferred, '2026-03-09', days.interviewed],
    ['reply', days.transferred, '2026-04-30', days.replied],
    ['entry', days.received, '2026-03-09', days.received],
    ['notice', days.received, '2026-03-17', days.served],
    ['finish30', days.received, '2026-04-01', days.closed],
    ['finish60', days.accepted, '2026-05-06', days.closed],
  ])('%s runs from %s to %s and ended on %s', (key, startOn, due, endedOn) => {
    expect(clockIn(history, key)).toMatchObject({ startOn, due, endedOn, provisional: false });
  });

  test('D3 screening, return and completion do not move the transfer: it counts from the day the court received', () => {
    const told = { registered: { receivedOn: '2026-02-27' }, registeredOn: '2026-03-02' };
    expect(clockIn(cases.acceptedCase(told), 'transfer')).toMatchObject({
      startOn: '2026-02-27',
      due: '2026-03-02',
    });
    expect(stateIn(cases.transferredCase(told), 'transfer')).toBe('late');
  });

  test('R13.1 before the transfer nobody owes an interview or a reply', () => {
    expect(clocksIn(cases.acceptedCase()).map((one) => one.key)).toEqual([
      'transfer',
      'entry',
      'notice',
      'finish30',
      'finish60',
    ]);
  });

  test('D4 they come in the order they fall due, and the nearest binding one leads', () => {
    const clocks = clocksIn(cases.interviewedCase());
    expect(clocks.map((one) => one.due)).toEqual(clocks.map((one) => one.due).toSorted());
    expect(nearestBinding(clocks)?.key).toBe('reply');
    expect(nearestBinding(clocksIn(cases.registeredCase()))?.key).toBe('transfer');
    expect(nearestBinding(clocksIn(cases.closedCase()))).toBeUndefined();
  });

  test('working days left: 0 on the day itself, negative afterwards', () => {
    const left = (today: string) =>
      workingDaysLeft(clockIn(cases.transferredCase(), 'interview'), shippedCalendar, parseDay(today));
    expect([left('2026-03-06'), left('2026-03-09'), left('2026-03-10')]).toEqual([1, 0, -1]);
  });

  test('D10 a due day in a year whose arrangement is not published is provisional', () => {
    const late = {
      registered: { receivedOn: '2026-11-23' },
      registeredOn: '2026-11-23',
      transferredOn: '2026-11-24',
    };
    const history = cases.transferredCase(late);
    expect(clockIn(history, 'reply')).toMatchObject({ due: '2027-01-20', provisional: true });
    expect(clockIn(history, 'interview')).toMatchObject({ due: '2026-11-30', provisional: false });
  });
});

describe('D4, R14.1 a superior’s notice sets its own date', () => {
  const notice = (documentNumber: string, dueOn: string) => ({ body: '济南中院', documentNumber, dueOn });
  const first = cases.approvedCase({
    registered: { channel: 'assigned', notice: notice('8号', '2026-03-18') },
  });
  const again = { channel: 'assigned', on: days.approved, summary: '再次督办', reason: '同一事项' } as const;
  const two = did(
    first,
    joinContact,
    { ...again, noticeBody: '济南中院', noticeNumber: '9号', noticeDueOn: '2026-04-20' },
    head(days.approved),
  );
  const superior = (history: History) => clocksIn(history).filter((one) => one.key.startsWith('superior:'));

  test('two notices stand side by side, both binding, each with its own start; the later hides none', () => {
    expect(superior(two)).toMatchObject([
      {
        name: '向来文单位反馈（济南中院，8号）',
        startOn: days.received,
        due: '2026-03-18',
        force: 'binding',
        basis: '14',
      },
      {
        name: '向来文单位反馈（济南中院，9号）',
        startOn: days.approved,
        due: '2026-04-20',
        force: 'binding',
        basis: '14',
      },
    ]);
    expect(nearestBinding(clocksIn(two))?.due).toBe('2026-03-18');
  });

  test('the reply ends neither: each is ended by its own feedback, and one that came too late stays late', () => {
    const replied = did(two, reply, {}, { by: who.handler, on: days.replied });
    const states = (history: History) =>
      superior(history).map((one) => clockState(one, parseDay(days.closed)));
    expect(states(replied)).toEqual(['overdue', 'running']);
    const tell = { on: days.replied, way: 'paper', content: '已答复信访人' } as const;
    const [, later] = petitionOf(replied).notices;
    const centre = { by: who.commandCentre, on: days.replied };
    const once = did(replied, feedBack, { ...tell, notice: later?.id ?? '' }, centre);
    expect(states(once)).toEqual(['overdue', 'met']);
    const [earlier] = petitionOf(once).notices;
    expect(states(did(once, feedBack, { ...tell, notice: earlier?.id ?? '' }, centre))).toEqual([
      'late',
      'met',
    ]);
  });

  test('R14.2 struck out, the body above is still owed word of it', () => {
    const struck = cases.struckOutCase({
      registered: { channel: 'assigned', notice: notice('8号', '2026-03-18') },
    });
    expect(superior(struck).map((one) => clockState(one, parseDay('2026-03-19')))).toEqual(['overdue']);
  });

  test('a notice without a date sets no clock', () => {
    const { dueOn: _, ...bare } = notice('8号', '');
    expect(superior(cases.registeredCase({ registered: { channel: 'forwarded', notice: bare } }))).toEqual(
      [],
    );
  });
});
