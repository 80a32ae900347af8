import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { closedCase, days, repliedCase, struckOutCase, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { sayEvent } from '#domain/petition/events.ts';
import { isRepeat } from '#domain/petition/petition.ts';
import { joinContact } from './join-contact.ts';

const desk = { by: who.receptionClerk, on: '2026-03-30' };
const again = {
  channel: 'visit',
  on: '2026-03-10',
  summary: '再次来访催问',
  reason: '同一案件同一诉求',
} as const;
const notice = { noticeBody: '济南中院', noticeNumber: '8号', noticeDueOn: '2026-04-20' };

describe('N1 a repeat adds a contact and no second registration', () => {
  test('with its own day and words; the petition keeps the date it was first received', () => {
    const joined = given(...transferredCase()).when(joinContact, again, desk);
    const receivedOn = parseDay('2026-03-10');
    joined.makes({
      type: 'contactJoined',
      on: parseDay(desk.on),
      reason: '同一案件同一诉求',
      contact: {
        id: `new-${transferredCase().length + 1}`,
        channel: 'visit',
        receivedOn,
        summary: '再次来访催问',
      },
    });
    expect(joined.after()).toMatchObject({ receivedOn: days.received, stage: 'transferred' });
    expect(isRepeat(joined.after())).toBe(true);
    expect(isRepeat(given(...transferredCase()).petition)).toBe(false);
  });

  test('R14.1 a superior’s notice comes with body, number and the date it sets', () => {
    const joined = given(...transferredCase()).when(
      joinContact,
      { ...again, ...notice, channel: 'assigned' },
      desk,
    );
    expect(joined.after().contacts.at(-1)?.notice).toEqual({
      body: '济南中院',
      documentNumber: '8号',
      dueOn: '2026-04-20',
    });
  });

  test.each(['assigned', 'forwarded'] as const)(
    'R14.1 what is %s needs the body and the number',
    (channel) => {
      const bare = given(...transferredCase()).when(
        joinContact,
        { ...again, channel, noticeBody: '济南中院' },
        desk,
      );
      bare.isRefused('14', { field: 'noticeBody' });
    },
  );

  test('R14.1 a notice after the end is registered anew; after the reply it is owed its own feedback', () => {
    for (const channel of ['assigned', 'letter'] as const)
      given(...closedCase())
        .when(joinContact, { ...again, ...notice, channel }, desk)
        .isRefused('14', { field: 'channel', remedy: /另行登记/ });
    const joined = given(...repliedCase()).when(
      joinContact,
      { ...again, ...notice, channel: 'assigned' },
      desk,
    );
    expect(openErrands(joined.after())).toMatchObject([{ kind: 'feedback', dueOn: '2026-04-20' }]);
    given(...joined.history())
      .when(joinContact, { ...again, ...notice, channel: 'assigned' }, desk)
      .isRefused('14', { field: 'noticeNumber', reason: /已经登记/ });
    expect(
      given(...repliedCase())
        .when(joinContact, again, desk)
        .after().contacts,
    ).toHaveLength(2);
  });

  test('R12.5 refuses a day in the future or before the petition was received', () => {
    const on = (day: string) => given(...transferredCase()).when(joinContact, { ...again, on: day }, desk);
    on('2026-03-31').isRefused('12', { field: 'on', reason: /在今天之后/ });
    on('2026-03-01').isRefused('12', { field: 'on', reason: /早于收件日/ });
  });

  test('nothing joins what was struck out', () => {
    given(...struckOutCase())
      .when(joinContact, again, desk)
      .isRefused('process-4', { reason: /另行登记/ });
  });

  test('R1.1 R8.4 a group that comes again is recorded with its heads and its representatives, five at most', () => {
    const joining = (more: object) =>
      given(...transferredCase()).when(joinContact, { ...again, headCount: 12, ...more }, desk);
    const spoken = joining({ representatives: '刘芳、王平、李某' });
    expect(spoken.after().contacts.at(-1)).toMatchObject({
      headCount: 12,
      representatives: '刘芳、王平、李某',
    });
    const [joined] = spoken.history().slice(-1);
    const names = { staff: (id: string) => id, person: (id: string) => id };
    expect(joined && sayEvent(joined, names)).toContain('（12人，集体访），代表刘芳、王平、李某');
    joining({ representatives: '一 二、三，四；五 六' }).isRefused('1', { field: 'representatives' });
  });

  test('is the desk’s and the team’s, not the handler’s', () => {
    given(...transferredCase())
      .when(joinContact, again, { ...desk, by: who.handler })
      .isRefused('process-4');
  });
});
