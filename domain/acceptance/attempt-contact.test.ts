import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { acceptedCase, days, registeredCase, returnedCase, screenedCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { attemptContact } from './attempt-contact.ts';

const desk = { by: who.receptionClerk, on: days.transferred };
const tried = { on: days.accepted, way: 'phone', note: '无人接听' } as const;

describe('D13 an attempt to reach the petitioner before the decision', () => {
  test.each([
    ['registered', registeredCase()],
    ['returned', returnedCase()],
    ['in screening', screenedCase()],
  ])('is logged with day and way while %s', (_, history) => {
    const attempt = given(...history).when(attemptContact, tried, desk);
    attempt.makes({ type: 'contactAttempted', ...tried, on: parseDay(tried.on) });
    expect(attempt.after().attempts).toEqual([{ on: tried.on, way: 'phone' }]);
  });

  test('R13.2 after acceptance belongs to the interview instead', () => {
    given(...acceptedCase())
      .when(attemptContact, tried, desk)
      .isRefused('15', { remedy: /约谈/ });
  });

  test('R12.5 refuses a day in the future or before the petition was received', () => {
    const on = (day: string) => given(...screenedCase()).when(attemptContact, { ...tried, on: day }, desk);
    on('2026-03-05').isRefused('12', { field: 'on' });
    on('2026-03-01').isRefused('12', { field: 'on' });
  });

  test('is not the handler’s', () => {
    given(...screenedCase())
      .when(attemptContact, tried, { ...desk, by: who.handler })
      .isRefused('15');
  });
});
