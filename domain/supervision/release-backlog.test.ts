import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, transferredCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { backlogCase } from '#domain/given-supervision.ts';
import { errandsOf } from '#domain/petition/errands.ts';
import { backlogOf } from '#domain/petition/supervision-facts.ts';
import { designateBacklog } from './designate-backlog.ts';
import { releaseBacklog } from './release-backlog.ts';

const head = { by: who.teamLeader, on: days.proposed };

describe('R8.5 backlog is released with the reason', () => {
  test('and nothing is owed for it any more; it can become backlog again', () => {
    const released = did(backlogCase(), releaseBacklog, { reason: '已息诉' }, head);
    expect(backlogOf(petitionOf(released))).toBeUndefined();
    expect(errandsOf(petitionOf(released))).toMatchObject([{ lapsedOn: days.proposed }]);
    const again = did(released, designateBacklog, { reason: '再次来访' }, head);
    expect(errandsOf(petitionOf(again)).map(({ key }) => key)).toEqual(['followUp:1-1', 'followUp:2-1']);
  });

  test('not where there is none', () => {
    given(...transferredCase())
      .when(releaseBacklog, { reason: '已息诉' }, head)
      .isRefused('8');
  });
});
