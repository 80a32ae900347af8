import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maySee } from '#domain/access/visibility.ts';
import { shippedCalendar } from '#domain/calendar/calendar.ts';
import { addDays, parseDay } from '#domain/calendar/day.ts';
import { dueDay } from '#domain/calendar/period.ts';
import { given } from '#domain/given.ts';
import { acceptedCase, days, interviewedCase, repliedCase, screenedCase } from '#domain/given-cases.ts';
import { clockIn } from '#domain/given-clocks.ts';
import { aStaff, getOfficer, who } from '#domain/given-court.ts';
import { heardCase, hearingDays, scheduledCase, theHearing } from '#domain/given-hearing.ts';
import { petitionOf } from '#domain/given-history.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { hearingNotice } from '#regulation/hearing.ts';
import { noticeByFor } from './notice.ts';
import { scheduleHearing } from './schedule-hearing.ts';

const team = { by: who.petitionTeam, on: days.interviewed };
const scheduling = (said: object = {}, history = interviewedCase()) =>
  given(...history).when(scheduleHearing, { ...theHearing, ...said }, team);

describe('R9.2 a hearing is set', () => {
  test('its notice and the hearing itself are then owed, each by its day', () => {
    const history = scheduledCase();
    const errands = openErrands(petitionOf(history));
    expect(errands).toMatchObject([
      { kind: 'hearingNotice', dueOn: hearingDays.noticeBy },
      { kind: 'hearing', dueOn: hearingDays.held, person: who.deputyDirector },
    ]);
    for (const { key } of errands)
      expect(clockIn(history, key)).toMatchObject({ force: 'advisory', basis: '9' });
  });

  test('for major, complex and difficult matters: an ordinary one needs its reason', () => {
    scheduling({ reason: '' }).isRefused('9', { field: 'reason', reason: /重大、复杂、疑难/ });
    const key = acceptedCase({ accepted: { importance: 'key' } });
    expect(scheduling({ reason: '' }, key).after().hearings).toHaveLength(1);
  });

  test('by at least three, whose chair is not the handler and sits once', () => {
    scheduling({ outside: '', members: [who.otherHandler] }).isRefused('9', {
      field: 'members',
      reason: /至少3人/,
    });
    scheduling({ chair: who.handler }).isRefused('9', { field: 'chair', reason: /承办人/ });
    scheduling({ members: [who.deputyDirector] }).isRefused('9', { field: 'members', reason: /重复/ });
    scheduling({ members: [who.archivist] }).isRefused('9', { field: 'members' });
  });

  test('B7 nobody whom the petition accuses', () => {
    const accusing = interviewedCase({ registered: { accused: [who.otherHandler] } });
    scheduling({}, accusing).isRefused('procedure-47', { field: 'members' });
    scheduling({ chair: who.otherHandler, members: [] }, accusing).isRefused('procedure-47', {
      field: 'chair',
    });
  });

  test('in good time, in public unless there is a reason', () => {
    scheduling({ day: hearingDays.noticeBy }).isRefused('9', { field: 'day', remedy: /最早/ });
    scheduling({ inPublic: false }).isRefused('9', { field: 'closedReason' });
    expect(scheduling({ inPublic: false, closedReason: '个人隐私' }).after().hearings).toMatchObject([
      { inPublic: false },
    ]);
  });

  test('after the acceptance, before the answer, of somebody who can be told, one at a time', () => {
    scheduling({}, screenedCase()).isRefused('9', { reason: /受理之后/ });
    given(...repliedCase())
      .when(scheduleHearing, theHearing, { ...team, on: days.replied })
      .isRefused('9');
    const unnamed = acceptedCase({ registered: { channel: 'letter', anonymous: true, petitioners: [] } });
    scheduling({}, unnamed).isRefused('9', { reason: /匿名/ });
    scheduling({}, scheduledCase()).isRefused('9', { remedy: /取消/ });
    expect(
      given(...heardCase())
        .when(scheduleHearing, { ...theHearing, day: hearingDays.later }, { ...team, on: hearingDays.held })
        .after().hearings,
    ).toHaveLength(2);
  });

  test('those who sit on the panel see the petition', () => {
    const member = getOfficer(who.otherHandler, aStaff());
    expect(maySee(member, petitionOf(interviewedCase()))).toBe(false);
    expect(maySee(member, petitionOf(scheduledCase()))).toBe(true);
    expect(maySee(member, petitionOf(heardCase()))).toBe(true);
  });

  test('the last day for the notice is the last from which its length still ends by the hearing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 300 }), (n) => {
        const day = addDays(parseDay('2026-01-01'), n);
        const by = noticeByFor(shippedCalendar, day);
        expect(dueDay(shippedCalendar, by, hearingNotice).due <= day).toBe(true);
        expect(dueDay(shippedCalendar, addDays(by, 1), hearingNotice).due > day).toBe(true);
      }),
    );
  });
});
