import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { acceptedCase, days } from '#domain/given-cases.ts';
import { stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { petitionOf } from '#domain/given-history.ts';
import { mergedCase, releasedCase, unmergedCase, unmerging } from '#domain/given-standing.ts';
import { dutyOf } from '#domain/petition/duty.ts';
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

  test('not once the other has been answered, and not where nothing was merged', () => {
    const tried = (input: object, history = mergedCase()) =>
      given(...history).when(unmerge, { ...unmerging, ...input }, head);
    tried({ master: { isAnswered: true } }).isRefused('process-4', { remedy: /恢复办理/ });
    tried({ master: undefined }).isRefused('process-4');
    tried({}, acceptedCase()).isRefused('process-4');
  });
});
