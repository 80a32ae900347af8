import { describe, expect, test } from 'vitest';
import { given } from '#domain/given.ts';
import { days, registeredCase, repliedCase, transferredCase } from '#domain/given-cases.ts';
import { clocksIn } from '#domain/given-clocks.ts';
import { who } from '#domain/given-court.ts';
import { notifiedCase, scheduledCase } from '#domain/given-hearing.ts';
import { petitionOf } from '#domain/given-history.ts';
import { promised } from '#domain/given-measures.ts';
import { appliedCase } from '#domain/given-relief.ts';
import { absorbingCase, bereavedCase } from '#domain/given-standing.ts';
import { notifyHearing } from '#domain/hearing/notify-hearing.ts';
import { openErrands } from '#domain/petition/errands.ts';
import type { Petition } from '#domain/petition/petition.ts';
import { unserved } from '#domain/petition/service.ts';
import { correctPetitioner } from './correct-petitioner.ts';

const wrongPhone = { person: 'p-1', phone: '13700000000', reason: '来访时核对' };
const correcting = (said: object = {}, history = transferredCase()) =>
  given(...history).when(
    correctPetitioner,
    { ...wrongPhone, ...said },
    {
      by: who.petitionTeam,
      on: days.served,
    },
  );

describe('R16.3 what was written down wrongly is corrected', () => {
  test('the event says which field, never what; the person is a new record', () => {
    const event = correcting().history().at(-1);
    expect(event).toMatchObject({ type: 'petitionerCorrected', person: 'p-1', fields: ['phone'] });
    expect(JSON.stringify(event)).not.toContain('13700000000');
    expect(
      correcting()
        .after()
        .petitioners.map((one) => one.person),
    ).not.toContain('p-1');
  });

  test('what was owed to the person is owed to the same person', () => {
    const after = correcting({}, repliedCase()).after();
    expect(unserved(after, 'reply')).toEqual([{ kind: 'petitioner', person: after.petitioners[0]?.person }]);
    expect(openErrands(correcting({}, bereavedCase()).after())).toMatchObject([{ key: 'succession:p-1' }]);
  });

  test('R9.2 who was to be told of a hearing, and was, is so under the corrected record too', () => {
    const owed = (petition: Petition) => openErrands(petition).map(({ kind }) => kind);
    expect(owed(correcting({}, notifiedCase()).after())).not.toContain('hearingNotice');
    const corrected = correcting({}, scheduledCase()).history();
    expect(owed(petitionOf(corrected))).toContain('hearingNotice');
    const persons = petitionOf(corrected).petitioners.map(({ person }) => person);
    const notice = { on: days.served, persons, way: 'phone' } as const;
    const told = given(...corrected).when(notifyHearing, notice, { by: who.petitionTeam, on: days.served });
    expect(owed(told.after())).not.toContain('hearingNotice');
  });

  test('N9 R11.1 what was promised, and the relief asked for, stay with the person', () => {
    const after = correcting({}, promised()).after();
    expect(after.undertakings[0]?.persons).toEqual([after.petitioners[0]?.person]);
    const relieved = correcting({}, appliedCase()).after();
    expect(relieved.reliefs[0]?.person).toBe(relieved.petitioners[0]?.person);
  });

  test('N1 who came with a merged petition leaves with it, corrected or not', () => {
    const corrected = correcting({ person: 'm-2' }, absorbingCase()).after();
    const [absorbed] = corrected.absorbed;
    expect(absorbed?.petitioners.map(({ person }) => person)).toEqual([corrected.petitioners[1]?.person]);
    expect(absorbed?.petitioners).not.toEqual(petitionOf(absorbingCase()).absorbed[0]?.petitioners);
  });

  test('D12 an address that comes late misses no limit', () => {
    const noAddress = { name: '刘芳', phoneMissing: '不肯留' };
    const history = transferredCase({ registered: { petitioners: [noAddress] } });
    const notice = (one: typeof history) => clocksIn(one).find(({ key }) => key === 'notice');
    expect(notice(correcting({}, history).history())).toEqual(notice(history));
  });

  test('something has to be corrected, of somebody who is there', () => {
    correcting({ phone: '' }).isRefused('12', { field: 'phone' });
    correcting({ person: 'nobody' }).isRefused('12', { field: 'person' });
    correcting({}, registeredCase({ registered: { channel: 'letter', anonymous: true } })).isRefused('12');
  });
});
