import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { closedCase, days, screenedCase, struckOutCase, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { refer } from './refer.ts';

const team = { by: who.petitionTeam, on: days.transferred };
const slip = { on: days.accepted, to: 'discipline', body: '派驻纪检组', note: '举报材料三页' } as const;

describe('R15.1 the referral', () => {
  test('records where the papers went; the petition itself goes on', () => {
    const referred = given(...transferredCase()).when(refer, slip, team);
    referred.makes({ type: 'referred', ...slip, on: parseDay(slip.on) });
    expect(referred.after()).toMatchObject({ stage: 'transferred', referrals: [{ to: 'discipline' }] });
  });

  test('R12.5 refuses a day in the future or before the petition was received', () => {
    const on = (day: string) => given(...screenedCase()).when(refer, { ...slip, on: day }, team);
    on('2026-03-05').isRefused('12', { field: 'on' });
    on('2026-03-01').isRefused('12', { field: 'on' });
  });

  test('is the team’s, not the clerk’s or the handler’s', () => {
    for (const by of [who.receptionClerk, who.handler])
      given(...transferredCase())
        .when(refer, slip, { ...team, by })
        .isRefused('15');
  });

  test('is closed once the petition has ended', () => {
    for (const history of [closedCase(), struckOutCase()])
      given(...history)
        .when(refer, slip, { ...team, on: days.closed })
        .isRefused('15', { reason: /已结束/ });
  });
});
