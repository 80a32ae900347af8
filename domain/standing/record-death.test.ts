import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, interviewedCase, registeredCase, repliedCase } from '#domain/given-cases.ts';
import { clockIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { did, petitionOf } from '#domain/given-history.ts';
import { bereavedCase, ceasedCase, dying, inheriting } from '#domain/given-standing.ts';
import { unserved } from '#domain/petition/service.ts';
import { recordDeath } from './record-death.ts';
import { recordSuccessor } from './record-successor.ts';

const team = { by: who.petitionTeam, on: days.proposed };

describe('B4 a petitioner dies', () => {
  test('a successor is waited for, by an advisory day', () => {
    expect(clockIn(bereavedCase(), 'succession:p-1')).toMatchObject({
      basis: 'shandong-46',
      force: 'advisory',
      due: '2026-05-15',
    });
  });

  test('R16.1 nothing is served on the dead; the successor gets the reply instead', () => {
    const served = did(repliedCase(), recordDeath, dying, { ...team, on: days.served });
    expect(petitionOf(served)).toMatchObject({ stage: 'served' });
    const inherited = did(served, recordSuccessor, inheriting, { ...team, on: days.served });
    const heir = petitionOf(inherited);
    expect(heir.stage).toBe('replied');
    expect(unserved(heir, 'reply')).toEqual([
      { kind: 'petitioner', person: heir.petitioners.at(-1)?.person },
    ]);
  });

  test('not twice, not of strangers, not tomorrow, not after the end, not of the nameless', () => {
    const tried = (said: object, history = interviewedCase()) =>
      given(...history).when(recordDeath, { ...dying, ...said }, team);
    tried({}, bereavedCase()).isRefused('shandong-46', { field: 'person' });
    tried({ person: 'nobody' }).isRefused('shandong-46', { field: 'person' });
    tried({ happenedOn: '2026-03-17' }).isRefused('shandong-46', { field: 'happenedOn' });
    tried({}, ceasedCase()).isRefused('shandong-46');
    tried({}, registeredCase({ registered: { channel: 'letter', anonymous: true } })).isRefused(
      'shandong-46',
    );
  });
});
