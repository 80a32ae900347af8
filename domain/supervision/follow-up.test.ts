import { describe, expect, test } from 'vitest';
import { close } from '#domain/archive/close.ts';
import { given } from '#domain/given.ts';
import { days, fourAnswers, servedCase, transferredCase } from '#domain/given-cases.ts';
import { clockIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { backlogCase } from '#domain/given-supervision.ts';
import { openErrands } from '#domain/petition/errands.ts';
import { followUp } from './follow-up.ts';

const said = { on: days.proposed, way: 'phone', content: '已告知进展' } as const;
const handler = { by: who.handler, on: days.proposed };

describe('R8.5 backlog is followed up', () => {
  test('again and again, each time counted from the last', () => {
    const followed = did(backlogCase(), followUp, said, handler);
    expect(openErrands(petitionOf(followed))).toMatchObject([
      { key: 'followUp:1-2', startOn: days.proposed },
    ]);
    expect(clockIn(followed, 'followUp:1-2').due).toBe('2026-04-15');
  });

  test('also after the petition was closed, until it is released', () => {
    const backlog = backlogCase(servedCase(), days.closed);
    const closed = did(backlog, close, fourAnswers, { by: who.teamLeader, on: days.closed });
    expect(openErrands(petitionOf(closed)).map(({ kind }) => kind)).toEqual(['followUp', 'archiveGaps']);
    const later = { ...said, on: '2026-04-10' };
    expect(did(closed, followUp, later, { by: who.handler, on: '2026-04-10' }).at(-1)).toMatchObject({
      type: 'followedUp',
    });
  });

  test('not where there is no backlog, not in the future, not before the last time', () => {
    given(...transferredCase())
      .when(followUp, said, handler)
      .isRefused('16');
    given(...backlogCase())
      .when(followUp, { ...said, on: days.closed }, handler)
      .isRefused('12', { field: 'on' });
    given(...backlogCase())
      .when(followUp, { ...said, on: days.transferred }, handler)
      .isRefused('16', { field: 'on' });
  });
});
