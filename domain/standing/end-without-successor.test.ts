import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, interviewedCase } from '#domain/given-cases.ts';
import { who } from '#domain/given-court.ts';
import { did, type History, petitionOf } from '#domain/given-history.ts';
import { bereavedCase, ceasedCase, dying, twoPetitioners } from '#domain/given-standing.ts';
import { endWithoutSuccessor } from './end-without-successor.ts';
import { recordDeath } from './record-death.ts';

const answer = { person: 'p-1', renounced: false, reason: '公告期满无人申请' };
const ending = (on: string, said: object = {}, history: History = bereavedCase()) =>
  given(...history).when(endWithoutSuccessor, { ...answer, ...said }, { by: who.teamLeader, on });

describe('B4 nobody succeeds', () => {
  test('the petition ends once the wait is over, or all have renounced', () => {
    ending('2026-05-15').isRefused('shandong-46', { field: 'renounced', reason: /2026-05-15/ });
    expect(ending('2026-05-16').after()).toMatchObject({ stage: 'ceased', ending: { kind: 'ceased' } });
    expect(petitionOf(ceasedCase()).stage).toBe('ceased');
  });

  test('others who stand, or a body above, keep it going', () => {
    const by = { by: who.petitionTeam, on: days.proposed };
    const two = did(interviewedCase(twoPetitioners), recordDeath, dying, by);
    expect(ending(days.closed, { renounced: true }, two).after().stage).toBe('handling');
    const notice = { body: '济南中院', documentNumber: '8号' };
    const assigned = interviewedCase({ registered: { channel: 'assigned', notice } });
    const asked = did(assigned, recordDeath, dying, by);
    expect(ending(days.closed, { renounced: true }, asked).after().stage).toBe('handling');
  });

  test('of nobody who is not waited for, and by a head only', () => {
    ending(days.closed, { person: 'nobody' }).isRefused('shandong-46', { field: 'person' });
    ending(days.closed, {}, interviewedCase()).isRefused('shandong-46');
    given(...bereavedCase())
      .when(endWithoutSuccessor, answer, { by: who.handler, on: days.closed })
      .isRefused('shandong-46', { reason: /须由/ });
  });
});
