import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { acceptedCase, days } from '#domain/given-cases.ts';
import { stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { hearingDays, theHearing, theNotice } from '#domain/given-hearing.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { absorbingCase, mergedCase, releasedCase, unmergedCase, unmerging } from '#domain/given-standing.ts';
import { notifyHearing } from '#domain/hearing/notify-hearing.ts';
import { scheduleHearing } from '#domain/hearing/schedule-hearing.ts';
import { dutyOf } from '#domain/petition/duty.ts';
import { openErrands } from '#domain/petition/errands.ts';
import type { Recorded } from '#domain/petition/events.ts';
import { unmerge } from './unmerge.ts';

const head = { by: who.teamLeader, on: days.proposed };

describe('N1 a merging is taken back', () => {
  test('the petition is where it was, its clocks run on; the other has only its own again', () => {
    const back = petitionOf(unmergedCase());
    expect([back.stage, back.ending]).toEqual(['accepted', undefined]);
    expect(dutyOf(back)).toEqual({ step: 'transfer', owner: 'petitionTeam' });
    expect(stateIn(unmergedCase(), 'transfer')).toBe('overdue');
    const released = petitionOf(releasedCase());
    expect(released.contacts).toHaveLength(1);
    expect(released.petitioners.map((one) => one.person)).toEqual(['m-1']);
  });

  test('R9.2 a hearing set meanwhile is to be notified to its own people again, and is, once they have been told', () => {
    const set = { ...theHearing, day: hearingDays.later };
    const heard = did(absorbingCase(), scheduleHearing, set, { by: who.petitionTeam, on: days.proposed });
    const told = did(
      heard,
      notifyHearing,
      { ...theNotice, persons: ['m-1'], on: days.proposed },
      { by: who.petitionTeam, on: days.proposed },
    );
    const standing = (history: readonly Recorded[]) => {
      const { hearings, ...petition } = petitionOf(history);
      const owed = openErrands({ ...petition, hearings }).map(({ kind }) => kind);
      return { toNotify: hearings[0]?.toNotify, isNoticeOwed: owed.includes('hearingNotice') };
    };
    expect(standing(told)).toEqual({ toNotify: ['m-1', 'm-2'], isNoticeOwed: true });
    expect(standing(releasedCase(told))).toEqual({ toNotify: ['m-1'], isNoticeOwed: false });
  });

  test('not once the other has been answered, and not where nothing was merged', () => {
    const tried = (input: object, history = mergedCase()) =>
      given(...history).when(unmerge, { ...unmerging, ...input }, head);
    tried({ master: { isAnswered: true } }).isRefused('process-4', { remedy: /恢复办理/ });
    tried({ master: undefined }).isRefused('process-4');
    tried({}, acceptedCase()).isRefused('process-4');
  });
});
