import { describe, expect, test } from 'vitest';
import { parseDay } from '#domain/calendar/day.ts';
import { given } from '#domain/given.ts';
import { closedCase, days, registeredCase, transferredCase } from '#domain/given-cases.ts';
import { clockIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { backlogCase, swept } from '#domain/given-supervision.ts';
import { joinContact } from '#domain/intake/join-contact.ts';
import { backlogOf } from '#domain/petition/supervision-facts.ts';
import { backlogRule } from '#regulation/supervision.ts';
import { designateBacklog } from './designate-backlog.ts';
import { backlogReason } from './due-pings.ts';
import { releaseBacklog } from './release-backlog.ts';

const head = { by: who.teamLeader, on: days.interviewed };
const reason = '反复来访';

describe('R8.5 a petition becomes backlog', () => {
  test('by hand, and a follow-up is owed from then on', () => {
    expect(backlogOf(petitionOf(backlogCase()))).toMatchObject({ since: days.interviewed });
    expect(clockIn(backlogCase(), 'followUp:1-1')).toMatchObject({ force: 'advisory', basis: '16' });
  });

  test('by its age, once: released, it does not come back by itself', () => {
    expect(backlogReason(petitionOf(transferredCase()), parseDay('2026-08-29'))).toBeUndefined();
    const old = swept(transferredCase(), '2026-08-30');
    expect(old.at(-1)).toMatchObject({ type: 'backlogDesignated', automatic: true, by: 'clock' });
    expect(old.at(-1)).toMatchObject({ reason: `收件已${backlogRule.age + 1}日仍未办结` });
    const released = did(old, releaseBacklog, { reason: '已化解' }, { ...head, on: '2026-08-31' });
    expect(backlogReason(petitionOf(released), parseDay('2026-12-01'))).toBeUndefined();
  });

  test('by the number of contacts', () => {
    const again = {
      channel: 'visit',
      on: days.interviewed,
      summary: '再次来访',
      reason: '同一事项',
    } as const;
    const twice = did(transferredCase(), joinContact, again, head);
    expect(backlogReason(petitionOf(twice), parseDay(days.closed))).toBeUndefined();
    const thrice = did(twice, joinContact, again, head);
    expect(backlogReason(petitionOf(thrice), parseDay(days.closed))).toMatch(/3次/);
  });

  test('not before the acceptance, not twice, not after the end', () => {
    for (const history of [registeredCase(), closedCase(), backlogCase()])
      given(...history)
        .when(designateBacklog, { reason }, { ...head, on: days.closed })
        .isRefused('8');
    expect(backlogReason(petitionOf(registeredCase()), parseDay('2027-01-04'))).toBeUndefined();
    expect(backlogReason(petitionOf(closedCase()), parseDay('2027-01-04'))).toBeUndefined();
  });
});
