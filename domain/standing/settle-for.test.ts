import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, interviewedCase, repliedCase } from '#domain/given-cases.ts';
import { stateIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { twoPetitioners } from '#domain/given-standing.ts';
import { standing } from '#domain/petition/standing.ts';
import { summariesOf } from '#domain/petition/summary.ts';
import { settleFor } from './settle-for.ts';

const settling = (said: object = {}, history = interviewedCase(twoPetitioners)) =>
  given(...history).when(
    settleFor,
    { persons: ['p-1'], how: '款项已发放', ...said },
    {
      by: who.handler,
      on: days.proposed,
    },
  );

describe('R16.3 one of several has settled', () => {
  test('the others are still owed their answer; the overview says who stands how', () => {
    const after = settling().after();
    expect(standing(after).map((one) => one.person)).toEqual(['p-2']);
    expect(stateIn(settling().history(), 'reply')).toBe('running');
    const names = { staff: (id: string) => id, person: () => '刘芳' };
    const lines = summariesOf(after, names).flatMap((one) => one.lines);
    expect(lines).toContainEqual({ on: days.proposed, text: '刘芳', state: '诉求已化解' });
  });

  test('not all of them, not one who is alone, not strangers, not after the reply', () => {
    settling({ persons: ['p-1', 'p-2'] }).isRefused('2', { field: 'persons' });
    settling({}, interviewedCase()).isRefused('2');
    settling({ persons: ['nobody'] }).isRefused('2', { field: 'persons' });
    settling({ material: 'nowhere' }).isRefused('16', { field: 'material' });
    settling({}, repliedCase(twoPetitioners)).isRefused('2');
  });
});
